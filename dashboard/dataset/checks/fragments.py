"""Fragments and notes: short, and there where something was inferred."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import judged_once
from dashboard.dataset.evidence import SEPARATOR, fragments
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_LONGEST = 40
_LONGEST_TOGETHER = 160


_TOO_LONG = Text(
    "{count}자짜리 구절이 있습니다. {most}자까지 됩니다.",
    "has a fragment of {count} characters, over {most}",
)
_EMPTY = Text(
    "빈 구절이나 앞뒤에 빈칸이 있는 구절이 있습니다.",
    "has an empty fragment or one with space around",
)
_LONG = Text("모두 합쳐 {most}자를 넘습니다.", "is longer than {most} characters")
_REPEATS = Text("같은 구절이 두 번 있습니다.", "repeats a fragment")
_ONE_LANGUAGE = Text(
    "다른 언어의 설명만 있고 비어 있습니다.",
    "is empty, though there is a note in the other language",
)
_DISAGREES = Text("추론 여부와 맞지 않습니다.", "does not agree with inferred")
_NO_COLUMN = Text("표에 없는 열입니다: {name}.", "names no column of the table: {name}")
_NO_NOTE = Text(
    "무엇을 추론했는지 적어야 하는데 비어 있습니다.",
    "is empty, though it must say what was inferred",
)


def check_fragments(records: Records) -> Iterator[Fault]:
    """Fragments that are too long, empty or repeated."""
    yield from judged_once(records.article_claims, ("as_written",), _fragments)


def _fragments(record: Record) -> Iterator[Fault]:
    pieces = fragments(record)
    for piece in pieces:
        if len(piece) > _LONGEST:
            rule = _TOO_LONG.format(count=len(piece), most=_LONGEST)
            yield record.fault("as_written", rule)
        if piece.strip() in ("", SEPARATOR.strip()) or piece != piece.strip():
            yield record.fault("as_written", _EMPTY)
    if len(record["as_written"]) > _LONGEST_TOGETHER:
        yield record.fault("as_written", _LONG.format(most=_LONGEST_TOGETHER))
    if len(set(pieces)) != len(pieces):
        yield record.fault("as_written", _REPEATS)


_NOTES = ("note_ko", "note_en")


def check_notes(records: Records) -> Iterator[Fault]:
    """Notes in one language only, and inferences that name no column or have no note."""
    yield from judged_once(records, _NOTES, _half_noted)
    inferred = ("inferred", "inferred_columns", "note_en")
    yield from judged_once(records.claims, inferred, _inference)


def _half_noted(record: Record) -> Iterator[Fault]:
    missing = [name for name in _NOTES if name in record.table.columns and not record[name]]
    if len(missing) == 1:
        yield record.fault(missing[0], _ONE_LANGUAGE)


def _inference(record: Record) -> Iterator[Fault]:
    columns = record.entries("inferred_columns")
    if (record["inferred"] == "true") != bool(columns):
        yield record.fault("inferred_columns", _DISAGREES)
    for name in columns:
        if name not in record.table.columns:
            yield record.fault("inferred_columns", _NO_COLUMN.format(name=name))
    if columns and not record["note_en"]:
        yield record.fault("note_en", _NO_NOTE)
