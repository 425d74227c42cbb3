"""Words about lines: beside their ends, at their points, at a fan, or numbered below the plot."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part
from dashboard.plotting.layout import EDGE
from dashboard.plotting.marks import note
from dashboard.plotting.text import width, wrap_clauses
from dashboard.plotting.timeseries.boxes import spread
from dashboard.plotting.timeseries.line_marks import edge
from dashboard.plotting.timeseries.notes import grounds_of, held_note, note_below
from dashboard.plotting.timeseries.room import Room

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.plotting.timeseries.boxes import Box, Spot
    from dashboard.plotting.timeseries.line_plan import LinesPlan
    from dashboard.plotting.timeseries.series import Fan, Line, Point

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
_LABEL_GAPS, _WIDE_LABEL_GAPS = (11, 14, 19, 24, 36), (11, 14, 19, 32)
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


def add_notes(notes: Notes, grounds: list[Part], plan: LinesPlan, room: Room) -> list[Line]:
    """Add the words about each line beside its end; return the lines that had no room.

    Words that would have to be folded much stand below, and then those of all lines.

    Args:
        notes: What to add words to.
        grounds: What to add the grounds to that keep lines of the grid away from words.
        plan: Pixels and positions.
        room: What is taken.
    """
    if plan.canvas.narrow:
        return list(plan.lines)
    named = sorted(plan.lines[:MOST_NOTES], key=lambda line: -line.end.y)
    if any(len(_body(line, plan)) > len(line.note) + 1 for line in named):
        return list(plan.lines)
    placed = {id(line) for line in named if _add_note(notes, grounds, line, plan, room)}
    return [line for line in plan.lines if id(line) not in placed]


def _body(line: Line, plan: LinesPlan) -> list[str]:
    """Return the words about a line, folded to stand beside it."""
    limit = min(_NOTE_WIDTH, plan.width * 0.45)
    return [part for words in line.note for part in wrap_clauses(words, plan.size, limit)]


def _add_note(notes: Notes, grounds: list[Part], line: Line, plan: LinesPlan, room: Room) -> bool:
    body = _body(line, plan)
    widths = [width(line.heading, plan.size + 1, bold=True), *(width(t, plan.size) for t in body)]
    size = (max(widths) + 6, (len(body) + 1) * plan.size * 1.3 + 4)
    spot = (plan.x(line.end.x), plan.y(line.end.y))
    box = room.find(spot, size, _BESIDE, _NOTE_GAPS)
    if box is None:
        return False
    heading = f"<span style='color:{line.color}'><b>{line.heading}</b></span>"
    text, theme = "<br>".join([heading, *body]), plan.canvas.theme
    place = {"x": line.end.x, "y": plan.at(line.end.y), "borderpad": 1}
    notes.append(held_note(text, plan.size, (theme.muted, theme.muted), box, spot, **place))
    grounds += grounds_of(widths, box, spot, plan)
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


_UNDER_YEARS = 38
_BETWEEN = 7


def numbers_of(lines: Sequence[Line], plan: LinesPlan) -> dict[int, str]:
    """Return the sign of each line with words below, by its index; none needed for one alone."""
    held = {id(line) for line in lines[:MOST_NOTES]}
    indexes = [index for index, line in enumerate(plan.lines) if id(line) in held]
    alone = len(plan.lines) == 1
    return {index: "" if alone else chr(0x2460 + place) for place, index in enumerate(indexes)}


def add_notes_below(notes: Notes, plan: LinesPlan, numbers: dict[int, str], more: str) -> float:
    """Add numbered words below the years; return the room in pixels that they take.

    Args:
        notes: What to add to.
        plan: Pixels and positions.
        numbers: The sign of each line, by its index.
        more: What is said of lines without words of their own; empty for none.
    """
    texts = [_text(plan.lines[index], sign) for index, sign in numbers.items()]
    size, pitch = plan.size, plan.size * 1.4
    depth = 0.0
    for text in [*texts, *([more] if more else [])]:
        lines = wrap_clauses(text, size, plan.canvas.width - 2 * EDGE)
        words, under = "<br>".join(lines), _UNDER_YEARS + depth
        notes.append(note_below(words, size, plan.canvas.theme.muted, plan.left, under))
        depth += len(lines) * pitch + _BETWEEN
    return depth + 4 if depth else 0.0


def _text(line: Line, sign: str) -> str:
    words = f"{sign} {line.heading}".strip().split(" ")
    heading = " ".join(f"<span style='color:{line.color}'><b>{word}</b></span>" for word in words)
    return f"{heading} · {' · '.join(line.note)}"


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
        color = fan.color if is_base else plan.canvas.theme.muted
        one = note(
            f"<b>{label}</b>" if is_base else label,
            plan.size,
            color,
            x=last.x,
            y=plan.at(value),
            xanchor="left",
            yanchor="middle",
            xshift=7,
            yshift=place - pixel,
            align="left",
        )
        notes.append(one)
