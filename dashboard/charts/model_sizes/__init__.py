"""Parameter comparison: every claimed size of every model, rival claims side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.analysis.announcements import announced_sizes
from dashboard.analysis.records import records
from dashboard.analysis.sizes import claimed_sizes
from dashboard.charting import status as marks
from dashboard.charting.chart import (
    EVIDENCE,
    Chart,
    DescribedColumn,
    Format,
    RenderContext,
    TableColumn,
)
from dashboard.charting.choosing import chosen_models, country_choice, largest_models, model_choices
from dashboard.charting.drawn import Drawn
from dashboard.charting.limits import chosen_by, rows_with_room, split_top, summed_up
from dashboard.charting.terms import options_of
from dashboard.charting.topics import MODELS
from dashboard.charts.model_sizes.largest import with_korean
from dashboard.charts.model_sizes.size_rows import (
    OtherSizes,
    ReferenceModel,
    SizeRow,
    measured,
    others_row,
    rest_of,
    row_of,
)
from dashboard.charts.model_sizes.size_words import caption
from dashboard.i18n import Text
from dashboard.plotting.rows import Band, Reference, RowsAxis, Scale, draw_rows
from dashboard.requests.axis import AXIS
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure

_FILTERS = ("country", "modality", "status")
_PHRASES = {"unstated": Text("모달리티 미상 모델", "models of unstated modality")}


def _references(dataset: Dataset) -> tuple[Option, ...]:
    sizes = claimed_sizes(dataset)
    built = sizes[sizes["parameters"].notna() & ~sizes["status"].isin(marks.OPEN_STATUSES)]
    rows = records(built.drop_duplicates("model"), ReferenceModel)
    return tuple(Option(row.model, row.model_text) for row in rows)


def _modalities(dataset: Dataset) -> tuple[Option, ...]:
    used = set(claimed_sizes(dataset)["modality"].dropna())
    every = options_of("modality", "models", "modality")(dataset)
    found = (option for option in every if option.value in used)
    return tuple(replace(one, phrase=_PHRASES.get(one.value)) for one in found)


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn, and the model that they are compared with.

    The total counts claims. Of the others, ``models`` and ``undisclosed`` say how many models they
    are about and how many have no size.

    Columns: those of ``claimed_sizes``; multiple (times the reference); value, value_low,
    value_high (what the axis shows: parameters or multiples).
    """
    sizes = claimed_sizes(dataset)
    named = sizes[(sizes["model"] == state.one("reference")) & sizes["parameters"].notna()].head(1)
    multiples = state.one("measure") == "multiple"
    if multiples and named.empty:
        sizes = sizes.head(0)
    reference = next(records(named, ReferenceModel), None)
    known = announced_sizes(dataset)
    models = known.loc[chosen_models(known, state), "model"]
    chosen = chosen_by(state, sizes, _FILTERS) & sizes["model"].isin(models)
    if not state.flag("undisclosed"):
        chosen &= sizes["point"].notna()
    shown = sizes[chosen].reset_index(drop=True)
    unit = reference.point if reference and multiples else 1
    shown = shown.assign(
        multiple=shown["point"] / (reference.point if reference else float("nan")),
        value=shown["point"] / unit,
        value_low=shown["low"] / unit,
        value_high=shown["high"] / unit,
    )
    drawn, rest = with_korean(
        *split_top(shown, rows_with_room(state), largest_models(shown, state)), state
    )
    others = summed_up(drawn, [rest], lambda rest: rest_of(rest, dataset.languages))
    return Drawn(drawn, len(shown), others, about=reference, beyond=rest)


def figure(context: RenderContext) -> Figure:
    """Return bars on a linear scale, dots on thin stems on a logarithmic one."""
    absent = marks.UNDISCLOSED[context.canvas.language]
    scale = Scale.LOG if context.state.one("axis") == "log" else Scale.LINEAR
    axis = RowsAxis(scale, lambda value: measured(value, context), absent)
    rows = [row_of(row, context) for row in context.rows(SizeRow)]
    others = [others_row(row, context) for row in context.others(OtherSizes)]
    band = Band((*rows, *others), axis, reference=_reference(context))
    return draw_rows([band], context.canvas)


def _reference(context: RenderContext) -> Reference | None:
    if context.drawn.about is None:
        return None
    model = context.drawn.about_as(ReferenceModel)
    multiples = context.state.one("measure") == "multiple"
    return Reference(1.0 if multiples else model.point, model.model_text[context.canvas.language])


def describe(context: RenderContext) -> ChartText:
    """Return the largest models, the choices in force, every row in words."""
    return caption(context)


CHART = Chart(
    topic=MODELS,
    order=1,
    name=Text("모델 크기 비교", "Model sizes"),
    purpose=Text(
        "보도된 파라미터 수를 모델별로 비교합니다. 출처마다 다른 수치는 합치지 않고 나란히 "
        "놓습니다.",
        "Every reported number of parameters side by side; figures that differ are never merged.",
    ),
    choices=(
        *model_choices(announced_sizes),
        AXIS,
        Choice(
            "measure",
            Kind.ONE,
            Text("단위", "Measured in"),
            "count",
            (
                Option("count", Text("파라미터 수", "Parameters")),
                Option("multiple", Text("기준 대비 배수", "Multiples")),
            ),
        ),
        Choice("reference", Kind.ONE, Text("기준 모델", "Reference"), "gpt-3", _references),
        country_choice(claimed_sizes),
        Choice(
            "modality",
            Kind.MANY,
            Text("모달리티", "Modality"),
            (),
            _modalities,
            phrase=Text("{names} 모델", "{names} models"),
        ),
        Choice(
            "status",
            Kind.MANY,
            Text("상태", "Status"),
            (),
            options_of("status", "parameter_counts", "status"),
            phrase=Text("{names} 크기", "{names} sizes"),
        ),
        Choice(
            "undisclosed",
            Kind.FLAG,
            Text("크기 미공개 모델 포함", "With undisclosed sizes"),
            default=True,
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        DescribedColumn("parameter_counts", "model"),
        TableColumn("developers", Text("개발사", "Developers")),
        TableColumn("country", Text("국가", "Country"), Format.COUNTRY),
        DescribedColumn("parameter_counts", "parameters"),
        TableColumn("low", Text("하한", "Low end"), Format.NUMBER),
        TableColumn("high", Text("상한", "High end"), Format.NUMBER),
        TableColumn("multiple", Text("기준 대비 배수", "Multiple of the reference"), Format.NUMBER),
        DescribedColumn("parameter_counts", "bound"),
        DescribedColumn("parameter_counts", "status"),
        DescribedColumn("models", "architecture"),
        EVIDENCE,
    ),
)
