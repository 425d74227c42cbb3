"""Resolves the dates of a Korean article from the day of its publication: `지난해 12월`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.tables.date_expressions import read_expressions
from dashboard.tables.dates import Edtf, Moment, between, day, month, year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.date_expressions import Expression

_PARTS = {
    "초": (1, 3),
    "연초": (1, 3),
    "말": (10, 12),
    "연말": (10, 12),
    "상반기": (1, 6),
    "하반기": (7, 12),
    "1분기": (1, 3),
    "2분기": (4, 6),
    "3분기": (7, 9),
    "4분기": (10, 12),
}
_FROM_TO = re.compile(r"\s?(?:부터|[~∼〜～–])\s?")
_MONTHS_IN_YEAR = 12
# Eight years of months: a 29 February is at most that far away.
_FARTHEST = 8 * _MONTHS_IN_YEAR


@dataclass(frozen=True)
class Reading:
    """A date, the expressions that it was read from and the text that they stand in.

    There are two expressions where the date is an interval from one to the other.
    """

    date: Edtf
    text: str
    expressions: tuple[Expression, ...]


def read_dates(text: str, published: Edtf) -> tuple[Edtf, ...]:
    """All dates in a text, as `read_readings` reads them."""
    return tuple(reading.date for reading in read_readings(text, published))


def read_readings(text: str, published: Edtf) -> tuple[Reading, ...]:
    """All dates in a text, each as precise as it is written; `X부터 Y까지` also as an interval.

    Args:
        text: a fragment of an article.
        published: when the article was published. If that is an interval, a relative date is
            the interval of all that it can mean.
    """
    expressions = list(read_expressions(text))
    read = [*[(one,) for one in expressions], *_joined(text, expressions)]
    first = _resolve_all(read, published.earliest)
    last = _resolve_all(read, published.latest)
    return tuple(
        Reading(one if one == other else between(one, other), text[of[0].start : of[-1].end], of)
        for of, one, other in zip(read, first, last, strict=True)
        if one is not None and other is not None
    )


def _joined(text: str, expressions: list[Expression]) -> Iterator[tuple[Expression, Expression]]:
    for start, end in pairwise(expressions):
        if _FROM_TO.fullmatch(text[start.end : end.start]):
            yield start, end


def _resolve_all(read: list[tuple[Expression, ...]], published: date) -> list[Edtf | None]:
    return [
        _interval(_resolved(of[0], published), of[1], published)
        if len(of) > 1
        else _resolved(of[0], published)
        for of in read
    ]


def _interval(start: Edtf | None, end: Expression, published: date) -> Edtf | None:
    """From a date to a later one, which leaves out what it shares with the first."""
    if start is None:
        return None
    shared = end.year is None and end.years is None and end.months is None
    until = _resolved(replace(end, ahead=True), start.earliest) if shared else None
    until = until or _resolved(end, published)
    try:
        return between(start, until) if until else None
    except ValueError:
        return None


def _resolved(expression: Expression, published: date) -> Edtf | None:
    """What it means in an article of that day; nothing if there is no such day."""
    try:
        return _resolve(expression, published)
    except (ValueError, OverflowError):
        return None


def _resolve(expression: Expression, published: date) -> Edtf:
    if expression.days is not None:
        return day(published + timedelta(days=expression.days))
    if expression.weeks is not None:
        return _week(published + timedelta(weeks=expression.weeks))
    if expression.months is not None:
        return _month(expression.months, expression.day, published)
    if expression.year is None and expression.years is None and expression.part is None:
        return _nearest(expression, published)
    return _of_year(expression, expression.year or published.year + (expression.years or 0))


def _week(within: date) -> Edtf:
    monday = within - timedelta(days=within.weekday())
    return between(day(monday), day(monday + timedelta(days=6)))


def _month(distance: int, day_number: int | None, published: date) -> Edtf:
    of, index = _months_away(published, distance)
    moment = Moment(of, index, day_number)
    return Edtf(moment, moment)


def _of_year(expression: Expression, of: int) -> Edtf:
    if expression.month is not None:
        moment = Moment(of, expression.month, expression.day)
        return Edtf(moment, moment)
    if expression.part is not None:
        first, last = _PARTS[expression.part]
        return between(month(first, of), month(last, of))
    return year(of)


def _nearest(expression: Expression, published: date) -> Edtf:
    """The latest such month or day that has begun, or the first one that is not over."""
    step = 1 if expression.ahead else -1
    for distance in range(0, step * _FARTHEST, step):
        of, index = _months_away(published, distance)
        if expression.month not in (None, index):
            continue
        found = _existing(of, index, expression.day)
        if found and (
            found.latest >= published if expression.ahead else found.earliest <= published
        ):
            return found
    raise ValueError("there is no such day")


def _existing(of: int, index: int, day_number: int | None) -> Edtf | None:
    try:
        moment = Moment(of, index, day_number)
    except ValueError:
        return None
    return Edtf(moment, moment)


def _months_away(published: date, distance: int) -> tuple[int, int]:
    of, index = divmod(published.year * _MONTHS_IN_YEAR + published.month - 1 + distance, 12)
    return of, index + 1
