"""Money: an amount has a currency, staff has none, a second amount is in a second currency."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.evidence import inferred_columns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.description import Column
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_STAFF = "staff"


def check(records: Records) -> Iterator[Fault]:
    """Amounts without a unit, units without an amount, one currency twice."""
    for record in records.claims:
        for column in record.table.carried_by("unit"):
            if column.unit_of and column.name not in inferred_columns(record):
                yield from _unit_and_figure(record, column)
        if record["currency"] and record["currency"] == record["stated_currency"]:
            yield record.fault("stated_currency", "is the same as currency")


def _unit_and_figure(record: Record, column: Column) -> Iterator[Fault]:
    has_figure = any(record[name] for name in column.unit_of)
    if record[column.name] and not has_figure:
        yield record.fault(column.name, f"has no figure in {' or '.join(column.unit_of)}")
    counts_staff = record["kind"] == _STAFF
    if has_figure and not record[column.name] and not counts_staff:
        yield record.fault(column.name, "is missing beside a figure")
    if record[column.name] and counts_staff:
        yield record.fault(column.name, "is a currency, but the row counts staff")
