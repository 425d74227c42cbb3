"""Moments counted by quarter, or by longer periods where there are too many quarters."""

from __future__ import annotations

from datetime import date, timedelta
from math import isnan
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.announcements import in_years

if TYPE_CHECKING:
    from collections.abc import Iterable

LENGTHS = (3, 12, 60, 120)
"""Months of a period: a quarter, a year, five years, ten years."""

_YEAR = 12
_ROUNDING = 1e-6


class Period(Struct, frozen=True, order=True):
    """A period of time.

    Attributes:
        number: How many periods of its length lie before it, from the year 0 on.
        months: Its length.
    """

    number: int
    months: int

    @property
    def begin(self) -> float:
        """Its first moment, in years, such as 2021.5."""
        return in_years(_first_day(self.number * self.months))

    @property
    def end(self) -> float:
        """The first moment after it."""
        return in_years(_first_day((self.number + 1) * self.months))

    @property
    def edtf(self) -> str:
        """Its first and its last month as an EDTF interval."""
        first, after = self.number * self.months, (self.number + 1) * self.months
        return f"{_first_day(first):%Y-%m}/{_first_day(after - 1):%Y-%m}"


def periods(moments: Iterable[float], most: int) -> list[Period | None]:
    """Return the period of each moment in years; none for one that is missing.

    Args:
        moments: The moments.
        most: Periods that are wanted at most: quarters become years where there are more.
    """
    months = [None if isnan(moment) else _month(moment) for moment in moments]
    known = {month for month in months if month is not None}
    length = next((one for one in LENGTHS if len({m // one for m in known}) <= most), LENGTHS[-1])
    return [None if month is None else Period(month // length, length) for month in months]


def _month(moment: float) -> int:
    """Return the month that a moment lies in, counted from the year 0."""
    year = int(moment)
    start, end = date(year, 1, 1), date(year + 1, 1, 1)
    day = start + timedelta(days=int((moment - year) * (end - start).days + _ROUNDING))
    return day.year * _YEAR + day.month - 1


def _first_day(month: int) -> date:
    return date(month // _YEAR, month % _YEAR + 1, 1)
