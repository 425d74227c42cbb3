"""Title, subtitle and alternative text of claims about training data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import by, records
from dashboard.charting.captions import Caption, words_shown
from dashboard.charting.legend import legend_of_countries, written
from dashboard.charts.training_data.figure_rows import (
    FigureRow,
    FigureValue,
    OtherFigures,
    counted,
    figure_of,
    label_of,
    limits,
    measure_of,
    subject_of,
)
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.chart_text import ChartText

_TITLE = Text("보도된 학습 데이터는 {told}", "Training data: {told}")
_MORE = Text("{told} 등", "{told}, among other figures")
_NONE = Text(
    "학습 데이터 수치를 밝힌 출처 없음(주장 {count}건)",
    "No source gives a figure on training data (claims: {count})",
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
    told = "; ".join(
        f"{_about(row, context)} {label}, {row.unit_text[language]}"
        for row, label in _labels(context)
    )
    return Caption(
        title=_title(context),
        kind=_KIND[language],
        measure=(_APART[language],),
        legend=_legend(context),
        limits=limits(context),
        told=told,
    ).text


def _labels(context: RenderContext) -> Iterator[tuple[FigureValue, str]]:
    """Give every row with what its mark says, those that sum up others behind their unit."""
    others = by(context.others(OtherFigures), lambda row: row.unit)
    for unit, rows in by(context.rows(FigureRow), lambda row: row.unit).items():
        yield from ((row, label_of(row, context)) for row in rows)
        beyond = others.get(unit, [])
        yield from ((row, figure_of(row, context.canvas.language)) for row in beyond)


def _about(row: FigureValue, context: RenderContext) -> str:
    language = context.canvas.language
    return f"{subject_of(row, language)} {measure_of(row, language)}"


def _measure(row: FigureValue, context: RenderContext) -> str:
    return measure_of(row, context.canvas.language)


def _title(context: RenderContext) -> str:
    """Return the first figure of the first models; of AI in general where there is no model."""
    language, rows = context.canvas.language, context.frame
    given = rows[rows["point"].notna()]
    if given.empty:
        return _NONE[language].format(count=plain(context.drawn.total, language))
    first = given.sort_values("general", kind="stable").drop_duplicates("subject").head(_NAMED)
    # A single subject that is chosen stands before the title already.
    about = _measure if len(context.state.many("subject")) == 1 else _about
    told = ", ".join(
        f"{about(row, context)} {counted(row, language)}" for row in records(first, FigureRow)
    )
    named = told if len(given) <= len(first) else _MORE[language].format(told=told)
    return _TITLE[language].format(told=named)


def _legend(context: RenderContext) -> list[str]:
    """Return the countries, what an outline means, and what is left out or apart."""
    rows, language = context.frame, context.canvas.language
    general = (rows["general"] & rows["point"].notna()).any()
    left_out = {words: not context.state.flag(name) for name, words in _WITHOUT.items()}
    named = legend_of_countries(rows.loc[~rows["general"], "country"], context.canvas)
    return [
        written(named),
        *words_shown({_GENERAL: bool(general), **left_out, _APART: True}, language),
    ]
