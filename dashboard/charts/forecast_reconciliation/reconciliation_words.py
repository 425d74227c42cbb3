"""The words around a reconciliation: subtitle, legend, alternative text, what would close a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.charting.captions import Caption
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.forecast_reconciliation.comparison import compared
from dashboard.charts.forecast_reconciliation.other_figures import limits
from dashboard.charts.forecast_reconciliation.row_words import (
    detail,
    fill_of,
    growth_detail,
    is_unchanged,
    label,
    others_label,
    others_rates,
    rate_labels,
)
from dashboard.charts.forecast_reconciliation.titles import title
from dashboard.charts.forecast_reconciliation.views import FIGURES, GAP, GROWTH
from dashboard.i18n import Text
from dashboard.i18n.numbers import money, percent
from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

_MEASURE = {
    "USD": Text("미국 달러", "US dollars"),
    "KRW": Text("원화(기사별 환율로 환산)", "Won, at each article's own rate"),
}
_PERCENT = Text("연 성장률(%)", "Growth in percent a year")
_FACTORS = Text("괄호 안은 배수", "in brackets: factors")
_ASSUMED = {
    "growth": Text("사용자 가정: 같은 성장률", "your assumption: the same growth"),
    "start": Text("사용자 가정: 같은 출발 규모", "your assumption: the same start"),
}
_KIND = {GAP: Text("폭포 차트", "Waterfall chart")}
_BARS = Text("막대그래프", "Bar chart")
_PAIR = Text("기사에 적힌 값 {stated}, 재계산 값 {again}", "{stated} as stated, {again} recomputed")


def caption(context: RenderContext) -> ChartText:
    """Return how far two forecasts lie apart and why, the choices, every row in words."""
    language = context.canvas.language
    told = [_told(row, context) for row in context.rows]
    told += [_told_others(row, context) for row in context.others]
    notes = tuple(filter(None, [needed_words(context)]))
    return Caption(
        title=title(context),
        kind=_KIND.get(context.state.one("view"), _BARS)[language],
        measure=(_measure(context),),
        shown=(_measure(context),),
        legend=_pieces(context),
        limits=(limits(context),),
        told="; ".join(told),
        notes=notes,
        told_notes=notes,
    ).text


def _measure(context: RenderContext) -> str:
    language = context.canvas.language
    if context.state.one("view") in {GAP, FIGURES}:
        return _MEASURE[context.state.one("currency")][language]
    return _PERCENT[language]


def _pieces(context: RenderContext) -> list[str]:
    language, steps = context.canvas.language, context.state.one("view") == GAP
    assumed = _ASSUMED.get(context.state.one("assume"))
    return [
        *legend(context),
        _FACTORS[language] if steps and not _alone(context) else "",
        assumed[language] if steps and assumed is not None else "",
    ]


def _alone(context: RenderContext) -> bool:
    ends = context.frame[context.frame["step"].isin([FIRST, SECOND])]
    return ends["forecast"].nunique() < 2


def _told(row: Record, context: RenderContext) -> str:
    language = context.canvas.language
    item = getattr(row, f"item_{language}")
    if not pd.isna(row.amount):
        return f"{item}{language.aside(detail(row, context))}: {label(row, context)}"
    stated, again = rate_labels(row, language)
    alone = pd.isna(row.from_year)
    said = stated if alone else _PAIR[language].format(stated=stated, again=again)
    return f"{item}{language.aside(growth_detail(row, context))}: {said}"


def _told_others(row: Record, context: RenderContext) -> str:
    language = context.canvas.language
    item, scope = (getattr(row, f"{name}_{language}") for name in ("item", "scope"))
    if not pd.isna(row.amount):
        return f"{item}{language.aside(scope)}: {others_label(row, context)}"
    stated, again = others_rates(row, language)
    return f"{item}{language.aside(scope)}: {_PAIR[language].format(stated=stated, again=again)}"


_LOOKS = {
    Fill.HATCHED: Text("빗금은 전망", "hatched: forecast"),
    Fill.SOLID: Text("회색은 설명되는 차이", "grey: explained difference"),
    Fill.PALE: Text("테두리는 가정에 따른 차이", "outlined: difference as assumed"),
    Fill.CROSSED: Text("격자는 설명되지 않는 나머지", "cross-hatched: unexplained remainder"),
}
_NEEDED = Text(
    "{own} 전망이 {other}의 {year}년 수치와 같아지려면 {start}년부터 연 {growth}씩 성장하거나"
    "(기사에 적힌 경로는 {own_growth}), {start}년 시장이 {amount}였어야 합니다"
    "(기사에 적힌 값은 {own_amount}).",
    "To match {other} in {year}, {own} would need growth of {growth} a year from {start} "
    "(as stated: {own_growth}) or a market of {amount} in {start} (as stated: {own_amount}).",
)


def legend(context: RenderContext) -> list[str]:
    """Return what fillings stand for where the words beside them do not say it."""
    view, language = context.state.one("view"), context.canvas.language
    steps = [row for row in context.rows if view == GAP and not is_unchanged(row)]
    shown = {fill_of(row) for row in steps}
    if view == GROWTH and context.frame["status"].isin(OPEN_STATUSES).any():
        shown = {Fill.HATCHED}
    if Fill.SOLID in shown and not _explained(context):
        shown.remove(Fill.SOLID)
    return [words[language] for one, words in _LOOKS.items() if one in shown]


def _explained(context: RenderContext) -> bool:
    """Whether a step, not only a stated figure, is a solid bar."""
    steps = [row for row in context.rows if row.step not in {FIRST, SECOND}]
    steps = [row for row in steps if not is_unchanged(row)]
    return any(fill_of(row) is Fill.SOLID for row in steps)


def needed_words(context: RenderContext) -> str:
    """Return how fast a forecast would have to grow, or from where, to meet the other."""
    if context.state.one("view") != GAP:
        return ""
    language, pair = context.canvas.language, compared(context)
    needed = pair.needed
    if needed is None:
        return ""
    currency = needed.side.last.currency
    return _NEEDED[language].format(
        own=pair.name(needed.side, language),
        other=pair.name(needed.other, language),
        year=needed.year,
        start=needed.start.year,
        growth=percent(needed.growth, language),
        own_growth=percent(needed.start.growth, language),
        amount=money(needed.amount, currency, language, 3),
        own_amount=money(needed.start.amount, currency, language),
    )
