"""Keys: no two rows with one key, no claim identifier twice in the whole dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


def check(records: Records) -> Iterator[Fault]:
    """Rows whose key stands in an earlier row already."""
    for table in records.package.tables.values():
        if table.primary_key:
            yield from _repeated(records.of(table.name), table.primary_key)
        for column in table.columns.values():
            if column.unique and (column.name,) != table.primary_key:
                yield from _repeated(records.of(table.name), (column.name,))
    yield from _repeated(records.claims, ("claim",), "is the claim of {} already")


def _repeated(
    rows: Iterable[Record], columns: tuple[str, ...], rule: str = "repeats the key of {}"
) -> Iterator[Fault]:
    seen: dict[tuple[str, ...], Record] = {}
    for record in rows:
        key = tuple(record[column] for column in columns)
        first = seen.setdefault(key, record)
        if first is not record:
            yield record.fault(columns[0], rule.format(f"{first.table.file}:{first.line}"))
