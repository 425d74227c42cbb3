"""What changed between two editions, in words."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.analysis.claim_records import cells_of
from dashboard.analysis.claim_words import column_title, facts_of, headline, value_words
from dashboard.dataset.records import Record
from dashboard.dataset.row_changes import ChangeKind
from dashboard.dataset.values import read_value
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Table
    from dashboard.dataset.row_changes import RowChange

KINDS = {
    ChangeKind.NEW: Text("추가", "new"),
    ChangeKind.CHANGED: Text("변경", "changed"),
    ChangeKind.WITHDRAWN: Text("철회", "withdrawn"),
}
_COUNTS = Text("주장 {counts}", "Claims: {counts}")
_COUNT = Text("{kind} {count}건", "{count} {kind}")
_NO_CLAIM = Text("주장에는 변동이 없습니다", "No claim changed")
_FIRST = Text("첫 에디션, 주장 {claims}건", "The first edition, {claims} claims")
_FACT = Text("{title}: {value}", "{title}: {value}")
_OTHER = Text("{title}: {before} → {after}", "{title}: {before} → {after}")
_NOTHING = Text("없음", "nothing")


@dataclass(frozen=True, slots=True)
class ChangeWords:
    """A change in words.

    Attributes:
        table: The title of its table.
        about: What the row is about.
        says: What it says now or said, a fact each; of a row that is another one, what it said
            and what it says.
    """

    table: Text
    about: Text
    says: tuple[Text, ...]


def counts_in_words(claims: int, counts: Mapping[ChangeKind, int], *, is_first: bool) -> Text:
    """Return how many claims came, are others, and went."""
    if is_first:
        return _FIRST.format(claims=f"{claims:,}")
    told = [
        _COUNT.format(kind=KINDS[kind], count=f"{counts[kind]:,}")
        for kind in ChangeKind
        if counts[kind]
    ]
    each = Text.of(lambda language: ", ".join(one[language] for one in told))
    return _COUNTS.format(counts=each) if told else _NO_CLAIM


def describe_change(change: RowChange, dataset: Dataset) -> ChangeWords:
    """Return a change in words.

    Args:
        change: The change.
        dataset: A dataset that has the names of what the row links; what it does not have is
            called by its identifier.
    """
    table = dataset.package.tables.get(change.table)
    if table is None:
        return ChangeWords(_plain(change.table), _plain(change.key), ())
    row = _record(table, change.after or change.before)
    return ChangeWords(table.title, _about(change, row, dataset), _says(change, row, dataset))


def _about(change: RowChange, row: Record, dataset: Dataset) -> Text:
    if not change.is_claim:
        return Text.of(
            lambda language: row.said("name", language) or row.said("title", language) or change.key
        )
    with suppress(KeyError):  # what a withdrawn claim spoke of may be withdrawn, too
        return headline(dataset, change.table, cells_of(row))
    return _plain(change.key)


def _says(change: RowChange, row: Record, dataset: Dataset) -> tuple[Text, ...]:
    if change.kind is not ChangeKind.CHANGED:
        facts = facts_of(cells_of(row), row.table, dataset)
        return tuple(_FACT.format(title=title, value=value) for title, value in facts)
    columns = [name for name in change.columns if name in row.table.columns]
    return tuple(
        _OTHER.format(
            title=column_title(row.table.columns[name])
            if _is_pair(name, columns)
            else row.table.columns[name].title,
            before=_value(change.before, row.table, name, columns, dataset),
            after=_value(change.after, row.table, name, columns, dataset),
        )
        for name in columns
        if not (name.endswith("_en") and f"{name[:-3]}_ko" in columns)
    )


def _is_pair(name: str, columns: Sequence[str]) -> bool:
    """Whether a text changed in both languages: it is told once, to each reader in hers."""
    return name.endswith("_ko") and f"{name[:-3]}_en" in columns


def _value(
    cells: Mapping[str, str], table: Table, name: str, columns: Sequence[str], dataset: Dataset
) -> Text:
    text = cells.get(name, "")
    if _is_pair(name, columns):
        english = cells.get(f"{name[:-3]}_en", "")
        return Text.of(lambda one: (text if one.is_korean else english) or _NOTHING[one])
    if not text:
        return _NOTHING
    column = table.columns[name]
    return value_words(read_value(text, column.type), column, dataset)


def _record(table: Table, cells: Mapping[str, str]) -> Record:
    return Record.of(table, 0, {name: cells.get(name, "") for name in table.columns})


def _plain(text: str) -> Text:
    return Text(text, text)
