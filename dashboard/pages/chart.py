"""The page of one chart: its purpose, its card, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.pages.card import chart_card
from dashboard.pages.page import Page, Site

if TYPE_CHECKING:
    from dashboard.charting.chart import Chart
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues


def chart_page(chart: Chart) -> Page:
    """Return the page of a chart."""

    def layout(site: Site, view: PageRequest, _state: ChoiceValues) -> Any:
        page = site.pages[f"/charts/{chart.id}"]
        back = html.A(chart.topic.name[view.language], href=view.link(f"/{chart.topic.id}"))
        return html.Div(
            [
                html.P(back, className="trail"),
                html.H1(chart.name[view.language]),
                html.P(chart.purpose[view.language], className="lead-text"),
                html.Div([chart_card(chart, page, site, view)], className="cards"),
            ]
        )

    return Page(
        f"/charts/{chart.id}",
        chart.name,
        layout,
        (chart,),
        in_navigation=False,
        summary=chart.purpose,
    )
