"""Marks over time, their whiskers, arrows of bounds, ranges of many, a line with its band."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, bar, scatter
from dashboard.plotting.marks import evidence, symbol_marker, whisker
from dashboard.plotting.text import width
from dashboard.plotting.theme import pale
from dashboard.plotting.timeseries.space import TICK_SIZE

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from dashboard.plotting.timeseries.dated_plan import DatedPlan
    from dashboard.plotting.timeseries.room import Spot
    from dashboard.plotting.timeseries.series import DatedMark, Extent, Path

_NUMBER_SIZE = 11
_BAND = 0.1
"""Opacity of the band around a line."""

_ARROWS = {"at_most": ("triangle-down", -12), "at_least": ("triangle-up", 12)}


_NUMBERED = 15
"""Diameter of a mark with a number in it, in pixels."""

_CROWDED, _CROWDED_NARROW = (8, 10), (6, 8)
"""Diameters of marks that are many, and of those that stand out, in pixels."""

_RIM, _HOLLOW = 0.8, 1.6
"""Widths of outlines there: of what is filled, and of what is open."""

_SMALLER, _AROUND = 3, 8
"""How much smaller a mark upon another is, and how much wider one under another, in pixels."""


def dots(plan: DatedPlan, numbers: Mapping[int, str]) -> Part:
    """Return the marks: filled, or open for what is not there yet; a diamond stands apart.

    Args:
        plan: Pixels and positions.
        numbers: The number in each mark that is named by a key, by its place.
    """
    paper = plan.canvas.theme.paper
    if plan.is_crowded:
        return _crowd(plan, numbers)
    covering = {later for place in range(len(plan.marks)) for later in plan.over(place)}
    outlines = [
        paper if place in covering and not mark.hollow else mark.color
        for place, mark in enumerate(plan.marks)
    ]
    return scatter(
        {**_places(plan, plan.spots), **evidence(plan.marks)},
        mode="markers",
        marker=symbol_marker(
            outlines,
            [paper if mark.hollow else mark.color for mark in plan.marks],
            ["diamond" if mark.apart else "circle" for mark in plan.marks],
            _sizes(plan, numbers, covering),
        ),
    )


def _crowd(plan: DatedPlan, numbers: Mapping[int, str]) -> Part:
    """Return marks that are many: small, each with a rim that keeps it apart from others."""
    paper = plan.canvas.theme.paper
    small, large = _CROWDED_NARROW if plan.canvas.narrow else _CROWDED
    usual = [large if mark.strong else small for mark in plan.marks]
    return scatter(
        {**_places(plan, plan.spots), **evidence(plan.marks)},
        mode="markers",
        marker=symbol_marker(
            [mark.color if mark.hollow else paper for mark in plan.marks],
            [paper if mark.hollow else mark.color for mark in plan.marks],
            ["diamond" if mark.apart else "circle" for mark in plan.marks],
            [_NUMBERED if place in numbers else size for place, size in enumerate(usual)],
            [_HOLLOW if mark.hollow else _RIM for mark in plan.marks],
        ),
    )


def _sizes(plan: DatedPlan, numbers: Mapping[int, str], covering: Collection[int]) -> list[float]:
    """Return the diameters of the marks: one that lies under another shows around it."""
    usual = 10 if plan.canvas.narrow else 12
    sizes: dict[int, float] = {}
    for place in reversed(range(len(plan.marks))):
        own = _NUMBERED if place in numbers else usual - _SMALLER * (place in covering)
        sizes[place] = max([own, *(sizes[later] + _AROUND for later in plan.over(place))])
    apart = {place for place, mark in enumerate(plan.marks) if mark.apart and place in numbers}
    return [sizes[place] * (1.2 if place in apart else 1) for place in range(len(plan.marks))]


def numbered(plan: DatedPlan, numbers: Mapping[int, str]) -> Part:
    """Return the numbers in the marks that are named by a key."""
    paper = plan.canvas.theme.paper
    numbers = {place: number for number, place in {n: p for p, n in numbers.items()}.items()}
    marks = [plan.marks[place] for place in numbers]
    return scatter(
        _places(plan, [plan.spots[place] for place in numbers]),
        mode="text",
        text=[f"<b>{number}</b>" for number in numbers.values()],
        textposition="middle center",
        textfont={
            "size": _NUMBER_SIZE,
            "color": [mark.color if mark.hollow else paper for mark in marks],
        },
        hoverinfo="skip",
        cliponaxis=False,
    )


def _places(plan: DatedPlan, spots: list[Spot]) -> dict[str, list[float]]:
    return {
        "x": [plan.moment(x) for x, _ in spots],
        "y": [plan.value(y) for _, y in spots],
    }


def spans(plan: DatedPlan) -> Part:
    """Return a whisker for the time that each mark may lie in."""
    placed = [
        (mark, spot[1])
        for mark, spot in zip(plan.marks, plan.spots, strict=True)
        if mark.x is not None and not (plan.is_crowded and _is_hidden(mark, plan))
    ]
    return scatter(
        x=[mark.earliest for mark, _ in placed],
        y=[plan.value(y) for _, y in placed],
        mode="markers",
        marker={"opacity": 0, "color": plan.canvas.theme.muted},
        error_x=_error([mark.latest - mark.earliest for mark, _ in placed], plan),
        hoverinfo="skip",
        cliponaxis=False,
    )


def _is_hidden(mark: DatedMark, plan: DatedPlan) -> bool:
    """Return whether a mark hides the whisker of its time."""
    return (mark.latest - mark.earliest) * plan.per_year < max(_CROWDED)


def ranges(plan: DatedPlan) -> Part:
    """Return a whisker for each value that is a range."""
    placed = [
        (mark.low, mark.high, spot[0])
        for mark, spot in zip(plan.marks, plan.spots, strict=True)
        if mark.low is not None is not mark.high
    ]
    return scatter(
        x=[plan.moment(x) for *_, x in placed],
        y=[low for low, *_ in placed],
        mode="markers",
        marker={"opacity": 0},
        error_y=_error([(high or 0.0) - (low or 0.0) for low, high, _ in placed], plan),
        hoverinfo="skip",
        cliponaxis=False,
    )


def _error(lengths: list[float], plan: DatedPlan) -> Part:
    return whisker(lengths, [0.0] * len(lengths), plan.canvas.theme.muted, 4)


def arrows(plan: DatedPlan) -> Part:
    """Return an arrow under a value that is at most so large, above one that is at least."""
    bounded = [
        (mark, (spot[0], spot[1] + _ARROWS[mark.limit][1]))
        for mark, spot in zip(plan.marks, plan.spots, strict=True)
        if mark.limit
    ]
    return scatter(
        _places(plan, [spot for _, spot in bounded]),
        mode="markers",
        marker={
            "size": 7,
            "symbol": [_ARROWS[mark.limit][0] for mark, _ in bounded],
            "color": [mark.color for mark, _ in bounded],
        },
        hoverinfo="skip",
        cliponaxis=False,
    )


def band(path: Path, plan: DatedPlan) -> list[Part]:
    """Return the pale band around a line, and the line."""
    color = plan.canvas.theme.accent
    floor, ceiling = plan.value(plan.foot), plan.value(plan.height)
    forth, back = path.steps, tuple(reversed(path.steps))
    around = scatter(
        x=[x for x, *_ in (*forth, *back)],
        y=[
            *(min(max(low, floor), ceiling) for *_, low, _ in forth),
            *(min(max(high, floor), ceiling) for *_, high in back),
        ],
        mode="lines",
        line={"width": 0},
        fill="toself",
        fillcolor=pale(color, _BAND),
        hoverinfo="skip",
    )
    line = scatter(
        x=[x for x, *_ in forth],
        y=[middle for _, middle, *_ in forth],
        mode="lines",
        line={"color": color, "width": 2, "dash": "6px,4px"},
        customdata=[path.claims] * len(forth),
        hovertext=[path.hover] * len(forth),
        hoverinfo="text",
    )
    return [around, line]


_FILLED = 0.84
"""How much of its time a range fills."""

_BESIDE, _BROAD = 7.0, 9.0
"""Where in the strip without a time a range stands, and how broad it is, in pixels."""

_LOW, _HIGH = 27.0, 12.0
"""Pixels from the upper edge of the strip without a value to a range: it stands above the marks."""

_UNDER = 8.0
_PALE, _DARK = 0.14, 0.3


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A range in pixels: its middle, its breadth, its lower and upper end."""

    middle: float
    breadth: float
    low: float
    high: float


