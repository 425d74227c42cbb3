"""Words in the plot: beside the ends of lines and at their points."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part
from dashboard.plotting.lines.fans import take_fan
from dashboard.plotting.lines.held import held_note
from dashboard.plotting.lines.room import Room
from dashboard.plotting.text import width, wrap_clauses

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.plotting.lines.box import Box, Spot
    from dashboard.plotting.lines.line import Line, Point
    from dashboard.plotting.lines.plan import LinesPlan

MOST_NOTES = 12
"""How many lines get words of their own."""

Notes = list[Part]
"""Words put on a figure all at once: Plotly checks all of them again whenever one is added."""

_MOST_LABELS = 40
_NOTE_WIDTH = 440
_BESIDE = ((1, -1), (-1, 0), (-1, 1), (-1, -1), (0, 1), (1, 0), (1, 1), (0, -1))
_AROUND = ((0, 1), (-1, 1), (1, 1), (0, -1), (1, -1), (1, 0), (-1, 0), (-1, -1))
_ABOVE = ((0, 1), (0, -1), (1, -1), (-1, 1))
_NOTE_GAPS = (13, 20, 30, 45, 65, 90, 120)
_LABEL_GAPS = (11, 14, 19)
_WIDE_LABEL_GAPS = (*_LABEL_GAPS, 32)
_END_GAPS = (11, 14, 19, 30, 45, 65, 90)
_FAR_GAPS = (*_END_GAPS, 120, 150, 180)


def room_of(plan: LinesPlan) -> Room:
    """Return the plot with its lines, marks, fan and rule taken."""
    room = Room(plan.width + (0 if plan.fan else plan.right), plan.height)
    for line in plan.lines:
        spots = [(plan.x(point.x), plan.y(point.y)) for point in line.points]
        room.take_path(spots, 5)
    stated = [point for line in plan.lines for point in line.points if point.label]
    room.shun([plan.y(tick) for tick in plan.ticks])
    room.keep_off([(plan.x(point.x), plan.y(point.y)) for point in stated])
    if plan.fan is not None:
        take_fan(room, plan.fan, plan)
    return room


def add_notes(notes: Notes, plan: LinesPlan, room: Room) -> list[Line]:
    """Add the words about each line beside its end; return the lines that had no room.

    Words that would have to be folded much stand below, and then those of all lines.
    """
    if plan.canvas.narrow:
        return list(plan.lines)
    named = sorted(plan.lines[:MOST_NOTES], key=lambda line: -line.end.y)
    if any(len(_body(line, plan)) > len(line.note) + 1 for line in named):
        return list(plan.lines)
    placed = {id(line) for line in named if _add_note(notes, line, plan, room)}
    return [line for line in plan.lines if id(line) not in placed]


def _body(line: Line, plan: LinesPlan) -> list[str]:
    """Return the words about a line, folded to stand beside it."""
    limit = min(_NOTE_WIDTH, plan.width * 0.45)
    return [part for words in line.note for part in wrap_clauses(words, plan.size, limit)]


def _add_note(notes: Notes, line: Line, plan: LinesPlan, room: Room) -> bool:
    body = _body(line, plan)
    widths = [width(line.heading, plan.size + 1, bold=True), *(width(t, plan.size) for t in body)]
    size = (max(widths) + 6, (len(body) + 1) * plan.size * 1.3 + 4)
    spot = (plan.x(line.end.x), plan.y(line.end.y))
    box = room.find(spot, size, _BESIDE, _NOTE_GAPS)
    if box is None:
        return False
    heading = f"<span style='color:{line.color}'><b>{line.heading}</b></span>"
    _write(notes, plan, line.end, box, "<br>".join([heading, *body]), plan.canvas.theme.muted)
    return True


def add_labels(notes: Notes, plan: LinesPlan, room: Room, numbers: Mapping[int, str]) -> list[int]:
    """Add the values at the points, as far as there is room: ends of lines first.

    A line whose words stand below has its sign at its end in any case: beside it, or returned as
    one of those to be drawn in the mark itself, by their indexes.

    Args:
        notes: What to add to.
        plan: Pixels and positions.
        room: What is taken.
        numbers: The sign of each line whose words stand below the plot, by its index.
    """
    silent = []
    for index, sign in numbers.items():
        line = plan.lines[index]
        tries = [(f"{sign} {line.end.label}".strip(), _END_GAPS), (sign, _FAR_GAPS)]
        written = any(
            _labelled(notes, plan, room, line, line.end, label, (_AROUND, gaps))
            for label, gaps in tries
            if label
        )
        silent += [] if written or not sign else [index]
    near = _LABEL_GAPS if plan.canvas.narrow else _WIDE_LABEL_GAPS
    others = [(line, one) for line in plan.lines for one in line.points[:-1] if one.label]
    for line, point in others[: max(_MOST_LABELS - len(numbers), 0)]:
        _labelled(notes, plan, room, line, point, point.label, (_ABOVE, near))
    return silent


def _labelled(
    notes: Notes,
    plan: LinesPlan,
    room: Room,
    line: Line,
    point: Point,
    label: str,
    looked: tuple[Sequence[Spot], Sequence[float]],
) -> bool:
    """Write a label at a point if there is room; ``looked`` is where, as ``Room.find`` wants it."""
    size = (width(label, plan.size, bold=True) + 6, plan.size * 1.35)
    box = room.find((plan.x(point.x), plan.y(point.y)), size, *looked)
    if box is not None:
        _write(notes, plan, point, box, f"<b>{label}</b>", line.color)
    return box is not None


def _write(notes: Notes, plan: LinesPlan, point: Point, box: Box, text: str, color: str) -> None:
    """Write words into a rectangle beside the point that they belong to."""
    theme = plan.canvas.theme
    more = {"x": point.x, "y": plan.at(point.y), "bgcolor": theme.paper, "borderpad": 1}
    spot = (plan.x(point.x), plan.y(point.y))
    notes.append(held_note(text, plan.size, (color, theme.muted), box, spot, **more))
