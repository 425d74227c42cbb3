"""The words at a fan, and the room that it takes."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, part
from dashboard.plotting.lines.box import spread
from dashboard.plotting.lines.traces import edge

if TYPE_CHECKING:
    from dashboard.plotting.lines.line import Fan
    from dashboard.plotting.lines.plan import LinesPlan
    from dashboard.plotting.lines.room import Room

_PARTS = 8
_SIDES = ("low", "base", "high")


def take_fan(room: Room, fan: Fan, plan: LinesPlan) -> None:
    """Take the room of a fan's band and of the rule where it starts."""
    start = plan.x(fan.start.x)
    room.take_path([(start, 0), (start, plan.height)])
    years = [fan.start.x, *(step.x for step in fan.steps)]
    lows = _fine([plan.y(value) for value in edge(fan, "low")])
    highs = _fine([plan.y(value) for value in edge(fan, "high")])
    for x, low, high in zip(_fine([plan.x(x) for x in years]), lows, highs, strict=True):
        room.take_path([(x, low), (x, high)])


def _fine(values: list[float]) -> list[float]:
    """Return a line's values with steps between each two of them."""
    return [
        before + (after - before) * part / _PARTS
        for before, after in pairwise(values)
        for part in range(_PARTS + 1)
    ]


def add_fan_words(notes: list[Part], fan: Fan, plan: LinesPlan) -> None:
    """Add the rate and the amount at the end of each edge of a fan, apart from one another."""
    last = fan.steps[-1]
    ends = {
        label: float(getattr(last, side)) for side, label in zip(_SIDES, fan.labels, strict=True)
    }
    lines = max(label.count("<br>") + 1 for label in ends)
    gap = lines * plan.size * 1.32
    wanted = [plan.y(value) for value in ends.values()]
    places = spread(wanted, gap, gap / 2, max(plan.height - gap / 2, gap * len(wanted)))
    for (label, value), place, pixel in zip(ends.items(), places, wanted, strict=True):
        is_base = label == fan.labels[1]
        note = part(
            x=last.x,
            y=plan.at(value),
            xanchor="left",
            yanchor="middle",
            xshift=7,
            yshift=place - pixel,
            text=f"<b>{label}</b>" if is_base else label,
            align="left",
            showarrow=False,
            borderpad=0,
            font={"size": plan.size, "color": fan.color if is_base else plan.canvas.theme.muted},
        )
        notes.append(note)
