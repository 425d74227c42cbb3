"""Rows of marks on a calendar or on a logarithmic axis as a native chart of points."""

from __future__ import annotations

from datetime import date
from math import ceil, floor, log10
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

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
from dashboard.export.slides.row_words import category, names_share, plain, width_of
from dashboard.i18n import Text
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Form, Scale

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from dashboard.i18n import Language
    from dashboard.plotting.rows import Band, Reference, Row, RowMark

_NAMES, _WORDS = Text("(이름)", "(names)"), Text("(레이블)", "(labels)")
_TICKS = Text("(눈금)", "(ticks)")
_VALUE, _RANGE = Text("값", "Value"), Text("{name}(범위)", "{name} (range)")
_THREAD, _SPAN = Text("경과", "Elapsed"), Text("기간", "Period")
_SHARE_OF_NAMES = 0.3
_LEAST, _LETTER, _BEYOND = 0.4, 12.0, 0.008
_AIR, _ALONG = 14.0, 8
_YEAR = 366
"""Days from one tick to the next, so that none falls into the year before."""

_GLYPHS = {
    "circle": "●○",
    "diamond": "◆◇",
    "square": "■□",
    "star": "★☆",
    "triangle-up": "▲△",
    "triangle-down": "▼▽",
    "triangle-right": "▶▷",
    "x": "××",
}
"""The letters of symbols, filled and open: charts have few, LibreOffice no open one."""

_DATED = (Form.THREAD, Form.POINT)
_NATIVE = ("circle", "diamond", "square", "x")
FIRST_SERIAL = date(1899, 12, 30).toordinal()
"""The day that spreadsheets count from."""


class _RowPlace(Struct, frozen=True):
    """A row and how high it stands."""

    y: float
    row: Row


def point_chart(
    band: Band, rows: Sequence[Row], width: float, height: float, language: Language
) -> NativeChart:
    """Return some rows of a band as points.

    Args:
        band: The band: all its pages have one scale.
        rows: Those of its rows that are drawn.
        width: The width of the chart in points.
        height: Its height.
        language: The language of its words.
    """
    names = [category(row) for row in rows]
    left = min(names_share(names, width), _SHARE_OF_NAMES + 0.1)
    places = [_RowPlace(float(len(rows) - at), row) for at, row in enumerate(rows)]
    is_log = band.axis.scale is Scale.LOG
    axis = axis_with_room(band, width * (1 - left))
    series = [
        *_threads(places, language),
        *_points(places, band, language),
    ]
    if band.reference is not None:
        series.append(_reference(band.reference, _at(band), len(rows)))
    if is_log:
        series.append(_ticks(band, axis, language))
    series += [_words(places, band, axis, language), _names_at(places, axis, names, language)]
    up = ValueAxis(0.4, len(rows) + (1.4 if band.reference else 0.6), step=1)
    foot = 20 / height
    return NativeChart(
        ChartKind.POINTS,
        tuple(one for one in series if one.points),
        up,
        axis,
        names=left,
        foot=foot,
    )


def serial(day: float) -> float:
    """Return the day of a proleptic ordinal as spreadsheets count it."""
    return day - FIRST_SERIAL


def year_axis(first: float, last: float) -> ValueAxis:
    """Return an axis of days with a tick for each year.

    Args:
        first: The first day, as spreadsheets count it.
        last: The last one.
    """
    begin = date.fromordinal(floor(first) + FIRST_SERIAL).year
    low = serial(date(begin, 1, 1).toordinal())
    step = _YEAR * max(ceil((last - low) / _YEAR / _ALONG), 1)
    return ValueAxis(low, last, step=step, format="yyyy")


def _at(band: Band) -> Callable[[float], float]:
    """Return what gives the place of a value on the axis of a band."""
    return serial if band.axis.scale is Scale.DAYS else lambda value: value


def axis_with_room(band: Band, room: float) -> ValueAxis:
    """Return an axis on which every mark and the words behind it have room.

    Args:
        band: Rows on a calendar or on a logarithmic axis.
        room: The length of the axis in points.
    """
    at, is_log = _at(band), band.axis.scale is Scale.LOG
    ends = [
        at(end)
        for row in band.rows
        for mark in row.placed
        for end in (mark.begin, mark.end)
        if not is_log or end > 0
    ]
    ends += [at(band.reference.value)] if band.reference else []
    low, high = min(ends, default=1.0), max(ends, default=10.0)
    if is_log:
        low = 10.0 ** floor(log10(low))
        most = max(
            (_most(log10(low), log10(row.reach), row, room) for row in band.rows if row.reach),
            default=log10(high),
        )
        return ValueAxis(low, 10.0 ** max(most, log10(high)), log=True, step=1)
    axis = year_axis(low, high)
    most = max(
        (_most(axis.low, at(row.reach), row, room) for row in band.rows if row.reach is not None),
        default=high,
    )
    return year_axis(low, max(most, high))


def _most(low: float, reach: float, row: Row, room: float) -> float:
    """Return where an axis has to end so that the words about a row fit behind its marks."""
    free = max(room - width_of(plain(row.label)) - _AIR, _LEAST * room)
    return low + (reach - low) * room / free


