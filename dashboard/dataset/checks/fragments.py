"""Fragments and notes: short, and there where something was inferred."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import judged_once
from dashboard.dataset.evidence import SEPARATOR, fragments

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_LONGEST = 40
_LONGEST_TOGETHER = 160


def check_fragments(records: Records) -> Iterator[Fault]:
    """Fragments that are too long, empty or repeated."""
    yield from judged_once(records.article_claims, ("as_written",), _fragments)


def _fragments(record: Record) -> Iterator[Fault]:
    pieces = fragments(record)
    for piece in pieces:
        if len(piece) > _LONGEST:
            yield record.fault(
                "as_written", f"has a fragment of {len(piece)} characters, over {_LONGEST}"
            )
        if piece.strip() in ("", SEPARATOR.strip()) or piece != piece.strip():
            yield record.fault("as_written", "has an empty fragment or one with space around")
    if len(record["as_written"]) > _LONGEST_TOGETHER:
        yield record.fault("as_written", f"is longer than {_LONGEST_TOGETHER} characters")
    if len(set(pieces)) != len(pieces):
        yield record.fault("as_written", "repeats a fragment")


_NOTES = ("note_ko", "note_en")


def check_notes(records: Records) -> Iterator[Fault]:
    """Notes in one language only, and inferences that name no column or have no note."""
    yield from judged_once(records, _NOTES, _half_noted)
    inferred = ("inferred", "inferred_columns", "note_en")
    yield from judged_once(records.claims, inferred, _inference)


def _half_noted(record: Record) -> Iterator[Fault]:
    missing = [name for name in _NOTES if name in record.table.columns and not record[name]]
    if len(missing) == 1:
        yield record.fault(missing[0], "is empty, though there is a note in the other language")


def _inference(record: Record) -> Iterator[Fault]:
    columns = record.entries("inferred_columns")
    if (record["inferred"] == "true") != bool(columns):
        yield record.fault("inferred_columns", "does not agree with inferred")
    for name in columns:
        if name not in record.table.columns:
            yield record.fault("inferred_columns", f"names no column of the table: {name}")
    if columns and not record["note_en"]:
        yield record.fault("note_en", "is empty, though it must say what was inferred")
