"""Title, subtitle, notes and alternative text of sizes over time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.sizes import largest_of
from dashboard.charting.captions import Caption, words_shown
from dashboard.charting.legend import PERIODS, has_periods, legend_of_countries, written
from dashboard.charting.limits import MOST_ROWS
from dashboard.charts.model_timeline.model_marks import MIXTURE, ModelRow, duration, size_of, told
from dashboard.charts.model_timeline.other_models import OtherModels, limits, told_rest
from dashboard.charts.model_timeline.trends import ends, notes_of, who
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.charts.model_timeline.trends import Fit
    from dashboard.plotting.chart_text import ChartText

_DOUBLES = Text(
    "모델 크기 {months}마다 두 배({who} {count}개 기준, 95% 신뢰구간 {low}~{high})",
    "Sizes of models double every {months} ({count} {who}, 95% interval {low} to {high})",
)
_LARGEST = Text(
    "공개 시점이 보도된 최대 모델은 {model}({size})",
    "The largest model with a known date is {model} ({size})",
)
_LARGEST_PLANNED = Text(
    "공개 시점이 보도된 최대 모델은 계획 단계인 {model}({size})",
    "The largest model with a known date is only planned: {model} ({size})",
)
_BEYOND = Text(", 계획까지 넣으면 {model}({size})", "; planned beyond it: {model} ({size})")
_TOO_FEW = Text(
    ", 크기가 두 배가 되는 기간은 모델이 적어 판단 불가({who} {count}개)",
    "; too few {who} ({count}) to tell how fast sizes double",
)
_NONE_COUNTED = Text(
    ", {who}이 없어 크기가 두 배가 되는 기간은 판단 불가",
    "; no {who} to tell how fast sizes double",
)
_NO_DATES = Text(
    "시점과 크기가 함께 보도된 모델 없음(모델 {count}개)",
    "No model has both date and size reported (models: {count})",
)
_MEASURE = Text("파라미터 수 · 로그 눈금", "Number of parameters · log scale")
_DIAMOND = Text("마름모는 전문가 혼합(MoE)", "diamond: mixture of experts (MoE)")
_COMPLETE = Text("시점·크기 미상 모델 제외", "without models of unknown date or size")
_BEYOND_TOLD = Text("그 밖의 주장 {count}건은 표에 수록", "{count} more claims stand in the table")
_KIND = Text("시간에 따른 점그래프", "Dot plot over time")


def caption(context: RenderContext, fit: Fit) -> ChartText:
    """Return the words around sizes over time.

    Args:
        context: What is drawn.
        fit: The line through the claims under its state.
    """
    language = context.canvas.language
    notes = tuple(notes_of(fit, context))
    rows = "; ".join(
        [*_single(context), *(told_rest(row, language) for row in context.others(OtherModels))]
    )
    return Caption(
        title=_title(context, fit),
        kind=_KIND[language],
        measure=(_MEASURE[language],),
        shown=(_MEASURE[language],),
        legend=_legend(context),
        limits=(limits(context),),
        told=rows,
        notes=notes,
        told_notes=notes,
    ).text


def _single(context: RenderContext) -> list[str]:
    """Return the rows drawn one by one in words: of very many the largest."""
    rows, language = list(context.rows(ModelRow)), context.canvas.language
    if len(rows) <= MOST_ROWS:
        return [told(row, context) for row in rows]
    largest = sorted(rows, key=lambda row: -(row.point or 0.0))[:MOST_ROWS]
    beyond = _BEYOND_TOLD[language].format(count=plain(len(rows) - MOST_ROWS, language))
    return [*(told(row, context) for row in largest), beyond]


def _title(context: RenderContext, fit: Fit) -> str:
    language = context.canvas.language
    if fit.wanted and fit.line is not None:
        return _DOUBLES[language].format(
            who=who(context),
            count=plain(fit.line.count, language),
            months=duration(fit.line.months, language),
            **ends(fit.line, language),
        )
    known = _largest(context)
    if not fit.wanted:
        return known
    few = (_TOO_FEW if fit.count else _NONE_COUNTED)[language].format(
        who=who(context), count=plain(fit.count, language)
    )
    return known + few


def _largest(context: RenderContext) -> str:
    """Return the largest model that has a date, and a planned one that is larger."""
    language, rows = context.canvas.language, context.rows(ModelRow)
    found = largest_of(row for row in rows if row.moment is not None)
    if found.built is None:
        if found.planned is not None:
            return _named(_LARGEST_PLANNED, found.planned, context)
        return _NO_DATES[language].format(count=plain(context.drawn.about_as(int), language))
    beyond = "" if found.planned is None else _named(_BEYOND, found.planned, context)
    return _named(_LARGEST, found.built, context) + beyond


def _named(words: Text, row: ModelRow, context: RenderContext) -> str:
    language = context.canvas.language
    name = row.model_text[language]
    return words[language].format(model=name, size=size_of(row, language))


def _legend(context: RenderContext) -> list[str]:
    """Return the countries, what lines and shapes mean, and what is left out."""
    language = context.canvas.language
    mixed = (context.frame["architecture"] == MIXTURE).any()
    signs = {
        PERIODS[context.state.one("date")]: has_periods(context.frame),
        _DIAMOND: bool(mixed),
        _COMPLETE: not context.state.flag("incomplete"),
    }
    named = legend_of_countries(context.frame["country"], context.canvas)
    return [written(named), *words_shown(signs, language)]
