"""Dates as precise as their source: years, seasons, months, days and intervals in EDTF."""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache, total_ordering

from msgspec import Struct

_MOMENT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DECEMBER = 12
_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
"""The month that a season begins in, by its number in EDTF: spring, summer, autumn, winter."""
_MONTHS_OF_SEASON = 3


class Moment(Struct, frozen=True):
    """A year, a season (21 to 24 as its month), a month or a day.

    Raises:
        ValueError: there is no such day in the calendar.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        month = 1 if self.month is None else self.month
        if self.day is None:
            month = _SEASONS.get(month, month)
        date(self.year, month, 1 if self.day is None else self.day)
        if self.month is None and self.day is not None:
            raise ValueError("a day needs a month")

    @property
    def first(self) -> date:
        """The first day of it."""
        month = self.month or 1
        return date(self.year, _SEASONS.get(month, month), self.day or 1)

    @property
    def last(self) -> date:
        """The last day of it."""
        year, month = self.year, self.month or _DECEMBER
        if month in _SEASONS:
            years, month = divmod(_SEASONS[month] + _MONTHS_OF_SEASON - 2, _DECEMBER)
            year, month = year + years, month + 1
        return date(year, month, self.day or calendar.monthrange(year, month)[1])

    def __str__(self) -> str:
        month = "" if self.month is None else f"-{self.month:02}"
        day = "" if self.day is None else f"-{self.day:02}"
        return f"{self.year:04}{month}{day}"


@total_ordering
class Edtf(Struct, frozen=True):
    """A moment, or an interval from one moment to another, both included.

    Dates are ordered by their earliest day, then by their latest.

    Raises:
        ValueError: the interval ends before it starts, or is no longer than its ends.
    """

    start: Moment
    end: Moment

    def __post_init__(self) -> None:
        if self.start != self.end and not (
            self.start.first < self.end.first and self.start.last < self.end.last
        ):
            raise ValueError(f"{self.start} does not come before {self.end}")

    @property
    def earliest(self) -> date:
        """The first day that it can mean."""
        return self.start.first

    @property
    def latest(self) -> date:
        """The last day that it can mean."""
        return self.end.last

    @property
    def is_year(self) -> bool:
        """Whether it is one whole year."""
        return self.start == self.end and self.start.month is None

    def overlaps(self, other: Edtf) -> bool:
        """Whether both can mean one and the same day."""
        return self.earliest <= other.latest and other.earliest <= self.latest

    def __lt__(self, other: Edtf) -> bool:
        return (self.earliest, self.latest) < (other.earliest, other.latest)

    def __str__(self) -> str:
        return str(self.start) if self.start == self.end else f"{self.start}/{self.end}"


@lru_cache(maxsize=4096)
def read_edtf(text: str) -> Edtf:
    """Read `2022-02-22`, `2021-12`, `2022`, `2024-21` or an interval such as `2021-10/2021-12`.

    Raises:
        ValueError: the text is not a date of that form, or there is no such day.
    """
    start, slash, end = text.partition("/")
    first = _moment(start)
    if slash and _moment(end) == first:
        raise ValueError(f"{text} starts and ends with the same date")
    return Edtf(first, _moment(end) if slash else first)


def between(start: Edtf, end: Edtf) -> Edtf:
    """The interval from the start of one date to the end of another; one date if both are it."""
    return Edtf(start.start, end.end)


def year(number: int) -> Edtf:
    """A whole year."""
    return Edtf(Moment(number), Moment(number))


def month(number: int, of: int) -> Edtf:
    """A whole month of a year."""
    return Edtf(Moment(of, number), Moment(of, number))


def day(when: date) -> Edtf:
    """One day."""
    moment = Moment(when.year, when.month, when.day)
    return Edtf(moment, moment)


def _moment(text: str) -> Moment:
    match = _MOMENT.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is not a year, a month or a day")
    return Moment(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]
