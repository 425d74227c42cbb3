"""Rivals: claims of one quantity or date that cannot all be true are known disagreements."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from dashboard.tables.checks.disputes import is_recorded
from dashboard.tables.evidence import date_in, number_in
from dashboard.tables.quantities import DATES, FIGURES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dashboard.tables.faults import Fault
    from dashboard.tables.quantities import Quantity
    from dashboard.tables.records import Record, Records

_TOLERANCE = Decimal("0.1")
_BOUNDLESS = Decimal("Infinity")


def check(records: Records) -> Iterator[Fault]:
    """Contradictions between two claims that no row of `disagreements` names."""
    yield from _check(records, FIGURES, _figures_contradict, ("figure", "count"))
    yield from _check(records, DATES, _dates_contradict, ("date",))


def _check(
    records: Records,
    tables: Mapping[str, Quantity],
    contradict: Callable[[Record, Record, str], bool],
    kinds: tuple[str, ...],
) -> Iterator[Fault]:
    for table, quantity in tables.items():
        column = quantity.column
        for rivals in _groups(records.of(table), (*quantity.keys, "status")):
            for one, other in combinations(rivals, 2):
                pair = (one["claim"], other["claim"])
                if contradict(one, other, column) and not is_recorded(records, pair, *kinds):
                    rule = f"contradicts {other['claim']}; disagreements does not name both"
                    yield one.fault(column, rule)


def _groups(rows: tuple[Record, ...], keys: tuple[str, ...]) -> list[list[Record]]:
    groups: defaultdict[tuple[str, ...], list[Record]] = defaultdict(list)
    for record in rows:
        groups[tuple(record[key] for key in keys)].append(record)
    return list(groups.values())


def _figures_contradict(one: Record, other: Record, column: str) -> bool:
    spans = [_span(record, column) for record in (one, other)]
    if spans[0] is None or spans[1] is None:
        return False
    (low, high), (other_low, other_high) = spans[0], spans[1]
    return low > other_high or other_low > high


def _dates_contradict(one: Record, other: Record, column: str) -> bool:
    first, second = date_in(one, column), date_in(other, column)
    return first is not None and second is not None and not first.overlaps(second)


def _span(record: Record, column: str) -> tuple[Decimal, Decimal] | None:
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
