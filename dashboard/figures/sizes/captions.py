"""Title, subtitle and alternative text of claimed sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.figures.chart import Caption
from dashboard.figures.largest import largest_of
from dashboard.figures.legend import legend_of_countries
from dashboard.figures.sizes.labels import MIXTURE, label_of, size_of
from dashboard.words import Words
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene
    from dashboard.figures.largest import Largest

_LARGEST = Words("최대 모델은 {model}({size})", "The largest model is {model} ({size})")
_COUNTED = Words("파라미터 {size}", "{size} parameters")
_PLANNED = Words(
    "계획된 최대 모델은 {model}({size}), 크기가 보도된 기존 모델은 없음",
    "The largest planned model is {model} ({size}); no existing one has a reported size",
)
_IN_KOREA = Words(", 국내 최대는 {model}({size})", ", in Korea {model} ({size})")
_BEYOND = Words(", 계획 단계로는 {model} {size}", "; planned: {model}, {size}")
_ONLY_PLANNED = Words("{size}, 계획", "{size}, planned")
_MULTIPLE = Words("{reference}의 {size}", "{size} {reference}")
_NEVER = Words("크기 미공개 모델 {count}개", "Models of undisclosed size: {count}")
_APART = Words(
    "전문가 혼합(MoE)은 밀집 모델과 직접 비교 불가",
    "mixtures of experts are not comparable with dense models",
)
_SIZED = Words("크기 미공개 모델 제외", "without undisclosed sizes")
_LIMITED = Words(
    "주장 {count}건 가운데 큰 {drawn}건만 개별 표시, 나머지는 마지막 행에 묶음",
    "the {drawn} largest of {count} claims one by one, the others summed up in the last row",
)
_MEASURE = {
    "count": Words("파라미터 수", "Number of parameters"),
    "multiple": Words(
        "파라미터 수의 {reference} 대비 배수", "Parameters as multiples of {reference}"
    ),
}
_SCALE = {"linear": Words("선형 눈금", "linear scale"), "log": Words("로그 눈금", "log scale")}
_KIND = {"linear": Words("막대그래프", "Bar chart"), "log": Words("점그래프", "Dot plot")}


def caption(scene: Scene) -> Caption:
    """Return the largest models in the title, the choices in the subtitle, every row in words."""
    language = scene.canvas.language
    rows = "; ".join(
        f"{getattr(row, f'model_{language}')} {label_of(row, scene)}" for row in scene.rows
    )
    kind = _KIND[scene.state.one("axis")][language]
    title = _title(scene)
    limits = "".join(f"{words}. " for words in _limits(scene))
    alternative = f"{kind}, {_measure(scene)}. {title}. {limits}{rows}."
    return Caption(title, _subtitle(scene), alternative)


def _title(scene: Scene) -> str:
    """Return the largest model, then the largest of Korea, each with what is planned beyond it."""
    language, rows = scene.canvas.language, scene.rows
    found = largest_of(rows)
    if found.built is None and found.planned is None:
        models = {row.model for row in rows if not pd.isna(row.model)}
        count = len(models) + sum(row.models for row in rows)
        return _NEVER[language].format(count=plain(count, language))
    if found.built is None:
        return _named(_PLANNED, found.planned, _counted(found.planned, scene), scene)
    title = _named(_LARGEST, found.built, _counted(found.built, scene), scene)
    title += _planned(found, scene)
    korean = _korean(rows)
    return title if found.built in korean else title + _in_korea(korean, scene)


def _korean(rows: Sequence[Record]) -> list[Record]:
    return [row for row in rows if not pd.isna(row.country) and row.country == "KR"]


def _in_korea(rows: Sequence[Record], scene: Scene) -> str:
    """Return the largest model of Korea; nothing where none has a size."""
    language, found = scene.canvas.language, largest_of(rows)
    if found.built is not None:
        size = _size(found.built, scene)
        return _named(_IN_KOREA, found.built, size, scene) + _planned(found, scene)
    if found.planned is None:
        return ""
    size = _ONLY_PLANNED[language].format(size=_size(found.planned, scene))
    return _named(_IN_KOREA, found.planned, size, scene)


def _planned(found: Largest, scene: Scene) -> str:
    """Return what is planned beyond the largest that exists, nothing if nothing is."""
    if found.planned is None:
        return ""
    return _named(_BEYOND, found.planned, _size(found.planned, scene), scene)


def _size(row: Record, scene: Scene) -> str:
    size = size_of(row, scene)
    if scene.state.one("measure") != "multiple":
        return size
    words = _MULTIPLE[scene.canvas.language]
    return words.format(reference=_reference(scene), size=size)


def _counted(row: Record, scene: Scene) -> str:
    """Return a size with what it counts, as the first of a title; a multiple says it itself."""
    size = _size(row, scene)
    is_multiple = scene.state.one("measure") == "multiple"
    return size if is_multiple else _COUNTED[scene.canvas.language].format(size=size)


def _named(words: Words, row: Record, size: str, scene: Scene) -> str:
    language = scene.canvas.language
    return words[language].format(model=getattr(row, f"model_{language}"), size=size)


def _reference(scene: Scene) -> str:
    return str(scene.frame.iloc[0][f"reference_{scene.canvas.language}"])


def _measure(scene: Scene) -> str:
    words = _MEASURE[scene.state.one("measure")][scene.canvas.language]
    return words.format(reference=_reference(scene))


def _subtitle(scene: Scene) -> str:
    """Return the choices in force; what a mark means is said beside it."""
    rows, language = scene.frame, scene.canvas.language
    mixed = (rows["point"].notna() & (rows["architecture"] == MIXTURE)).any()
    parts = [
        _measure(scene),
        _SCALE[scene.state.one("axis")][language],
        legend_of_countries(scene.frame["country"].dropna(), scene.canvas),
        _APART[language] if mixed else "",
        "" if scene.state.flag("undisclosed") else _SIZED[language],
        *_limits(scene),
    ]
    return " · ".join(part for part in parts if part)


def _limits(scene: Scene) -> list[str]:
    """Return how much matches but is not drawn one by one, nothing if all is."""
    rows, language = scene.frame, scene.canvas.language
    drawn, count = int((rows["rest"] == 0).sum()), int(rows["matching"].iloc[0])
    if not rows["rest"].any():
        return []
    words = {"drawn": plain(drawn, language), "count": plain(count, language)}
    return [_LIMITED[language].format(**words)]
