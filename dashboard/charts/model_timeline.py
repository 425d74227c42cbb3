"""Sizes over time: when each model was announced, how large it is, how fast sizes double."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.announcements import announced_sizes, entering, standing
from dashboard.analysis.records import records
from dashboard.figures import marks
from dashboard.figures.announcements import (
    UNDATED,
    UNSIZED,
    caption,
    fit_of,
    mark_of,
    notes,
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

    from dashboard.figures.dated import Mark
    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_MOST = 150
"""More marks than these are not drawn: the newest are, and the words say how many are not."""

_LEFT_OUT = {
    "dense": frozenset({"mixture_of_experts", "not_neural", "unstated"}),
    "comparable": frozenset({"mixture_of_experts", "not_neural"}),
    "all": frozenset[str](),
}
"""Architectures that do not enter the line, by choice."""

_ENTERS = {True: Words("들어감", "yes"), False: Words("아니요", "no")}


def _countries(dataset: Dataset) -> tuple[Option, ...]:
    return countries(announced_sizes(dataset)["country"].dropna())


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn, in the order of announcement, the undated last.

    Columns: those of ``announced_sizes``; moment (in years, what stands for the time), fitted
    (whether the row enters the line), fitted_ko, fitted_en.
    """
    rows = announced_sizes(dataset)
    if state.many("country"):
        rows = rows[rows["country"].isin(state.many("country"))]
    if not state.flag("incomplete"):
        rows = rows[rows["earliest"].notna() & rows["point"].notna()]
    rows = rows.sort_values("earliest", kind="stable", na_position="last", ignore_index=True)
    rows["moment"] = standing(rows, state.one("date"))
    rows["fitted"] = False
    if state.one("fit") != "none":
        rows["fitted"] = entering(rows, _LEFT_OUT[state.one("fit")], marks.OPEN_STATUSES)
    for language in ("ko", "en"):
        words = [getattr(_ENTERS[bool(entered)], language) for entered in rows["fitted"]]
        rows[f"fitted_{language}"] = words
    return rows


def figure(scene: Scene) -> Figure:
    """Return marks over time, and a line through those that are comparable."""
    language, fit = scene.canvas.language, fit_of(scene)
    every = _marks(scene)
    axes = Axes(lambda value: compact(value, language), UNDATED[language], UNSIZED[language])
    below = notes(scene, fit, len(every[_MOST:]))
    return draw_dated(every[:_MOST], path_of(fit, scene), axes, scene.canvas, below)


def _marks(scene: Scene) -> list[Mark]:
    """Return one mark for each model and size, the newest first."""
    ordered = scene.frame.sort_values("earliest", ascending=False, kind="stable")
    groups = ordered.groupby(["model", "point", "status"], sort=False, dropna=False)
    return [mark_of(list(records(own)), scene) for _, own in groups]


def describe(scene: Scene) -> Caption:
    """Return how fast sizes double, the choices and the legend, every model in words."""
    return caption(scene, fit_of(scene), len(_marks(scene)[_MOST:]))


CHART = Chart(
    topic=MODELS,
    order=2,
    name=Words("모델 공개 연표", "Models over time"),
    purpose=Words(
        "모델이 언제 공개되었고 얼마나 큰지, 크기가 얼마 만에 두 배가 되는지 본다. "
        "선이 모델 몇 개에 기대는지 함께 밝힌다.",
        "When models were shown, how large they are and how fast sizes double; it says on how "
        "many models that rests.",
    ),
    choices=(
        Choice(
            "fit",
            Kind.ONE,
            Words("선에 넣을 모델", "Line through"),
            "dense",
            (
                Option("dense", Words("밀집 모델", "Dense models")),
                Option("comparable", Words("전문가 혼합 제외", "All but mixtures")),
                Option("all", Words("모두", "All models")),
                Option("none", Words("선 없음", "No line")),
            ),
        ),
        Choice(
            "date",
            Kind.ONE,
            Words("기간을 대신하는 날", "A span counts as its"),
            "middle",
            (
                Option("earliest", Words("첫날", "First day")),
                Option("middle", Words("가운데", "Middle")),
                Option("latest", Words("마지막 날", "Last day")),
            ),
        ),
        Choice("country", Kind.MANY, Words("국가", "Country"), (), _countries),
        Choice(
            "incomplete",
            Kind.FLAG,
            Words("시점·크기 미상 모델", "Without date or size"),
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
        Column("bound", Words("한정", "Bound"), Format.TERM, "bound"),
        Column("status", Words("상태", "Status"), Format.TERM, "status"),
        Column("architecture", Words("구조", "Architecture"), Format.TERM, "architecture"),
        Column("fitted", Words("선에 들어감", "In the line")),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
