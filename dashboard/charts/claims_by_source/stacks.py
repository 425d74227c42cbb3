"""From cells of claims to divided bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import Record, records
from dashboard.analysis.support import DISPUTED, SINGLE
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.claims_by_source.names import order
from dashboard.charts.claims_by_source.rest import OTHERS
from dashboard.i18n import Text
from dashboard.i18n.dates import day_or_days
from dashboard.i18n.numbers import percent, plain
from dashboard.plotting.rows import Row, RowsAxis
from dashboard.plotting.spans import Segment, Span, SpanStyle, draw_spans

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.figure import Figure

_COUNT = Text("{count}건", "{count}")
_HOVER = Text("{row} · {part}<br>주장 {number}건({share})", "{row} · {part}<br>{number} ({share})")
_CLICK = Text("눌러서 근거 보기", "Click for the evidence")


def draw_support(context: RenderContext) -> Figure:
    """Return one divided bar for each row."""
    shares = context.state.one("measure") == "share"
    language = context.canvas.language
    axis = RowsAxis(
        logarithmic=False, write=lambda value: (percent if shares else plain)(value, language)
    )
    rows = context.frame.groupby("row", sort=False)
    spans = [_span(list(records(own)), context) for _, own in rows]
    return draw_spans(spans, axis, context.canvas)


def looks(context: RenderContext) -> dict[str, tuple[str, SpanStyle]]:
    """Return colour and filling of each part, the same whichever parts are shown."""
    dimension = context.state.one("parts")
    known = order(dimension, context.dataset)
    series = context.canvas.theme.series
    apart = {
        part: (series[place % len(series)], _chart_request(part))
        for place, part in enumerate(known)
    }
    return {**apart, OTHERS: (context.canvas.theme.muted, SpanStyle.SOLID)}


def _chart_request(part: str) -> SpanStyle:
    if part == DISPUTED:
        return SpanStyle.CROSSED
    if part == SINGLE:
        return SpanStyle.OUTLINED
    return SpanStyle.HATCHED if part in OPEN_STATUSES else SpanStyle.SOLID


def _span(cells: list[Record], context: RenderContext) -> Span:
    language, shares = context.canvas.language, context.state.one("measure") == "share"
    segments, begin = [], 0.0
    for cell in cells:
        end = begin + (_share(cell) if shares else cell.number)
        segments.append(_segment(cell, begin, end, context))
        begin = end
    first = cells[0]
    name = getattr(first, f"row_{language}")
    row = Row(
        name=name,
        detail=_detail(first.row, context),
        value=begin,
        label=_COUNT[language].format(count=plain(first.total, language)),
        color=context.canvas.theme.ink,
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


def _detail(row: str, context: RenderContext) -> str:
    """Return the day of an article; nothing else has a detail."""
    record = context.dataset.records.find("sources", row)
    return day_or_days(record["published_on"], context.canvas.language) if record else ""


def _segment(cell: Record, begin: float, end: float, context: RenderContext) -> Segment:
    language = context.canvas.language
    color, chart_request = looks(context)[cell.part]
    part, row = (getattr(cell, f"{name}_{language}") for name in ("part", "row"))
    number, share = plain(cell.number, language), percent(_share(cell), language, 0)
    said = share if context.state.one("measure") == "share" else number
    hover = _HOVER[language].format(row=row, part=part, number=number, share=share)
    told = f"{hover}<br>{_CLICK[language]}"
    return Segment(begin, end, color, chart_request, said, f"{part} {said}", told, cell.claims)
