"""From the rows of forecasts to lines and a fan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.forecasts import PROJECTED, STATED
from dashboard.analysis.records import Record, records
from dashboard.figures.forecasts.amounts import amount, computed, in_year, spoken
from dashboard.figures.forecasts.notes import hover, note
from dashboard.figures.lines import Axis, Fan, Line, Mark, Point, Step, draw_lines
from dashboard.words import Words
from dashboard.words.numbers import compact, percent

if TYPE_CHECKING:
    from collections.abc import Sequence

    import plotly.graph_objects as go

    from dashboard.figures.chart import Scene

_ASSUMED = Words("독자의 가정 →", "your assumption →")
_RATE = Words("연 {rate}", "{rate} a year")
_MORE = Words("그 밖의 전망 {count}개", "{count} more forecasts")


def draw_forecasts(scene: Scene, rates: Sequence[float]) -> go.Figure:
    """Return one line a forecast and the fan under three rates in percent, lowest first."""
    lines = {
        str(name): _line(str(name), scene) for name in spoken(scene.frame)["forecast"].unique()
    }
    language = scene.canvas.language
    axis = Axis(scene.state.one("scale") == "log", lambda value: compact(value, language))
    fan = _fan(lines, scene, rates)
    return draw_lines(list(lines.values()), fan, axis, scene.canvas, _MORE)


def _line(name: str, scene: Scene) -> Line:
    language, every = scene.canvas.language, spoken(scene.frame)
    rows = list(records(every[every["forecast"] == name]))
    others = every[every["forecast"] != name]
    return Line(
        color=_color(name, scene),
        points=tuple(_point(row, scene, alone=len(rows) == 1) for row in rows),
        heading=in_year(rows[-1], language),
        note=note(rows, others, language),
    )


def _color(forecast: str, scene: Scene) -> str:
    """Return a forecast's colour, the same whichever others are shown."""
    known = list(scene.dataset.tables["market_forecasts"]["forecast"].unique())
    series = scene.canvas.theme.series
    return series[known.index(forecast) % len(series)] if forecast in known else series[-1]


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
    projected = scene.frame[scene.frame["basis"] == PROJECTED].drop_duplicates("year")
    rows = list(records(projected.sort_values("year")))
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
