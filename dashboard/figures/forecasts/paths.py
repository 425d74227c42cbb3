"""From the rows of forecasts to lines and a fan."""

from __future__ import annotations

from itertools import cycle, groupby
from typing import TYPE_CHECKING

from dashboard.analysis.forecasts import STATED, stated_points
from dashboard.analysis.records import by
from dashboard.figures.forecasts.amounts import (
    amount,
    computed,
    in_year,
    projected,
    spoken,
)
from dashboard.figures.forecasts.notes import hover, note
from dashboard.figures.forecasts.rest import ranges
from dashboard.figures.lines import Axis, Fan, Line, Mark, Point, Step, draw_lines
from dashboard.figures.lines.words import MOST_NOTES
from dashboard.words import Words
from dashboard.words.numbers import compact, percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene
    from dashboard.figures.plot import Figure

_ASSUMED = Words("사용자 가정 →", "your assumption →")
_RATE = Words("연 {rate}", "{rate} a year")
_MORE = Words("그 밖의 전망 {count}건", "{count} more forecasts")


def draw_forecasts(scene: Scene, rates: Sequence[float]) -> Figure:
    """Return one line a forecast and the fan under three rates in percent, lowest first."""
    lines = _lines(scene)
    language = scene.canvas.language
    axis = Axis(scene.state.one("axis") == "log", lambda value: compact(value, language))
    fan = _fan(lines, scene, rates)
    return draw_lines(list(lines.values()), fan, axis, scene.canvas, _MORE, ranges(scene))


def _lines(scene: Scene) -> dict[str, Line]:
    language, every, colors = scene.canvas.language, spoken(scene.rows), _colors(scene)
    lines: dict[str, Line] = {}
    for name, rows in by(every, "forecast").items():
        lines[name] = Line(
            color=colors.get(name, scene.canvas.theme.series[-1]),
            points=tuple(_point(row, scene, alone=len(rows) == 1) for row in rows),
            heading=in_year(rows[-1], language),
            note=note(rows, every, language) if len(lines) < MOST_NOTES else (),
        )
    return lines


def _colors(scene: Scene) -> dict[str, str]:
    """Return the colour of each forecast, the same whichever others are shown."""
    known = stated_points(scene.dataset)["forecast"].unique()
    return dict(zip(known, cycle(scene.canvas.theme.series), strict=False))


def _point(row: Record, scene: Scene, *, alone: bool) -> Point:
    stated = row.basis == STATED
    label = _bare(row, scene) if stated else ""
    return Point(row.year, row.amount, _mark(row, alone), label, hover(row, scene), row.claims)


def _bare(row: Record, scene: Scene) -> str:
    return amount(row, scene.canvas.language).removesuffix(" 달러").removesuffix(" 원")


def _mark(row: Record, alone: bool) -> Mark:
    if row.basis != STATED:
        return Mark.DERIVED
    if alone:
        return Mark.LONE
    return Mark.MEASURED if row.status == "actual" else Mark.FORECAST


def _fan(lines: dict[str, Line], scene: Scene, rates: Sequence[float]) -> Fan | None:
    years = groupby(projected(scene.rows), key=lambda row: row.year)
    rows = [next(own) for _, own in years]
    line = lines.get(rows[0].forecast) if rows else None
    if line is None or line.end.x >= rows[0].year:
        return None
    steps = [
        Step(row.year, row.low, row.amount, row.high, hover(row, scene), row.claims) for row in rows
    ]
    low, base, high = (
        _end(rate, side, rows[-1], scene)
        for rate, side in zip(rates, ("low", "amount", "high"), strict=True)
    )
    name = _ASSUMED[scene.canvas.language]
    return Fan(line.color, line.end, tuple(steps), name, (low, base, high))


def _end(rate: float, side: str, row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    words = _RATE[language].format(rate=percent(rate, language))
    value = computed(getattr(row, side), row, language)
    return f"{words}<br>{value}" if scene.canvas.narrow else f"{words} · {value}"
