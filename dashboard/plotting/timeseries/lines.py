"""Lines over years with words beside them, and a fan beyond the last year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.plotting.figure import Figure, Part, part, scatter
from dashboard.plotting.marks import evidence, note, rule
from dashboard.plotting.text import width
from dashboard.plotting.timeseries.line_marks import band, dots, paths, signs
from dashboard.plotting.timeseries.line_plan import LinesPlan
from dashboard.plotting.timeseries.line_words import (
    Notes,
    add_fan_words,
    add_labels,
    add_notes,
    add_notes_below,
    numbers_of,
    room_of,
)
from dashboard.plotting.timeseries.series import Lines
from dashboard.plotting.timeseries.space import TICK_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.i18n import Text
    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.timeseries.series import (
        Fan,
        Line,
        LineAxis,
        Range,
    )


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
    figure.marks = Lines(tuple(lines), fan, axis, tuple(ranges))
    if fan is not None:
        figure.data += band(fan)
    figure.data += [*(trace for line in lines for trace in paths(line)), dots(plan)]
    room, notes, grounds = room_of(plan), Notes(), list[Part]()
    unplaced = add_notes(notes, grounds, plan, room)
    numbers = numbers_of(unplaced, plan)
    figure.data += signs(plan, add_labels(notes, plan, room, numbers), numbers)
    silent = len(unplaced) - len(numbers)
    rest = more[canvas.language].format(count=silent) if silent else ""
    set_axes(figure, plan, add_notes_below(notes, plan, numbers, rest))
    if fan is not None:
        grounds.append(rule_at(fan, canvas))
        notes.append(name_of(fan, plan))
        add_fan_words(notes, fan, plan)
    figure.set(annotations=notes, shapes=grounds)
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
        evidence([one for one, _ in ends]),
        x=[one.x for one, _ in ends],
        y=[value for _, value in ends],
        mode="markers",
        marker={"symbol": "line-ew", "size": _CAP, "line": {"color": color, "width": 1.6}},
    )
    return [stroke, caps]


_APART, _STEPS = 32, (1, 2, 5, 10, 20, 50, 100)
"""Pixels and years between two ticks."""


def set_axes(figure: Figure, plan: LinesPlan, below: float) -> None:
    """Set ranges, ticks, height and margins; ``below`` is the room for notes under the years."""
    theme = plan.canvas.theme
    years = years_shown(plan)
    figure.layout["xaxis"] = part(
        range=[plan.moment(0), plan.moment(plan.width)],
        tickvals=years,
        ticktext=[str(year) for year in years],
        ticklabelstandoff=5,
        ticklabeloverflow="allow",
        showgrid=False,
        zeroline=False,
        tickfont={"color": theme.muted, "size": TICK_SIZE},
    )
    figure.layout["yaxis"] = part(
        type="log" if plan.logarithmic else "linear",
        range=[plan.at(plan.begin), plan.at(plan.end)],
        tickvals=plan.ticks,
        ticktext=[plan.axis.write(tick) for tick in plan.ticks],
        ticklabelstandoff=6,
        gridcolor=theme.rule,
        zeroline=not plan.logarithmic,
        zerolinecolor=theme.rule,
        tickfont={"color": theme.muted, "size": TICK_SIZE},
    )
    figure.set(
        height=plan.height,
        margin={
            "l": plan.left,
            "r": plan.right,
            "t": 24 if plan.fan else 10,
            "b": 30 + below,
        },
        hovermode="closest",
    )


def years_shown(plan: LinesPlan) -> list[int]:
    """Return the years that get a tick, evenly apart: all that fit, most of them with marks."""
    step = next((s for s in _STEPS if s * plan.per_year >= _APART), _STEPS[-1])
    begins = range(plan.first_year, min(plan.first_year + step, plan.last_year + 1))
    ways = [range(begin, plan.last_year + 1, step) for begin in begins]
    return list(max(ways, key=lambda years: _weight(years, plan)))


def _weight(years: Iterable[int], plan: LinesPlan) -> tuple[int, int, int]:
    """Return how much ticks say: of a fan's start, of ends of lines, of years with a value."""
    start = plan.fan.start.x if plan.fan else None
    ends = {line.end.x for line in plan.lines}
    stated = {point.x for line in plan.lines for point in line.points if point.label}
    shown = {*years}
    return start in shown, len(ends & shown), len(stated & shown)


def rule_at(fan: Fan, canvas: Canvas) -> Part:
    """Return a thin vertical rule where a fan starts."""
    x, muted = fan.start.x, canvas.theme.muted
    return rule(muted, xref="x", yref="y domain", x0=x, x1=x, y0=0, y1=1, opacity=0.55)


def name_of(fan: Fan, plan: LinesPlan) -> Part:
    """Return the name of a fan above the plot."""
    over = plan.x(fan.start.x) + width(fan.name, TICK_SIZE) + 4 - plan.width - plan.right
    shift = 6 - max(over + 6, 0)
    words = {"xanchor": "left", "yanchor": "bottom", "yref": "paper", "xshift": shift}
    return note(fan.name, TICK_SIZE, plan.canvas.theme.muted, x=fan.start.x, y=1, **words)
