"""Names: what a row links to, and the row itself, is named in a fragment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.evidence import fragments, noted
from dashboard.dataset.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


def check(records: Records) -> Iterator[Fault]:
    """Links and rows whose name stands in no fragment; an inferred one stands in the note."""
    names = Names(records)
    for record in records.claims:
        for column in record.table.carried_by("name"):
            for entry in record.entries(column.name):
                yield from _unnamed(names, record, column.name, column.links, entry)
        own = record.table.identity
        if record.table.is_named and own is not None:
            yield from _unnamed(names, record, own, record.table.name, record[own])


def _unnamed(
    names: Names, record: Record, column: str, table: str | None, entry: str
) -> Iterator[Fault]:
    tables = [table] if table else names.tables_of(entry)
    if not tables:
        yield record.fault(column, f"is neither a row with a name nor a known subject: {entry}")
        return
    texts = [*fragments(record), noted(record, column)]
    named = (
        names.of(one, entry) & names.standing_in(one, text) for one in tables for text in texts
    )
    if not any(named):
        known = ", ".join(sorted(set().union(*(names.of(one, entry) for one in tables))))
        yield record.fault(column, f"is not named in as_written; names of {entry}: {known}")
