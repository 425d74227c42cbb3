"""Words in a rectangle beside a mark, and words below the plot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.layout import EDGE
from dashboard.plotting.marks import note
from dashboard.plotting.timeseries.room import LEADER

if TYPE_CHECKING:
    from dashboard.plotting.figure import Part
    from dashboard.plotting.timeseries.room import Box, Spot

_STANDOFF = 8


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
        yanchor="middle",
        align="right" if anchor == "right" else "left",
        **more,
    )


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
