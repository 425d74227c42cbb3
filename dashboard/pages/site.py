"""The whole site: every page there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.figures.studio import Studio
from dashboard.figures.topics import TOPICS
from dashboard.pages.about import about_page
from dashboard.pages.chart import chart_page
from dashboard.pages.claim import claim_pages
from dashboard.pages.data import data_page
from dashboard.pages.disagreements import disagreements_page
from dashboard.pages.evidence import evidence_page
from dashboard.pages.offers import Offers
from dashboard.pages.overview import overview_page
from dashboard.pages.page import Site
from dashboard.pages.topic import topic_page
from dashboard.pages.verify import verify_page

if TYPE_CHECKING:
    from dashboard.figures.discovery import Catalogue
    from dashboard.tables.dataset import Dataset


def build_site(dataset: Dataset, catalogue: Catalogue, offers: Offers | None = None) -> Site:
    """Return the site of a dataset and its charts.

    Args:
        dataset: The dataset.
        catalogue: The charts.
        offers: What the server can do for a reader; by default all that it may.
    """
    pages = [
        overview_page(catalogue),
        *[topic_page(topic, catalogue) for topic in TOPICS],
        evidence_page(),
        disagreements_page(),
        data_page(),
        about_page(),
        verify_page(),
        *[chart_page(chart) for chart in catalogue.values()],
    ]
    families = [claim_pages()]
    return Site(
        Studio(dataset),
        catalogue,
        {page.path: page for page in pages},
        offers or Offers(),
        {family.home: family for family in families},
    )
