"""Horizontal rows with a name, marks along an axis, and words about them."""

from __future__ import annotations

import operator
from itertools import accumulate
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.plotting.figure import Figure, Part
from dashboard.plotting.rows.across import RIGHT
from dashboard.plotting.rows.axes import (
    BandFrame,
    above,
    below,
    layout_of,
    reference_line,
    rule_over,
    strip,
)
from dashboard.plotting.rows.band_notes import notes
from dashboard.plotting.rows.bar_words import fits, grounds_on_hatching, labels_on_hatching
from dashboard.plotting.rows.marks import span_fills, traces
from dashboard.plotting.rows.plan import RowsPlan
from dashboard.plotting.rows.row import (
    Band,
    Bands,
    Form,
    Reference,
    Row,
    RowMark,
    RowsAxis,
    Scale,
    figure_marks,
)
from dashboard.plotting.rows.words import grounds, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.i18n import Language
    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.marks import Fill

__all__ = [
    "Band",
    "Bands",
    "Form",
    "Reference",
    "Row",
    "RowMark",
    "RowsAxis",
    "Scale",
    "draw_rows",
    "figure_marks",
    "fills_of_spans",
]

_ASIDES = 3
"""More parts than these are not told behind a value."""


def draw_rows(bands: Sequence[Band], canvas: Canvas) -> Figure:
    """Return bands of rows from the top down; lengths can be compared within a band only.

    On a wide canvas names stand left of the marks and labels behind them; on a narrow one names
    stand on a line above the marks, and labels beside them or below the marks.

    Args:
        bands: At least one band.
        canvas: Language, theme and width.
    """
    frames = _frames(_plans(bands, canvas))
    plans = [frame.plan for frame in frames]
    figure = Figure([trace for frame in frames for trace in _traces(frame)])
    figure.marks = Bands(tuple(bands))
    figure.set(
        **{name: axis for frame in frames for name, axis in layout_of(frame).items()},
        annotations=[one for frame in frames for one in _notes(frame)],
        shapes=[
            *(shape for frame in frames for shape in _shapes(frame)),
            *(rule_over(frame) for frame in frames[1:]),
        ],
        height=sum(map(_height, plans)) - above(plans[0]) - below(plans[-1]),
        margin={"l": plans[0].left, "r": RIGHT, "t": above(plans[0]), "b": below(plans[-1])},
        bargap=0,
        barmode="overlay",
        hovermode="closest",
    )
    return figure


def fills_of_spans(bands: Sequence[Band], canvas: Canvas) -> set[Fill]:
    """Return the fillings of the spans that ``draw_rows`` draws on a canvas."""
    return {fill for plan in _plans(bands, canvas) for fill in span_fills(plan)}


def _plans(bands: Sequence[Band], canvas: Canvas) -> list[RowsPlan]:
    """Return a plan for each band; all names are as wide as the widest."""
    alone = [_plan(band, canvas) for band in bands]
    left = max(plan.left for plan in alone)
    return [
        plan if _stands(plan, band, left) else _plan(band, canvas, left=left)
        for plan, band in zip(alone, bands, strict=True)
    ]


def _stands(plan: RowsPlan, band: Band, left: float) -> bool:
    """Return whether a plan is what it would be with so many pixels left of the plot."""
    is_told_inside = all(map(operator.is_, plan.band.rows, band.rows))
    return is_told_inside and plan.left == left and plan.plot == plan.canvas.width - left - RIGHT


def _plan(band: Band, canvas: Canvas, *, left: float = 0.0) -> RowsPlan:
    """Return a plan whose labels say what has no room inside its bar.

    Longer labels leave less room for the bars, so that more of them may have to be said there.
    """
    outside: set[tuple[int, int]] = set()
    while True:
        rows = tuple(
            _with_asides(row, number, outside, canvas.language)
            for number, row in enumerate(band.rows)
        )
        plan = RowsPlan(replace(band, rows=rows), canvas, left=left)
        found = {
            (number, place)
            for number, row in enumerate(band.rows)
            for place, mark in enumerate(row.marks)
            if mark.aside and not fits(mark, plan)
        }
        if found <= outside:
            return plan
        outside |= found


def _with_asides(row: Row, number: int, outside: set[tuple[int, int]], language: Language) -> Row:
    """Return a row whose label tells what stands in none of its bars, unless that is much."""
    told = [mark.aside for place, mark in enumerate(row.marks) if (number, place) in outside]
    if not 0 < len(told) <= _ASIDES:
        return row
    return replace(row, label=f"{row.label}{language.aside(', '.join(told))}")


def _height(plan: RowsPlan) -> float:
    return above(plan) + plan.height + below(plan)


def _frames(plans: Sequence[RowsPlan]) -> list[BandFrame]:
    """Return where each band lies, as shares of the height from the first row to the last."""
    last = below(plans[-1])
    total = sum(map(_height, plans)) - above(plans[0]) - last
    ends = accumulate(map(_height, plans), initial=-above(plans[0]))
    tops = [end + above(plan) for end, plan in zip(ends, plans, strict=False)]
    return [
        BandFrame(plan, number, max(1 - (top + plan.height) / total, 0), min(1 - top / total, 1))
        for number, (plan, top) in enumerate(zip(plans, tops, strict=True), start=1)
    ]


def _traces(frame: BandFrame) -> Iterator[Part]:
    """Give the marks and words of a band, bound to its own axes."""
    plan = frame.plan
    for trace in (*traces(plan), *words(plan), *reference_line(plan)):
        if trace["x"]:
            yield {**trace, **frame.axes}


def _notes(frame: BandFrame) -> Iterator[Part]:
    yield from notes(frame)
    for one in labels_on_hatching(frame.plan):
        yield {**one, "xref": frame.axes["xaxis"], "yref": frame.axes["yaxis"]}


def _shapes(frame: BandFrame) -> Iterator[Part]:
    plan = frame.plan
    yield from strip(frame)
    for shape in (*grounds(plan), *grounds_on_hatching(plan)):
        yield {**shape, "xref": frame.axes["xaxis"], "yref": frame.axes["yaxis"]}
