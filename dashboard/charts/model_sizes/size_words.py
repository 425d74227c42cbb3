"""Title, subtitle and alternative text of claimed sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.sizes import UNSTATED
from dashboard.charting.captions import Caption, words_shown
from dashboard.charting.legend import legend_of_countries, written
from dashboard.charting.limits import limits_in_words
from dashboard.charting.terms import is_korean, listed
from dashboard.charts.model_sizes.largest import EverySize, LargestSizes, is_beside, largest_sizes
from dashboard.charts.model_sizes.size_rows import (
    MIXTURE,
    OtherSizes,
    ReferenceModel,
    SizeRow,
    label_of,
    others_label,
    size_of,
)
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

_LARGEST = {
    False: Text("최대 모델은 {sized}", "The largest model is {sized}"),
    True: Text("최대 모델은 {sized}", "The largest models are {sized}"),
}
_COUNTED = {
    False: Text("파라미터 {size}", "{size} parameters"),
    True: Text("파라미터 각 {size}", "{size} parameters each"),
}
_BESIDE = Text("{name} {size}", "{name}, {size}")
_BARE = {False: Text("{size}", "{size}"), True: Text("각 {size}", "{size} each")}
"""A size, by whether several models have it."""
_PLANNED = Text(
    "계획된 최대 모델은 {sized}, 크기가 보도된 기존 모델은 없음",
    "The largest planned model is {sized}; no existing one has a reported size",
)
_IN_KOREA = Text(", 국내 최대는 {sized}", ", in Korea {sized}")
_BEYOND = Text(", 계획 단계로는 {model} {size}", "; planned: {model}, {size}")
_ONLY_PLANNED = Text(
    ", 국내는 계획 단계로만 {model} {size}", "; in Korea only planned: {model}, {size}"
)
_AMONG = Text("{name} 등 {count}개", "{name} and {others} others")
_MOST_NAMED = 3
_MULTIPLE = Text("{reference}의 {size}", "{size} {reference}")
_NEVER = Text("크기 미공개 모델 {count}개", "Models of undisclosed size: {count}")
_APART = Text(
    "전문가 혼합(MoE)은 밀집 모델과 직접 비교 불가",
    "pale: mixture of experts, not comparable",
)
_UNSTATED = {
    "linear": Text("채운 막대는 밀집 모델 또는 구조 미상", "solid: dense or unstated"),
    "log": Text("채운 점은 밀집 모델 또는 구조 미상", "solid: dense or unstated"),
}
_SIZED = Text("크기 미공개 모델 제외", "without undisclosed sizes")
_LIMITED = Text(
    "서로 다른 주장 {count}건 가운데 큰 {drawn}건만 개별 표시, 나머지는 마지막 행에 묶음",
    "the {drawn} largest of {count} distinct claims one by one, the others summed up in the last "
    "row",
)
_LIMITED_BESIDE = Text(
    "서로 다른 주장 {count}건 가운데 큰 {before}건과 국내 최대 모델만 개별 표시, 나머지는 마지막 "
    "행에 묶음",
    "the {before} largest of {count} distinct claims and the largest Korean model one by one, the "
    "others summed up in the last row",
)
_MEASURE = {
    "count": Text("파라미터 수", "Number of parameters"),
    "multiple": Text(
        "파라미터 수의 {reference} 대비 배수", "Parameters as multiples of {reference}"
    ),
}
_SCALE = {"linear": Text("선형 눈금", "linear scale"), "log": Text("로그 눈금", "log scale")}
_KIND = {"linear": Text("막대그래프", "Bar chart"), "log": Text("점그래프", "Dot plot")}


def caption(context: RenderContext) -> ChartText:
    """Return the largest models in the title, the choices in the subtitle, every row in words."""
    language = context.canvas.language
    rows = [
        *(f"{row.model_text[language]} {label_of(row, context)}" for row in context.rows(SizeRow)),
        *(
            f"{row.model_text[language]} {others_label(row, context)}"
            for row in context.others(OtherSizes)
        ),
    ]
    axis, measure = context.state.one("axis"), _measure(context)
    return Caption(
        title=_title(context),
        kind=_KIND[axis][language],
        measure=(measure,),
        shown=(measure, _SCALE[axis][language]),
        legend=_legend(context),
        limits=_limits(context),
        told="; ".join(rows),
    ).text


def _title(context: RenderContext) -> str:
    """Return the largest model, then the largest of Korea, each with what is planned beyond it."""
    language, drawn = context.canvas.language, context.drawn
    every = EverySize(context.rows(SizeRow), drawn.rows, drawn.beyond)
    found = largest_sizes(every)
    if not found.built:
        if found.planned is not None:
            return _named(_PLANNED, (found.planned,), context, is_counted=True)
        return _NEVER[language].format(count=plain(drawn.every["model"].nunique(), language))
    words = _LARGEST[len(found.built) > 1]
    title = _named(words, found.built, context, is_counted=True) + _planned(found, context)
    if any(is_korean(row.country) for row in found.built):
        return title
    korean = largest_sizes(every, of_korea=True)
    if not korean.built and korean.planned == found.planned:
        return title
    return title + _in_korea(korean, context)


def _in_korea(found: LargestSizes, context: RenderContext) -> str:
    """Return the largest model of Korea; nothing where none has a size."""
    if found.built:
        return _named(_IN_KOREA, found.built, context) + _planned(found, context)
    return "" if found.planned is None else _beyond(_ONLY_PLANNED, found.planned, context)


def _planned(found: LargestSizes, context: RenderContext) -> str:
    """Return what is planned beyond the largest that exists, nothing if nothing is."""
    return "" if found.planned is None else _beyond(_BEYOND, found.planned, context)


def _beyond(words: Text, row: SizeRow, context: RenderContext) -> str:
    language = context.canvas.language
    return words[language].format(model=row.model_text[language], size=_size(row, context))


def _size(row: SizeRow, context: RenderContext) -> str:
    size = size_of(row, context)
    if context.state.one("measure") != "multiple":
        return size
    words = _MULTIPLE[context.canvas.language]
    return words.format(reference=_reference(context), size=size)


def _named(
    words: Text, rows: tuple[SizeRow, ...], context: RenderContext, *, is_counted: bool = False
) -> str:
    """Return models that are level, with their size.

    Args:
        words: What is said of them.
        rows: One of each of them.
        context: What is drawn.
        is_counted: Whether a number of parameters is said to be one; a multiple says it itself.
    """
    language, size = context.canvas.language, _size(rows[0], context)
    counted = is_counted and context.state.one("measure") != "multiple"
    form = _COUNTED if counted else _BARE
    said = form[len(rows) > 1][language].format(size=size)
    name = _names([row.model_text[language] for row in rows], context)
    if name.endswith(")"):  # No brackets follow brackets.
        return words[language].format(sized=_BESIDE[language].format(name=name, size=said))
    return words[language].format(sized=name + language.aside(said))


def _names(names: list[str], context: RenderContext) -> str:
    language = context.canvas.language
    if len(names) <= _MOST_NAMED:
        return listed(names, language)
    more = plain(len(names) - 1, language)
    return _AMONG[language].format(name=names[0], count=plain(len(names), language), others=more)


def _reference(context: RenderContext) -> str:
    if context.drawn.about is None:
        return ""
    return context.drawn.about_as(ReferenceModel).model_text[context.canvas.language]


def _measure(context: RenderContext) -> str:
    words = _MEASURE[context.state.one("measure")][context.canvas.language]
    return words.format(reference=_reference(context))


def _limits(context: RenderContext) -> list[str]:
    """Return how many claims are drawn one by one, and whether one of them is no larger."""
    drawn, language = context.drawn, context.canvas.language
    if not is_beside(drawn.rows, drawn.beyond, context.state):
        return limits_in_words(context, _LIMITED)
    before = plain(len(drawn.rows) - 1, language)
    return [_LIMITED_BESIDE[language].format(before=before, count=plain(drawn.total, language))]


def _legend(context: RenderContext) -> list[str]:
    """Return the countries, what cannot be compared, and what is left out."""
    rows, language = context.frame, context.canvas.language
    built = rows.loc[rows["point"].notna(), "architecture"]
    mixed = bool((built == MIXTURE).any())
    unstated = mixed and bool((built == UNSTATED).any())
    unknown = _UNSTATED[context.state.one("axis")]
    left_out = {_APART: mixed, unknown: unstated, _SIZED: not context.state.flag("undisclosed")}
    named = legend_of_countries(rows["country"], context.canvas)
    return [written(named), *words_shown(left_out, language)]
