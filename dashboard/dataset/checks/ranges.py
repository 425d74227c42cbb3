"""Ranges: a low and a high instead of a value, and in that order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.evidence import number_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_RANGE = "range"


def check(records: Records) -> Iterator[Fault]:
    """Ranges without ends, ends without a range, ends the wrong way round."""
    for record in records.claims:
        if "low" in record.table.columns and "high" in record.table.columns:
            yield from _range(record) if record["bound"] == _RANGE else _point(record)
        elif record["bound"] == _RANGE:
            yield record.fault("bound", "needs the columns low and high")


def _range(record: Record) -> Iterator[Fault]:
    low, high = number_in(record, "low"), number_in(record, "high")
    if low is None or high is None:
        yield record.fault("bound", "needs both low and high")
    elif low >= high:
        yield record.fault("low", f"is not below high, {record['high']}")
    point = _point_column(record)
    if point and record[point]:
        yield record.fault(point, "is a point value in a range")


def _point(record: Record) -> Iterator[Fault]:
    for column in ("low", "high"):
        if record[column]:
            yield record.fault(column, f"is the end of a range, but bound is {record['bound']}")


def _point_column(record: Record) -> str | None:
    figures = [column.name for column in record.table.carried_by("figure")]
    return figures[0] if figures and figures[0] not in ("low", "high") else None
