"""Parameter comparison: every claimed size of every model, rival claims side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.records import records
from dashboard.analysis.sizes import claimed_sizes
from dashboard.figures import marks
from dashboard.figures.axis import AXIS
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.most import parted, summed_up
from dashboard.figures.rows import Axis, Reference, draw_rows
from dashboard.figures.sizes import caption, measured, rest_of, row_of
from dashboard.figures.terms import countries, options_of
from dashboard.figures.topics import MODELS
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_FILTERS = ("country", "modality", "status")
_PHRASES = {"unstated": Words("모달리티 미상 모델", "models of unstated modality")}


def _references(dataset: Dataset) -> tuple[Option, ...]:
    sizes = claimed_sizes(dataset)
    built = sizes[sizes["parameters"].notna() & ~sizes["status"].isin(marks.OPEN_STATUSES)]
    rows = records(built.drop_duplicates("model"))
    return tuple(Option(row.model, Words(row.model_ko, row.model_en)) for row in rows)


def _countries(dataset: Dataset) -> tuple[Option, ...]:
    return countries(claimed_sizes(dataset)["country"].dropna())


def _modalities(dataset: Dataset) -> tuple[Option, ...]:
    used = set(claimed_sizes(dataset)["modality"].dropna())
    every = options_of("modality", "models", "modality")(dataset)
    found = (option for option in every if option.value in used)
    return tuple(replace(one, phrase=_PHRASES.get(one.value)) for one in found)


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn.

    Columns: those of ``claimed_sizes``; reference_ko, reference_en, reference_parameters (of the
    model compared with); multiple (times the reference); value, value_low, value_high (what the
    axis shows: parameters or multiples); rest, models, undisclosed (in the last row, where it sums
    up what is not drawn one by one: its claims, their models, those without a size; else 0);
    matching (claims that match, drawn or not); unnamed (as in ``summed_up``).
    """
    sizes = claimed_sizes(dataset)
    named = sizes[(sizes["model"] == state.one("reference")) & sizes["parameters"].notna()].head(1)
    multiples = state.one("measure") == "multiple"
    if multiples and named.empty:
        sizes = sizes.head(0)
    for column, source in (("ko", "model_ko"), ("en", "model_en"), ("parameters", "parameters")):
        sizes[f"reference_{column}"] = named[source].iloc[0] if len(named) else None
    sizes["multiple"] = sizes["point"] / sizes["reference_parameters"]
    unit = sizes["reference_parameters"] if multiples else 1
    for column, source in (("value", "point"), ("value_low", "low"), ("value_high", "high")):
        sizes[column] = sizes[source] / unit
    for column in _FILTERS:
        if state.many(column):
            sizes = sizes[sizes[column].isin(state.many(column))]
    shown = sizes if state.flag("undisclosed") else sizes[sizes["point"].notna()]
    shown = shown.assign(rest=0, models=0, undisclosed=0)
    drawn, rest = parted(shown.reset_index(drop=True))
    return summed_up(drawn, rest, rest_of).assign(matching=len(shown))


def figure(scene: Scene) -> Figure:
    """Return bars on a linear scale, dots on thin stems on a logarithmic one."""
    absent = marks.UNDISCLOSED[scene.canvas.language]
    axis = Axis(scene.state.one("axis") == "log", lambda value: measured(value, scene), absent)
    rows = [row_of(row, scene) for row in scene.rows]
    return draw_rows(rows, axis, _reference(scene), scene.canvas)


def _reference(scene: Scene) -> Reference | None:
    first = scene.frame.iloc[0]
    if pd.isna(first["reference_parameters"]):
        return None
    multiples = scene.state.one("measure") == "multiple"
    value = 1.0 if multiples else float(first["reference_parameters"])
    return Reference(value, first[f"reference_{scene.canvas.language}"])


def describe(scene: Scene) -> Caption:
    """Return the largest models, the choices in force, every row in words."""
    return caption(scene)


CHART = Chart(
    topic=MODELS,
    order=1,
    name=Words("모델 크기 비교", "Model sizes"),
    purpose=Words(
        "보도된 파라미터 수를 모델별로 비교합니다. 기사마다 다른 수치는 합치지 않고 나란히 "
        "놓습니다.",
        "Every reported number of parameters side by side; figures that differ are never merged.",
    ),
    choices=(
        AXIS,
        Choice(
            "measure",
            Kind.ONE,
            Words("단위", "Measured in"),
            "count",
            (
                Option("count", Words("파라미터 수", "Parameters")),
                Option("multiple", Words("기준 대비 배수", "Multiples")),
            ),
        ),
        Choice("reference", Kind.ONE, Words("기준 모델", "Reference"), "gpt-3", _references),
        Choice(
            "country",
            Kind.MANY,
            Words("국가", "Country"),
            (),
            _countries,
            main=True,
            phrase=Words("{names} 모델", "models from {names}"),
        ),
        Choice(
            "modality",
            Kind.MANY,
            Words("모달리티", "Modality"),
            (),
            _modalities,
            phrase=Words("{names} 모델", "{names} models"),
        ),
        Choice(
            "status",
            Kind.MANY,
            Words("상태", "Status"),
            (),
            options_of("status", "parameter_counts", "status"),
            phrase=Words("{names} 크기", "{names} sizes"),
        ),
        Choice(
            "undisclosed",
            Kind.FLAG,
            Words("크기 미공개 모델 포함", "With undisclosed sizes"),
            default=True,
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        Column("model", Words("모델", "Model")),
        Column("developers", Words("개발사", "Developers")),
        Column("country", Words("국가", "Country"), Format.COUNTRY),
        Column("parameters", Words("파라미터 수", "Parameters"), Format.NUMBER),
        Column("low", Words("하한", "Low end"), Format.NUMBER),
        Column("high", Words("상한", "High end"), Format.NUMBER),
        Column("multiple", Words("기준 대비 배수", "Multiple of the reference"), Format.NUMBER),
        Column("bound", Words("한정", "Bound"), Format.TERM, "bound"),
        Column("status", Words("상태", "Status"), Format.TERM, "status"),
        Column("architecture", Words("구조", "Architecture"), Format.TERM, "architecture"),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
