"""Figures as Korean articles write them: `1조7500억`, `204B`, `수백억원`, `80~90%`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from dashboard.tables.magnitudes import Part, read_parts

if TYPE_CHECKING:
    from collections.abc import Iterator

_LETTER = {"K": Decimal(10**3), "M": Decimal(10**6), "B": Decimal(10**9), "T": Decimal(10**12)}
_SEVERAL = 10

# A digit that belongs to a name (GPT-3, ACL2022) is no figure; nor is the end of another number.
_START = re.compile(
    r"(?<![A-Za-z\d.])(?<![A-Za-z]-)\d"
    r"|(?<![가-힣])수[십백천만억조]"
    r"|(?<![가-힣])[십백천][만억조]",
    re.ASCII,
)
_DATE = re.compile(r"(?:(?:19|20)\d\d년|\d{1,2}월|\d{1,2}일(?!간|\s?동안))", re.ASCII)
_SUFFIX = re.compile(r"[KMBT](?![A-Za-z])")
_NAME = re.compile(r"[A-Za-z]")
_TO = re.compile(r"%?\s?[~∼〜～–]\s?")

_BEFORE = re.compile(r"(?<![가-힣])(?:약|대략|최대|최소|총|한화|무려)\s?$")
_CUES = {
    "at_least": re.compile(r"최소|이상|초과|넘|웃도|돌파"),
    "at_most": re.compile(r"최대|이하|이내|미만|(?:년|일|주) ?내(?![가-힣])"),
    "about": re.compile(r"(?<![가-힣])약|대략|\n여(?![가-힣]{2})|수준|가량|안팎|정도|내외|쯤"),
}


@dataclass(frozen=True)
class Figure:
    """A figure read from a text.

    A point has a `value`; a range has a `low` and a `high` instead. `bound` is `exact`, `about`,
    `at_least`, `at_most` or `range`. `before` and `after` are the texts around it that belong to
    no other figure: its unit is in there. `start` and `end` say where the digits stand. `parts`
    add up to the value, or are the ends of the range.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: str
    before: str
    after: str
    start: int
    end: int
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class _Number:
    low: Decimal
    high: Decimal
    parts: tuple[Part, ...]
    start: int
    end: int

    @property
    def unit(self) -> Decimal:
        """The power of ten that it is counted in at last."""
        return self.parts[-1].unit


def read_figure(text: str) -> Figure | None:
    """The first figure in a text, if there is one."""
    figures = read_figures(text)
    return figures[0] if figures else None


def read_figures(text: str) -> tuple[Figure, ...]:
    """All figures in a text, in its order; the digits of dates and of names are none."""
    numbers = list(_ranges(text, list(_numbers(text))))
    starts = [_with_qualifiers(text, number.start) for number in numbers]
    edges = [0, *starts[1:], len(text)]
    return tuple(
        _figure(text, number, edges[index], edges[index + 1])
        for index, number in enumerate(numbers)
    )


def _figure(text: str, number: _Number, first: int, last: int) -> Figure:
    qualifiers = text[_with_qualifiers(text, number.start) : number.start]
    before, after = text[first : number.start], text[number.end : last]
    point = number.low == number.high
    return Figure(
        value=number.low if point else None,
        low=None if point else number.low,
        high=None if point else number.high,
        bound=_bound(f"{qualifiers}\n{after}") if point else "range",
        before=before,
        after=after,
        start=number.start,
        end=number.end,
        parts=number.parts if point else _ends(number),
    )


def _ends(number: _Number) -> tuple[Part, ...]:
    return tuple(Part(end / number.unit, number.unit) for end in (number.low, number.high))


def _bound(around: str) -> str:
    return next((bound for bound, cue in _CUES.items() if cue.search(around)), "exact")


def _with_qualifiers(text: str, start: int) -> int:
    while qualifier := _BEFORE.search(text[:start]):
        start = qualifier.start()
    return start


def _ranges(text: str, numbers: list[_Number]) -> Iterator[_Number]:
    index = 0
    while index < len(numbers):
        number = numbers[index]
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if following and _joins(text[number.end : following.start], number, following):
            yield _range(number, following)
            index += 1
        else:
            yield number
        index += 1


def _joins(between: str, first: _Number, second: _Number) -> bool:
    """Whether two numbers are the ends of a range; 수백, 수천 counts as one."""
    several = first.low < first.high and second.low < second.high
    return bool(_TO.fullmatch(between)) or (several and between.strip() in (",", "·"))


def _range(first: _Number, second: _Number) -> _Number:
    low = first.low
    if first.unit == 1 and low * second.unit < second.high:
        low *= second.unit
    return replace(
        second, low=min(low, second.low), high=max(first.high, second.high), start=first.start
    )


def _numbers(text: str) -> Iterator[_Number]:
    position = 0
    while start := _START.search(text, position):
        date = _DATE.match(text, start.start())
        number = None if date else _number(text, start.start())
        if number is not None:
            yield number
        position = max(start.end(), date.end() if date else 0, number.end if number else 0)


def _number(text: str, start: int) -> _Number | None:
    several = text[start] == "수"
    first = start + several
    parts, end = read_parts(text, first)
    if not parts:
        return None
    if letter := _SUFFIX.match(text, end):
        parts = (Part(_sum(parts), _LETTER[letter[0]]),)
        end = letter.end()
    if _NAME.match(text, end):
        return None
    total = _sum(parts)
    return _Number(total, total * _SEVERAL if several else total, parts, start, end)


def _sum(parts: tuple[Part, ...]) -> Decimal:
    return sum((part.value for part in parts), Decimal(0))
