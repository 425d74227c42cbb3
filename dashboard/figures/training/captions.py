"""Title, subtitle and alternative text of claims about training data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.figures import marks
from dashboard.figures.chart import Caption
from dashboard.figures.terms import countries
from dashboard.figures.training.labels import figure_of, label_of, measure_of
from dashboard.figures.training.rest import limits
from dashboard.words import Words
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene

_TITLE = Words("학습 데이터: {told}", "Training data: {told}")
_MORE = Words("{told} 등", "{told}, among others")
_NONE = Words(
    "학습 데이터의 수치는 밝혀지지 않았다(주장 {count}건)",
    "No figure on training data is given (claims: {count})",
)
_APART = Words(
    "단위마다 축이 따로: 칸끼리 길이를 견줄 수 없음",
    "An axis for each unit: lengths cannot be compared across bands",
)
_GENERAL = Words("테두리만은 모델이 아닌 일반 AI의 수치", "outlined: AI in general, no model")
_RANGE = Words("가는 선은 범위", "whisker: range")
_OPEN = Words("빗금은 계획", "hatched: planned")
_EMPTY = Words("빈 동그라미는 수치 없음", "empty circle: no figure given")
_KIND = Words("단위별로 나눈 그래프", "Chart in bands by unit")
_NAMED = 2


def caption(scene: Scene) -> Caption:
    """Return the first figures in the title, the legend in the subtitle, every row in words."""
    language = scene.canvas.language
    title = _title(scene)
    told = "; ".join(
        f"{_about(row, scene)} {label_of(row, scene)}, {getattr(row, f'unit_{language}')}"
        for row in scene.rows
    )
    parts = [f"{_KIND[language]}, {_APART[language]}", title, *limits(scene), told]
    alternative = f"{'. '.join(parts)}."
    return Caption(title, _subtitle(scene), alternative)


def _about(row: Record, scene: Scene) -> str:
    language = scene.canvas.language
    return f"{getattr(row, f'subject_{language}')} {measure_of(row, language)}"


def _title(scene: Scene) -> str:
    """Return the first figure of the first models; of AI in general where there is no model."""
    language, rows = scene.canvas.language, scene.frame[scene.frame["rest"] == 0]
    given = rows[rows["point"].notna()]
    if given.empty:
        return _NONE[language].format(count=plain(scene.frame["matching"].iloc[0], language))
    first = given.sort_values("general", kind="stable").drop_duplicates("subject").head(_NAMED)
    told = ", ".join(
        f"{_about(row, scene)} {figure_of(row, language).strip('◂▸ ')}" for row in records(first)
    )
    named = told if len(given) <= len(first) else _MORE[language].format(told=told)
    return _TITLE[language].format(told=named)


def _countries(scene: Scene) -> str:
    theme, language = scene.canvas.theme, scene.canvas.language
    return " ".join(
        f"<span style='color:{theme.country.get(option.value, theme.series[-1])}'>"
        f"<b>{option.words[language]}</b></span>"
        for option in countries(scene.frame["country"].dropna())
    )


def _subtitle(scene: Scene) -> str:
    """Return the choices in force and the legend of the marks that are really drawn."""
    rows, language = scene.frame[scene.frame["rest"] == 0], scene.canvas.language
    legend = {
        _GENERAL: (rows["general"] & rows["point"].notna()).any(),
        _RANGE: rows["low"].notna().any(),
        _OPEN: rows["status"].isin(marks.OPEN_STATUSES).any(),
        _EMPTY: rows["point"].isna().any(),
    }
    parts = [_APART[language], _countries(scene)]
    parts += [words[language] for words, used in legend.items() if used]
    return " · ".join(part for part in [*parts, *limits(scene)] if part)
