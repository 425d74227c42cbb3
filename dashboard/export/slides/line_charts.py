"""Lines over years as a native chart: measured, forecast, derived and the fan each by itself."""

from __future__ import annotations

from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.export.slides.label_sides import Spot, sides_of
from dashboard.export.slides.native_chart import (
    ChartKind,
    ChartSeries,
    Dash,
    DataPoint,
    ErrorLook,
    Look,
    NativeChart,
    ValueAxis,
)
from dashboard.export.slides.row_words import plain, width_of
from dashboard.i18n import Text
from dashboard.plotting import ticks
from dashboard.plotting.marks import Fill
from dashboard.plotting.timeseries import LineMark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.plotting.timeseries import Fan, Line, Lines, Point

_KINDS = {
    LineMark.MEASURED: Text("실적", "measured"),
    LineMark.LONE: Text("실적", "measured"),
    LineMark.FORECAST: Text("전망", "forecast"),
    LineMark.LONE_FORECAST: Text("전망", "forecast"),
    LineMark.DERIVED: Text("계산값", "derived"),
}
_LOOKS = {
    LineMark.MEASURED: (Fill.SOLID, "circle", 8),
    LineMark.LONE: (Fill.SOLID, "diamond", 11),
    LineMark.FORECAST: (Fill.HATCHED, "circle", 8),
    LineMark.LONE_FORECAST: (Fill.HATCHED, "diamond", 10),
    LineMark.DERIVED: (Fill.HATCHED, "circle", 5),
}
_PATHS = {True: Text("실선", "solid line"), False: Text("파선", "dashed line")}
_TICKS, _RANGES = Text("(눈금)", "(ticks)"), Text("그 밖의 전망(범위)", "Other forecasts (range)")
_FAN = Text("사용자 가정 {edge}", "your assumption, {edge}")
_EDGES = {
    "low": Text("낮음", "low"),
    "base": Text("기준", "base"),
    "high": Text("높음", "high"),
}
_COUNT, _ABOVE, _ALONG, _MANY = 6, 1.1, 12, 40
_TICK = 8


