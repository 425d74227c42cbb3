"""What came, what is another and what went between two states of a dataset."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.dataset.records import Record, Records


class ChangeKind(StrEnum):
    """What happened to a row."""

    NEW = "new"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row that came, is another one, or went.

    Attributes:
        kind: What happened.
        table: Its table.
        key: The claim, or else what the row is known by in its table.
        is_claim: Whether it is a claim.
        before: Its cells before that are not empty, by column.
        after: Its cells after.
    """

    kind: ChangeKind
    table: str
    key: str
    is_claim: bool
    before: Mapping[str, str]
    after: Mapping[str, str]

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns whose cells are others."""
        names = dict.fromkeys((*self.before, *self.after))
        return tuple(name for name in names if self.before.get(name) != self.after.get(name))


def row_changes(before: Records, after: Records) -> tuple[RowChange, ...]:
    """Return every row that is not the same, in the order of tables and rows."""
    tables = dict.fromkeys((*after.by_table, *before.by_table))
    return tuple(
        change for table in tables for change in _of_table(before.of(table), after.of(table))
    )


def count_changes(changes: Iterable[RowChange]) -> dict[ChangeKind, int]:
    """Return how many claims came, are others, and went."""
    kinds = [change.kind for change in changes if change.is_claim]
    return {kind: kinds.count(kind) for kind in ChangeKind}


def _of_table(before: Iterable[Record], after: Iterable[Record]) -> Iterator[RowChange]:
    old, new = _by_key(before), _by_key(after)
    for key, record in new.items():
        then, now = _cells(old.get(key)), _cells(record)
        if then != now:
            yield _change(ChangeKind.CHANGED if key in old else ChangeKind.NEW, record, then, now)
    for key, record in old.items():
        if key not in new:
            yield _change(ChangeKind.WITHDRAWN, record, _cells(record), {})


def _by_key(records: Iterable[Record]) -> dict[str, Record]:
    return {_key(record): record for record in records}


def _key(record: Record) -> str:
    parts = [record[name] for name in record.table.primary_key]
    return (record.is_claim and record["claim"]) or " ".join(parts)


def _cells(record: Record | None) -> dict[str, str]:
    return {} if record is None else {name: text for name, text in record.cells.items() if text}


def _change(
    kind: ChangeKind, record: Record, before: Mapping[str, str], after: Mapping[str, str]
) -> RowChange:
    return RowChange(kind, record.table.name, _key(record), record.is_claim, before, after)
