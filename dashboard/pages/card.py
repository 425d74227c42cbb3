"""A chart on a page: its figure, then what can be changed and what can be done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import dcc, html

from dashboard.charting.emptiness import has_figures
from dashboard.charting.render import choices_of
from dashboard.i18n import Text
from dashboard.pages.actions import actions
from dashboard.pages.attributes import aria
from dashboard.pages.chart_table import chart_table
from dashboard.pages.controls import folded_controls
from dashboard.pages.fault_list import fault_list
from dashboard.pages.identifiers import part_of
from dashboard.pages.page import Page, Site, prefix_of
from dashboard.pages.page_reading import read_page
from dashboard.pages.redrawing import redrawing
from dashboard.plotting.text import plain_text
from dashboard.requests.choices import Kind
from dashboard.requests.query import pairs
from dashboard.requests.urls import url

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.charting.renderer import RenderedChart
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import Choice, ChoiceValues
    from dashboard.requests.query import QueryFault


_CHOICES = Text("{name}: 보기 선택", "{name}: choices")

GRAPH: dict[str, Any] = {
    "displaylogo": False,
    # Without this Plotly asks for MathJax wherever a text holds two dollar signs.
    "typesetMath": False,
    "displayModeBar": False,
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "responsive": True,
    "scrollZoom": False,
}

"""How Plotly behaves: no cloud, no logo; its buttons stand below the figure instead."""

_INVALID = Text(
    "{name}: 주소에 적힌 조건이 맞지 않습니다",
    "{name}: the address asks for something that this chart does not have",
)

_RESET = Text("맞지 않는 조건만 빼고 보기", "Show the chart without it")


def chart_card(
    chart: Chart, page: Page, site: Site, view: PageRequest, *, tells_purpose: bool = False
) -> html.Section:
    """Return the card of a chart in the state that the address asks for, or what is wrong with it.

    Args:
        chart: The chart.
        page: The page that it stands on.
        site: The site.
        view: The view.
        tells_purpose: Whether the card begins with what the chart is for.
    """
    choices, prefix = choices_of(chart, site.dataset), prefix_of(page, chart)
    reading = read_page(view, page, site.dataset)
    state = reading.charts.get(chart.id)
    if state is None:
        return fault_card(chart, reading.chart_faults[chart.id], view)
    canvas, own = view.canvas, pairs(state, choices)
    drawing = site.renderer.draw(chart, state, canvas)
    choices = tuple(one for one in choices if not _is_settled(one, state))
    if drawing.frame.empty and not has_figures(chart, site.dataset):
        choices = ()  # None of them brings a figure back.
    purpose = html.P(chart.purpose[view.language], className="purpose") if tells_purpose else None
    return html.Section(
        [
            html.H2(
                plain_text(drawing.caption.title),
                id=part_of("title", chart.id),
                className="visually-hidden",
            ),
            purpose,
            _picture(chart, drawing),
            redrawing(chart, choices, state, prefix, canvas.width, site.features, view),
            html.Div(
                folded_controls(choices, state, chart.id, view.language),
                className="choices",
                role="group",
                **aria(label=_CHOICES[view.language].format(name=chart.name[view.language])),
            ),
            actions(chart, drawing, own, page, view),
            html.Div(
                chart_table(chart, drawing.frame, site.dataset, view),
                id=part_of("drawer", chart.id),
                hidden=True,
                className="drawer",
            ),
        ],
        className="chart-card",
        id=f"chart-{chart.id}",
    )


def _is_settled(choice: Choice, state: ChoiceValues) -> bool:
    """Return whether a reader has no choice: there is one option, and it is in force."""
    only = choice.kind is Kind.ONE and len(choice.seen) == 1
    return only and state.values[choice.name] == choice.default == choice.seen[0].value


def _picture(chart: Chart, drawing: RenderedChart) -> html.Div:
    height = f"{drawing.height:.0f}px"
    return html.Div(
        dcc.Graph(
            id=part_of("figure", chart.id),
            figure=drawing.figure,
            config=_config(chart),
            responsive=True,
            style={"height": height},
        ),
        id=part_of("picture", chart.id),
        role="application",
        tabIndex=0,
        className="picture",
        **aria(label=plain_text(drawing.caption.alternative)),
    )


def _config(chart: Chart) -> Any:
    return {**GRAPH, "toImageButtonOptions": {"filename": chart.id, "scale": 2}}


def fault_card(chart: Chart, faults: Sequence[QueryFault], view: PageRequest) -> html.Section:
    """Return what is wrong with a chart, what is allowed, and a link that resets it.

    Args:
        chart: The chart.
        faults: What is wrong with its parameters.
        view: The view.
    """
    language = view.language
    return html.Section(
        [
            html.H2(_INVALID[language].format(name=chart.name[language])),
            fault_list(faults, language),
            html.P(html.A(_RESET[language], href=_without(faults, view))),
        ],
        className="fault-card",
        id=f"chart-{chart.id}",
        role="alert",
    )


def _without(faults: Sequence[QueryFault], view: PageRequest) -> str:
    """Return the address of the view without what is wrong with the chart."""
    wrong = {fault.parameter for fault in faults}
    rest = [
        (name, value)
        for name, values in view.query.items()
        if name not in wrong
        for value in values
    ]
    return url(view.prefix, view.path, rest)
