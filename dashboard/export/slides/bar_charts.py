"""Rows of bars as a native chart: lengths from zero, parts behind one another, steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.slides.native_chart import (
    ChartKind,
    ChartSeries,
    DataPoint,
    Look,
    NativeChart,
    ValueAxis,
)
from dashboard.export.slides.row_words import category, names_share, plain, width_of
from dashboard.i18n import Text
from dashboard.plotting.rows import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.plotting.marks import Fill
    from dashboard.plotting.rows import Band, Row, RowMark

_BARS = (Form.BAR, Form.SPAN)
_HELPERS = Text("(여백)", "(offset)"), Text("(레이블)", "(labels)")
_RANGE = Text("{name}(범위)", "{name} (range)")
_VALUE = Text("값", "Value")
_CATEGORIES = Text("항목", "Item")
_ROOM = 1.04
_AIR = 10
"""Points between the end of a bar and the edge, beside its label."""

_LEAST = 0.35
"""Share of the plot that the longest bar has at least."""


def room_for_names(rows: Sequence[Row], width: float) -> float:
    """Return the share of the width of a chart that the names of some rows have."""
    return names_share([category(line) for row in rows for line in _lines(row)], width)


def bar_chart(
    band: Band, rows: Sequence[Row], width: float, language: Language, room: float = 0.0
) -> NativeChart:
    """Return some rows of a band as a chart.

    Args:
        band: The band: all its pages have one scale.
        rows: Those of its rows that are drawn.
        width: The width of the chart in points.
        language: The language of its words.
        room: Share of the width that names have at least, so that charts begin below one another.
    """
    lines = [line for row in rows for line in _lines(row)]
    names = tuple(map(category, lines))
    left = max(names_share(names, width), room)
    is_stacked = any(_is_stacked(row) for row in band.rows)
    series = _stack(lines, language) if is_stacked else _side_by_side(lines, language)
    axis = _axis(band, width * (1 - left))
    kind = ChartKind.STACK if is_stacked else ChartKind.BARS
    return NativeChart(
        kind, series, axis, categories=names, names=left, heading=_CATEGORIES[language]
    )


def _lines(row: Row) -> list[Row | str]:
    """Return the heading over a row, if there is one, and the row."""
    return [plain(row.heading), row] if row.heading else [row]


def _is_stacked(row: Row) -> bool:
    bars = [mark for mark in row.marks if mark.form in (*_BARS, Form.TICK)]
    floating = any(mark.begin and mark.form is not Form.SPAN for mark in bars)
    return floating or len(bars) > 1


def _side_by_side(lines: Sequence[Row | str], language: Language) -> tuple[ChartSeries, ...]:
    """Return a series for each look; a row has its bar in one of them."""
    looks: dict[tuple[str, str, Fill, bool], None] = {}
    for line in lines:
        for mark in _bars(line):
            looks[_key(mark)] = None
    return tuple(
        ChartSeries(
            _name(key, language),
            Look("" if key[3] else key[1], key[2]),
            tuple(_bar(line, key) for line in lines),
        )
        for key in looks
    )


def _bars(line: Row | str) -> list[RowMark]:
    return [] if isinstance(line, str) else [one for one in line.marks if one.form in _BARS]


def _key(mark: RowMark) -> tuple[str, str, Fill, bool]:
    return mark.series, mark.color, mark.fill, mark.form is Form.SPAN


def _name(key: tuple[str, str, Fill, bool], language: Language) -> str:
    name = plain(key[0]) or _VALUE[language]
    return _RANGE[language].format(name=name) if key[3] else name


def _bar(line: Row | str, key: tuple[str, str, Fill, bool]) -> DataPoint:
    """Return the bar of a row in a series, with its range as an error bar."""
    mark = next((one for one in _bars(line) if _key(one) == key), None)
    if mark is None or isinstance(line, str):
        return DataPoint(None)
    whisker = next((one for one in line.marks if one.form is Form.WHISKER), None)
    low, high = (whisker.begin, whisker.end) if whisker else (mark.end, mark.end)
    return DataPoint(
        mark.end,
        label=plain(line.label),
        minus=max(mark.end - low, 0.0),
        plus=max(high - mark.end, 0.0),
        claims=line.claims,
    )


def _stack(lines: Sequence[Row | str], language: Language) -> tuple[ChartSeries, ...]:
    """Return the room before each bar, the parts in their order, and the words behind them."""
    looks = {_key(mark): None for line in lines for mark in _bars(line)}
    offsets = tuple(_offset(line) for line in lines)
    before = ChartSeries(_HELPERS[0][language], Look(), offsets, is_helper=True)
    parts = [
        ChartSeries(
            _name(key, language),
            Look(key[1], key[2]),
            tuple(_part(line, key) for line in lines),
        )
        for key in looks
    ]
    words = tuple(_word(line) for line in lines)
    behind = ChartSeries(_HELPERS[1][language], Look(), words, is_helper=True)
    return (*[before] * any(point.value for point in offsets), *parts, behind)


def _offset(line: Row | str) -> DataPoint:
    marks = (
        []
        if isinstance(line, str)
        else [one for one in line.marks if one.form in (*_BARS, Form.TICK)]
    )
    least = min((min(one.begin, one.end) for one in marks), default=0.0)
    return DataPoint(least or None)


def _part(line: Row | str, key: tuple[str, str, Fill, bool]) -> DataPoint:
    mark = next((one for one in _bars(line) if _key(one) == key), None)
    if mark is None or isinstance(line, str):
        return DataPoint(None)
    return DataPoint(
        abs(mark.end - mark.begin), label=plain(mark.text), side="ctr", claims=mark.claims
    )


def _word(line: Row | str) -> DataPoint:
    """Return the words about a row: they begin where its last bar ends."""
    if isinstance(line, str) or not line.placed:
        return DataPoint(None)
    return DataPoint(0.0, label=plain(line.label), side="inBase")


def _axis(band: Band, room: float) -> ValueAxis:
    """Return an axis on which every bar and the words behind it have room.

    Args:
        band: The band.
        room: The width of the plot in points.
    """
    high = max((row.reach or 0.0 for row in band.rows), default=0.0) or 1.0
    low = _lowest(band) * _ROOM
    most = band.whole or high * _ROOM
    for row in band.rows:
        reach = row.reach
        if reach is None or reach <= 0:
            continue
        free = max(room - width_of(plain(row.label)) - _AIR, _LEAST * room)
        most = max(most, low + (reach - low) * room / free)
    return ValueAxis(low, most)


def _lowest(band: Band) -> float:
    ends = (end for row in band.rows for mark in row.placed for end in (mark.begin, mark.end))
    return min([0.0, *ends])
