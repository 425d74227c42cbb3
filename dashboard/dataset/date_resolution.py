"""What one written date means, from the day of its article and the dates before it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.dataset.date_words import DECADE, HALVES, QUARTERS, SEASONS, SPANS, THIRDS
from dashboard.dataset.tenses import Tense
from dashboard.i18n.edtf import Edtf, Moment, between, day, month, year

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dashboard.dataset.date_expressions import Expression

_MONTHS_IN_YEAR, _MONTHS_IN_QUARTER, _YEARS_IN_DECADE = 12, 3, 10
_WEEK = timedelta(days=7)
# Papers write a bare day of their own month and a bare month of their own year. Only what lies
# farther ahead than this is the one before; a verb that foretells reaches no farther into the
# next; and a day or two after the article is its own, whatever the verb: articles are revised.
_DAYS_AHEAD, _NEXT_DAYS = timedelta(days=19), timedelta(days=10)
_HALF_A_YEAR = timedelta(days=184)
_REVISED = timedelta(days=2)
# A 29 February is at most eight years away.
_FARTHEST = 8


class Context(Struct, frozen=True):
    """What a date may lean on.

    `published` is the article's day, `previous` the date before it in the text, `last_day` the
    last full day; `month_said` the last day whose month was said, `year_said` the last month
    whose year was.
    """

    published: date
    previous: Edtf | None = None
    last_day: Edtf | None = None
    month_said: Moment | None = None
    year_said: Moment | None = None

    def after(self, expression: Expression, date_of_it: Edtf) -> Context:
        """The context of what follows a date."""
        expression, moment = self.carried(expression), date_of_it.end
        month = expression.month is not None or expression.months is not None
        # A row of quarters is of one year, even if none says it.
        year = (expression.year, expression.years) != (None, None) or bool(_first_month(expression))
        return replace(
            self,
            previous=date_of_it,
            last_day=date_of_it if moment.day is not None else self.last_day,
            month_said=moment if month and expression.day else self.month_said,
            year_said=moment if year and _first_month(expression) else self.year_said,
        )

    def carried(self, expression: Expression) -> Expression:
        """A date with the month or the year that it leaves out because one before it has it."""
        if expression.ahead or expression.behind:
            return expression
        if expression.is_bare_day and self.month_said:
            said, number = self.month_said, expression.day or 0
            # The day of the article and the one before it are those of its report.
            reported = (self.published.day, (self.published - timedelta(days=1)).day)
            if number > (said.day or 0) and number not in reported:
                return replace(expression, year=said.year, month=said.month, carried=True)
        if self.year_said and _leaves_out_its_year(expression):
            said, index = self.year_said, _first_month(expression)
            if expression.compared:
                of = said.year - (index >= _first_of(self.previous))
                return replace(expression, year=of, carried=True)
            if index > (said.month or 0) and self._is_told(expression, said, index):
                return replace(expression, year=said.year, carried=True)
        return expression

    def _is_told(self, expression: Expression, said: Moment, index: int) -> bool:
        """Whether a month of the year before it lies where its verb says."""
        if date(said.year, index, 1) > self.published:
            return said.first > self.published or expression.tense is Tense.FUTURE
        return expression.tense is not Tense.FUTURE


def _leaves_out_its_year(expression: Expression) -> bool:
    named = (expression.year, expression.years, expression.months)
    return bool(_first_month(expression)) and all(one is None for one in named)


def _first_of(previous: Edtf | None) -> int:
    return previous.earliest.month if previous else 0


def _first_month(expression: Expression) -> int:
    """The month that it begins in, if it is one or a quarter or half of a year; 0 if it is not."""
    in_year = {**QUARTERS, **HALVES}
    return expression.month or in_year.get(expression.part or "", (0,))[0]


def resolve(expression: Expression, context: Context) -> Edtf | None:
    """What it means in an article of that day; nothing if there is no such day."""
    try:
        return _resolve(expression, context)
    except (ValueError, OverflowError):
        return None


def _resolve(expression: Expression, context: Context) -> Edtf:
    published = context.published
    if expression.same_period:
        return _same_period(expression, context)
    origin = _origin(expression, context) if expression.of_previous else published
    if expression.days is not None:
        return day(origin + timedelta(days=expression.days))
    if expression.weeks is not None or expression.weekday is not None:
        return _of_week(expression, published)
    if expression.quarters is not None:
        return _quarter(origin, expression.quarters)
    if expression.months is not None:
        of, index = _months_away(origin, expression.months)
        return _of_month(expression, of, index)
    if expression.year is None and expression.years is None:
        return _bare(expression, published)
    return _of_year(expression, expression.year or origin.year + (expression.years or 0))


def _origin(expression: Expression, context: Context) -> date:
    """The day that an expression counts from, if that is a date before it in the text."""
    previous = context.last_day if expression.days is not None else context.previous
    if previous is not None:
        return previous.earliest
    stands_alone = expression.days == 0 or -1 in (expression.months, expression.years)
    if not stands_alone:
        raise ValueError("there is no date before it")
    return context.published


def _same_period(expression: Expression, context: Context) -> Edtf:
    """The same part of another year: `1분기 … 전년 동기`."""
    of, years = context.published.year, expression.years or 0
    if context.previous is None or context.previous.start.month is None:
        return year(of + years)
    start, end = context.previous.start, context.previous.end
    shift = years if expression.of_previous else of + years - start.year
    days = (None, None) if expression.same_period[-1] in "달월" else (start.day, end.day)
    return Edtf(
        Moment(start.year + shift, start.month, days[0]),
        Moment(end.year + shift, end.month, days[1]),
    )


def _of_week(expression: Expression, published: date) -> Edtf:
    if expression.weeks is None:
        if expression.ahead:
            days_ahead = ((expression.weekday or 0) - published.weekday()) % 7
            return day(published + timedelta(days=days_ahead))
        days_behind = (published.weekday() - (expression.weekday or 0)) % 7 or 7
        return day(published - timedelta(days=days_behind))
    within = published + expression.weeks * _WEEK
    monday = within - timedelta(days=within.weekday())
    if expression.weekday is not None:
        return day(monday + timedelta(days=expression.weekday))
    first = monday + timedelta(days=5 if expression.weekend else 0)
    return between(day(first), day(monday + timedelta(days=6)))


def _quarter(origin: date, distance: int) -> Edtf:
    quarters = origin.year * 4 + (origin.month - 1) // _MONTHS_IN_QUARTER + distance
    of, index = divmod(quarters, 4)
    first, last = QUARTERS[f"{index + 1}분기"]
    return between(month(first, of), month(last, of))


def _of_month(expression: Expression, of: int, index: int) -> Edtf:
    if expression.third is not None:
        first, last = THIRDS[expression.third]
        whole = month(index, of)
        ends = (whole.earliest.replace(day=first), min(last, whole.latest.day))
        return between(day(ends[0]), day(ends[0].replace(day=ends[1])))
    moment = Moment(of, index, expression.day)
    return Edtf(moment, moment)


def _of_year(expression: Expression, of: int) -> Edtf:
    part = expression.part
    if expression.month is not None:
        return _of_month(expression, of, expression.month)
    if part is None:
        return year(of)
    if part in SEASONS:
        return month(SEASONS[part], of)
    if part == DECADE:
        return between(year(of), year(of + _YEARS_IN_DECADE - 1))
    first, last = SPANS[part]
    if expression.edge is not None:
        return month(first if expression.edge == "초" else last, of)
    return between(month(first, of), month(last, of))


def _bare(expression: Expression, published: date) -> Edtf:
    """A day without its month, or a month or a part of a year without its year."""
    by_month = expression.is_bare_day
    reach = range(_FARTHEST * _MONTHS_IN_YEAR if by_month else _FARTHEST)

    def at(distance: int) -> Edtf | None:
        of, index = _months_away(published, distance if by_month else distance * _MONTHS_IN_YEAR)
        try:
            if by_month:
                return _of_month(expression, of, index)
            return _of_year(expression, of)
        except ValueError:
            return None

    coming = _first(at, reach, lambda found: found.latest >= published)
    ended = expression.part is not None and expression.behind
    latest = _first(
        at,
        [-distance for distance in reach],
        lambda found: found.latest < published if ended else found.earliest <= published,
    )
    if expression.ahead or expression.behind:
        return coming if expression.ahead else latest
    return _usual(expression, published, at(0), coming, latest)


def _usual(
    expression: Expression, published: date, own: Edtf | None, coming: Edtf, latest: Edtf
) -> Edtf:
    """The one of the article's own month or year, unless that is far off or its verb objects."""
    if own is None:
        return latest
    foretold = expression.tense is Tense.FUTURE
    if own.earliest > published:
        ahead = own.earliest - published
        past = expression.tense is Tense.PAST and ahead > _REVISED
        return latest if past or (not foretold and _is_far(expression, ahead)) else own
    reach = _NEXT_DAYS if expression.is_bare_day else _HALF_A_YEAR
    is_next = foretold and own.latest < published and coming.earliest - published <= reach
    return coming if is_next else own


