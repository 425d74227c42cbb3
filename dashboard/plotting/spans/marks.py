"""The bars of segments, the words inside them and the lines between them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, bar, part, scatter
from dashboard.plotting.spans.span import SpanStyle
from dashboard.plotting.text import width
from dashboard.plotting.theme import pale

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.plotting.rows.plan import RowsPlan
    from dashboard.plotting.spans.span import Segment, Span

_PALE = 0.28
_SIZE, _AIR = 12, 10
_PATCH = 3
"""Pixels that the ground of a word is wider than it on either side."""

_EDGE, _HATCHING = 1, 8
"""Pixels of a bar left free above and below the ground of a word, and on either side of it."""

_PATTERN = {SpanStyle.HATCHED: "/", SpanStyle.CROSSED: "x"}


def _placed(spans: Sequence[Span], plan: RowsPlan) -> Iterator[tuple[float, Segment]]:
    for (position, _), span in zip(plan.placed, spans, strict=True):
        for segment in span.segments:
            yield position, segment


def bars(spans: Sequence[Span], plan: RowsPlan) -> Part:
    """Return every segment as a bar: filled, hatched, crossed or pale with an outline."""
    placed = [
        (at, one) for at, one in _placed(spans, plan) if one.chart_request is not SpanStyle.EMPTY
    ]
    segments = [segment for _, segment in placed]
    colors = [one.color for one in segments]
    theme = plan.canvas.theme
    return bar(
        y=[position for position, _ in placed],
        x=[one.end - one.begin for one in segments],
        base=[one.begin for one in segments],
        orientation="h",
        width=plan.thickness,
        customdata=[one.claims for one in segments],
        hovertext=[one.hover for one in segments],
        hoverinfo="text",
        cliponaxis=False,
        text=[
            one.text if one.chart_request not in _PATTERN and fits(one, plan) else ""
            for one in segments
        ],
        textposition="inside",
        insidetextanchor="middle",
        textangle=0,
        constraintext="none",
        insidetextfont={
            "size": _SIZE,
            "color": [
                theme.ink if one.chart_request is SpanStyle.OUTLINED else theme.paper
                for one in segments
            ],
        },
        marker={
            "color": [
                pale(one.color, _PALE) if one.chart_request is SpanStyle.OUTLINED else one.color
                for one in segments
            ],
            "line": {"color": colors, "width": 1.4},
            "pattern": {
                "shape": [_PATTERN.get(one.chart_request, "") for one in segments],
                "fillmode": "replace",
                "fgcolor": colors,
                "bgcolor": theme.paper,
                "size": 7,
                "solidity": 0.32,
            },
        },
    )


def ticks(spans: Sequence[Span], plan: RowsPlan) -> Part:
    """Return a tick for each segment that has no length."""
    placed = [(at, one) for at, one in _placed(spans, plan) if one.chart_request is SpanStyle.EMPTY]
    return scatter(
        x=[one.begin for _, one in placed],
        y=[position for position, _ in placed],
        mode="markers",
        customdata=[one.claims for _, one in placed],
        hovertext=[one.hover for _, one in placed],
        hoverinfo="text",
        cliponaxis=False,
        marker={
            "size": 14,
            "symbol": "line-ns",
            "color": [one.color for _, one in placed],
            "line": {"color": [one.color for _, one in placed], "width": 2},
        },
    )


def labels_on_hatching(spans: Sequence[Span], plan: RowsPlan) -> list[Part]:
    """Return the words inside hatched segments."""
    return [
        part(
            x=segment.middle,
            y=position,
            text=segment.text,
            showarrow=False,
            borderpad=0,
            font={"size": _SIZE, "color": plan.canvas.theme.ink},
        )
        for position, segment in _placed(spans, plan)
        if segment.chart_request in _PATTERN and fits(segment, plan)
    ]


def grounds(spans: Sequence[Span], plan: RowsPlan) -> list[Part]:
    """Return the grounds of the words inside hatched segments, within the outlines of these."""
    half = plan.thickness / 2 - _EDGE / plan.pitch
    return [
        {
            "type": "rect",
            "x0": plan.moved(segment.middle, -width(segment.text, _SIZE) / 2 - _PATCH),
            "x1": plan.moved(segment.middle, width(segment.text, _SIZE) / 2 + _PATCH),
            "y0": position - half,
            "y1": position + half,
            "fillcolor": plan.canvas.theme.paper,
            "line": {"width": 0},
        }
        for position, segment in _placed(spans, plan)
        if segment.chart_request in _PATTERN and fits(segment, plan)
    ]


def fits(segment: Segment, plan: RowsPlan) -> bool:
    """Whether there is room for a segment's word inside it, beside hatching if it has that."""
    if not segment.text:
        return False
    air = 2 * (_PATCH + _HATCHING) if segment.chart_request in _PATTERN else _AIR
    room = abs(segment.end - segment.begin) / (plan.end - plan.begin) * plan.plot
    return width(segment.text, _SIZE) + air <= room


def joints(spans: Sequence[Span], plan: RowsPlan) -> Part:
    """Return thin lines from where each row ends down to the next one."""
    ends: list[tuple[float | None, float | None]] = []
    for at, upper, lower in _joints(spans, plan):
        ends += [(at, upper), (at, lower), (None, None)]
    return scatter(
        x=[x for x, _ in ends],
        y=[y for _, y in ends],
        mode="lines",
        line={"color": plan.canvas.theme.muted, "width": 1, "dash": "dot"},
        hoverinfo="skip",
    )


def joints_behind(spans: Sequence[Span], plan: RowsPlan) -> list[Part]:
    """Return the same lines behind all words and marks, to be put behind the grounds of words."""
    line = {"color": plan.canvas.theme.muted, "width": 1, "dash": "dot"}
    return [
        {"type": "line", "layer": "between", "x0": x, "x1": x, "y0": top, "y1": end, "line": line}
        for x, top, end in _joints(spans, plan)
    ]


def _joints(spans: Sequence[Span], plan: RowsPlan) -> Iterator[tuple[float, float, float]]:
    placed = zip(plan.placed, spans, strict=True)
    for ((upper, _), span), ((lower, _), _) in pairwise(placed):
        yield span.segments[-1].end, upper, lower