def place_of(extent: Extent, plan: DatedPlan) -> PlacedMark:
    """Return where a range stands."""
    middle, breadth = plan.timed + _BESIDE, _BROAD
    if extent.begin is not None and extent.end is not None:
        begin, end = plan.x(extent.begin), plan.x(extent.end)
        middle, breadth = (begin + end) / 2, (end - begin) * _FILLED
    if extent.low is None or extent.high is None:
        return PlacedMark(middle, breadth, plan.foot - _LOW, plan.foot - _HIGH)
    return PlacedMark(middle, breadth, plan.y(extent.low), plan.y(extent.high))


def extent_marks(plan: DatedPlan) -> list[Part]:
    """Return the ranges, of published values the middle half, and how many each stands for."""
    if not plan.extents:
        return []
    whole = [(extent, place_of(extent, plan)) for extent in plan.extents]
    half = [
        (one, PlacedMark(place.middle, place.breadth, *(plan.y(value) for value in one.half)))
        for one, place in whole
        if one.low is not None
    ]
    return [_bars(whole, _PALE, plan), _bars(half, _DARK, plan), _counts(plan)]


def _bars(placed: list[tuple[Extent, PlacedMark]], opacity: float, plan: DatedPlan) -> Part:
    color = plan.canvas.theme.muted
    places = [place for _, place in placed]
    return bar(
        evidence([extent for extent, _ in placed]),
        x=[plan.moment(place.middle) for place in places],
        width=[place.breadth / plan.per_year for place in places],
        base=[plan.value(place.low) for place in places],
        y=[plan.value(place.high) - plan.value(place.low) for place in places],
        marker={"color": color, "opacity": opacity, "line": {"color": color, "width": 1}},
    )


def counted(plan: DatedPlan) -> list[tuple[str, Spot]]:
    """Return how many each range stands for, and where that is written: where it has room."""
    placed = [(extent, place_of(extent, plan)) for extent in plan.extents]
    return [
        (one.label, (place.middle, _height_of_count(one, place)))
        for one, place in placed
        if one.begin is None or place.breadth >= width(one.label, TICK_SIZE)
    ]


def _height_of_count(extent: Extent, place: PlacedMark) -> float:
    return (place.low + place.high) / 2 if extent.low is None else place.low - _UNDER


def _counts(plan: DatedPlan) -> Part:
    words = counted(plan)
    return scatter(
        x=[plan.moment(x) for _, (x, _) in words],
        y=[plan.value(y) for _, (_, y) in words],
        mode="text",
        text=[text for text, _ in words],
        textfont={"size": TICK_SIZE, "color": plan.canvas.theme.muted},
        hoverinfo="skip",
        cliponaxis=False,
    )
