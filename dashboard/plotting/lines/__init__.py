"""Lines over years with words beside them, and a fan beyond the last year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure
from dashboard.plotting.lines.axes import add_rule, set_axes
from dashboard.plotting.lines.below import add_notes_below, numbers_of
from dashboard.plotting.lines.fans import add_fan_words
from dashboard.plotting.lines.line import Fan, Line, LineAxis, LineMark, LineStep, Point, Range
from dashboard.plotting.lines.plan import LinesPlan
from dashboard.plotting.lines.ranges import range_marks
from dashboard.plotting.lines.traces import band, dots, paths, signs
from dashboard.plotting.lines.words import Notes, add_labels, add_notes, room_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Text
    from dashboard.plotting.canvas import Canvas

__all__ = ["Fan", "Line", "LineAxis", "LineMark", "LineStep", "Point", "Range", "draw_lines"]


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
