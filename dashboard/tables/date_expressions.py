"""Finds the dates in Korean text and takes them apart, before anything is resolved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_YEARS = {
    "지지난해": -2,
    "재작년": -2,
    "지난해": -1,
    "작년": -1,
    "올해": 0,
    "금년": 0,
    "연내": 0,
    "내후년": 2,
    "내년": 1,
}
_MONTHS = {"지난달": -1, "이달": 0, "이번달": 0, "다음달": 1, "내달": 1}
_WEEKS = {"지난주": -1, "이번주": 0, "다음주": 1}
_DAYS = {"전날": -1, "어제": -1, "오늘": 0}

# Words of one syllable count only where no longer word begins: 말 but not 말뭉치.
_EDGE = r"(?=$|[^가-힣]|에|부터|까지|쯤|께)"
_DAY = r"(?:\s?(?P<day>\d{1,2})일(?!\s?(?:간|동안)))?"
_CALENDAR = re.compile(
    r"(?<!\d)(?:(?P<ahead>오는|다음)\s|지난\s)?"
    rf"(?:(?P<year>(?:19|20)\d\d)년|(?P<years>{'|'.join(_YEARS)}))?"
    rf"(?:\s?(?P<month>\d{{1,2}})월)?{_DAY}"
    rf"(?:\s?(?P<part>연?[초말]{_EDGE}|[상하]반기|[1-4]분기))?",
    re.ASCII,
)
_MONTH_WORD = re.compile(
    rf"(?<![가-힣])(?P<months>지난\s?달|이달|이번\s?달|다음\s?달|내달){_DAY}", re.ASCII
)
_WEEK_WORD = re.compile(r"(?<![가-힣])(?P<weeks>(?:지난|이번|다음)\s?주)(?![가-힣]{2})")
_DAY_WORD = re.compile(r"(?<![가-힣])(?P<days>전날|어제|오늘)")
_STAMP = re.compile(
    r"(?<!\d)(?:20)?(?P<year>\d\d)[.-](?P<month>\d\d)[.-](?P<day>\d\d)(?!\d)", re.ASCII
)
# The year in a name such as CES 2020; a figure goes on with a unit, a year does not.
_NAMED_YEAR = re.compile(r"(?<=[A-Za-z가-힣\s])(?P<year>20\d\d)(?![\d.,~%년만억조개명원배대장곳])")
_PATTERNS = (_STAMP, _MONTH_WORD, _WEEK_WORD, _DAY_WORD, _CALENDAR, _NAMED_YEAR)
_CENTURY = 2000


@dataclass(frozen=True)
class Expression:
    """A date as it is written. What is left out is None; the plural parts are relative.

    `years`, `months`, `weeks` and `days` count from the publication: `지난해` is `years=-1`.
    `part` is a part of a year, `ahead` says that the date lies in the future. `start` and `end`
    say where in the text it stands.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    years: int | None = None
    months: int | None = None
    weeks: int | None = None
    days: int | None = None
    part: str | None = None
    ahead: bool = False


def read_expressions(text: str) -> Iterator[Expression]:
    """The dates in a text, in its order; none is part of a longer one."""
    position = 0
    while position < len(text):
        expression = _at(text, position)
        if expression:
            yield expression
        position = expression.end if expression else position + 1


def _at(text: str, position: int) -> Expression | None:
    for pattern in _PATTERNS:
        match = pattern.match(text, position)
        if match and _says_when(match):
            return _expression(match)
    return None


def _says_when(match: re.Match[str]) -> bool:
    """Whether it names a time: a `말` or `초` alone does not, nor does `지난`."""
    groups = {name: text for name, text in match.groupdict().items() if text and name != "ahead"}
    return bool(groups) and groups not in ({"part": "말"}, {"part": "초"})


def _expression(match: re.Match[str]) -> Expression:
    groups = match.groupdict()
    century = _CENTURY if match.re is _STAMP else 0
    absolute = _number(groups.get("year"))
    return Expression(
        *match.span(),
        year=None if absolute is None else century + absolute,
        month=_number(groups.get("month")),
        day=_number(groups.get("day")),
        years=_offset(groups.get("years"), _YEARS),
        months=_offset(groups.get("months"), _MONTHS),
        weeks=_offset(groups.get("weeks"), _WEEKS),
        days=_offset(groups.get("days"), _DAYS),
        part=groups.get("part"),
        ahead=bool(groups.get("ahead")),
    )


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def _offset(text: str | None, words: dict[str, int]) -> int | None:
    return None if text is None else words["".join(text.split())]
