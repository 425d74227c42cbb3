"""Sizes over time: when each model was announced, how large it is, how fast sizes double."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.announcements import announced_sizes
from dashboard.charting.chart import (
    EVIDENCE,
    Chart,
    DescribedColumn,
    Format,
    RenderContext,
    TableColumn,
)
from dashboard.charting.choosing import country_choice, model_choices
from dashboard.charting.terms import nameless
from dashboard.charting.topics import MODELS
from dashboard.charts.model_timeline.frames import announcements
from dashboard.charts.model_timeline.model_marks import UNDATED, UNSIZED, marks_of
from dashboard.charts.model_timeline.other_models import extents
from dashboard.charts.model_timeline.timeline_words import caption
from dashboard.charts.model_timeline.trends import fit_of, path_of
from dashboard.i18n import Text
from dashboard.i18n.numbers import compact
from dashboard.plotting.timeseries import Axes, draw_dated
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn, in the order of announcement, the undated last.

    Columns: those of ``announcements``.
    """
    return announcements(dataset, state)


def figure(context: RenderContext) -> Figure:
    """Return marks over time, a line through those that are comparable, ranges of the others."""
    language, fit = context.canvas.language, fit_of(context)
    axes = Axes(
        lambda value: compact(value, language),
        UNDATED[language],
        UNSIZED[language],
        nameless(context.canvas),
    )
    return draw_dated(
        marks_of(context), path_of(fit, context), axes, context.canvas, extents(context)
    )


def describe(context: RenderContext) -> ChartText:
    """Return how fast sizes double if that can be said, the choices, every model in words."""
    return caption(context, fit_of(context))


CHART = Chart(
    topic=MODELS,
    order=2,
    name=Text("모델 공개 연표", "Models over time"),
    purpose=Text(
        "모델이 언제 공개됐고 얼마나 큰지 보여 줍니다. 크기가 두 배가 되는 기간은 근거가 충분할 "
        "때만 제시합니다.",
        "When models were announced and how large they are; how fast sizes double is given only "
        "where there are enough models to tell.",
    ),
    choices=(
        *model_choices(announced_sizes),
        Choice(
            "fit",
            Kind.ONE,
            Text("추세선에 넣을 모델", "Trend line through"),
            "dense",
            (
                Option("dense", Text("밀집 모델", "Dense models")),
                Option("comparable", Text("전문가 혼합(MoE) 제외", "All but mixtures")),
                Option("all", Text("전체", "All models")),
                Option("none", Text("추세선 없음", "No line")),
            ),
        ),
        Choice(
            "date",
            Kind.ONE,
            Text("공개 기간의 기준일", "A period counts as its"),
            "middle",
            (
                Option("earliest", Text("첫날", "First day")),
                Option("middle", Text("가운데", "Middle")),
                Option("latest", Text("마지막 날", "Last day")),
            ),
        ),
        country_choice(announced_sizes),
        Choice(
            "incomplete",
            Kind.FLAG,
            Text("시점·크기 미상 모델 포함", "With unknown date or size"),
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
        TableColumn("announced_on", Text("공개 시점", "Announced"), Format.DATE),
        DescribedColumn("parameter_counts", "parameters"),
        TableColumn("low", Text("하한", "Low end"), Format.NUMBER),
        TableColumn("high", Text("상한", "High end"), Format.NUMBER),
        DescribedColumn("parameter_counts", "bound"),
        DescribedColumn("parameter_counts", "status"),
        DescribedColumn("models", "architecture"),
        TableColumn("fitted", Text("추세선 계산", "Counted for the line")),
        EVIDENCE,
    ),
)
