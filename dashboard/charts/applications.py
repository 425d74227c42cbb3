"""Applications: what AI is applied to, by field, by organization and by model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.applications import applied, grouped
from dashboard.analysis.records import records
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.listing import draw_listing
from dashboard.figures.services import caption, groups_of, shared_out
from dashboard.figures.terms import countries, options_of
from dashboard.figures.topics import MODELS
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_FILTERS = ("status", "field", "country")


def _fields(dataset: Dataset) -> tuple[Option, ...]:
    rows = applied(dataset).drop_duplicates("field").sort_values("field_ko")
    return tuple(
        Option(_slug(row.field), Words(row.field_ko, row.field_en)) for row in records(rows)
    )


def _slug(field: str) -> str:
    return field.lower().replace(" ", "-")


def _countries(dataset: Dataset) -> tuple[Option, ...]:
    return countries(applied(dataset)["country"].dropna())


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn, the largest group first.

    Columns: those of ``applied`` with their ``group`` as ``grouped`` adds it; rest, unnamed,
    matching, applications, built, modelled (as in ``shared_out``).
    """
    rows = applied(dataset)
    for column in _FILTERS:
        if state.many(column):
            values = rows[column].map(_slug) if column == "field" else rows[column]
            rows = rows[values.isin(state.many(column))]
    if state.flag("dated"):
        rows = rows[rows["starts_on"].notna()]
    return shared_out(grouped(rows, state.one("group")))


def figure(scene: Scene) -> Figure:
    """Return groups of entries, filled where the application exists."""
    return draw_listing(groups_of(scene), scene.canvas)


def describe(scene: Scene) -> Caption:
    """Return how many exist, the choices and the legend, every application in words."""
    return caption(scene)


CHART = Chart(
    topic=MODELS,
    order=4,
    name=Words("적용 사례", "Applications"),
    purpose=Words(
        "AI를 누가 어느 분야에 어떤 모델로 쓰는지, 현재 운영 중인 사례와 계획을 구분해 보여 "
        "줍니다. 기사가 초거대 AI라고 밝히지 않은 사례도 포함합니다.",
        "Who applies AI to what and with which model, in use or planned; some articles do not say "
        "that it is hyperscale AI.",
    ),
    choices=(
        Choice(
            "group",
            Kind.ONE,
            Words("분류", "Group by"),
            "field",
            (
                Option("field", Words("분야", "Field")),
                Option("organization", Words("기관", "Organization")),
                Option("model", Words("모델", "Model")),
            ),
        ),
        Choice(
            "status",
            Kind.MANY,
            Words("상태", "Status"),
            (),
            options_of("status", "applications", "status"),
            phrase=Words("{names} 사례", "{names} applications"),
        ),
        Choice(
            "field",
            Kind.MANY,
            Words("분야", "Field"),
            (),
            _fields,
            phrase=Words("분야 {names}", "field {names}"),
        ),
        Choice(
            "country",
            Kind.MANY,
            Words("국가", "Country"),
            (),
            _countries,
            phrase=Words("{names} 기관의 사례", "organizations from {names}"),
        ),
        Choice(
            "dated",
            Kind.FLAG,
            Words("시점이 보도된 사례만", "Dated only"),
            default=False,
            phrase=Words("시점이 보도된 사례", "dated applications"),
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        Column("application", Words("적용 사례", "Application")),
        Column("organization", Words("기관", "Organization")),
        Column("country", Words("국가", "Country"), Format.COUNTRY),
        Column("field", Words("분야", "Field")),
        Column("model", Words("모델", "Model")),
        Column("starts_on", Words("시작", "Starts"), Format.DATE),
        Column("status", Words("상태", "Status"), Format.TERM, "status"),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
