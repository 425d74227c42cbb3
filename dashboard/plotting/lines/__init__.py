"""Lines over years with words beside them, and a fan beyond the last year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure, Part, scatter
from dashboard.plotting.lines.axes import add_rule, set_axes
from dashboard.plotting.lines.below import add_notes_below, numbers_of
from dashboard.plotting.lines.fans import add_fan_words
from dashboard.plotting.lines.line import Fan, Line, LineAxis, LineMark, LineStep, Point, Range
from dashboard.plotting.lines.plan import LinesPlan
from dashboard.plotting.lines.traces import band, dots, paths, signs
from dashboard.plotting.lines.words import Notes, add_labels, add_notes, room_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Text
    from dashboard.plotting.canvas import Canvas


__all__ = ["Fan", "Line", "LineAxis", "LineMark", "LineStep", "Point", "Range", "draw_lines"]

_WIDTH, _CAP = 22, 30

"""Pixels that a range and its ends are wide: more than the marks of lines before it."""

_PALE = 0.22


def draw_lines(
    lines: Sequence[Line],
    fan: Fan | None,
    axis: LineAxis,
    canvas: Canvas,
    more: Text,
    ranges: Sequence[Range] = (),
) -> Figure:
    """Return lines over years.

    The words about a line stand beside its end where there is room, else numbered below the plot;
    on a narrow canvas always below.

    Args:
        lines: At least one line; none is joined with another.
        fan: What lies beyond the last point of one of them.
        axis: The axis of values.
        canvas: Language, theme and width.
        more: What is said of lines that get no words, with ``{count}``.
        ranges: What stands for lines that are not drawn.
    """
    plan = LinesPlan(lines, fan, axis, canvas, ranges)
    figure = Figure(range_marks(ranges, canvas.theme.muted))
    if fan is not None:
        figure.data += band(fan)
    figure.data += [*(trace for line in lines for trace in paths(line)), dots(plan)]
    room, notes = room_of(plan), Notes()
    unplaced = add_notes(notes, plan, room)
    numbers = numbers_of(unplaced, plan)
    figure.data += signs(plan, add_labels(notes, plan, room, numbers), numbers)
    silent = len(unplaced) - len(numbers)
    rest = more[canvas.language].format(count=silent) if silent else ""
    set_axes(figure, plan, add_notes_below(notes, plan, numbers, rest))
    if fan is not None:
        add_rule(figure, notes, fan, plan)
        add_fan_words(notes, fan, plan)
    figure.layout["annotations"] = notes
    return figure


def range_marks(ranges: Sequence[Range], color: str) -> list[Part]:
    """Return a broad pale stroke for each range, with what is said of it at both of its ends."""
    if not ranges:
        return []
    ends = [(one, value) for one in ranges for value in (one.low, one.high)]
    stroke = scatter(
        x=[x for one in ranges for x in (one.x, one.x, None)],
        y=[y for one in ranges for y in (one.low, one.high, None)],
        mode="lines",
        line={"color": color, "width": _WIDTH},
        opacity=_PALE,
        hoverinfo="skip",
        cliponaxis=False,
    )
    caps = scatter(
        x=[one.x for one, _ in ends],
        y=[value for _, value in ends],
        mode="markers",
        marker={"symbol": "line-ew", "size": _CAP, "line": {"color": color, "width": 1.6}},
        customdata=[one.claims for one, _ in ends],
        hovertext=[one.hover for one, _ in ends],
        hoverinfo="text",
        cliponaxis=False,
    )
    return [stroke, caps]
