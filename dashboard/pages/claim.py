"""A claim's own page, at an address that stays: what it says and how that was read."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.claim_words import headline
from dashboard.analysis.evidence import claim_row, evidence
from dashboard.analysis.place import place_of
from dashboard.figures.users import users_of
from dashboard.pages.copy_item import copy_item
from dashboard.pages.evidence_card import badges, disagreements, particulars, rivals
from dashboard.pages.normalization import normalization_table
from dashboard.pages.page import Family, Page, Site
from dashboard.pages.share_texts import Cited, citation
from dashboard.pages.things import thing_links
from dashboard.words import Language, Words

if TYPE_CHECKING:
    from dashboard.figures.choices import State
    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset

_TITLE = Words("{about} ({publisher}, {place})", "{about} ({publisher}, {place})")
_EVERY = Words("← 모든 주장", "← All claims")
_UNSEEN = Words(
    "지금 고른 날짜와 규칙에서는 이 주장이 보이지 않는다. 아래는 지금까지 나온 것을 모두 본 "
    "내용이다.",
    "Under the day and the rule now chosen this claim is not seen. Below is what it says when "
    "everything is seen.",
)
_STEPS = Words("적힌 말에서 값까지", "From the words to the values")
_STEPS_LEAD = Words(
    "기사의 말을 데이터의 값으로 옮긴 차례. 계산은 데이터를 읽을 때마다 다시 하고 맞춰 본다.",
    "How the words of the article became values; recomputed and checked whenever the dataset is "
    "read.",
)
_CHARTS = Words("이 주장을 쓰는 차트", "Charts that use this claim")
_CHARTS_LEAD = Words("처음 보이는 상태에서.", "As they are first shown.")
_NO_CHART = Words(
    "처음 보이는 상태에서 이 주장을 쓰는 차트는 없다.", "No chart uses it as it is first shown."
)
_THINGS = Words("무엇에 대한 주장인가", "What it is about")
_CITE = Words("인용", "Cite")
_AS_TEXT = Words("문장", "Text")
_ADDRESS = Words("주소", "Address")


def claim_pages() -> Family:
    """Return the pages of all claims."""
    return Family("/evidence/{claim}", _page)


def _page(dataset: Dataset, claim: str) -> Page | None:
    if claim not in dataset.whole.records.claims_by_id:
        return None

    def layout(site: Site, view: View, _state: State) -> Any:
        return _layout(claim, site, view)

    return Page(f"/evidence/{claim}", _title(dataset.whole, claim), layout, in_navigation=False)


def _title(dataset: Dataset, claim: str) -> Words:
    table, row = claim_row(dataset, claim)
    publisher = Words(*(dataset.publisher(row["source"], language) for language in Language))
    about = headline(dataset, table, row)
    return _TITLE.format(about=about, publisher=publisher, place=place_of(claim, dataset))


def _layout(claim: str, site: Site, view: View) -> html.Div:
    language = view.language
    is_seen = claim in site.dataset.records.claims_by_id
    dataset = site.dataset if is_seen else site.dataset.whole
    found = evidence(dataset, claim)
    return html.Div(
        [
            html.P(html.A(_EVERY[language], href=view.link("/evidence")), className="trail"),
            html.H1(headline(dataset, found.table, found.row)[language]),
            None if is_seen else html.P(_UNSEEN[language], className="disagreement"),
            html.Article(
                [
                    badges(found, dataset, view),
                    particulars(found, dataset, language),
                    *disagreements(found, dataset, language),
                ],
                className="claim claim-page",
            ),
            html.H2(_STEPS[language]),
            html.P(_STEPS_LEAD[language], className="lead-text"),
            normalization_table(dataset, claim, language),
            *rivals(found, dataset, view, html.H2),
            html.H2(_CHARTS[language]),
            *_charts(claim, site, view),
            html.H2(_THINGS[language]),
            html.Ul(thing_links(claim, dataset, site, view), className="plain"),
            html.H2(_CITE[language]),
            *_cite(claim, site, view),
        ],
        className="prose",
    )


def _charts(claim: str, site: Site, view: View) -> list[Any]:
    users = users_of(claim, site.catalogue, site.studio)
    if not users:
        return [html.P(_NO_CHART[view.language], className="lead-text")]
    links = [
        html.Li(html.A(chart.name[view.language], href=view.link(f"/charts/{chart.id}")))
        for chart in users
    ]
    return [
        html.P(_CHARTS_LEAD[view.language], className="lead-text"),
        html.Ul(links, className="plain"),
    ]


def _cite(claim: str, site: Site, view: View) -> list[Any]:
    title = _title(site.dataset.whole, claim)[view.language]
    address = f"{view.base}evidence/{claim}"
    today = view.today or datetime.now(UTC).date()
    cited = Cited(claim, title, site.identity, address, today)
    return [
        copy_item("claim-citation", _AS_TEXT, citation(cited, view.language), view.language),
        copy_item("claim-address", _ADDRESS, address, view.language),
    ]
