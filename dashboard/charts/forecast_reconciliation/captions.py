"""Title, subtitle and alternative text of a reconciliation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.reconciliation import FIRST, SECOND
from dashboard.charts.forecast_reconciliation.frames import FIGURES, GAP
from dashboard.charts.forecast_reconciliation.labels import detail, growth_detail, label, rate_label
from dashboard.charts.forecast_reconciliation.legends import legend, needed_words
from dashboard.charts.forecast_reconciliation.rest import limits
from dashboard.charts.forecast_reconciliation.titles import title
from dashboard.i18n import Text
from dashboard.plotting.chart_text import ChartText

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.charting.chart import RenderContext

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
    language, sentence = context.canvas.language, title(context)
    subtitle = " · ".join(piece for piece in _pieces(context) if piece)
    told = [_told(row, context) for row in context.rows]
    kind = _KIND.get(context.state.one("view"), _BARS)[language]
    parts = [f"{kind}, {_measure(context)}", sentence, limits(context), "; ".join(told)]
    alternative = ". ".join(part for part in parts if part) + "."
    notes = tuple(filter(None, [needed_words(context)]))
    return ChartText(sentence, subtitle, " ".join([alternative, *notes]), notes)


def _measure(context: RenderContext) -> str:
    language = context.canvas.language
    if context.state.one("view") in {GAP, FIGURES}:
        return _MEASURE[context.state.one("currency")][language]
    return _PERCENT[language]


def _pieces(context: RenderContext) -> list[str]:
    language, steps = context.canvas.language, context.state.one("view") == GAP
    assumed = _ASSUMED.get(context.state.one("assume"))
    return [
        _measure(context),
        *legend(context),
        _FACTORS[language] if steps and not _alone(context) else "",
        assumed[language] if steps and assumed is not None else "",
        limits(context),
    ]


def _alone(context: RenderContext) -> bool:
    ends = context.frame[context.frame["step"].isin([FIRST, SECOND])]
    return ends["forecast"].nunique() < 2


def _told(row: Record, context: RenderContext) -> str:
    language = context.canvas.language
    item = getattr(row, f"item_{language}")
    if not pd.isna(row.amount):
        return f"{item} ({detail(row, context)}): {label(row, context)}"
    stated, again = (rate_label(row, context, again=again) for again in (False, True))
    alone = not row.rest and pd.isna(row.from_year)
    said = stated if alone else _PAIR[language].format(stated=stated, again=again)
    return f"{item} ({growth_detail(row, context)}): {said}"
