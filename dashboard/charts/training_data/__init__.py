"""Training data: claimed amounts and shares, units kept apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import by, records
from dashboard.analysis.training import training_figures
from dashboard.charting.chart import (
    EVIDENCE,
    Chart,
    DescribedColumn,
    Format,
    RenderContext,
    TableColumn,
)
from dashboard.charting.limits import chosen_by
from dashboard.charting.topics import MODELS
from dashboard.charts.training_data.figure_rows import (
    FigureRow,
    OtherFigures,
    bare,
    by_unit,
    others_row,
    row_of,
)
from dashboard.charts.training_data.figure_words import caption
from dashboard.i18n import Text
from dashboard.plotting.rows import Band, RowsAxis, Scale, draw_rows
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.charting.chart import RenderContext
    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Languages
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure


_FILTERS = ("subject", "unit")

_SHARE, _WHOLE = "percent", 100.0

_UNIT = Text("단위: {unit}", "Unit: {unit}")

_WHOLE_NAMED = Text("{heading}(파선은 전체 100%)", "{heading} (dashed: the whole, 100%)")


def _subjects(dataset: Dataset) -> tuple[Option, ...]:
    return _options(training_figures(dataset), "subject", dataset.languages)


def _units(dataset: Dataset) -> tuple[Option, ...]:
    return _options(training_figures(dataset), "unit", dataset.languages)


class _Named(Struct, frozen=True):
    name_text: Text


def _options(rows: pd.DataFrame, column: str, languages: Languages) -> tuple[Option, ...]:
    named = rows.drop_duplicates(column)
    names = records(named.rename(columns=languages.renamed(**{column: "name"})), _Named)
    return tuple(map(Option, named[column], (one.name_text for one in names)))


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn, those of one unit together; the total counts claims.

    Columns: those of ``training_figures``.
    """
    rows = training_figures(dataset)
    rows = rows[chosen_by(state, rows, _FILTERS)]
    if not state.flag("general"):
        rows = rows[~rows["general"]]
    if not state.flag("unstated"):
        rows = rows[rows["point"].notna()]
    return by_unit(rows, dataset.languages)


def figure(context: RenderContext) -> Figure:
    """Return a band of bars for each unit."""
    return draw_rows(bands_of(context), context.canvas)


def describe(context: RenderContext) -> ChartText:
    """Return the first figures, the legend, and every claim in words."""
    return caption(context)


CHART = Chart(
    topic=MODELS,
    order=3,
    name=Text("학습 데이터", "Training data"),
    purpose=Text(
        "모델이 무엇을 얼마나 학습했는지 보여 줍니다. 단위가 다른 수치는 같은 축에 놓지 않습니다.",
        "What models were trained on and how much of it; figures of different units never share "
        "an axis.",
    ),
    choices=(
        Choice(
            "subject",
            Kind.MANY,
            Text("대상", "Subjects"),
            (),
            _subjects,
            phrase=Text("{names}", "{names}"),
        ),
        Choice(
            "unit",
            Kind.MANY,
            Text("단위", "Unit"),
            (),
            _units,
            phrase=Text("단위 {names}", "unit {names}"),
        ),
        Choice("general", Kind.FLAG, Text("AI 일반 수치 포함", "With AI in general"), default=True),
        Choice(
            "unstated", Kind.FLAG, Text("수치 없는 주장 포함", "With unquantified"), default=True
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        TableColumn("subject", Text("대상", "Subjects")),
        TableColumn("measure", Text("측정 항목", "Measure")),
        DescribedColumn("training_data", "value"),
        TableColumn("low", Text("하한", "Low end"), Format.NUMBER),
        TableColumn("high", Text("상한", "High end"), Format.NUMBER),
        DescribedColumn("training_data", "unit"),
        TableColumn("compared_with", Text("비교 모델", "Compared with")),
        DescribedColumn("training_data", "bound"),
        DescribedColumn("training_data", "status"),
        EVIDENCE,
    ),
)


def bands_of(context: RenderContext) -> list[Band]:
    """Return the bands of a scene, in the order of its rows."""
    others = by(context.others(OtherFigures), lambda row: row.unit)
    return [
        _band(unit, rows, others.get(unit, []), context)
        for unit, rows in by(context.rows(FigureRow), lambda row: row.unit).items()
    ]


def _band(
    unit: str, rows: list[FigureRow], others: list[OtherFigures], context: RenderContext
) -> Band:
    language = context.canvas.language
    heading = _UNIT[language].format(unit=rows[0].unit_text[language])
    return Band(
        heading=_WHOLE_NAMED[language].format(heading=heading) if unit == _SHARE else heading,
        rows=(
            *(row_of(row, context) for row in rows),
            *(others_row(row, context) for row in others),
        ),
        axis=RowsAxis(Scale.LINEAR, lambda value: bare(value, unit, language)),
        whole=_WHOLE if unit == _SHARE else 0.0,
    )
