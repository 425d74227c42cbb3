"""Marks over time as a native chart; what has no time or no value is said below it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

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
from dashboard.export.slides.point_rows import serial, year_axis
from dashboard.export.slides.row_words import plain, width_of
from dashboard.i18n import Text
from dashboard.plotting import ticks
from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.export.slides.label_sides import Led
    from dashboard.i18n import Language
    from dashboard.plotting.timeseries import Axes, Dated, DatedMark, Extent, Path

_LEADERS = Text("(지시선)", "(leaders)")
_VALUE, _TICKS = Text("값", "Value"), Text("(눈금)", "(ticks)")
_TIMES, _OTHERS = Text("{name}(시점 범위)", "{name} (time)"), Text("그 밖(범위)", "Others (range)")
_EDGES = Text("추세 하한", "Trend, lower"), Text("추세", "Trend"), Text("추세 상한", "Trend, upper")
_LOW, _HIGH, _TICK, _MANY = 2.0, 2.5, 8, 30
_ALL = 1e9
_USUAL, _SMALL = 9, 6
"""Points of a mark, and of one in a crowd."""

_ASIDE = "{name}: {marks}"


def dated_chart(
    drawn: Dated, width: float, height: float, language: Language
) -> NativeChart | None:
    """Return marks over time as a chart; none where no mark has both a time and a value.

    Args:
        drawn: What is drawn.
        width: The width of the chart in points.
        height: Its height.
        language: The language of its words.
    """
    marks = [mark for mark in drawn.marks if mark.x is not None and mark.y is not None]
    extents = [one for one in drawn.extents if one.begin is not None and one.low is not None]
    if not marks and not extents:
        return None
    days = [day(one) for mark in marks for one in (mark.earliest, mark.latest)]
    days += [day(one) for extent in extents for one in (extent.begin or 0, extent.end or 0)]
    ends = [v for m in marks for v in (m.y, m.low, m.high) if v]
    ends += [v for extent in extents for v in (extent.low, extent.high) if v]
    decades = ticks.logarithmic(min(ends) / _LOW, max(ends) * _HIGH, int(height // 40))
    values = ValueAxis(min(ends) / _LOW, max(ends) * _HIGH, log=True, step=1)
    shown = [one for one in decades if values.low <= one <= values.high]
    written = [plain(drawn.axes.write(one)) for one in shown]
    across = year_axis(min(days) - 20, max(days) + 20)
    left, foot = (max(map(width_of, written), default=0.0) + _TICK) / width, 20 / height
    plot = width * (1 - left), height * (1 - foot)
    series = [
        *_extents(extents, language),
        *_path(drawn.path, values, language),
        *_series(marks, _Plot(values, across, plot), language),
        ChartSeries(
            _TICKS[language],
            Look(),
            tuple(
                DataPoint(one, across.low, text, "l")
                for one, text in zip(shown, written, strict=True)
            ),
            is_helper=True,
        ),
    ]
    return NativeChart(
        ChartKind.POINTS,
        tuple(one for one in series if one.points),
        values,
        across,
        names=left,
        foot=foot,
    )


def day(year: float) -> float:
    """Return a moment in years as the day that spreadsheets count."""
    whole = int(year)
    first, next_ = date(whole, 1, 1).toordinal(), date(whole + 1, 1, 1).toordinal()
    return serial(round(first + (year - whole) * (next_ - first)))


def without_place(drawn: Dated) -> list[str]:
    """Return in words what has no time, and what no value: no place in a chart is theirs."""
    axes: Axes = drawn.axes
    undated = [mark for mark in drawn.marks if mark.x is None]
    unpublished = [mark for mark in drawn.marks if mark.y is None and mark.x is not None]
    said = {axes.undated: undated, axes.unpublished: unpublished}
    more = [axes.nameless] if len(drawn.marks) >= _MANY and axes.nameless else []
    return more + [
        _ASIDE.format(name=plain(name), marks=", ".join(_named(own)))
        for name, own in said.items()
        if own
    ]


def _named(marks: Iterable[DatedMark]) -> list[str]:
    return [f"{plain(mark.name)} {plain(mark.label)}".strip() for mark in marks]


class _Plot(Struct, frozen=True):
    """Both axes, and width and height between them in points."""

    values: ValueAxis
    across: ValueAxis
    size: tuple[float, float]

    def spot(self, mark: DatedMark, label: str, reach: float) -> Spot:
        """Return where a mark stands."""
        x = self.across.share(day(mark.x or 0.0)) * self.size[0]
        y = (1 - self.values.share(mark.y or 1.0)) * self.size[1]
        return Spot(x, y, label, reach=reach)

    def point(self, x: float, y: float, label: str, side: str) -> DataPoint:
        """Return the values at a place, with a label."""
        high = self.values.beyond(self.values.low, 1 - y / self.size[1])
        return DataPoint(high, self.across.beyond(self.across.low, x / self.size[0]), label, side)


def _series(marks: Sequence[DatedMark], plot: _Plot, language: Language) -> list[ChartSeries]:
    """Return a series for each look, with the times that its marks may lie in."""
    by_size = sorted(marks, key=lambda mark: -(mark.y or 0.0))
    named = [*by_size[:1], *[mark for mark in by_size if mark.strong][:1]]
    ordered = sorted(by_size, key=lambda mark: (mark not in named, not mark.strong))
    size = _SMALL if (is_crowded := len(ordered) >= _MANY) else _USUAL
    labels = [plain(mark.name) if is_crowded and mark in named else _said(mark) for mark in ordered]
    spots = [
        plot.spot(mark, label, size / 2 + 0.5) for mark, label in zip(ordered, labels, strict=True)
    ]
    sides, lines = sides_of(spots, *plot.size, every=not is_crowded, named=len(named))
    leaders = _leaders(lines, spots, plot, language)
    found: dict[tuple[str, str, bool, bool], list[DataPoint]] = {}
    for mark, label, side in zip(ordered, labels, sides, strict=True):
        key = (mark.series, mark.color, mark.hollow, mark.apart)
        found.setdefault(key, []).append(_point(mark, label, side))
    return [
        ChartSeries(
            plain(name) or _VALUE[language],
            Look(
                color,
                Fill.HATCHED if hollow else Fill.SOLID,
                "diamond" if apart else "circle",
                size,
            ),
            tuple(points),
            error=ErrorLook(1, color),
        )
        for (name, color, hollow, apart), points in found.items()
    ] + leaders


def _leaders(
    lines: Mapping[int, Led], spots: Sequence[Spot], plot: _Plot, language: Language
) -> list[ChartSeries]:
    """Return lines to labels, as a series whose points are their ends."""
    points: list[DataPoint] = []
    for own, end in lines.items():
        points += [DataPoint(None)] if points else []
        points += [
            plot.point(spots[own].x, spots[own].y, "", end.side),
            plot.point(end.x, end.y, spots[own].label, end.side),
        ]
    look = Look("tx2", dash=Dash.SOLID, thick=0.75)
    return [ChartSeries(_LEADERS[language], look, tuple(points), is_helper=True)]


def _said(mark: DatedMark) -> str:
    return f"{plain(mark.name)} {plain(mark.label)}".strip()


def _point(mark: DatedMark, label: str, side: str) -> DataPoint:
    at = day(mark.x or 0.0)
    return DataPoint(
        mark.y,
        at,
        label if side else "",
        side or "r",
        minus=max(at - day(mark.earliest), 0.0),
        plus=max(day(mark.latest) - at, 0.0),
        claims=mark.claims,
    )


def _extents(extents: Sequence[Extent], language: Language) -> list[ChartSeries]:
    """Return what marks that are not drawn one by one say of a time, as error bars."""
    points = tuple(
        DataPoint(
            one.high,
            day(((one.begin or 0.0) + (one.end or 0.0)) / 2),
            one.label,
            "t",
            minus=(one.high or 0.0) - (one.low or 0.0),
            claims=one.claims,
        )
        for one in extents
    )
    return [
        ChartSeries(_OTHERS[language], Look(), points, across=False, error=ErrorLook(7, caps=False))
    ]


def _path(path: Path | None, values: ValueAxis, language: Language) -> list[ChartSeries]:
    """Return a line through marks and both edges of its band."""
    if path is None:
        return []
    lines = {2: _EDGES[0], 1: _EDGES[1], 3: _EDGES[2]}
    return [
        ChartSeries(
            f"{words[language]} · {plain(path.label)}" if place == 1 else words[language],
            Look("accent1", dash=Dash.DASHED if place == 1 else Dash.DOTTED),
            tuple(
                DataPoint(
                    min(max(step[place], values.low), values.high), day(step[0]), claims=path.claims
                )
                for step in path.steps
            ),
            is_helper=True,
        )
        for place, words in lines.items()
    ]
