"""Training compute over time: how many operations each model took, on a logarithmic scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.chart import (
    EVIDENCE,
    Chart,
    DescribedColumn,
    Format,
    RenderContext,
    TableColumn,
)
from dashboard.charting.choosing import country_choice, model_choices
from dashboard.charting.terms import nameless, options_of
from dashboard.charting.topics import MODELS
from dashboard.charts.compute_timeline.compute_marks import extents, marks_of
from dashboard.charts.compute_timeline.compute_rows import computes, drawn_computes, has_computes
from dashboard.charts.compute_timeline.compute_words import UNDATED, caption, flop
from dashboard.i18n import Text
from dashboard.plotting.timeseries import Axes, draw_dated
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure


def _statuses(dataset: Dataset) -> tuple[Option, ...]:
    used = set(computes(dataset)["status"])
    return tuple(
        one for one in options_of("status", "metrics", "status")(dataset) if one.value in used
    )


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn, in the order of announcement, the undated last.

    Columns: those of ``computes``.
    """
    return drawn_computes(dataset, state)


def figure(context: RenderContext) -> Figure:
    """Return a mark for each model at its time and its compute, ranges of those beyond."""
    language = context.canvas.language
    axes = Axes(
        lambda value: flop(value, language), UNDATED[language], "", nameless(context.canvas)
    )
    return draw_dated(marks_of(context), None, axes, context.canvas, extents(context))


def describe(context: RenderContext) -> ChartText:
    """Return which model took most, and which in Korea, the legend, every model in words."""
    return caption(context)


CHART = Chart(
    topic=MODELS,
    order=5,
    name=Text("학습 연산량 연표", "Training compute over time"),
    purpose=Text(
        "모델을 학습하는 데 연산이 얼마나 들었는지 공개 시점별, 국가별로 보여 줍니다.",
        "How many operations the training of each model took, by the time of its announcement and "
        "by country.",
    ),
    choices=(
        *model_choices(computes),
        country_choice(computes),
        Choice(
            "status",
            Kind.MANY,
            Text("상태", "Status"),
            (),
            _statuses,
            phrase=Text("{names} 수치", "{names} figures"),
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        TableColumn("model", Text("모델", "Model")),
        TableColumn("developers", Text("개발사", "Developers")),
        TableColumn("country", Text("국가", "Country"), Format.COUNTRY),
        TableColumn("announced_on", Text("공개 시점", "Announced"), Format.DATE),
        TableColumn("point", Text("학습 연산량(FLOP)", "Training compute (FLOP)"), Format.NUMBER),
        DescribedColumn("metrics", "status"),
        TableColumn("corrected", Text("정정 전", "Before a correction")),
        EVIDENCE,
    ),
    is_offered=has_computes,
)
