"""The grid behind tracks and the words of its ticks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.tracks.plan import is_blank
from dashboard.plotting.tracks.words import boxes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.plotting.tracks.plan import TracksPlan
    from dashboard.plotting.tracks.words import Box

_CLEAR = 3
"""Pixels that a line keeps from words beside it."""

_EDGE = 30
"""Pixels at an edge in which a tick's words do not fit around it."""


def grid(plan: TracksPlan) -> list[Part]:
    """Return a thin line down each tick, below the marks, open where it would cross words.

    On a phone, where words stand above and below the marks, it runs beside the marks only.
    """
    words = list(boxes(plan))
    down = [
        (x, top, bottom)
        for x in (plan.x(value) for value, _ in plan.ticks)
        for top, bottom in (_beside(plan) if plan.canvas.narrow else _pieces(x, words, plan))
    ]
    line = {"color": plan.canvas.theme.rule, "width": 1}
    return [
        {
            "type": "line",
            "layer": "below",
            "x0": x,
            "x1": x,
            "y0": top,
            "y1": bottom,
            "line": line,
        }
        for x, top, bottom in down
    ]


def _beside(plan: TracksPlan) -> Iterator[tuple[float, float]]:
    """Give the upper and the lower end of a line beside the marks of each row that has some."""
    reach = plan.sizes.mark / 2 + 2
    for place in plan.places:
        if not is_blank(place.track):
            yield place.middle - reach, place.middle + reach


def _pieces(x: float, words: list[Box], plan: TracksPlan) -> Iterator[tuple[float, float]]:
    """Give the upper and the lower end of each piece of a line down the plot."""
    top = plan.head
    for left, right, above, below in words:
        if left - _CLEAR < x < right + _CLEAR and top < above < plan.foot:
            yield top, above
            top = below
    yield top, plan.foot


def ticks(plan: TracksPlan) -> Part:
    """Return the words of the ticks, below the rows and, where there are many, above them too."""
    below = [(plan.x(value), plan.foot + 3, "bottom", words) for value, words in plan.ticks]
    above = [(plan.x(value), plan.head - 4, "top", words) for value, words in plan.ticks]
    shown = [*below, *above] if plan.is_tall else below
    return scatter(
        x=[x for x, _, _, _ in shown],
        y=[y for _, y, _, _ in shown],
        text=[words for _, _, _, words in shown],
        mode="text",
        textposition=[f"{side} {_anchor(x, plan)}" for x, _, side, _ in shown],
        textfont={"size": plan.sizes.detail, "color": plan.canvas.theme.muted},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _anchor(x: float, plan: TracksPlan) -> str:
    """Return which way a tick's words run: those at the edges of a phone run inwards."""
    if plan.canvas.narrow and x <= plan.left + _EDGE:
        return "right"
    return "left" if x >= plan.right - _EDGE else "center"
