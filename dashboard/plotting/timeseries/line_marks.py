"""Bands, lines and marks."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from dashboard.plotting.figure import Part, scatter
from dashboard.plotting.marks import evidence, symbol_marker
from dashboard.plotting.theme import pale
from dashboard.plotting.timeseries.series import Fan, Line, LineMark, Point

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.plotting.timeseries.line_plan import LinesPlan

_SYMBOL = {LineMark.LONE: "diamond", LineMark.LONE_FORECAST: "diamond"}
_SIZE = {LineMark.LONE: 14.0, LineMark.LONE_FORECAST: 12.5, LineMark.DERIVED: 7.0}
_FORECAST = frozenset({LineMark.FORECAST, LineMark.LONE_FORECAST})
_OPEN = _FORECAST | {LineMark.DERIVED}
_BAND = 0.14
_SIGNED = 16
"""Diameter of a mark with a sign in it, in pixels."""


def band(fan: Fan) -> list[Part]:
    """Return the pale band between the edges of a fan, and its dotted edges and middle."""
    hidden, thin = {"width": 0}, {"color": fan.color, "width": 1, "dash": "dot"}
    low, high = edge(fan, "low"), edge(fan, "high")
    return [
        _edge(fan, low, line=hidden, hoverinfo="skip"),
        _edge(
            fan,
            high,
            line=hidden,
            hoverinfo="skip",
            fill="tonexty",
            fillcolor=pale(fan.color, _BAND),
        ),
        _edge(fan, low, line=thin),
        _edge(fan, high, line=thin),
        _edge(fan, edge(fan, "base"), line={**thin, "width": 2}),
    ]


def edge(fan: Fan, name: str) -> list[float]:
    """Return the values of one edge of a fan, from its start on."""
    return [fan.start.y, *(getattr(step, name) for step in fan.steps)]


def _edge(fan: Fan, values: list[float], **more: object) -> Part:
    return scatter(
        {**evidence([fan.start, *fan.steps]), **more},
        x=[fan.start.x, *(step.x for step in fan.steps)],
        y=values,
        mode="lines",
    )


def paths(line: Line) -> list[Part]:
    """Return the stretches of a line: solid between measured points, dashed elsewhere."""
    stretches = groupby(pairwise(line.points), key=_is_measured)
    return [_stretch(line, list(pairs), solid=solid) for solid, pairs in stretches]


def _is_measured(pair: tuple[Point, Point]) -> bool:
    return all(point.mark is LineMark.MEASURED for point in pair)


def _stretch(line: Line, pairs: list[tuple[Point, Point]], *, solid: bool) -> Part:
    points = [pairs[0][0], *(after for _, after in pairs)]
    return scatter(
        x=[point.x for point in points],
        y=[point.y for point in points],
        mode="lines",
        line={"color": line.color, "width": 2.6, "dash": "solid" if solid else "7px,5px"},
        customdata=[point.claims for point in points],
        hoverinfo="skip",
        cliponaxis=False,
    )


def signs(plan: LinesPlan, indexes: Sequence[int], numbers: Mapping[int, str]) -> list[Part]:
    """Return the signs of lines in the marks at their ends; nothing without any."""
    if not indexes:
        return []
    lines = [plan.lines[index] for index in indexes]
    marks = scatter(
        evidence([line.end for line in lines]),
        x=[line.end.x for line in lines],
        y=[line.end.y for line in lines],
        mode="markers+text",
        text=[f"<b>{numbers[index]}</b>" for index in indexes],
        textposition="middle center",
        textfont={"size": 11, "color": plan.canvas.theme.paper},
        marker={"size": _SIGNED, "color": [line.color for line in lines], "opacity": 1},
    )
    return [marks]


def dots(plan: LinesPlan) -> Part:
    """Return every point: filled, open if derived or a forecast, a diamond if alone."""
    shown = [(point, line.color) for line in plan.lines for point in line.points]
    paper = plan.canvas.theme.paper
    points = [point for point, _ in shown]
    colors = [color for _, color in shown]
    outlines = [2.2 if point.mark in _FORECAST else 1.6 for point in points]
    marker = symbol_marker(
        colors,
        [paper if point.mark in _OPEN else color for point, color in shown],
        [_SYMBOL.get(point.mark, "circle") for point in points],
        [_SIZE.get(point.mark, 9.5) for point in points],
        outlines,
    )
    x, y = [point.x for point in points], [point.y for point in points]
    return scatter(evidence(points), x=x, y=y, mode="markers", marker=marker)