def _is_far(expression: Expression, ahead: timedelta) -> bool:
    """Whether a day or month that far ahead is less likely than the one before."""
    if expression.is_bare_day:
        return ahead > _DAYS_AHEAD
    in_year = expression.month is not None or expression.part in QUARTERS
    return in_year and ahead > _HALF_A_YEAR


def _first(
    at: Callable[[int], Edtf | None], distances: Iterable[int], holds: Callable[[Edtf], bool]
) -> Edtf:
    for distance in distances:
        found = at(distance)
        if found is not None and holds(found):
            return found
    raise ValueError("there is no such day")


def _months_away(published: date, distance: int) -> tuple[int, int]:
    of, index = divmod(published.year * _MONTHS_IN_YEAR + published.month - 1 + distance, 12)
    return of, index + 1


def lasting(start: Edtf, count: int, unit: str) -> Edtf | None:
    """The interval that begins there and lasts so many 일, 주, 개월 or 년."""
    begin, precise = start.start, start.start.day is not None
    if start.start != start.end:
        return None
    if unit in ("일", "주"):
        days = timedelta(days=count * (7 if unit == "주" else 1) - 1)
        return between(start, day(begin.first + days)) if precise and days else None
    months = count * (_MONTHS_IN_YEAR if unit == "년" else 1)
    if begin.month is None:
        return between(start, year(begin.year + count - 1)) if unit == "년" and count > 1 else None
    of, index = _months_away(begin.first, months - (not precise))
    if not precise:
        return between(start, month(index, of)) if months > 1 else None
    end = _of_last(of, index, begin.day or 1)
    return between(start, day(end))


def _of_last(of: int, index: int, number: int) -> date:
    """The day before that of a month; its last day where the month has no such day."""
    last = month(index, of).latest
    return last if number > last.day else last.replace(day=number) - timedelta(days=1)
