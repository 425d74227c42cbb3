"""Finds the dates in Korean text and takes them apart, before anything is resolved."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.dataset import date_patterns as patterns
from dashboard.dataset import date_words as words
from dashboard.dataset.tenses import Tense, tense_after

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

_CENTURY, _LAST_OF_CENTURY = 2000, 69
_MONTHS_IN_YEAR, _LONGEST_MONTH = 12, 31


class Expression(Struct, frozen=True):
    """A date as it is written. What is left out is None; the plural parts are relative.

    `years`, `months`, `weeks` and `days` count from the publication: `지난해` is `years=-1`; they
    and `quarters` count from the date before where `of_previous` says so: `이듬해`, `이날`.
    `part` is a part of a year, `third` one of a month, `edge` the first or last month of a part,
    `weekday` counts from Monday. `ahead` and `behind` say that the date lies in the future or the
    past, `tense` what the verb behind it says. `same_period` is the word for the
    period before, a year earlier.
    `lasting` is how long it goes on: (3, "일"). `joint` is what stands between it and the next
    one that its unit is written with: `~` in `12~13일`. `compared` says that the date before is
    compared with it: `상반기보다`, `carried` that its month or year is that of the date before.
    `start` and `end` say where it stands.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    years: int | None = None
    quarters: int | None = None
    months: int | None = None
    weeks: int | None = None
    days: int | None = None
    part: str | None = None
    third: str | None = None
    edge: str | None = None
    weekday: int | None = None
    weekend: bool = False
    ahead: bool = False
    behind: bool = False
    of_previous: bool = False
    same_period: str = ""
    tense: Tense = Tense.UNSAID
    lasting: tuple[int, str] | None = None
    joint: str = ""
    compared: bool = False
    carried: bool = False

    @property
    def is_bare_day(self) -> bool:
        """Whether it is the day of a month that is not said."""
        relative = (self.years, self.months, self.weeks, self.days)
        return (
            self.day is not None
            and self.month is None
            and self.year is None
            and all(one is None for one in relative)
        )


@lru_cache(maxsize=1024)
def read_expressions(text: str) -> tuple[Expression, ...]:
    """The dates in a text in its normal form, in its order; none is part of a longer one."""
    return tuple(_expressions_in(text))


def _expressions_in(text: str) -> Iterator[Expression]:
    position = 0
    while start := patterns.START.search(text, position):
        found = _at(text, start.start())
        yield from found
        position = found[-1].end if found else start.start() + 1


def _at(text: str, position: int) -> tuple[Expression, ...]:
    for pattern in patterns.PATTERNS:
        match = pattern.match(text, position)
        if match and (found := _expressions(match, text)):
            return found
    return ()


def _expressions(match: re.Match[str], text: str) -> tuple[Expression, ...]:
    """One date, or two that are written with one unit; nothing if it names no time."""
    groups = {name: part for name, part in match.groupdict().items() if part}
    if not _says_when(groups) or not patterns.is_year(match, text):
        return ()
    lasting = patterns.LASTING.match(text, match.end())
    expression = replace(
        _expression(match, groups),
        tense=tense_after(text, match.end()),
        lasting=patterns.duration(lasting) if lasting else None,
        compared=bool(patterns.COMPARED.match(text, match.end())),
    )
    pair = _pair(expression, groups)
    return pair if all(_exists(one) for one in pair) else ()


def _says_when(groups: dict[str, str]) -> bool:
    """Whether it names a time: a `말` or `초` alone does not, nor does `지난` or `봄`."""
    named = groups.keys() - {"ahead", "behind", "within"}
    if named != {"part"}:
        return bool(named)
    directed = len(groups) > len(named)
    return groups["part"] not in ("초", "말", *(() if directed else words.SEASONS))


def _exists(expression: Expression) -> bool:
    return (expression.month or 1) <= _MONTHS_IN_YEAR and (expression.day or 1) <= _LONGEST_MONTH


def _expression(match: re.Match[str], groups: dict[str, str]) -> Expression:
    offsets = {
        unit: words.offset(text)
        for unit in ("years", "quarters", "months", "weeks", "days")
        if (text := groups.get(unit) or groups.get(f"{unit}_of_previous"))
    }
    weekday = groups.get("weekday") or groups.get("weekday_alone")
    this_week = 0 if weekday and "within" in groups else None
    return Expression(
        *match.span(),
        years=0 if "this_year" in groups else offsets.get("years"),
        quarters=offsets.get("quarters"),
        months=offsets.get("months"),
        weeks=offsets.get("weeks", this_week),
        days=offsets.get("days"),
        year=_year(groups),
        month=_number(groups.get("month")),
        day=_number(groups.get("day")),
        part=_part(groups),
        third=groups.get("third"),
        edge=groups.get("edge"),
        weekday=words.WEEKDAYS.index(weekday) if weekday else None,
        weekend="weekend" in groups,
        ahead="ahead" in groups,
        behind="behind" in groups,
        of_previous="quarters" in groups or any(name.endswith("_of_previous") for name in groups),
        same_period=groups.get("same_period", ""),
    )


def _pair(expression: Expression, groups: dict[str, str]) -> tuple[Expression, ...]:
    """The date, or the two of `12~13일`: the second leaves out what the first has before it."""
    for field in ("part", "day", "month", "year"):
        written = groups.get(f"{field}_first")
        if written:
            first = _century(written) if field == "year" else int(written)
            joint = groups[f"{field}_joint"].strip().replace("-", "~")
            shared = {field: f"{first}분기" if field == "part" else first}
            own = {field: getattr(expression, field)}
            span = (expression.start, expression.end)
            second = Expression(*span, tense=expression.tense, lasting=expression.lasting)
            return (
                replace(expression, **shared, joint=joint, lasting=None),
                replace(second, **own),
            )
    return (expression,)


def _year(groups: dict[str, str]) -> int | None:
    names = ("year", "short_year", "named_year", "year_behind", "year_last", "fiscal_year")
    written = next((groups[name] for name in names if name in groups), None)
    return _century(written) if written else None


def _century(written: str) -> int:
    """A year of two digits is one of 1970 to 2069."""
    digits = written.strip("'")
    if len(digits) > len("25"):
        return int(digits)
    return int(digits) + (_CENTURY if int(digits) <= _LAST_OF_CENTURY else _CENTURY - 100)


def _part(groups: dict[str, str]) -> str | None:
    if "decade" in groups:
        return words.DECADE
    number = groups.get("quarter") or groups.get("number") or groups.get("number_behind")
    if number is None:
        return groups.get("part")
    return f"{number}분기" if groups.get("kind") != "H" else ("상반기", "하반기")[number > "1"]


def _number(text: str | None) -> int | None:
    return int(text) if text else None
