"""Words in a rectangle beside a mark, and words below the plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.layout import EDGE
from dashboard.plotting.marks import ground, note
from dashboard.plotting.timeseries.boxes import LEADER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.figure import Part
    from dashboard.plotting.timeseries.boxes import Box, Spot
    from dashboard.plotting.timeseries.space import TimeSpace

_STANDOFF = 8
_PITCH, _AIR = 1.3, 3
"""The height of a line in font sizes; pixels of its ground on either side of it."""


def held_note(
    text: str, size: float, colors: tuple[str, str], box: Box, spot: Spot, **more: object
) -> Part:
    """Return words in a rectangle, held by the edge that faces the spot they belong to.

    Far from their spot they are joined to it by a leader.

    Args:
        text: The words.
        size: Font size in pixels.
        colors: Colours of the words and of the leader.
        box: The rectangle, in pixels.
        spot: What they belong to, in pixels.
        more: Where the spot is on the axes, and what else the note has.
    """
    held, (color, leader) = box.holder(spot), colors
    anchor = {box.left: "left", box.right: "right"}.get(held[0], "center")
    dx, dy = held[0] - spot[0], held[1] - spot[1]
    place: dict[str, object] = {"showarrow": False, "xshift": dx, "yshift": dy}
    if box.distance(spot) > LEADER:
        place = {
            "showarrow": True,
            "ax": dx,
            "ay": -dy,
            "arrowhead": 0,
            "arrowwidth": 1,
            "arrowcolor": leader,
            "standoff": _STANDOFF,
        }
    return note(
        text,
        size,
        color,
        **place,
        xanchor=anchor,
        yanchor={box.bottom: "bottom", box.top: "top"}.get(held[1], "middle"),
        align="right" if anchor == "right" else "left",
        **more,
    )


def grounds_of(widths: Sequence[float], box: Box, spot: Spot, plan: TimeSpace) -> list[Part]:
    """Return the grounds that keep lines of the grid away from words, each as wide as its line.

    Args:
        widths: The widths of the lines in pixels.
        box: The rectangle that holds them, in pixels.
        spot: What they belong to, in pixels.
        plan: Pixels and positions.
    """
    pitch, middle = plan.size * _PITCH, (box.bottom + box.top) / 2
    found = []
    for place, wide in enumerate(widths):
        top = middle + (len(widths) / 2 - place) * pitch
        left = box.right - wide if box.right < spot[0] else box.left
        if any(top - pitch < plan.y(tick) < top for tick in plan.ticks):
            across = {"x0": plan.moment(left - _AIR), "x1": plan.moment(left + wide + _AIR)}
            heights = {"y0": plan.value(top - pitch), "y1": plan.value(top)}
            found.append(ground(plan.canvas.theme.paper, layer="between", **across, **heights))
    return found


def note_below(text: str, size: float, color: str, left: float, depth: float) -> Part:
    """Return words below the plot, from the left edge of the figure.

    Args:
        text: The words.
        size: Font size in pixels.
        color: Their colour.
        left: Pixels left of the plot.
        depth: Pixels from the plot down to the words.
    """
    return note(
        text,
        size,
        color,
        x=0,
        y=0,
        xref="paper",
        yref="paper",
        xanchor="left",
        yanchor="top",
        xshift=EDGE - left,
        yshift=-depth,
        align="left",
    )
