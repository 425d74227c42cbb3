"""What is only unlikely in an outside file: a question, never a fault."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.dataset.outside_cells import CellFigure

_PILED = 10
"""Days are piled up where one in so many is the first of a month; by chance one in thirty is."""

_FIRST = "-01"
_DAY_LENGTH = len("2025-03-01")
_EARLIEST = 1950
_UNLIKE = Decimal("1.5")
"""A size in a name is rounded: 7B may have 7.24 billion parameters, and 6.1."""

_FACTOR = 9
"""About ten times another: a zero too many, or a word of a unit mistaken."""

_FAR = Decimal("0.05")
"""A paper converts at the rate of its week, which stays so close to the average of the month."""

_MONTH_LENGTH = len("2025-03")
_SIZE = re.compile(r"(?<![\w.])(?P<number>\d+(?:\.\d+)?)\s?(?P<unit>[BbTM])(?![\w])", re.ASCII)
_SIZES = {"B": 10**9, "b": 10**9, "T": 10**12, "M": 10**6}


def are_piled_up(days: Iterable[str]) -> bool:
    """Whether so many full days are the first of a month that these are months, not days."""
    full = [day for day in days if len(day) == _DAY_LENGTH]
    return len([day for day in full if day.endswith(_FIRST)]) * _PILED > len(full)


def without_piled_day(day: str) -> str:
    """Return a day as the month that it stands for, if it is the first of one."""
    return day.removesuffix(_FIRST) if len(day) == _DAY_LENGTH else day


def odd_size(name: str, size: Decimal) -> str:
    """Return what is odd about the size of a model beside its name; empty if nothing is."""
    said = [Decimal(found["number"]) * _SIZES[found["unit"]] for found in _SIZE.finditer(name)]
    if not said or any(max(size, one) <= min(size, one) * _UNLIKE for one in said):
        return ""
    return f"the name says {' and '.join(f'{one:,f}' for one in said)}, the cell {size:,f}"


def odd_rivals(size: Decimal, rivals: Iterable[Decimal]) -> Iterator[str]:
    """Yield what a figure is some ten times larger or smaller than."""
    for rival in rivals:
        if min(size, rival) > 0 and max(size, rival) >= min(size, rival) * _FACTOR:
            yield f"{size:,f} stands beside {rival:,f}"


def odd_figure(heading: str, cell: str, figure: CellFigure) -> Iterator[tuple[str, str]]:
    """Yield what is odd about a figure by itself: the kind of the question, and what is asked."""
    if figure.value == 0:
        yield "zero", f"{heading} is 0: nothing, or not recorded?"
    if figure.bound == "at_most":
        yield "limit", f"{heading} is {cell!r}: an upper limit, and no figure"


def odd_rate(values: Mapping[str, str], averages: Mapping[str, Decimal]) -> str:
    """Return what is odd about one sum in won and in dollars; empty if nothing is.

    Args:
        values: A claim: `amount`, `currency`, `stated_amount`, `stated_currency`, and its day.
        averages: Won per dollar, by month.
    """
    sums = {
        values.get("currency"): Decimal(values.get("amount") or 0),
        values.get("stated_currency"): Decimal(values.get("stated_amount") or 0),
    }
    month = (values.get("starts_on") or values.get("on") or "")[:_MONTH_LENGTH]
    usual, dollars = averages.get(month), sums.get("USD")
    if usual is None or not dollars or not sums.get("KRW"):
        return ""
    rate = sums["KRW"] / dollars
    if abs(rate / usual - 1) <= _FAR:
        return ""
    return f"implies {rate:,.2f} won per dollar; the average of {month} is {usual:,.2f}"


def odd_year(day: str) -> str:
    """Return what is odd about a day; empty if nothing is."""
    return f"{day} is before {_EARLIEST}" if day and int(day[:4]) < _EARLIEST else ""
