"""Title, subtitle and alternative text of claimed sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.figures import marks
from dashboard.figures.chart import Caption
from dashboard.figures.sizes.labels import MIXTURE, label_of, size_of
from dashboard.figures.terms import country
from dashboard.words import Words
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene

_TITLE = Words("가장 큰 모델은 {model}({size})", "The largest model reported is {model} ({size})")
_TITLE_CHOSEN = Words(
    "고른 조건에서 가장 큰 모델은 {model}({size})",
    "The largest of those chosen is {model} ({size})",
)
_IN_KOREA = Words(", 국내 최대는 {model}({size})", ", in Korea {model} ({size})")
_PLANNED_ONLY = Words("아직 계획인 크기뿐입니다", "Only planned sizes match")
_NEVER = Words("크기가 공개되지 않은 모델 {count}개", "Models of undisclosed size: {count}")
_OUTLINED = Words(
    "테두리만은 전문가 혼합(직접 비교 불가)", "outlined: mixture of experts (not comparable)"
)
_UNKNOWN = Words("빈 동그라미는 미공개", "empty circle: undisclosed")
_LIMITED = Words(
    "주장 {count}건 가운데 큰 {drawn}건만 하나씩, 나머지는 마지막 줄에 묶음",
    "the {drawn} largest of {count} claims one by one, the others summed up in the last row",
)
_MEASURE = {
    "count": Words("파라미터 수", "Number of parameters"),
    "multiple": Words("{reference} 대비 배수", "Times the size of {reference}"),
}
_SCALE = {
    "linear": Words("선형 눈금: 막대", "linear scale: bars"),
    "log": Words("로그 눈금: 막대 대신 점", "log scale: dots instead of bars"),
}
_PLANNED = {
    "linear": Words("빗금은 계획", "hatched: planned"),
    "log": Words("빈 점은 계획", "open: planned"),
}
_KIND = {"linear": Words("막대그래프", "Bar chart"), "log": Words("점그래프", "Dot plot")}


def caption(scene: Scene, filters: Sequence[str]) -> Caption:
    """Return the largest model in the title, the legend in the subtitle, every row in words.

    Args:
        scene: What is drawn.
        filters: The choices that leave models out; under one of them the title says so.
    """
    language = scene.canvas.language
    rows = "; ".join(
        f"{getattr(row, f'model_{language}')} {label_of(row, scene)}" for row in scene.rows
    )
    kind = _KIND[scene.state.one("axis")][language]
    limited = any(scene.state.many(name) for name in filters)
    title = _title(scene, _TITLE_CHOSEN if limited else _TITLE)
    limits = "".join(f"{words}. " for words in _limits(scene))
    alternative = f"{kind}, {_measure(scene)}. {title}. {limits}{rows}."
    return Caption(title, _subtitle(scene), alternative)


def _title(scene: Scene, words: Words) -> str:
    language, rows = scene.canvas.language, scene.rows
    sized = [row for row in rows if not pd.isna(row.point)]
    built = [row for row in sized if row.status not in marks.OPEN_STATUSES]
    if not sized:
        models = {row.model for row in rows if not pd.isna(row.model)}
        count = len(models) + sum(row.models for row in rows)
        return _NEVER[language].format(count=plain(count, language))
    if not built:
        return _PLANNED_ONLY[language]
    largest = max(built, key=lambda row: row.point)
    korean = [row for row in built if not pd.isna(row.country) and row.country == "KR"]
    title = _named(words, largest, scene)
    if not korean or any(row is largest for row in korean):
        return title
    return title + _named(_IN_KOREA, max(korean, key=lambda row: row.point), scene)


def _named(words: Words, row: Record, scene: Scene) -> str:
    size = size_of(row, scene).replace("◂ ", "").replace(" ▸", "")
    return words[scene.canvas.language].format(
        model=getattr(row, f"model_{scene.canvas.language}"), size=size
    )


def _measure(scene: Scene) -> str:
    language = scene.canvas.language
    reference = scene.frame.iloc[0][f"reference_{language}"]
    return _MEASURE[scene.state.one("measure")][language].format(reference=reference)


def _countries(scene: Scene) -> str:
    theme, language = scene.canvas.theme, scene.canvas.language
    return " ".join(
        f"<span style='color:{theme.country.get(code, theme.series[-1])}'>"
        f"<b>{country(code)[language]}</b></span>"
        for code in scene.frame["country"].dropna().unique()
    )


def _subtitle(scene: Scene) -> str:
    """Return the choices in force and the legend of the marks that are really drawn."""
    rows, language, scale = scene.frame, scene.canvas.language, scene.state.one("axis")
    sized = rows["point"].notna()
    legend = {
        _PLANNED[scale]: (sized & rows["status"].isin(marks.OPEN_STATUSES)).any(),
        _OUTLINED: (sized & (rows["architecture"] == MIXTURE)).any(),
        _UNKNOWN: (~sized & (rows["rest"] == 0)).any(),
    }
    parts = [_measure(scene), _SCALE[scale][language], _countries(scene)]
    parts += [words[language] for words, used in legend.items() if used]
    return " · ".join([*parts, *_limits(scene)])


def _limits(scene: Scene) -> list[str]:
    """Return how much matches but is not drawn one by one, nothing if all is."""
    rows, language = scene.frame, scene.canvas.language
    drawn, count = int((rows["rest"] == 0).sum()), int(rows["matching"].iloc[0])
    if not rows["rest"].any():
        return []
    words = {"drawn": plain(drawn, language), "count": plain(count, language)}
    return [_LIMITED[language].format(**words)]
