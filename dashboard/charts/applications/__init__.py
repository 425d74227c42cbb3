"""Applications: what AI is applied to, by field, by organization and by model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.applications import applied, grouped
from dashboard.analysis.records import records
from dashboard.charting.chart import (
    EVIDENCE,
    Chart,
    DescribedColumn,
    Format,
    RenderContext,
    TableColumn,
)
from dashboard.charting.terms import countries, options_of
from dashboard.charting.topics import MODELS
from dashboard.charts.applications.application_entries import groups_of
from dashboard.charts.applications.application_words import caption
from dashboard.charts.applications.other_applications import shared_out
from dashboard.i18n import Text
from dashboard.plotting.rows.listing import draw_listing
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure

_FILTERS = ("status", "field", "country")


class _Field(Struct, frozen=True):
    field: str
    field_text: Text


def _fields(dataset: Dataset) -> tuple[Option, ...]:
    rows = applied(dataset).drop_duplicates("field").sort_values("field_ko")
    return tuple(Option(_slug(row.field), row.field_text) for row in records(rows, _Field))


def _slug(field: str) -> str:
    return field.lower().replace(" ", "-")


def _countries(dataset: Dataset) -> tuple[Option, ...]:
    return countries(applied(dataset)["country"].dropna())


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn, the largest group first, and how many applications there are.

    Columns: those of ``applied`` with their ``group`` as ``grouped`` adds it.
    """
    rows = applied(dataset)
    for column in _FILTERS:
        if state.many(column):
            values = rows[column].map(_slug) if column == "field" else rows[column]
            rows = rows[values.isin(state.many(column))]
    if state.flag("dated"):
        rows = rows[rows["starts_on"].notna()]
    return shared_out(grouped(rows, state.one("group")), dataset.languages)


def figure(context: RenderContext) -> Figure:
    """Return groups of entries, filled where the application exists."""
    return draw_listing(groups_of(context), context.canvas)


def describe(context: RenderContext) -> ChartText:
    """Return how many exist, the choices and the legend, every application in words."""
    return caption(context)


CHART = Chart(
    topic=MODELS,
    order=4,
    name=Text("적용 사례", "Applications"),
    purpose=Text(
        "AI를 누가 어느 분야에 어떤 모델로 쓰는지, 현재 운영 중인 사례와 계획을 구분해 보여 "
        "줍니다. 기사가 초거대 AI라고 밝히지 않은 사례도 포함합니다.",
        "Who applies AI to what and with which model, in use or planned; some articles do not say "
        "that it is hyperscale AI.",
    ),
    choices=(
        Choice(
            "group",
            Kind.ONE,
            Text("분류", "Group by"),
            "field",
            (
                Option("field", Text("분야", "Field")),
                Option("organization", Text("기관", "Organization")),
                Option("model", Text("모델", "Model")),
            ),
        ),
        Choice(
            "status",
            Kind.MANY,
            Text("상태", "Status"),
            (),
            options_of("status", "applications", "status"),
            phrase=Text("{names} 사례", "{names} applications"),
        ),
        Choice(
            "field",
            Kind.MANY,
            Text("분야", "Field"),
            (),
            _fields,
            phrase=Text("분야 {names}", "field {names}"),
        ),
        Choice(
            "country",
            Kind.MANY,
            Text("국가", "Country"),
            (),
            _countries,
            phrase=Text("{names} 기관의 사례", "organizations from {names}"),
        ),
        Choice(
            "dated",
            Kind.FLAG,
            Text("시점이 보도된 사례만", "Dated only"),
            default=False,
            phrase=Text("시점이 보도된 사례", "dated applications"),
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        TableColumn("application", Text("적용 사례", "Application")),
        TableColumn("organization", Text("기관", "Organization")),
        TableColumn("country", Text("국가", "Country"), Format.COUNTRY),
        TableColumn("field", Text("분야", "Field")),
        DescribedColumn("applications", "model"),
        TableColumn("starts_on", Text("시작", "Starts"), Format.DATE),
        DescribedColumn("applications", "status"),
        EVIDENCE,
    ),
)
