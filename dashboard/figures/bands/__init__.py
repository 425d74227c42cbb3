"""Rows in bands, one a unit, each with an axis of its own."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from dashboard.figures.bands.band import Band
from dashboard.figures.bands.frames import Frame, axes, heading, rule, strips
from dashboard.figures.plot import Figure, Part, bar
from dashboard.figures.rows.marks import bars, dots, stems, unpublished, whiskers
from dashboard.figures.rows.plan import RIGHT, Plan
from dashboard.figures.rows.words import narrow_words, value_labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.canvas import Canvas

__all__ = ["Band", "draw_bands"]

_HEADING, _TICKS = (34, 26), (30, 24)
"""Pixels above the rows of a band and below them: usually, and at the least."""

_LAST = 8


def draw_bands(bands: Sequence[Band], canvas: Canvas) -> Figure:
    """Return bands from the top down; lengths can be compared within a band and not beyond it.

    Args:
        bands: At least one band.
        canvas: Language, theme and width.
    """
    left = max(Plan(band.rows, band.axis, canvas).left for band in bands)
    plans = [Plan(band.rows, band.axis, canvas, left=left, whole=band.whole) for band in bands]
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


def _frames(plans: Sequence[Plan]) -> list[Frame]:
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


def _inner(plan: Plan) -> float:
    return _height(plan) - plan.canvas.closer(*_HEADING)


def _height(plan: Plan) -> float:
    words = plan.canvas.closer(*_HEADING) + plan.canvas.closer(*_TICKS)
    return words + plan.pitch * (plan.bottom + 1.2)


def _traces(band: Band, frame: Frame) -> list[Part]:
    """Return the marks and words of a band, bound to its own axes."""
    plan = frame.plan
    marks = [*stems(plan), dots(plan)] if plan.axis.logarithmic else [bars(plan)]
    words = narrow_words(plan) if plan.canvas.narrow else [value_labels(plan, None)]
    track = [_track(plan, band.whole)] if band.whole else []
    every = [*track, *marks, whiskers(plan), unpublished(plan), *words]
    traces = [trace for trace in every if trace["x"]]
    for trace in traces:
        trace.update(frame.axes)
    return traces


def _track(plan: Plan, whole: float) -> Part:
    """Return a pale bar behind each value, as long as the whole."""
    return bar(
        x=[whole] * len(plan.published),
        y=[position for position, _ in plan.published],
        orientation="h",
        width=plan.thickness,
        marker={"color": plan.canvas.theme.band, "line": {"width": 0}},
        hoverinfo="skip",
        cliponaxis=False,
    )
