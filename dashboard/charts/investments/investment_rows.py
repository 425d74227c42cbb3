"""Investments as rows: actual and planned, private and public money in sections of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.additions import added
from dashboard.charting.status import OPEN_STATUSES, UNDISCLOSED
from dashboard.charting.terms import CLICK
from dashboard.charts.investments.amounts import (
    FUNDS,
    YEARLY,
    InvestmentRow,
    beside,
    colors,
    instrument,
    obstacles,
    period,
    shown,
    span,
    status,
    valuation,
    written,
)
from dashboard.i18n import Text
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import Band, Form, Row, RowMark, RowsAxis, Scale

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.charting.chart import RenderContext

MOST = 60
"""More rows than these are not drawn and not told one by one."""

_SUM = Text("합계 {}", "{} in all")
_APART = Text("합계 없음({})", "no total ({})")
_NOT_YEARLY = Text("연간 값 없음", "no yearly figure")
_RIVAL = Text("출처마다 다른 수치 {count}건", "{count} differing claims")


def band_of(context: RenderContext) -> Band:
    """Return the rows with the axis from nothing to the largest amount."""
    rows = context.rows(InvestmentRow)
    sized = (row for row in rows if row.value is not None or row.value_high is not None)
    model = next(sized, rows[0])

    def write(value: float) -> str:
        return written(value, model, context) if value else "0"

    absent = _NOT_YEARLY if context.state.one("measure") == YEARLY else UNDISCLOSED
    axis = RowsAxis(Scale.LINEAR, write, absent[context.canvas.language])
    return Band(tuple(rows_of(context)), axis)


def rows_of(context: RenderContext, *, headed: bool = True) -> list[Row]:
    """Return the rows, with a heading where a section begins unless none is wanted."""
    found, section = [], None
    for row in context.rows(InvestmentRow)[:MOST]:
        heading = _heading(row, context) if headed and row.section != section else ""
        found.append(_row(row, heading, context))
        section = row.section
    return found


def _heading(row: InvestmentRow, context: RenderContext) -> str:
    language = context.canvas.language
    name = f"{FUNDS[row.kind, row.funds][language]} · {status(row, context)}"
    own = context.frame[context.frame["section"] == row.section]
    total = added(own)
    if len(own) < 2:
        return name
    if total.obstacles:
        return f"{name} · {_APART[language].format(obstacles(total.obstacles, language, row.kind))}"
    if total.low == total.high:
        text = written(total.low, row, context)
    else:
        text = span(total.low, total.high, row, context)
    return f"{name} · {_SUM[language].format(text)}"


def _row(row: InvestmentRow, heading: str, context: RenderContext) -> Row:
    language = context.canvas.language
    said = (
        shown(row, context),
        instrument(row, context),
        period(row, language),
        status(row, context),
        beside(row, context),
        "" if row.amount is None or row.amount else valuation(row, context),
    )
    hover = _hover(row, context)
    return Row(
        name=row.party_text[language],
        detail=row.purpose_text[language],
        label=" · ".join(one for one in said if one),
        color=context.canvas.theme.ink,
        strong=False,
        marks=tuple(_marks(row, hover, context)),
        hover=hover,
        claims=row.claims,
        heading=heading,
    )


def _marks(row: InvestmentRow, hover: str, context: RenderContext) -> Iterator[RowMark]:
    """Give a bar from zero, or a thin one between both ends of a range with a whisker."""
    theme = context.canvas.theme
    color = colors(theme)[row.funds]
    fill = Fill.HATCHED if row.status in OPEN_STATUSES else Fill.SOLID
    series = f"{FUNDS[row.kind, row.funds][context.canvas.language]} · {status(row, context)}"

    def mark(form: Form, low: float, high: float, fill: Fill) -> RowMark:
        return RowMark(form, low, high, color, fill, hover, row.claims, series=series)

    if row.value is not None:
        yield mark(Form.BAR, 0.0, row.value, fill)
    elif row.value_high is not None:
        low = row.value_low or 0.0
        yield mark(Form.SPAN, low, row.value_high, fill)
        yield mark(Form.WHISKER, low, row.value_high, fill)
    else:
        yield mark(Form.ABSENT, 0.0, 0.0, fill)


def _hover(row: InvestmentRow, context: RenderContext) -> str:
    language = context.canvas.language
    lines = [
        f"<b>{row.party_text[language]}</b> {row.purpose_text[language]}",
        f"{shown(row, context)} · {status(row, context)}",
        period(row, language),
        beside(row, context),
        valuation(row, context),
        row.rate_note_text[language],
        _RIVAL[language].format(count=row.rivals + 1) if row.rivals else "",
        CLICK[language],
    ]
    return "<br>".join(line for line in lines if line)
