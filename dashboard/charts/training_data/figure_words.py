"""Title, subtitle and alternative text of claims about training data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import by, records
from dashboard.charting.legend import legend_of_countries
from dashboard.charts.training_data.figure_rows import (
    counted,
    figure_of,
    label_of,
    limits,
    measure_of,
    subject_of,
)
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain
from dashboard.plotting.chart_text import ChartText

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.analysis.records import Record
    from dashboard.charting.chart import RenderContext

_TITLE = Text("보도된 학습 데이터는 {told}", "Training data reported: {told}")
_MORE = Text("{told} 등", "{told}, among others")
_NONE = Text(
    "학습 데이터 수치를 밝힌 기사 없음(주장 {count}건)",
    "No article gives a figure on training data (claims: {count})",
)
_APART = Text(
    "단위별로 축이 달라 단위가 다른 막대끼리는 비교 불가",
    "each unit has its own axis: bars of different units are not comparable",
)
_GENERAL = Text(
    "테두리만 있는 막대는 특정 모델이 아닌 AI 일반", "outline only: AI in general, not one model"
)
_WITHOUT = {
    "general": Text("AI 일반 수치 제외", "without AI in general"),
    "unstated": Text("수치 없는 주장 제외", "without unquantified claims"),
}
_KIND = Text("단위별로 나눈 그래프", "Chart in bands by unit")
_NAMED = 2


def caption(context: RenderContext) -> ChartText:
    """Return the first figures in the title, the legend in the subtitle, every row in words."""
    language = context.canvas.language
    title = _title(context)
    told = "; ".join(
        f"{_about(row, context)} {label}, {getattr(row, f'unit_{language}')}"
        for row, label in _labels(context)
    )
    parts = [f"{_KIND[language]}, {_APART[language]}", title, *limits(context), told]
    alternative = f"{'. '.join(parts)}."
    return ChartText(title, _subtitle(context), alternative)


def _labels(context: RenderContext) -> Iterator[tuple[Record, str]]:
    """Give every row with what its mark says, those that sum up others behind their unit."""
    others = by(context.others, "unit")
    for unit, rows in by(context.rows, "unit").items():
        yield from ((row, label_of(row, context)) for row in rows)
        beyond = others.get(unit, [])
        yield from ((row, figure_of(row, context.canvas.language)) for row in beyond)


def _about(row: Record, context: RenderContext) -> str:
    language = context.canvas.language
    return f"{subject_of(row, language)} {measure_of(row, language)}"


def _title(context: RenderContext) -> str:
    """Return the first figure of the first models; of AI in general where there is no model."""
    language, rows = context.canvas.language, context.frame
    given = rows[rows["point"].notna()]
    if given.empty:
        return _NONE[language].format(count=plain(context.drawn.total, language))
    first = given.sort_values("general", kind="stable").drop_duplicates("subject").head(_NAMED)
    told = ", ".join(f"{_about(row, context)} {counted(row, language)}" for row in records(first))
    named = told if len(given) <= len(first) else _MORE[language].format(told=told)
    return _TITLE[language].format(told=named)


def _subtitle(context: RenderContext) -> str:
    """Return the choices in force; what a mark means is said beside it."""
    rows, language = context.frame, context.canvas.language
    general = (rows["general"] & rows["point"].notna()).any()
    parts = [
        legend_of_countries(rows["country"].dropna(), context.canvas),
        _GENERAL[language] if general else "",
        *(words[language] for name, words in _WITHOUT.items() if not context.state.flag(name)),
        _APART[language],
        *limits(context),
    ]
    return " · ".join(part for part in parts if part)
