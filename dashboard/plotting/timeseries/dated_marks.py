"""Marks over time, their whiskers, arrows of bounds, a line with its band."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.marks import evidence, symbol_marker, whisker
from dashboard.plotting.theme import pale

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from dashboard.plotting.timeseries.boxes import Spot
    from dashboard.plotting.timeseries.dated_plan import DatedPlan
    from dashboard.plotting.timeseries.series import DatedMark, Path

_NUMBER_SIZE = 11
_BAND = 0.1
"""Opacity of the band around a line."""

_ARROWS = {"at_most": ("triangle-down", -12), "at_least": ("triangle-up", 12)}


_NUMBERED = 15
"""Diameter of a mark with a number in it, in pixels."""

CROWDED, CROWDED_NARROW = (8, 10), (6, 8)
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
    covering = covering_of(plan)
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
            sizes(plan, numbers, covering),
        ),
    )


def _crowd(plan: DatedPlan, numbers: Mapping[int, str]) -> Part:
    """Return marks that are many: small, each with a rim that keeps it apart from others."""
    paper = plan.canvas.theme.paper
    small, large = CROWDED_NARROW if plan.canvas.narrow else CROWDED
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


def covering_of(plan: DatedPlan) -> set[int]:
    """Return the marks that lie upon others, by their places."""
    return {later for place in range(len(plan.marks)) for later in plan.over(place)}


def sizes(plan: DatedPlan, numbers: Container[int], covering: Container[int]) -> list[float]:
    """Return the diameters of the marks: one that lies under another shows around it.

    Args:
        plan: Pixels and positions.
        numbers: The marks with a number in them, by their places.
        covering: Those of ``covering_of``.
    """
    usual = 10 if plan.canvas.narrow else 12
    found: dict[int, float] = {}
    for place in reversed(range(len(plan.marks))):
        own = _NUMBERED if place in numbers else usual - _SMALLER * (place in covering)
        found[place] = max([own, *(found[later] + _AROUND for later in plan.over(place))])
    apart = {place for place, mark in enumerate(plan.marks) if mark.apart and place in numbers}
    return [found[place] * (1.2 if place in apart else 1) for place in range(len(plan.marks))]


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
    return (mark.latest - mark.earliest) * plan.per_year < max(CROWDED)


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
