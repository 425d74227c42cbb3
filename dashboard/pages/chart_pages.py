"""The pages of charts: a topic with all of its own, and each chart by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.charting.discovery import offered_charts
from dashboard.i18n import Text
from dashboard.pages.card import chart_card
from dashboard.pages.findings import findings_section
from dashboard.pages.page import Page, Site
from dashboard.pages.seen_edition import EDITION, news_since
from dashboard.requests.urls import chart_path

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.charting.discovery import Catalogue
    from dashboard.charting.topics import Topic
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

_SUMMARY = Text("{question}? {charts}.", "{question}? {charts}.")


def topic_page(topic: Topic, catalogue: Catalogue) -> Page:
    """Return the page of a topic."""
    charts = tuple(chart for chart in catalogue.values() if chart.topic == topic)

    def layout(site: Site, view: PageRequest, _state: ChoiceValues) -> Any:
        page = site.pages[f"/{topic.id}"]
        seen = offered_charts({chart.id: chart for chart in charts}, site.dataset).values()
        return html.Div(
            [
                html.H1(topic.question[view.language]),
                findings_section(topic.id, page, site, view),
                html.Div(
                    [chart_card(chart, page, site, view, tells_purpose=True) for chart in seen],
                    className="cards",
                ),
            ]
        )

    return Page(f"/{topic.id}", topic.name, layout, _summary(topic, charts), charts)


def _summary(topic: Topic, charts: Sequence[Chart]) -> Text:
    """Return the topic's question, and what answers it."""
    names = Text.of(lambda language: ", ".join(chart.name[language] for chart in charts))
    return _SUMMARY.format(question=topic.question, charts=names)


def chart_page(chart: Chart) -> Page:
    """Return the page of a chart."""

    def layout(site: Site, view: PageRequest, state: ChoiceValues) -> Any:
        page = site.pages[chart_path(chart.id)]
        back = html.A(chart.topic.name[view.language], href=view.link(f"/{chart.topic.id}"))
        return html.Div(
            [
                html.P(back, className="trail"),
                html.H1(chart.name[view.language]),
                html.P(chart.purpose[view.language], className="lead-text"),
                html.Div([chart_card(chart, page, site, view)], className="cards"),
                news_since(chart, page, site, view, state),
            ]
        )

    return Page(
        chart_path(chart.id),
        chart.name,
        layout,
        chart.purpose,
        (chart,),
        (EDITION,),
        in_navigation=False,
    )
