"""Links: what a row refers to exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.faults import Fault
    from dashboard.tables.records import Record, Records


def check(records: Records) -> Iterator[Fault]:
    """Links to rows that do not exist."""
    for record in records:
        for column in record.table.columns.values():
            if column.links is None:
                continue
            for entry in record.entries(column.name):
                if records.find(column.links, entry) is None:
                    yield record.fault(column.name, f"links to no row of {column.links}: {entry}")
    for record in records.of("disagreements"):
        yield from _unknown_claims(records, record, "claims")
    for record in records.of("exchange_rates"):
        yield from _unknown_claims(records, record, "implied_by")


def _unknown_claims(records: Records, record: Record, column: str) -> Iterator[Fault]:
    if column not in record.table.columns:
        return
    for entry in record.entries(column):
        if entry not in records.claims_by_id:
            yield record.fault(column, f"names no claim: {entry}")