def _points(places: Sequence[_RowPlace], band: Band, language: Language) -> list[ChartSeries]:
    at = _at(band)
    forms = (Form.POINT, Form.TICK, *[Form.BAR] * (band.axis.scale is Scale.LOG))
    found: dict[tuple[str, str, Fill, str], list[DataPoint]] = {}
    for place in places:
        for mark in place.row.placed:
            if mark.form in forms:
                key = (mark.series, mark.color, mark.fill, mark.symbol)
                found.setdefault(key, []).append(_point(mark, place, band, at))
    error = ErrorLook(4.5, caps=False) if band.axis.scale is Scale.DAYS else ErrorLook()
    return [
        _series(plain(name) or _VALUE[language], look, points, error)
        for (name, *look), points in found.items()
    ]


def _series(
    name: str, look: Sequence[Any], points: Sequence[DataPoint], error: ErrorLook
) -> ChartSeries:
    """Return the points of one look: as marks of the chart, or as letters where it has none."""
    color, fill, symbol = look
    symbol = "diamond" if fill is Fill.PALE else symbol or "circle"
    error = error if error.caps else replace(error, color=color)
    if symbol in _NATIVE and fill is not Fill.HATCHED:
        return ChartSeries(name, Look(color, symbol=symbol), tuple(points), error=error)
    glyph = _GLYPHS.get(symbol, "▲△")[int(fill is Fill.HATCHED)]
    drawn = tuple(replace(point, label=glyph, side="ctr") for point in points)
    return ChartSeries(name, Look(color), drawn, error=error, muted=True, letters=_LETTER)


def _point(mark: RowMark, place: _RowPlace, band: Band, at: Callable[[float], float]) -> DataPoint:
    """Return a mark with how far its time or its value may lie from it."""
    if band.axis.scale is Scale.LOG:
        whisker = next((one for one in place.row.marks if one.form is Form.WHISKER), None)
        low, high = (whisker.begin, whisker.end) if whisker else (mark.end, mark.end)
        return DataPoint(
            place.y, mark.end, minus=mark.end - low, plus=high - mark.end, claims=mark.claims
        )
    half = (mark.end - mark.begin) / 2 if mark.form is Form.POINT else 0.0
    span = half if half > 1 else 0.0
    return DataPoint(place.y, at(mark.middle), minus=span, plus=span, claims=mark.claims)


def _threads(places: Sequence[_RowPlace], language: Language) -> list[ChartSeries]:
    """Return the thin lines between the marks of rows, and the bars on a calendar as thick ones."""
    if not any(mark.form in _DATED for place in places for mark in place.row.marks):
        return []
    return [
        *_segments(places, Form.THREAD, _THREAD[language], 1.5),
        *_segments(places, Form.BAR, _SPAN[language], 7),
    ]


def _segments(
    places: Iterable[_RowPlace], form: Form, name: str, thick: float
) -> list[ChartSeries]:
    """Return a series for each look of segments: between two of them stands an empty row."""
    looks: dict[tuple[str, str, Fill], list[DataPoint]] = {}
    for place in places:
        for mark in place.row.placed:
            if mark.form is form:
                points = looks.setdefault((mark.series, mark.color, mark.fill), [])
                points += [DataPoint(None)] if points else []
                points += [
                    DataPoint(place.y, serial(end), claims=mark.claims)
                    for end in (mark.begin, mark.end)
                ]
    return [
        ChartSeries(
            plain(said) or name,
            Look(
                color,
                dash=Dash.DOTTED if fill is Fill.HATCHED else Dash.SOLID,
                thick=thick,
            ),
            tuple(points),
        )
        for (said, color, fill), points in looks.items()
    ]


def _words(
    places: Sequence[_RowPlace], band: Band, axis: ValueAxis, language: Language
) -> ChartSeries:
    """Return the words about each row, behind its last mark."""
    at = _at(band)
    points = tuple(
        DataPoint(
            place.y,
            axis.beyond(at(place.row.reach), _BEYOND),
            plain(place.row.label),
            claims=place.row.claims,
        )
        for place in places
        if place.row.reach is not None
    )
    return ChartSeries(_WORDS[language], Look(), points, is_helper=True)


def _names_at(
    places: Sequence[_RowPlace], axis: ValueAxis, names: Sequence[str], language: Language
) -> ChartSeries:
    points = tuple(
        DataPoint(place.y, axis.low, name, "l") for place, name in zip(places, names, strict=True)
    )
    return ChartSeries(_NAMES[language], Look(), points, is_helper=True)


def _reference(line: Reference, at: Callable[[float], float], count: int) -> ChartSeries:
    """Return the line to compare with, its name above it."""
    x, name = at(line.value), plain(line.name)
    points = (DataPoint(0.4, x), DataPoint(count + 0.7, x, name, "t"))
    return ChartSeries(name, Look("tx2", dash=Dash.DOTTED), points, is_helper=True)


def _ticks(band: Band, axis: ValueAxis, language: Language) -> ChartSeries:
    """Return the powers of ten on a logarithmic axis, in words."""
    exponents = range(ceil(log10(axis.low) - 1e-9), floor(log10(axis.high)) + 1)
    points = tuple(
        DataPoint(0.4, 10.0**one, plain(band.axis.write(10.0**one)), "b") for one in exponents
    )
    return ChartSeries(_TICKS[language], Look(), points, is_helper=True, muted=True)
