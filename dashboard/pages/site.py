"""The whole site: every page there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.charting.discovery import offered_charts
from dashboard.charting.renderer import ChartRenderer
from dashboard.charting.topics import TOPICS
from dashboard.pages.about import about_page
from dashboard.pages.changes import changes_page
from dashboard.pages.chart_pages import chart_page, topic_page
from dashboard.pages.claim import claim_pages
from dashboard.pages.data import data_page
from dashboard.pages.disagreements import disagreements_page
from dashboard.pages.evidence import evidence_page
from dashboard.pages.features import Features
from dashboard.pages.organization import organization_pages
from dashboard.pages.organizations import organizations_page
from dashboard.pages.overview import overview_page
from dashboard.pages.page import Site
from dashboard.pages.search_page import search_page
from dashboard.pages.verify import verify_page
from dashboard.plotting.brand import Brand
from dashboard.store.claim_log import ClaimLog

if TYPE_CHECKING:
    from dashboard.charting.discovery import Catalogue
    from dashboard.dataset.dataset import Dataset
    from dashboard.store.values import EditionChanges


def build_site(
    dataset: Dataset,
    catalogue: Catalogue,
    features: Features | None = None,
    history: tuple[EditionChanges, ...] = (),
    claims: ClaimLog | None = None,
    brand: Brand | None = None,
) -> Site:
    """Return the site of a dataset and its charts.

    Args:
        dataset: The dataset.
        catalogue: The charts.
        features: What the server can do for a reader; by default all that it may.
        history: The newest editions with the first of their changes.
        claims: What became of each claim from edition to edition.
        brand: How it looks; by default like the Atlas.
    """
    catalogue = offered_charts(catalogue, dataset.library)
    pages = [
        overview_page(catalogue),
        *[topic_page(topic, catalogue) for topic in TOPICS],
        organizations_page(),
        evidence_page(),
        disagreements_page(),
        changes_page(is_listed=bool(history)),
        data_page(),
        about_page(),
        verify_page(),
        search_page(),
        *[chart_page(chart) for chart in catalogue.values()],
    ]
    families = [claim_pages(), organization_pages()]
    return Site(
        ChartRenderer(dataset, brand or Brand()),
        catalogue,
        {page.path: page for page in pages},
        features or Features(),
        {family.home: family for family in families},
        history,
        claims or ClaimLog(),
    )
