"""Links: what a row refers to exists."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_CLAIMS = (
    ("disagreements", "claims"),
    ("exchange_rates", "implied_by"),
    ("outcomes", "promise"),
    ("outcomes", "outcomes"),
)
"""The columns that name claims of any table."""


def check(records: Records) -> Iterator[Fault]:
    """Links to rows that do not exist."""
    for record in records:
        for column in record.table.columns.values():
            if column.links is None:
                continue
            for entry in record.entries(column.name):
                if records.find(column.links, entry) is None:
                    yield record.fault(column.name, f"links to no row of {column.links}: {entry}")
    for table, named in _CLAIMS:
        for record in records.of(table):
            yield from _unknown_claims(records, record, named)


def _unknown_claims(records: Records, record: Record, column: str) -> Iterator[Fault]:
    if column not in record.table.columns:
        return
    for entry in record.entries(column):
        if entry not in records.claims_by_id:
            yield record.fault(column, f"names no claim: {entry}")
