"""From a chart and a state to a finished figure: the one way in which charts are drawn."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING

from plotly.io.json import to_json_plotly

from dashboard.analysis.standpoint import EVERYTHING, Standpoint
from dashboard.figures.chart import Caption, Chart, Scene
from dashboard.figures.compose import compose
from dashboard.figures.footer import claims_of, footer
from dashboard.figures.headline import headed
from dashboard.figures.most import bounded, linked, most_linked
from dashboard.figures.names import entities, shielded
from dashboard.figures.news import mark_news
from dashboard.figures.plot import Figure, Part
from dashboard.figures.standing import empty_words, told
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

    from dashboard.figures.canvas import Canvas
    from dashboard.figures.choices import Choice, State
    from dashboard.tables.dataset import Dataset

_NOTHING = Words("고른 조건에 맞는 주장이 없습니다", "No claim matches the choices in force")
_HINT = Words("조건을 하나 풀어 보세요", "Try to lift one of the choices")


@dataclass(frozen=True)
class Drawing:
    """A chart drawn.

    Attributes:
        plot: The figure, with the words around it.
        caption: Title, subtitle and alternative text.
        frame: The rows drawn.
        claims: The claims behind them.
    """

    plot: Figure
    caption: Caption
    frame: pd.DataFrame
    claims: tuple[str, ...]

    @property
    def height(self) -> float:
        """The height of the figure in pixels."""
        return float(self.plot.layout["height"])

    @cached_property
    def figure(self) -> go.Figure:
        """The figure as Plotly's own object, which checks every part of it."""
        return self.plot.checked

    @cached_property
    def text(self) -> str:
        """The figure as JSON."""
        return str(to_json_plotly(self.plot.content))


def choices_of(chart: Chart, dataset: Dataset) -> tuple[Choice, ...]:
    """Return the choices of a chart with their options read from the dataset."""
    return tuple(choice.resolved(dataset) for choice in chart.choices)


def rows_of(chart: Chart, dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows of a chart under a state; none leads to more claims than may be sent."""
    return bounded(chart.frame(dataset, state))


def draw(
    chart: Chart,
    dataset: Dataset,
    state: State,
    canvas: Canvas,
    frame: pd.DataFrame | None = None,
    standpoint: Standpoint = EVERYTHING,
) -> Drawing:
    """Draw a chart under a state.

    Args:
        chart: The chart.
        dataset: The dataset.
        state: The choices in force.
        canvas: Language, theme and size.
        frame: The rows, where they are known already: they do not depend on the canvas.
        standpoint: From where the dataset is seen.
    """
    frame = rows_of(chart, dataset, state) if frame is None else frame
    named = shielded(dataset)
    shown = frame if named is dataset else rows_of(chart, named, state)
    scene = Scene(shown, state, canvas, named)
    if frame.empty:
        caption, figure = _nothing(canvas, standpoint, named)
    else:
        caption, figure = chart.describe(scene), Figure.of(chart.figure(scene))
        choices, language = choices_of(chart, dataset), canvas.language
        caption = headed(caption, choices, state, standpoint, dataset, language)
    claims = claims_of(frame)
    caption = told(caption, claims, standpoint, named, canvas)
    news = standpoint.news(dataset)
    if news and not news.issuperset(claims):
        mark_news(figure, news, canvas.theme)
    note = footer(frame, named, canvas.language, standpoint)
    own = (escape(one, quote=False) for one in (canvas.address, canvas.remark) if one)
    finished = compose(figure, caption, " · ".join((note, *own)), canvas)
    if named is not dataset:
        finished = Figure(entities(finished.data), entities(finished.layout))
    finished.set(meta=_meta(chart, dataset, canvas))
    if most := most_linked(frame):
        for trace in finished.data:
            _link(trace, most)
    return Drawing(finished, caption, frame, tuple(claims))


def _link(trace: Part, most: int) -> None:
    """Leave a mark no more claims than it may lead to."""
    if "customdata" in trace:
        trace["customdata"] = [
            linked(claims, most) if isinstance(claims, str) else claims
            for claims in trace["customdata"]
        ]


def _meta(chart: Chart, dataset: Dataset, canvas: Canvas) -> dict[str, str]:
    """Return what a figure says about itself to whoever gets hold of it."""
    return {
        "chart": chart.id,
        "version": dataset.version,
        "language": canvas.language.value,
        "theme": canvas.theme.name,
    }


def _nothing(canvas: Canvas, standpoint: Standpoint, dataset: Dataset) -> tuple[Caption, Figure]:
    words = empty_words(standpoint, dataset) or (_NOTHING, _HINT)
    title, hint = (one[canvas.language] for one in words)
    hidden = {"visible": False, "fixedrange": True}
    margin = {"l": 0, "r": 0, "t": 0, "b": 0}
    figure = Figure([], {"height": 120, "margin": margin, "xaxis": hidden, "yaxis": hidden})
    return Caption(title, hint, f"{title}. {hint}."), figure
