"""From cells of claims to divided bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import Record, records
from dashboard.analysis.support import DISPUTED, SINGLE
from dashboard.figures.marks import OPEN_STATUSES
from dashboard.figures.rows import Axis, Row
from dashboard.figures.spans import Look, Segment, Span, draw_spans
from dashboard.figures.support.names import order
from dashboard.figures.support.rest import OTHERS
from dashboard.words import Words
from dashboard.words.dates import day_or_days
from dashboard.words.numbers import percent, plain

if TYPE_CHECKING:
    from dashboard.figures.chart import Scene
    from dashboard.figures.plot import Figure

_COUNT = Words("{count}건", "{count}")
_HOVER = Words("{row} · {part}<br>주장 {number}건({share})", "{row} · {part}<br>{number} ({share})")
_CLICK = Words("눌러서 근거 보기", "Click for the evidence")


def draw_support(scene: Scene) -> Figure:
    """Return one divided bar for each row."""
    shares = scene.state.one("measure") == "share"
    language = scene.canvas.language
    axis = Axis(
        logarithmic=False, write=lambda value: (percent if shares else plain)(value, language)
    )
    rows = scene.frame.groupby("row", sort=False)
    spans = [_span(list(records(own)), scene) for _, own in rows]
    return draw_spans(spans, axis, scene.canvas)


def looks(scene: Scene) -> dict[str, tuple[str, Look]]:
    """Return colour and filling of each part, the same whichever parts are shown."""
    dimension = scene.state.one("parts")
    known = order(dimension, scene.dataset)
    series = scene.canvas.theme.series
    apart = {part: (series[place % len(series)], _look(part)) for place, part in enumerate(known)}
    return {**apart, OTHERS: (scene.canvas.theme.muted, Look.SOLID)}


def _look(part: str) -> Look:
    if part == DISPUTED:
        return Look.CROSSED
    if part == SINGLE:
        return Look.OUTLINED
    return Look.HATCHED if part in OPEN_STATUSES else Look.SOLID


def _span(cells: list[Record], scene: Scene) -> Span:
    language, shares = scene.canvas.language, scene.state.one("measure") == "share"
    segments, begin = [], 0.0
    for cell in cells:
        end = begin + (_share(cell) if shares else cell.number)
        segments.append(_segment(cell, begin, end, scene))
        begin = end
    first = cells[0]
    name = getattr(first, f"row_{language}")
    row = Row(
        name=name,
        detail=_detail(first.row, scene),
        value=begin,
        label=_COUNT[language].format(count=plain(first.total, language)),
        color=scene.canvas.theme.ink,
        strong=False,
        hatched=False,
        outlined=False,
        low=None,
        high=None,
        hover=f"<b>{name}</b><br>{_CLICK[language]}",
        claims=";".join(dict.fromkeys(";".join(cell.claims for cell in cells).split(";"))),
    )
    return Span(row, tuple(segments))


def _share(cell: Record) -> float:
    """Return the share of a row in percent, not rounded."""
    return float(cell.number / cell.total * 100)


def _detail(row: str, scene: Scene) -> str:
    """Return the day of an article; nothing else has a detail."""
    record = scene.dataset.records.find("sources", row)
    return day_or_days(record["published_on"], scene.canvas.language) if record else ""


def _segment(cell: Record, begin: float, end: float, scene: Scene) -> Segment:
    language = scene.canvas.language
    color, look = looks(scene)[cell.part]
    part, row = (getattr(cell, f"{name}_{language}") for name in ("part", "row"))
    number, share = plain(cell.number, language), percent(_share(cell), language, 0)
    said = share if scene.state.one("measure") == "share" else number
    hover = _HOVER[language].format(row=row, part=part, number=number, share=share)
    told = f"{hover}<br>{_CLICK[language]}"
    return Segment(begin, end, color, look, said, f"{part} {said}", told, cell.claims)
