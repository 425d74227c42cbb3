"""The field that searches, as it stands in the header of every page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html
from msgspec import Struct

from dashboard.i18n import Text
from dashboard.pages.attributes import aria, data
from dashboard.pages.links import ReferenceLink

if TYPE_CHECKING:
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest

_WORDS = {
    "label": Text(
        "기관·모델·연합체·주장 검색",
        "Search organizations, models, alliances, claims",
    ),
    "placeholder": Text("검색 ( / )", "Search ( / )"),
    "count": Text("결과 {count}건", "Results: {count}"),
    "none": Text("검색 결과가 없습니다", "No results"),
    "every": Text("“{query}”의 모든 결과", "All results for “{query}”"),
    "trouble": Text("지금은 검색할 수 없습니다", "Search is not available just now"),
}


class SearchField(Struct, frozen=True):
    """What the field's form says.

    Attributes:
        action: Where it leads without a script.
        data: What a script works with, by name: the address that it asks, its words.
    """

    action: str
    data: dict[str, str]


def search_field(site: Site, view: PageRequest) -> SearchField:
    """Return what the field's form says to a reader of a view."""
    address = (
        ReferenceLink("api/search", ()).opened_by(site.features.token("dataset")).under(view.prefix)
    )
    words = {name: words[view.language] for name, words in _WORDS.items()}
    return SearchField(f"{view.prefix}search", {"address": address, **words})


def header_search(site: Site, view: PageRequest) -> html.Form:
    """Return the form for a page that a script draws; the script puts the field into it."""
    field = search_field(site, view)
    return html.Form(
        id="search",
        action=field.action,
        method="get",
        role="search",
        className="search",
        **aria(label=field.data["label"]),
        **data(**field.data),
    )
