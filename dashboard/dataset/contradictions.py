"""Claims about one quantity that cannot both be true."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING, Any

from dashboard.dataset.evidence import date_in, number_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from dashboard.dataset.description import Quantity
    from dashboard.dataset.records import Record

_TOLERANCE = Decimal("0.1")
_BOUNDLESS = Decimal("Infinity")

_Span = tuple[Any, Any]
"""The lowest and the highest of what a claim can mean."""


def contradictions(
    rows: Iterable[Record],
    quantity: Quantity,
    status_of: Callable[[Record], str] = lambda record: record["status"],
) -> Iterator[tuple[Record, Record]]:
    """Pairs of claims of one status about one quantity that cannot both be true.

    Args:
        rows: Rows of one table.
        quantity: What they can contradict one another in.
        status_of: What two claims share whose statuses count as one.
    """
    span_of = _days if quantity.is_date else _figures
    groups: defaultdict[tuple[str, ...], list[Record]] = defaultdict(list)
    for record in rows:
        groups[*(record[key] for key in quantity.keys), status_of(record)].append(record)
    for rivals in groups.values():
        yield from _contradictions(rivals, span_of, quantity.column)


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
