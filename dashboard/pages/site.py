"""The whole site: every page there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.topics import TOPICS
from dashboard.pages.about import about_page
from dashboard.pages.chart import chart_page
from dashboard.pages.data import data_page
from dashboard.pages.evidence import evidence_page
from dashboard.pages.overview import overview_page
from dashboard.pages.page import Site
from dashboard.pages.topic import topic_page

if TYPE_CHECKING:
    from dashboard.figures.discovery import Catalogue
    from dashboard.tables.dataset import Dataset


def build_site(dataset: Dataset, catalogue: Catalogue) -> Site:
    """Return the site of a dataset and its charts."""
    pages = [
        overview_page(catalogue),
        *[topic_page(topic, catalogue) for topic in TOPICS],
        evidence_page(),
        data_page(),
        about_page(),
        *[chart_page(chart) for chart in catalogue.values()],
    ]
    return Site(dataset, catalogue, {page.path: page for page in pages})
