"""The page of one chart: its purpose, its card, nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.pages.card import chart_card
from dashboard.pages.page import Page, Site

if TYPE_CHECKING:
    from dashboard.figures.chart import Chart
    from dashboard.figures.choices import State
    from dashboard.pages.view import View


def chart_page(chart: Chart) -> Page:
    """Return the page of a chart."""

    def layout(site: Site, view: View, _state: State) -> Any:
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
