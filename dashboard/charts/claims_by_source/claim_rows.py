"""From cells of claims to divided bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import by
from dashboard.analysis.support import DISPUTED, SINGLE
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charting.terms import CLICK
from dashboard.charts.claims_by_source.groupings import ASIDES, OTHERS, order
from dashboard.i18n import Text
from dashboard.i18n.dates import day_or_days
from dashboard.i18n.numbers import percent, plain
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Band, Form, Row, RowMark, RowsAxis, Scale, draw_rows

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.figure import Figure

_COUNT = Text("{count}건", "{count}")
_HOVER = Text("{row} · {part}<br>주장 {number}건({share})", "{row} · {part}<br>{number} ({share})")


class ClaimCell(Struct, frozen=True):
    """A part of a row; columns as in the chart's frame."""

    row: str
    row_text: Text
    part: str
    part_text: Text
    number: int
    total: int
    claims: str


def draw_support(context: RenderContext) -> Figure:
    """Return one divided bar for each row."""
    shares = context.state.one("measure") == "share"
    language = context.canvas.language
    axis = RowsAxis(Scale.LINEAR, lambda value: (percent if shares else plain)(value, language))
    groups = by(context.rows(ClaimCell), lambda cell: cell.row).values()
    rows = tuple(_row(cells, context) for cells in groups)
    return draw_rows([Band(rows, axis)], context.canvas)


def looks(context: RenderContext) -> dict[str, tuple[str, Fill]]:
    """Return colour and filling of each part, the same whichever parts are shown."""
    dimension = context.state.one("parts")
    known = order(dimension, context.dataset)
    series = context.canvas.theme.series
    apart = {part: (series[place % len(series)], _fill(part)) for place, part in enumerate(known)}
    return {**apart, OTHERS: (context.canvas.theme.muted, Fill.SOLID)}


def _fill(part: str) -> Fill:
    if part == DISPUTED:
        return Fill.CROSSED
    if part == SINGLE:
        return Fill.PALE
    return Fill.HATCHED if part in OPEN_STATUSES else Fill.SOLID


def _row(cells: list[ClaimCell], context: RenderContext) -> Row:
    language, shares = context.canvas.language, context.state.one("measure") == "share"
    bars, begin = [], 0.0
    for cell in cells:
        end = begin + (_share(cell) if shares else cell.number)
        bars.append(_bar(cell, begin, end, context))
        begin = end
    first = cells[0]
    name = first.row_text[language]
    return Row(
        name=name,
        detail=_detail(first.row, context),
        label=_COUNT[language].format(count=plain(first.total, language)),
        color=context.canvas.theme.ink,
        strong=False,
        marks=tuple(bars),
        hover=f"<b>{name}</b><br>{CLICK[language]}",
        claims=";".join(dict.fromkeys(";".join(cell.claims for cell in cells).split(";"))),
    )


def _share(cell: ClaimCell) -> float:
    """Return the share of a row in percent, not rounded."""
    return cell.number / cell.total * 100


def _detail(row: str, context: RenderContext) -> str:
    """Return the day of an article; nothing else has a detail."""
    record = context.dataset.records.find("sources", row)
    return day_or_days(record["published_on"], context.canvas.language) if record else ""


def _aside(part: str, name: str) -> Text:
    """Return what is said of a part behind its row, with ``{count}``."""
    return ASIDES.get(part, Text(f"{name} {{count}}", f"{{count}} {name}"))


def _bar(cell: ClaimCell, begin: float, end: float, context: RenderContext) -> RowMark:
    language = context.canvas.language
    color, fill = looks(context)[cell.part]
    part, row = cell.part_text[language], cell.row_text[language]
    number, share = plain(cell.number, language), percent(_share(cell), language, 0)
    said = share if context.state.one("measure") == "share" else number
    hover = _HOVER[language].format(row=row, part=part, number=number, share=share)
    return RowMark(
        Form.BAR,
        begin,
        end,
        color,
        fill,
        f"{hover}<br>{CLICK[language]}",
        cell.claims,
        text=said,
        aside=_aside(cell.part, part)[language].format(count=said),
        series=part,
    )
