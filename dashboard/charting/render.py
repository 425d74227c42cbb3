"""From a chart and a state to a finished figure: the one way in which charts are drawn."""

from __future__ import annotations

import json
from functools import cached_property
from html import escape
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from dashboard.analysis.viewpoint import EVERYTHING, Viewpoint
from dashboard.charting.as_of import annotated
from dashboard.charting.chart import Chart, RenderContext
from dashboard.charting.drawn import Drawn
from dashboard.charting.emptiness import why_empty
from dashboard.charting.footer import claims_of, footer
from dashboard.charting.headline import filtered, headed
from dashboard.charting.limits import limited_claims, linked
from dashboard.charting.new_marks import mark_new
from dashboard.charting.own_words import with_own_words
from dashboard.charting.shielding import shielded
from dashboard.plotting.chart_text import ChartText
from dashboard.plotting.figure import Figure, Part
from dashboard.plotting.layout import compose
from dashboard.plotting.markup import entities, raised

if TYPE_CHECKING:
    import pandas as pd
    import plotly.graph_objects as go

    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.canvas import Canvas
    from dashboard.requests.choices import Choice, ChoiceValues


_EMPTY = 16
"""Height in pixels of the plot of a chart that has nothing to show but why."""


class Drawing(Struct, frozen=True, dict=True):
    """A chart drawn.

    Attributes:
        plot: The figure, with the words around it.
        caption: Title, subtitle and alternative text.
        drawn: What it draws.
        claims: The claims behind them.
    """

    plot: Figure
    caption: ChartText
    drawn: Drawn
    claims: tuple[str, ...]

    @property
    def frame(self) -> pd.DataFrame:
        """Every row, those that sum up others last."""
        return self.drawn.table

    @property
    def marks(self) -> Any:
        """What a renderer drew the figure from: its marks with their values."""
        return self.plot.marks

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
        """The figure as JSON, letters as they are."""
        # No figure is written before the first page is sent. Plotly's utils hand on the same class,
        # and bring Pillow along.
        from _plotly_utils.utils import PlotlyJSONEncoder

        return raised(
            json.dumps(
                self.plot.content, cls=PlotlyJSONEncoder, ensure_ascii=False, separators=(",", ":")
            )
        )


def choices_of(chart: Chart, dataset: Dataset) -> tuple[Choice, ...]:
    """Return the choices of a chart with their options read from the dataset."""
    return tuple(choice.resolved(dataset) for choice in chart.choices)


def drawn_by(chart: Chart, dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return what a chart draws under a state; no row leads to more claims than may be sent."""
    return limited_claims(Drawn.of(chart.frame(dataset, state)), dataset.records)


def draw(
    chart: Chart,
    dataset: Dataset,
    state: ChoiceValues,
    canvas: Canvas,
    drawn: Drawn | None = None,
    viewpoint: Viewpoint = EVERYTHING,
) -> Drawing:
    """Draw a chart under a state.

    Args:
        chart: The chart.
        dataset: The dataset.
        state: The choices in force.
        canvas: Language, theme and size.
        drawn: What is drawn, where it is known already: it does not depend on the canvas.
        viewpoint: From where the dataset is seen.
    """
    drawn = drawn_by(chart, dataset, state) if drawn is None else drawn
    named = shielded(dataset)
    shown = drawn if named is dataset else drawn_by(chart, named, state)
    context = RenderContext(shown, state, canvas, named)
    choices, language = choices_of(chart, dataset), canvas.language
    claims = claims_of(drawn.table)
    if drawn.table.empty:
        title, hint = (one[language] for one in why_empty(chart, viewpoint, named))
        title = filtered(title, choices, state, language)
        caption, figure = ChartText(title, hint, f"{title}. {hint}."), _nothing()
    else:
        caption, figure = chart.describe(context), Figure.of(chart.figure(context))
        caption = headed(caption, choices, context, viewpoint, claims)
    caption = annotated(caption, claims, viewpoint, named, canvas)
    caption = with_own_words(caption, canvas)
    news = viewpoint.news(dataset)
    if news and len(news & set(claims)) < len(claims):
        mark_new(figure, news, canvas.theme)
    note = footer(drawn, named, canvas, viewpoint)
    own = (escape(one, quote=False) for one in (canvas.address, canvas.remark) if one)
    finished = compose(figure, caption, " · ".join((note, *own)), canvas)
    if named is not dataset or canvas.title or canvas.note or canvas.line:
        finished = Figure(entities(finished.data), entities(finished.layout), finished.marks)
    finished.set(meta=_meta(chart, dataset, canvas))
    if drawn.links is not None:
        for trace in finished.data:
            _link(trace, drawn.links.most)
    return Drawing(finished, caption, drawn, tuple(claims))


def _link(trace: Part, most: int) -> None:
    """Leave a mark no more claims than it may lead to."""
    if "customdata" in trace:
        every = trace["customdata"]
        cut = {claims: linked(claims, most) for claims in every if isinstance(claims, str)}
        trace["customdata"] = [cut.get(claims, claims) for claims in every]


def _meta(chart: Chart, dataset: Dataset, canvas: Canvas) -> dict[str, str]:
    """Return what a figure says about itself to whoever gets hold of it."""
    return {
        "chart": chart.id,
        "version": dataset.version,
        "language": canvas.language.value,
        "theme": canvas.theme.name,
    }


def _nothing() -> Figure:
    hidden = {"visible": False, "fixedrange": True}
    margin = {"l": 0, "r": 0, "t": 0, "b": 0}
    return Figure([], {"height": _EMPTY, "margin": margin, "xaxis": hidden, "yaxis": hidden})
