"""The words around a reconciliation: subtitle, legend, alternative text, what would close a gap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.charting.captions import Caption
from dashboard.charting.status import OPEN_STATUSES
from dashboard.charts.forecast_reconciliation.comparison import compared
from dashboard.charts.forecast_reconciliation.other_figures import limits
from dashboard.charts.forecast_reconciliation.row_kinds import (
    FigureRange,
    GapStep,
    ItemRow,
    RateRange,
    StatedFigure,
    StatedRate,
)
from dashboard.charts.forecast_reconciliation.row_words import (
    detail,
    fill_of,
    growth_detail,
    label,
    others_label,
    others_rates,
    rate_labels,
)
from dashboard.charts.forecast_reconciliation.titles import title
from dashboard.charts.forecast_reconciliation.views import FIGURES, GAP, GROWTH
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import money, percent
from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    notes = tuple(filter(None, [needed_words(context)]))
    return Caption(
        title=title(context),
        kind=_KIND.get(context.state.one("view"), _BARS)[language],
        measure=(_measure(context),),
        shown=(_measure(context),),
        legend=_pieces(context),
        limits=(limits(context),),
        told="; ".join(_told(context)),
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


def _told(context: RenderContext) -> Iterator[str]:
    """Give every row in words."""
    language, view = context.canvas.language, context.state.one("view")
    if view == GROWTH:
        yield from (_told_rate(row, context) for row in context.rows(StatedRate))
        for other in context.others(RateRange):
            yield _in_words(
                other,
                other.scope_text[language],
                _both(*others_rates(other, language), language),
                language,
            )
        return
    for row in context.rows(GapStep if view == GAP else StatedFigure):
        yield _in_words(row, detail(row, context), label(row, context), language)
    for more in context.others(FigureRange):
        yield _in_words(more, more.scope_text[language], others_label(more, context), language)


def _told_rate(row: StatedRate, context: RenderContext) -> str:
    language = context.canvas.language
    labels = rate_labels(row, language)
    said = labels[0] if row.from_year is None else _both(*labels, language)
    return _in_words(row, growth_detail(row, context), said, language)


def _both(stated: str, again: str, language: Language) -> str:
    return _PAIR[language].format(stated=stated, again=again)


def _in_words(row: ItemRow, about: str, said: str, language: Language) -> str:
    return f"{row.item_text[language]}{language.aside(about)}: {said}"


_LOOKS = {
    Fill.HATCHED: Text("빗금은 전망", "hatched: forecast"),
    Fill.SOLID: Text("회색은 설명되는 차이", "grey: explained difference"),
    Fill.PALE: Text("테두리는 가정에 따른 차이", "outlined: difference as assumed"),
    Fill.CROSSED: Text("격자는 설명되지 않는 나머지", "cross-hatched: unexplained remainder"),
}
_NEEDED = Text(
    "{own} 전망이 {other}의 {year}년 수치와 같아지려면 {start}년부터 연 {growth}씩 성장하거나"
    "(기사에 적힌 성장률은 {own_growth}), {start}년 시장이 {amount}였어야 합니다"
    "(기사에 적힌 값은 {own_amount}).",
    "To match {other} in {year}, {own} would need growth of {growth} a year from {start} "
    "(as stated: {own_growth}) or a market of {amount} in {start} (as stated: {own_amount}).",
)


def legend(context: RenderContext) -> list[str]:
    """Return what fillings stand for where the words beside them do not say it."""
    view, language = context.state.one("view"), context.canvas.language
    steps = context.rows(GapStep) if view == GAP else ()
    shown = {fill_of(row) for row in steps if not row.is_unchanged}
    if view == GROWTH and context.frame["status"].isin(OPEN_STATUSES).any():
        shown = {Fill.HATCHED}
    if Fill.SOLID in shown and not _explained(context):
        shown.remove(Fill.SOLID)
    return [words[language] for one, words in _LOOKS.items() if one in shown]


def _explained(context: RenderContext) -> bool:
    """Whether a step, not only a stated figure, is a solid bar."""
    steps = (row for row in context.rows(GapStep) if row.is_between and not row.is_unchanged)
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