def line_chart(drawn: Lines, width: float, height: float, language: Language) -> NativeChart:
    """Return lines as a chart.

    Args:
        drawn: What is drawn.
        width: The width of the chart in points.
        height: Its height.
        language: The language of its words.
    """
    points = [point for line in drawn.lines for point in line.points]
    years = [point.x for point in points]
    ends = [point.y for point in points]
    if drawn.fan:
        years += [step.x for step in drawn.fan.steps]
        ends += [step.high for step in drawn.fan.steps]
    years += [one.x for one in drawn.ranges]
    ends += [one.high for one in drawn.ranges]
    low, high = min(years), max(years)
    step = max(-(-(high - low) // _ALONG), 1)
    across = ValueAxis(float(low - step), float(high + step), step=step, format="0")
    values, marks = _values(drawn, ends)
    written = [plain(drawn.axis.write(mark)) for mark in marks]
    left = (max(map(width_of, written)) + _TICK) / width
    foot = 20 / height
    series = [
        *_ranges(drawn, language),
        *_fan(drawn.fan, language),
        *(one for line in drawn.lines for one in _paths(line, language)),
        *(one for line in drawn.lines for one in _marks(line, language)),
        _ticks(across.low, marks, written, language),
    ]
    plot = width * (1 - left), height * (1 - foot)
    placed = _labelled([one for one in series if one.points], values, across, plot)
    return NativeChart(ChartKind.POINTS, tuple(placed), values, across, names=left, foot=foot)


def _values(drawn: Lines, ends: Sequence[float]) -> tuple[ValueAxis, list[float]]:
    """Return the axis of values, and its ticks."""
    high = max(ends) * _ABOVE
    if drawn.axis.logarithmic:
        least = min(one for one in ends if one > 0)
        marks = ticks.logarithmic(least, high, 1)
        return ValueAxis(marks[0], marks[-1], log=True, step=1), marks
    marks = ticks.linear(high, _COUNT)
    return ValueAxis(0.0, high, step=marks[1] - marks[0] if len(marks) > 1 else 0.0), marks


def _name(line: Line) -> str:
    return plain(line.name or line.heading)


def _marks(line: Line, language: Language) -> list[ChartSeries]:
    """Return the points of a line, a series for each kind of them."""
    found: dict[LineMark, list[Point]] = {}
    for point in line.points:
        found.setdefault(point.mark, []).append(point)
    return [
        ChartSeries(
            f"{_name(line)} · {_KINDS[mark][language]}",
            Look(line.color, *_LOOKS[mark]),
            tuple(
                DataPoint(one.y, float(one.x), plain(one.label), "t", claims=one.claims)
                for one in own
            ),
            muted=True,
        )
        for mark, own in found.items()
    ]


def _paths(line: Line, language: Language) -> list[ChartSeries]:
    """Return the stretches of a line: solid between measured points, dashed elsewhere."""
    stretches = groupby(
        pairwise(line.points),
        key=lambda pair: all(one.mark is LineMark.MEASURED for one in pair),
    )
    return [
        _path(line, [first, *(after for _, after in ((first, second), *rest))], solid, language)
        for solid, pairs in stretches
        for (first, second), *rest in [list(pairs)]
    ]


def _path(line: Line, points: Sequence[Point], solid: bool, language: Language) -> ChartSeries:
    return ChartSeries(
        f"{_name(line)} · {_PATHS[solid][language]}",
        Look(line.color, dash=Dash.SOLID if solid else Dash.DASHED),
        tuple(DataPoint(one.y, float(one.x)) for one in points),
        is_helper=True,
    )


def _fan(fan: Fan | None, language: Language) -> list[ChartSeries]:
    """Return the three edges of a fan from its start on."""
    if fan is None:
        return []
    return [
        ChartSeries(
            _FAN[language].format(edge=words[language]),
            Look(fan.color, dash=Dash.DOTTED),
            (
                DataPoint(fan.start.y, float(fan.start.x), claims=fan.start.claims),
                *(
                    DataPoint(
                        getattr(step, edge),
                        float(step.x),
                        plain(label) if step is fan.steps[-1] else "",
                        "l",
                        claims=step.claims,
                    )
                    for step in fan.steps
                ),
            ),
            muted=True,
        )
        for (edge, words), label in zip(_EDGES.items(), fan.labels, strict=True)
    ]


def _ranges(drawn: Lines, language: Language) -> list[ChartSeries]:
    """Return what lines that are not drawn one by one say of a year, as error bars."""
    points = tuple(
        DataPoint(one.high, float(one.x), minus=one.high - one.low, claims=one.claims)
        for one in drawn.ranges
    )
    look = ErrorLook(6, caps=False)
    return [ChartSeries(_RANGES[language], Look(), points, across=False, error=look)]


def _ticks(
    x: float, marks: Sequence[float], written: Sequence[str], language: Language
) -> ChartSeries:
    """Return the ticks of the axis of values, in words."""
    points = tuple(DataPoint(mark, x, text, "l") for mark, text in zip(marks, written, strict=True))
    return ChartSeries(_TICKS[language], Look(), points, is_helper=True)


def _labelled(
    series: Sequence[ChartSeries],
    values: ValueAxis,
    across: ValueAxis,
    plot: tuple[float, float],
) -> list[ChartSeries]:
    """Return series whose labels lie upon no other; one without room has none."""
    own = [one for one in series if not one.is_helper and any(p.label for p in one.points)]
    points = [point for one in own for point in one.points]
    spots = [
        Spot(
            across.share(point.x or 0.0) * plot[0],
            (1 - values.share(point.value or 0.0)) * plot[1],
            point.label,
            "tblr" if point.side != "l" else "ltb",
        )
        for point in points
    ]
    sides = dict(
        zip(map(id, points), sides_of(spots, *plot, every=len(spots) < _MANY)[0], strict=True)
    )
    return [
        replace(
            one,
            points=tuple(
                replace(
                    point,
                    side=sides[id(point)] or "t",
                    label=point.label if sides[id(point)] else "",
                )
                if id(point) in sides
                else point
                for point in one.points
            ),
        )
        for one in series
    ]
