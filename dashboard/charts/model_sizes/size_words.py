"""Title, subtitle and alternative text of claimed sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.sizes import UNSTATED, largest_of
from dashboard.charting.captions import Caption, words_shown
from dashboard.charting.legend import legend_of_countries, written
from dashboard.charting.limits import limits_in_words
from dashboard.charting.terms import is_korean
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
    from collections.abc import Sequence

    from dashboard.analysis.sizes import Largest
    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

_LARGEST = Text("최대 모델은 {model}({size})", "The largest model is {model} ({size})")
_COUNTED = Text("파라미터 {size}", "{size} parameters")
_PLANNED = Text(
    "계획된 최대 모델은 {model}({size}), 크기가 보도된 기존 모델은 없음",
    "The largest planned model is {model} ({size}); no existing one has a reported size",
)
_IN_KOREA = Text(", 국내 최대는 {model}({size})", ", in Korea {model} ({size})")
_BEYOND = Text(", 계획 단계로는 {model} {size}", "; planned: {model}, {size}")
_ONLY_PLANNED = Text("{size}, 계획", "{size}, planned")
_MULTIPLE = Text("{reference}의 {size}", "{size} {reference}")
_NEVER = Text("크기 미공개 모델 {count}개", "Models of undisclosed size: {count}")
_APART = Text(
    "전문가 혼합(MoE)은 밀집 모델과 직접 비교 불가",
    "pale: mixture of experts, not comparable",
)
_UNSTATED = {
    "linear": Text("구조 미상도 채운 막대", "solid: dense or unstated"),
    "log": Text("구조 미상도 채운 점", "solid: dense or unstated"),
}
_SIZED = Text("크기 미공개 모델 제외", "without undisclosed sizes")
_LIMITED = Text(
    "주장 {count}건 가운데 큰 {drawn}건만 개별 표시, 나머지는 마지막 행에 묶음",
    "the {drawn} largest of {count} claims one by one, the others summed up in the last row",
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
        limits=limits_in_words(context, _LIMITED),
        told="; ".join(rows),
    ).text


def _title(context: RenderContext) -> str:
    """Return the largest model, then the largest of Korea, each with what is planned beyond it."""
    language, rows = context.canvas.language, context.rows(SizeRow)
    found = largest_of(rows)
    if found.built is None:
        if found.planned is not None:
            return _named(_PLANNED, found.planned, _counted(found.planned, context), context)
        others = sum(row.models for row in context.others(OtherSizes))
        count = len({row.model for row in rows}) + others
        return _NEVER[language].format(count=plain(count, language))
    title = _named(_LARGEST, found.built, _counted(found.built, context), context)
    title += _planned(found, context)
    korean = _korean(rows)
    return title if found.built in korean else title + _in_korea(korean, context)


def _korean(rows: Sequence[SizeRow]) -> list[SizeRow]:
    return [row for row in rows if is_korean(row.country)]


def _in_korea(rows: Sequence[SizeRow], context: RenderContext) -> str:
    """Return the largest model of Korea; nothing where none has a size."""
    language, found = context.canvas.language, largest_of(rows)
    if found.built is not None:
        size = _size(found.built, context)
        return _named(_IN_KOREA, found.built, size, context) + _planned(found, context)
    if found.planned is None:
        return ""
    size = _ONLY_PLANNED[language].format(size=_size(found.planned, context))
    return _named(_IN_KOREA, found.planned, size, context)


def _planned(found: Largest[SizeRow], context: RenderContext) -> str:
    """Return what is planned beyond the largest that exists, nothing if nothing is."""
    if found.planned is None:
        return ""
    return _named(_BEYOND, found.planned, _size(found.planned, context), context)


def _size(row: SizeRow, context: RenderContext) -> str:
    size = size_of(row, context)
    if context.state.one("measure") != "multiple":
        return size
    words = _MULTIPLE[context.canvas.language]
    return words.format(reference=_reference(context), size=size)


def _counted(row: SizeRow, context: RenderContext) -> str:
    """Return a size with what it counts, as the first of a title; a multiple says it itself."""
    size = _size(row, context)
    is_multiple = context.state.one("measure") == "multiple"
    return size if is_multiple else _COUNTED[context.canvas.language].format(size=size)


def _named(words: Text, row: SizeRow, size: str, context: RenderContext) -> str:
    language = context.canvas.language
    return words[language].format(model=row.model_text[language], size=size)


def _reference(context: RenderContext) -> str:
    if context.drawn.about is None:
        return ""
    return context.about(ReferenceModel).model_text[context.canvas.language]


def _measure(context: RenderContext) -> str:
    words = _MEASURE[context.state.one("measure")][context.canvas.language]
    return words.format(reference=_reference(context))


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
