"""Ranges that stand for marks which are not drawn one by one, and how many each stands for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.figure import Part, bar, scatter
from dashboard.plotting.marks import evidence
from dashboard.plotting.text import width
from dashboard.plotting.timeseries.space import TICK_SIZE

if TYPE_CHECKING:
    from dashboard.plotting.timeseries.boxes import Spot
    from dashboard.plotting.timeseries.dated_plan import DatedPlan
    from dashboard.plotting.timeseries.series import Extent

_FILLED = 0.84
"""How much of its time a range fills."""

_BESIDE, _BROAD = 7.0, 9.0
"""Where in the strip without a time a range stands, and how broad it is, in pixels."""

_LOW, _HIGH = 27.0, 12.0
"""Pixels from the upper edge of the strip without a value to a range: it stands above the marks."""

_UNDER = 8.0
_PALE, _DARK = 0.14, 0.3


class PlacedMark(Struct, frozen=True):
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
