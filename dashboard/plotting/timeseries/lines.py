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
    from collections.abc import Sequence

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
        evidence([one for one, _ in ends]),
        x=[one.x for one, _ in ends],
        y=[value for _, value in ends],
        mode="markers",
        marker={"symbol": "line-ew", "size": _CAP, "line": {"color": color, "width": 1.6}},
    )
    return [stroke, caps]


_APART = 42


def set_axes(figure: Figure, plan: LinesPlan, below: float) -> None:
    """Set ranges, ticks, height and margins; ``below`` is the room for notes under the years."""
    theme = plan.canvas.theme
    years = years_shown(plan)
    figure.layout["xaxis"] = part(
        range=[plan.moment(0), plan.moment(plan.width)],
        tickvals=years,
        ticktext=[str(year) for year in years],
        ticklabelstandoff=5,
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
    """Return the years that get a tick: the ends, where lines end, then round ones that fit."""
    step = next((s for s in (1, 2, 5, 10, 20, 50) if s * plan.per_year >= _APART), 100)
    ends = sorted({line.end.x for line in plan.lines}, reverse=True)
    round_years = range(plan.first_year - plan.first_year % step, plan.last_year + 1, step)
    shown: list[int] = []
    start = [plan.fan.start.x] if plan.fan else []
    for year in [plan.first_year, plan.last_year, *start, *ends[:4], *round_years]:
        near = any(abs(year - other) * plan.per_year < _APART for other in shown)
        if plan.first_year <= year and not near:
            shown.append(year)
    return sorted(shown)


def add_rule(figure: Figure, notes: list[Part], fan: Fan, plan: LinesPlan) -> None:
    """Add a thin vertical rule where a fan starts, with the fan's name above the plot."""
    theme = plan.canvas.theme
    at = fan.start.x
    line = rule(theme.muted, xref="x", yref="y domain", x0=at, x1=at, y0=0, y1=1, opacity=0.55)
    figure.layout["shapes"] = [line]
    over = plan.x(fan.start.x) + width(fan.name, TICK_SIZE) + 4 - plan.width - plan.right
    shift = 6 - max(over + 6, 0)
    words = {"xanchor": "left", "yanchor": "bottom", "yref": "paper", "xshift": shift}
    notes.append(note(fan.name, TICK_SIZE, theme.muted, x=fan.start.x, y=1, **words))
