"""Figures as Korean articles write them: `1조7500억`, `204B`, `수백억원`, `80~90%`, `두 배`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.dataset.counters import after_counter, counter_at
from dashboard.dataset.magnitudes import NumeralPart
from dashboard.dataset.normal_text import normal_text
from dashboard.dataset.not_figures import end_of_place, not_figures
from dashboard.dataset.qualifiers import bound_of, with_qualifiers
from dashboard.dataset.written_numbers import START, number_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from dashboard.dataset.normal_text import NormalText
    from dashboard.dataset.number_forms import Number
    from dashboard.i18n import Text

# 5%에서 10%로 is a change, not a range.
_TO = re.compile(r" ?(?:(?:이상|초과)? ?[~-]|에서|부터) ?(?:최대 ?|약 ?)?")
_CHANGE = re.compile(
    r" ?(?:\([^)]*\))?(?:선|대| ?(?:수준|이상|이하|가량|정도|안팎|규모))?(?:으로|로)(?![가-힣]{2})"
)
_UNTIL = re.compile(r".{0,8}?까지")
_LEAD = re.compile(r"(\d)([십백천])", re.ASCII)
_SMALL = {"십": 10, "백": 100, "천": 1000}


class ReadFigure(Struct, frozen=True):
    """A figure read from a text.

    A point has a `value`; a range has a `low` and a `high` instead. `bound` is `exact`, `about`,
    `at_least`, `at_most` or `range`. `before` and `after` are the texts around it, in normal form,
    that belong to no other figure: its unit is in there. `start` and `end` say where it stands.
    `parts` add up to the value, or are the ends of the range. `counter` is what it counts: the
    word or letters directly behind it (명, %, GW), or what the word itself says (하루 counts 일).
    `question` is what is unlikely about it and wants a look.
    """

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    bound: str
    before: str
    after: str
    start: int
    end: int
    parts: tuple[NumeralPart, ...]
    counter: str = ""
    question: Text | None = None


def read_figure(text: str) -> ReadFigure | None:
    """The first figure in a text, if there is one."""
    figures = read_figures(text)
    return figures[0] if figures else None


def read_figures(text: str) -> tuple[ReadFigure, ...]:
    """All figures in a text, in its order; the digits of dates and of names are none.

    A figure is the whole of what is written: a part of a longer numeral is never read.
    """
    normal = normal_text(text)
    if not START.search(normal.text):
        return ()
    numbers = list(_ranges(normal.text, list(_numbers(normal.text))))
    starts = [with_qualifiers(normal.text, number.start) for number in numbers]
    edges = [0, *starts[1:], len(normal.text)]
    return tuple(
        _figure(normal, number, starts[index], edges[index : index + 2])
        for index, number in enumerate(numbers)
    )


def _figure(normal: NormalText, number: Number, qualified: int, edges: list[int]) -> ReadFigure:
    text = normal.text
    first, last = edges
    after = text[number.end : last]
    point = number.low == number.high
    rounded = "about" if "여" in text[number.start : number.end] else ""
    around = text[qualified : number.start], text[number.end - 1 : last]
    bound = number.bound or rounded or bound_of(*around)
    return ReadFigure(
        value=number.low if point else None,
        low=None if point else number.low,
        high=None if point else number.high,
        bound=bound if point else "range",
        before=text[first : number.start],
        after=after,
        start=normal.original(number.start),
        end=normal.original(number.end),
        parts=number.parts if point else _ends(number),
        counter=number.counter,
        question=number.question,
    )


def _ends(number: Number) -> tuple[NumeralPart, ...]:
    return tuple(NumeralPart(end / number.unit, number.unit) for end in (number.low, number.high))


def _numbers(text: str) -> Iterator[Number]:
    places: tuple[tuple[int, int], ...] | None = None
    position = 0
    while start := START.search(text, position):
        number, position = number_at(text, start.start())
        if number is None:
            continue
        places = not_figures(text) if places is None else places
        end = end_of_place(places, start.start())
        if end == start.start():
            yield number
        else:
            position = end


def _ranges(text: str, numbers: list[Number]) -> Iterator[Number]:
    index = 0
    while index < len(numbers):
        number = numbers[index]
        following = numbers[index + 1] if index + 1 < len(numbers) else None
        if following and _joins(text, number, following):
            yield _range(text, number, following)
            index += 1
        else:
            yield number
        index += 1


def _joins(text: str, first: Number, second: Number) -> bool:
    """Whether two numbers are the ends of a range; 수백, 수천 counts as one."""
    between = text[first.end : second.start]
    several = first.low < first.high and second.low < second.high
    if several and between.strip() in (",", "·"):
        return True
    between = text[after_counter(text, first.end) : second.start]
    if not _TO.fullmatch(between):
        return False
    counters = {counter_at(text, first.end), second.counter} - {""}
    if len(counters) > 1:
        return False
    behind = after_counter(text, second.end)
    if "부터" in between:
        return bool(_UNTIL.match(text, behind))
    if "에서" in between:
        alike = counter_at(text, first.end) in ("", second.counter)
        return alike and first.high <= second.high and not _CHANGE.match(text, behind)
    return True


def _range(text: str, first: Number, second: Number) -> Number:
    low = first.low
    if first.end == second.start or not counter_at(text, first.end):
        low = _in_unit_of(text, first, second)
    high = max(first.high, second.high)
    return replace(second, low=min(low, second.low), high=high, start=first.start)


def _in_unit_of(text: str, first: Number, second: Number) -> Decimal:
    """The first end in the unit that only the second has: 3~5조, 2~3천만, 1조2000~1조5000억."""
    last = first.parts[-1]
    if last.unit != 1 or first.low != first.high:
        several = first.low * second.unit if first.unit == 1 else first.low
        return several if several < second.high else first.low
    unit = second.unit
    lead = _LEAD.match(text, second.start)
    if lead and len(first.parts) == 1 and last.count < int(lead[1]):
        unit *= _SMALL[lead[2]]
    low = first.low - last.count + last.count * unit
    return low if low < second.high else first.low
