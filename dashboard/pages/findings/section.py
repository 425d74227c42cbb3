"""The findings of a topic as they stand above its charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import pandas as pd
from dash import html

from dashboard.charting.drawn import Drawn
from dashboard.charting.render import choices_of
from dashboard.charting.topics import ALLIANCES, INVESTMENTS, MARKET, MODELS, SOURCES
from dashboard.i18n import Text
from dashboard.pages.attributes import aria
from dashboard.pages.findings import alliances, market, models
from dashboard.pages.findings.alliances import alliance_findings
from dashboard.pages.findings.finding import Finding, FindingFigure, figure_of, sentence
from dashboard.pages.findings.investments import investment_findings
from dashboard.pages.findings.market import market_findings
from dashboard.pages.findings.models import model_findings
from dashboard.pages.findings.sources import source_findings
from dashboard.pages.page import choices_on, prefix_of, state_of
from dashboard.requests.query import InvalidQueryError, encode, kept

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Page, Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.query import Query

_TITLE = Text("데이터가 말하는 것", "What the data say")

FINDINGS: dict[str, tuple[str, Callable[[Drawn, Dataset], list[Finding]]]] = {
    MODELS.id: (models.CHART, model_findings),
    ALLIANCES.id: (alliances.CHART, alliance_findings),
    MARKET.id: (market.CHART, market_findings),
    INVESTMENTS.id: ("", investment_findings),
    SOURCES.id: ("", source_findings),
}
"""What is said of each topic, and the chart whose rows, as chosen, it is said of."""


def findings_section(topic: str, page: Page, site: Site, view: PageRequest) -> html.Section:
    """Return the findings of a topic under the choices that the address asks for."""
    try:
        content = findings_content(topic, page, site, view)
    except InvalidQueryError:  # the chart itself says what is wrong
        content = []
    return html.Section(
        content,
        id="findings",
        className="findings",
        **aria(label=_TITLE[view.language], live="polite"),
    )


def findings_content(topic: str, page: Page, site: Site, view: PageRequest) -> list[Any]:
    """Return the sentences; none where the topic has none, or its chart is not on the page.

    Raises:
        InvalidQueryError: If the address asks for choices that do not exist.
    """
    found = _findings(topic, page, site, view.query)
    state = encode(_state(topic, page, site, view.query)).removeprefix("?")
    return [html.P([sentence(one, topic, view, state) for one in found])] if found else []


def asked_figure(key: str, state: str, site: Site) -> FindingFigure | None:
    """Return the figure that the link of a sentence asks for; none where it is not said now.

    Args:
        key: Which figure: the topic, the figure's name and what its sentence is about.
        state: The choices of the topic's page, as its address has them.
        site: The site.
    """
    topic = key.partition(".")[0]
    page = site.pages.get(f"/{topic}")
    if page is None:
        return None
    try:
        findings = _findings(topic, page, site, parse_qs(state))
    except InvalidQueryError:
        return None
    return figure_of(key, topic, findings)


def _findings(topic: str, page: Page, site: Site, query: Query) -> list[Finding]:
    chart, find = FINDINGS.get(topic, ("", None))
    if find is None or (chart and all(one.id != chart for one in page.charts)):
        return []
    return find(_drawn(chart, page, site, query), site.dataset)


def _drawn(name: str, page: Page, site: Site, query: Query) -> Drawn:
    for chart in page.charts:
        if chart.id == name:
            choices = choices_of(chart, site.dataset)
            return site.renderer.drawn(chart, state_of(query, choices, prefix_of(page, chart)))
    return Drawn(pd.DataFrame(), 0)


def _state(topic: str, page: Page, site: Site, query: Query) -> list[tuple[str, str]]:
    """Return the choices that a topic's sentences follow, where they are not the usual ones."""
    name = FINDINGS[topic][0] if topic in FINDINGS else ""
    return [
        pair
        for chart in page.charts
        if chart.id == name
        for pair in kept(query, choices_on(page, chart, site.dataset))
    ]
