"""Sizes over time: when each model was announced, how large it is, how fast sizes double."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.announcements import announced_sizes
from dashboard.figures.announcements import (
    UNDATED,
    UNSIZED,
    announcements,
    caption,
    extents,
    fit_of,
    marks_of,
    path_of,
)
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.dated import Axes, draw_dated
from dashboard.figures.terms import countries
from dashboard.figures.topics import MODELS
from dashboard.words import Words
from dashboard.words.numbers import compact

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset


def _countries(dataset: Dataset) -> tuple[Option, ...]:
    return countries(announced_sizes(dataset)["country"].dropna())


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn, in the order of announcement, the undated last.

    Columns: those of ``announcements``.
    """
    return announcements(dataset, state)


def figure(scene: Scene) -> Figure:
    """Return marks over time, a line through those that are comparable, ranges of the others."""
    language, fit = scene.canvas.language, fit_of(scene)
    axes = Axes(lambda value: compact(value, language), UNDATED[language], UNSIZED[language])
    return draw_dated(marks_of(scene), path_of(fit, scene), axes, scene.canvas, extents(scene))


def describe(scene: Scene) -> Caption:
    """Return how fast sizes double if that can be said, the choices, every model in words."""
    return caption(scene, fit_of(scene))


CHART = Chart(
    topic=MODELS,
    order=2,
    name=Words("모델 공개 연표", "Models over time"),
    purpose=Words(
        "모델이 언제 공개됐고 얼마나 큰지 보여 줍니다. 크기가 두 배가 되는 기간은 근거가 충분할 "
        "때만 제시합니다.",
        "When models were announced and how large they are; how fast sizes double is given only "
        "where the models are enough to say so.",
    ),
    choices=(
        Choice(
            "fit",
            Kind.ONE,
            Words("추세선에 넣을 모델", "Trend line through"),
            "dense",
            (
                Option("dense", Words("밀집 모델", "Dense models")),
                Option("comparable", Words("전문가 혼합(MoE) 제외", "All but mixtures")),
                Option("all", Words("전체", "All models")),
                Option("none", Words("추세선 없음", "No line")),
            ),
        ),
        Choice(
            "date",
            Kind.ONE,
            Words("공개 기간의 기준일", "A period counts as its"),
            "middle",
            (
                Option("earliest", Words("첫날", "First day")),
                Option("middle", Words("가운데", "Middle")),
                Option("latest", Words("마지막 날", "Last day")),
            ),
        ),
        Choice(
            "country",
            Kind.MANY,
            Words("국가", "Country"),
            (),
            _countries,
            phrase=Words("{names} 모델", "models from {names}"),
        ),
        Choice(
            "incomplete",
            Kind.FLAG,
            Words("시점·크기 미상 모델 포함", "With unknown date or size"),
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
        Column("announced_on", Words("공개 시점", "Announced"), Format.DATE),
        Column("parameters", Words("파라미터 수", "Parameters"), Format.NUMBER),
        Column("low", Words("하한", "Low end"), Format.NUMBER),
        Column("high", Words("상한", "High end"), Format.NUMBER),
        Column("bound", Words("한정", "Bound"), Format.TERM, "bound"),
        Column("status", Words("상태", "Status"), Format.TERM, "status"),
        Column("architecture", Words("구조", "Architecture"), Format.TERM, "architecture"),
        Column("fitted", Words("추세선 계산", "Counted for the line")),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
