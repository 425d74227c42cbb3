"""The findings of a topic as they stand above its charts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from dash import html

from dashboard.figures.draw import choices_of
from dashboard.figures.topics import ALLIANCES, INVESTMENTS, MARKET, MODELS, SOURCES
from dashboard.pages.attributes import aria
from dashboard.pages.findings import alliances, market, models
from dashboard.pages.findings.alliances import alliance_findings
from dashboard.pages.findings.finding import Finding, sentence
from dashboard.pages.findings.investments import investment_findings
from dashboard.pages.findings.market import market_findings
from dashboard.pages.findings.models import model_findings
from dashboard.pages.findings.sources import source_findings
from dashboard.pages.page import prefix_of, state_of
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.pages.page import Page, Site
    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset

_TITLE = Words("데이터가 말하는 것", "What the data say")

FINDINGS: dict[str, tuple[str, Callable[[pd.DataFrame, Dataset], list[Finding]]]] = {
    MODELS.id: (models.CHART, model_findings),
    ALLIANCES.id: (alliances.CHART, alliance_findings),
    MARKET.id: (market.CHART, market_findings),
    INVESTMENTS.id: ("", investment_findings),
    SOURCES.id: ("", source_findings),
}
"""What is said of each topic, and the chart whose rows, as chosen, it is said of."""


def findings_section(topic: str, page: Page, site: Site, view: View) -> html.Section:
    """Return the findings of a topic under the choices that the address asks for."""
    return html.Section(
        findings_content(topic, page, site, view),
        id="findings",
        className="findings",
        **aria(label=_TITLE[view.language], live="polite"),
    )


def findings_content(topic: str, page: Page, site: Site, view: View) -> list[Any]:
    """Return the sentences; none where the topic has none, or its chart is not on the page.

    Raises:
        InvalidQueryError: If the address asks for choices that do not exist.
    """
    chart, find = FINDINGS.get(topic, ("", None))
    if find is None or (chart and all(one.id != chart for one in page.charts)):
        return []
    rows = _rows(chart, page, site, view)
    found = find(rows, site.dataset)
    return [html.P([sentence(one, site.dataset, view) for one in found])]


def _rows(name: str, page: Page, site: Site, view: View) -> pd.DataFrame:
    for chart in page.charts:
        if chart.id == name:
            choices = choices_of(chart, site.dataset)
            return site.studio.frame(chart, state_of(view.query, choices, prefix_of(page, chart)))
    return pd.DataFrame()
