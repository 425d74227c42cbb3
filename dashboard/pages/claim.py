"""A claim's own page, at an address that stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.claim_words import headline
from dashboard.analysis.evidence import claim_row
from dashboard.pages.evidence_card import evidence_card
from dashboard.pages.page import Family, Page, Site
from dashboard.words import Language, Words

if TYPE_CHECKING:
    from dashboard.figures.choices import State
    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset

_TITLE = Words("{about} ({publisher} {paragraph}문단)", "{about} ({publisher}, ¶ {paragraph})")


def claim_pages() -> Family:
    """Return the pages of all claims."""
    return Family("/evidence/{claim}", _page)


def _page(dataset: Dataset, claim: str) -> Page | None:
    if claim not in dataset.records.claims_by_id:
        return None

    def layout(site: Site, view: View, _state: State) -> Any:
        return _layout(claim, site, view)

    return Page(f"/evidence/{claim}", _title(dataset, claim), layout, in_navigation=False)


def _title(dataset: Dataset, claim: str) -> Words:
    table, row = claim_row(dataset, claim)
    publisher = Words(*(dataset.publisher(row["source"], language) for language in Language))
    about = headline(dataset, table, row)
    return _TITLE.format(about=about, publisher=publisher, paragraph=row["paragraph"])


def _layout(claim: str, site: Site, view: View) -> html.Div:
    return html.Div([html.H1(claim), evidence_card(claim, site.dataset, view)])
