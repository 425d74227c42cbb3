"""Rivals: claims of one quantity or date that cannot all be true are known disagreements."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Any

from dashboard.dataset.checks.disputes import is_recorded
from dashboard.dataset.evidence import date_in, number_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.dataset.description import Quantity
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_OF_FIGURES, _OF_DATES = ("figure", "count"), ("date",)
_TOLERANCE = Decimal("0.1")
_BOUNDLESS = Decimal("Infinity")

_Span = tuple[Any, Any]
"""The lowest and the highest of what a claim can mean."""


def check(records: Records) -> Iterator[Fault]:
    """Contradictions between two claims that no row of `disagreements` names."""
    for table in records.package.tables.values():
        if table.quantity is not None:
            yield from _check(records, records.of(table.name), table.quantity)


def _check(records: Records, rows: tuple[Record, ...], quantity: Quantity) -> Iterator[Fault]:
    span_of, kinds = (_days, _OF_DATES) if quantity.is_date else (_figures, _OF_FIGURES)
    for rivals in _groups(rows, (*quantity.keys, "status")):
        for one, other in _contradictions(rivals, span_of, quantity.column):
            if not is_recorded(records, (one["claim"], other["claim"]), *kinds):
                rule = f"contradicts {other['claim']}; disagreements does not name both"
                yield one.fault(quantity.column, rule)


def _contradictions(
    rivals: list[Record], span_of: Callable[[Record, str], _Span | None], column: str
) -> Iterator[tuple[Record, Record]]:
    """Pairs that cannot both be true; there are none where all can mean one and the same."""
    spans = [(record, span) for record in rivals if (span := span_of(record, column))]
    if not spans or max(low for _, (low, _) in spans) <= min(high for _, (_, high) in spans):
        return
    for (one, (low, high)), (other, (other_low, other_high)) in combinations(spans, 2):
        if low > other_high or other_low > high:
            yield one, other


def _groups(rows: tuple[Record, ...], keys: tuple[str, ...]) -> list[list[Record]]:
    groups: defaultdict[tuple[str, ...], list[Record]] = defaultdict(list)
    for record in rows:
        groups[tuple(record[key] for key in keys)].append(record)
    return list(groups.values())


def _days(record: Record, column: str) -> _Span | None:
    """Every day that a date can mean."""
    when = date_in(record, column)
    return (when.earliest, when.latest) if when else None


def _figures(record: Record, column: str) -> _Span | None:
    """Everything that a figure can mean under its bound."""
    low, high = number_in(record, "low"), number_in(record, "high")
    if low is not None and high is not None:
        return low, high
    value = number_in(record, column)
    if value is None:
        return None
    spans = {
        "about": (value * (1 - _TOLERANCE), value * (1 + _TOLERANCE)),
        "at_least": (value, _BOUNDLESS),
        "at_most": (Decimal(0), value),
    }
    return spans.get(record["bound"], (value, value))
