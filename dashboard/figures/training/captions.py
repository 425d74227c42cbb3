"""Title, subtitle and alternative text of claims about training data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.figures.chart import Caption
from dashboard.figures.legend import legend_of_countries
from dashboard.figures.training.labels import counted, label_of, measure_of, subject_of
from dashboard.figures.training.rest import limits
from dashboard.words import Words
from dashboard.words.numbers import plain

if TYPE_CHECKING:
    from dashboard.analysis.records import Record
    from dashboard.figures.chart import Scene

_TITLE = Words("보도된 학습 데이터는 {told}", "Training data reported: {told}")
_MORE = Words("{told} 등", "{told}, among others")
_NONE = Words(
    "학습 데이터 수치를 밝힌 기사 없음(주장 {count}건)",
    "No article gives a figure on training data (claims: {count})",
)
_APART = Words(
    "단위별로 축이 달라 단위가 다른 막대끼리는 비교 불가",
    "each unit has its own axis: bars of different units are not comparable",
)
_GENERAL = Words(
    "테두리만 있는 막대는 특정 모델이 아닌 AI 일반", "outline only: AI in general, not one model"
)
_WITHOUT = {
    "general": Words("AI 일반 수치 제외", "without AI in general"),
    "unstated": Words("수치 없는 주장 제외", "without unquantified claims"),
}
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
    return f"{subject_of(row, language)} {measure_of(row, language)}"


def _title(scene: Scene) -> str:
    """Return the first figure of the first models; of AI in general where there is no model."""
    language, rows = scene.canvas.language, scene.frame[scene.frame["rest"] == 0]
    given = rows[rows["point"].notna()]
    if given.empty:
        return _NONE[language].format(count=plain(scene.frame["matching"].iloc[0], language))
    first = given.sort_values("general", kind="stable").drop_duplicates("subject").head(_NAMED)
    told = ", ".join(f"{_about(row, scene)} {counted(row, language)}" for row in records(first))
    named = told if len(given) <= len(first) else _MORE[language].format(told=told)
    return _TITLE[language].format(told=named)


def _subtitle(scene: Scene) -> str:
    """Return the choices in force; what a mark means is said beside it."""
    rows, language = scene.frame[scene.frame["rest"] == 0], scene.canvas.language
    general = (rows["general"] & rows["point"].notna()).any()
    parts = [
        legend_of_countries(scene.frame["country"].dropna(), scene.canvas),
        _GENERAL[language] if general else "",
        *(words[language] for name, words in _WITHOUT.items() if not scene.state.flag(name)),
        _APART[language],
        *limits(scene),
    ]
    return " · ".join(part for part in parts if part)
