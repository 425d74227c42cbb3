"""The gap between two forecasts as a list of steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.analysis.reconciliation import (
    ASSUMED,
    BASE,
    EXCHANGE,
    FIRST,
    GROWTH,
    KNOWN,
    LATER,
    REST,
    SAME_GROWTH,
    SAME_START,
    SCOPE,
    SECOND,
    UNKNOWN,
    YEAR,
    Side,
    Start,
    common_year,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_NEVER = float("nan")
COLUMNS = ["step", "basis", "factor", "begin", "end", "change"]


class Cause(Struct, frozen=True):
    """One step of a gap: what it multiplies the figure by, and how that is known."""

    step: str
    factor: float
    basis: str = KNOWN


def gap(first: Side, second: Side, assume: str) -> pd.DataFrame:
    """Return the steps that lead from the last figure of one forecast to that of another.

    Args:
        first: The forecast to start from.
        second: The forecast to arrive at.
        assume: ``growth``, ``start``, or anything else for no assumption.

    Columns: step; basis (``known``, ``assumed``, ``unknown``); factor (1 where a step changes
    nothing or cannot be told); begin, end, change (in the unit of ``value``; the first and the
    last step begin at zero, and the changes between them add up to their difference).
    """
    year = common_year(first, second)
    causes = [Cause(REST, second.last.value / first.last.value)]
    if year is not None:
        causes = [*_years(first, year), *_causes(first, second, year, assume)]
        causes.append(Cause(LATER, second.last.value / second.points[year].value))
    between = _steps(causes, first.last.value, second.last.value)
    ends = [
        (step, KNOWN, 1.0, 0.0, side.last.value, _NEVER)
        for step, side in ((FIRST, first), (SECOND, second))
    ]
    return pd.DataFrame([ends[0], *between, ends[1]], columns=COLUMNS)


def _steps(
    causes: Sequence[Cause], begin: float, last: float
) -> list[tuple[str, str, float, float, float, float]]:
    """Return causes as steps from one figure to another; the last of them ends there exactly."""
    kept = [one for one in causes if one.step not in {YEAR, EXCHANGE, LATER} or one.factor != 1]
    moving = [index for index, one in enumerate(kept) if one.factor != 1]
    steps = []
    for index, cause in enumerate(kept):
        end = last if index >= max(moving, default=0) else begin * cause.factor
        steps.append((cause.step, cause.basis, cause.factor, begin, end, end - begin))
        begin = end
    return steps


def _years(first: Side, year: int) -> list[Cause]:
    return [Cause(YEAR, first.points[year].value / first.last.value)]


def _causes(first: Side, second: Side, year: int, assume: str) -> list[Cause]:
    """Return what separates two forecasts of the same year."""
    exchange = exchange_factor(first, second, year)
    rest = second.points[year].value / first.points[year].value / exchange
    alike = Cause(SCOPE, 1.0, KNOWN if first.scope == second.scope else UNKNOWN)
    base = common_base(first, second, year)
    if base is not None:
        begins = first.points[base], second.points[base]
        level = begins[1].value / begins[0].value / exchange_factor(first, second, base)
        causes = [Cause(BASE, level), Cause(GROWTH, rest / level), alike]
    else:
        causes = [*_assumed(rest, assume, one_start(first, second, year) is not None, alike)]
    return [Cause(EXCHANGE, exchange), *causes]


def _assumed(rest: float, assume: str, possible: bool, alike: Cause) -> list[Cause]:
    """Return the causes where a forecast states no start: one piece, or as the reader assumes."""
    if possible and assume == SAME_START:
        return [Cause(BASE, 1.0, ASSUMED), Cause(GROWTH, rest, ASSUMED), alike]
    growth = ASSUMED if possible and assume == SAME_GROWTH else UNKNOWN
    return [Cause(BASE, 1.0, UNKNOWN), Cause(GROWTH, 1.0, growth), alike, Cause(REST, rest)]


def exchange_factor(first: Side, second: Side, year: int) -> float:
    """Return what differing rates of exchange make; 1 for forecasts in different currencies."""
    if first.last.currency != second.last.currency:
        return 1.0
    return second.factor(year) / first.factor(year)


def common_base(first: Side, second: Side, year: int) -> int | None:
    """Return the year in which the later of two forecasts starts, if both speak of it."""
    if first.base_year is None or second.base_year is None:
        return None
    base = max(first.base_year, second.base_year)
    known = base < year and base in first.points and base in second.points
    return base if known else None


def one_start(first: Side, second: Side, year: int) -> tuple[Side, Side, Start] | None:
    """Return the forecast that states a start, the other one, and that start; None without one."""
    for side, other in ((first, second), (second, first)):
        start = side.start(year)
        if start is not None:
            return side, other, start
    return None


class Needed(Struct, frozen=True):
    """What a forecast would have to start from, or how fast to grow, to meet another.

    Attributes:
        side: The forecast that states a start.
        other: The forecast to meet.
        year: The year in which it meets it.
        start: Its start, with its own growth.
        growth: Percent a year that it would take from its own start.
        amount: The start that it would take at its own growth, in its own currency.
    """

    side: Side
    other: Side
    year: int
    start: Start
    growth: float
    amount: float


def needed(first: Side, second: Side) -> Needed | None:
    """Return what it would take to close a gap that cannot be divided; None if it can be."""
    year = common_year(first, second)
    found = None if year is None else one_start(first, second, year)
    if year is None or found is None or common_base(first, second, year) is not None:
        return None
    side, other, start = found
    own = side.points[year].value * exchange_factor(side, other, year)
    times = other.points[year].value / own
    path = side.points[year].amount * times / start.amount
    growth = (path ** (1 / (year - start.year)) - 1) * 100
    return Needed(side, other, year, start, growth, start.amount * times)
