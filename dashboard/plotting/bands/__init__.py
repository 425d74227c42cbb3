"""Rows in bands, one a unit, each with an axis of its own."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from dashboard.plotting.bands.band import Band
from dashboard.plotting.bands.frames import Frame, axes, heading, rule, strips
from dashboard.plotting.figure import Figure, Part, scatter
from dashboard.plotting.rows.marks import bars, dots, stems, unpublished, whiskers
from dashboard.plotting.rows.plan import RIGHT, RowsPlan
from dashboard.plotting.rows.row import Reference
from dashboard.plotting.rows.words import narrow_words, value_labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas

__all__ = ["Band", "draw_bands"]

_HEADING, _TICKS = (34, 30), (30, 24)
"""Pixels above the rows of a band and below them: usually, and at the least."""

_LAST = 8


def draw_bands(bands: Sequence[Band], canvas: Canvas) -> Figure:
    """Return bands from the top down; lengths can be compared within a band and not beyond it.

    Args:
        bands: At least one band.
        canvas: Language, theme and width.
    """
    left = max(RowsPlan(band.rows, band.axis, canvas).left for band in bands)
    plans = [RowsPlan(band.rows, band.axis, canvas, left=left, whole=band.whole) for band in bands]
    frames = _frames(plans)
    pairs = list(zip(bands, frames, strict=True))
    figure = Figure([trace for band, frame in pairs for trace in _traces(band, frame)])
    figure.set(
        **{name: axis for frame in frames for name, axis in axes(frame).items()},
        annotations=[heading(band, frame) for band, frame in pairs],
        shapes=[
            *(shape for frame in frames for shape in strips(frame)),
            *(rule(frame) for frame in frames[1:]),
        ],
        height=sum(_height(plan) for plan in plans),
        margin={"l": left, "r": RIGHT, "t": 0, "b": _LAST},
        bargap=0,
        barmode="overlay",
    )
    return figure


def _frames(plans: Sequence[RowsPlan]) -> list[Frame]:
    """Return where each band lies: its rows between its heading and its ticks."""
    total = sum(_height(plan) for plan in plans)
    ends = accumulate(_height(plan) for plan in plans)
    return [
        Frame(
            plan,
            number,
            (total - end + plan.canvas.closer(*_TICKS)) / total,
            (total - end + _inner(plan)) / total,
        )
        for number, (plan, end) in enumerate(zip(plans, ends, strict=True), start=1)
    ]


def _inner(plan: RowsPlan) -> float:
    return _height(plan) - plan.canvas.closer(*_HEADING)


def _height(plan: RowsPlan) -> float:
    words = plan.canvas.closer(*_HEADING) + plan.canvas.closer(*_TICKS)
    return words + plan.pitch * (plan.bottom + 1.2)


def _traces(band: Band, frame: Frame) -> list[Part]:
    """Return the marks and words of a band, bound to its own axes."""
    plan = frame.plan
    marks = [*stems(plan), dots(plan), whiskers(plan)] if plan.axis.logarithmic else [_bars(plan)]
    end = Reference(band.whole, "") if band.whole else None
    words = narrow_words(plan) if plan.canvas.narrow else [value_labels(plan, end)]
    rest = [_rest(plan, band.whole)] if band.whole else []
    every = [*rest, *marks, unpublished(plan), *words]
    traces = [trace for trace in every if trace["x"]]
    for trace in traces:
        trace.update(frame.axes)
    return traces


def _bars(plan: RowsPlan) -> Part:
    """Return bars from zero, of ranges from end to end; those that stand apart are not filled."""
    shown = [row for _, row in plan.published]
    begins = [row.low if row.low is not None and row.high is not None else 0.0 for row in shown]
    trace = bars(plan)
    colors = zip(shown, trace["marker"]["color"], strict=True)
    fills = [plan.canvas.theme.paper if row.outlined else color for row, color in colors]
    ends = zip(trace["x"], begins, strict=True)
    trace.update(base=begins, x=[end - begin for end, begin in ends])
    trace["marker"].update(color=fills)
    return trace


def _rest(plan: RowsPlan, whole: float) -> Part:
    """Return a dotted outline from the end of each value to the whole."""
    half = plan.thickness / 2
    x: list[float | None] = []
    y: list[float | None] = []
    for at, row in plan.published:
        x += [row.value, whole, whole, row.value, None]
        y += [at - half, at - half, at + half, at + half, None]
    return scatter(
        x=x,
        y=y,
        mode="lines",
        line={"color": plan.canvas.theme.muted, "width": 1.2, "dash": "dot"},
        hoverinfo="skip",
        cliponaxis=False,
    )
