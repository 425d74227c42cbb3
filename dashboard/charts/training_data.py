"""Training data: claimed amounts and shares, units kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.analysis.training import training_figures
from dashboard.figures.bands import draw_bands
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.topics import MODELS
from dashboard.figures.training import bands_of, by_unit, caption
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_FILTERS = ("subject", "unit")


def _subjects(dataset: Dataset) -> tuple[Option, ...]:
    return _options(training_figures(dataset), "subject")


def _units(dataset: Dataset) -> tuple[Option, ...]:
    return _options(training_figures(dataset), "unit")


def _options(rows: pd.DataFrame, column: str) -> tuple[Option, ...]:
    named = rows.drop_duplicates(column)[[column, f"{column}_ko", f"{column}_en"]]
    return tuple(Option(value, Words(ko, en)) for value, ko, en in records(named))


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn, those of one unit together.

    Columns: those of ``training_figures``; rest, unnamed, matching (as in ``by_unit``).
    """
    rows = training_figures(dataset)
    for column in _FILTERS:
        if state.many(column):
            rows = rows[rows[column].isin(state.many(column))]
    if not state.flag("general"):
        rows = rows[~rows["general"]]
    if not state.flag("unstated"):
        rows = rows[rows["point"].notna()]
    return by_unit(rows)


def figure(scene: Scene) -> Figure:
    """Return a band of bars for each unit."""
    return draw_bands(bands_of(scene), scene.canvas)


def describe(scene: Scene) -> Caption:
    """Return the first figures, the legend, and every claim in words."""
    return caption(scene)


CHART = Chart(
    topic=MODELS,
    order=3,
    name=Words("학습 데이터", "Training data"),
    purpose=Words(
        "모델이 무엇을 얼마나 학습했는지 보여 줍니다. 단위가 다른 수치는 같은 축에 놓지 않습니다.",
        "What models were trained on and how much of it; figures of different units never share "
        "an axis.",
    ),
    choices=(
        Choice(
            "subject",
            Kind.MANY,
            Words("대상", "Subject"),
            (),
            _subjects,
            phrase=Words("{names}", "{names}"),
        ),
        Choice(
            "unit",
            Kind.MANY,
            Words("단위", "Unit"),
            (),
            _units,
            phrase=Words("단위 {names}", "unit {names}"),
        ),
        Choice(
            "general", Kind.FLAG, Words("AI 일반 수치 포함", "With AI in general"), default=True
        ),
        Choice(
            "unstated", Kind.FLAG, Words("수치 없는 주장 포함", "With unquantified"), default=True
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        Column("subject", Words("대상", "Subject")),
        Column("measure", Words("측정 항목", "Measure")),
        Column("value", Words("값", "Value"), Format.NUMBER),
        Column("low", Words("하한", "Low end"), Format.NUMBER),
        Column("high", Words("상한", "High end"), Format.NUMBER),
        Column("unit", Words("단위", "Unit"), Format.TERM, "unit"),
        Column("compared_with", Words("비교 모델", "Compared with")),
        Column("bound", Words("한정", "Bound"), Format.TERM, "bound"),
        Column("status", Words("상태", "Status"), Format.TERM, "status"),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
