"""What the head of a page tells other sites: its name, its picture, how it is embedded."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from dashboard.charting.chart_request import read_chart_request
from dashboard.i18n import Language
from dashboard.pages.page import query_of_chart
from dashboard.pages.page_reading import read_page
from dashboard.requests.query import encode
from dashboard.requests.urls import CHANGES, CHANGES_FEED, chart_path, url
from dashboard.server.embedded.addresses import EmbedAddresses
from dashboard.server.markup import Html, empty

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language, Languages
    from dashboard.pages.page import Page, Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.query import Query

PREVIEW = (1200, 630)
"""Width and height in pixels of the picture that stands for a chart on another site."""


def discovery_tags(page: Page | None, view: PageRequest, site: Site, base: str) -> Html:
    """Return what the head of a page tells other sites; nothing if there is no such page.

    Args:
        page: The page of the address.
        view: What its address says.
        site: The site.
        base: The address of the Atlas, ``/`` at the end.
    """
    reading = None if page is None else read_page(view, page, site.dataset)
    if page is None or reading is None or reading.faults:
        return Html("")
    asked, language = reading.asked, view.language
    path = f"{base}{page.path.removeprefix('/')}"
    own = path + encode(asked)
    tags = [
        *language_tags(path, asked, site.dataset.languages),
        *_card(page, own, language, site.identity.title[language]),
        *_picture(page, view.query, language, site, base),
    ]
    if _can_be_embedded(page):
        tags.append(_invitation(own, page.title[language], base))
    if page.path == CHANGES and site.history:
        feed = url(base, CHANGES_FEED, [("lang", language.value)])
        tags.append(_alternate(feed, "application/atom+xml", page.title[language]))
    return Html("\n".join(tags))


def described(
    summary: str, address: str, asked: Sequence[tuple[str, str]], languages: Languages
) -> list[Html]:
    """Return what the head of a page that is no live page tells; see ``language_tags``."""
    return [
        empty("meta", name="description", content=summary),
        *language_tags(address, asked, languages),
    ]


def language_tags(
    address: str, asked: Sequence[tuple[str, str]], languages: Languages
) -> list[Html]:
    """Return where the same content is by itself, and where in each language.

    Args:
        address: The address of a page without its parameters.
        asked: Its parameters that differ from their defaults; the theme makes no other content.
        languages: The languages that there are.
    """
    told = _without(asked, "theme")
    others = _without(told, "lang")
    alternates = {one.value: [*others, ("lang", one.value)] for one in languages}
    return [
        empty("link", rel="canonical", href=address + encode(told)),
        *[
            empty("link", rel="alternate", hreflang=name, href=address + encode(parameters))
            for name, parameters in {**alternates, "x-default": others}.items()
        ],
    ]


def _without(parameters: Sequence[tuple[str, str]], name: str) -> list[tuple[str, str]]:
    return [one for one in parameters if one[0] != name]


def _can_be_embedded(page: Page) -> bool:
    return any(page.path in {chart_path(one.id), f"/{one.topic.id}"} for one in page.charts)


def _card(page: Page, own: str, language: Language, name: str) -> list[Html]:
    told = {
        "og:site_name": name,
        "og:type": "website",
        "og:title": page.title[language],
        "og:description": page.summary[language],
        "og:url": own,
        "og:locale": language.open_graph,
    }
    return _properties(told)


def _picture(page: Page, query: Query, language: Language, site: Site, base: str) -> list[Html]:
    """Return the tags of the chart's own picture, where the server draws it for everybody."""
    features = site.features
    if not page.path.startswith("/charts/") or not features.draws_pictures or features.mint:
        return []
    [chart] = page.charts
    asked = query_of_chart(query, page, chart)
    chart_request = read_chart_request(chart, site.dataset, asked, language)
    width, height = PREVIEW
    told = {
        "og:image": EmbedAddresses(base).preview(chart_request, [("size", "og")]),
        "og:image:type": "image/png",
        "og:image:width": str(width),
        "og:image:height": str(height),
        "og:image:alt": f"{chart.name[language]}. {chart.purpose[language]}",
    }
    return [*_properties(told), empty("meta", name="twitter:card", content="summary_large_image")]


def _properties(told: dict[str, str]) -> list[Html]:
    return [empty("meta", property=name, content=value) for name, value in told.items()]


def _invitation(own: str, name: str, base: str) -> Html:
    address = f"{base}oembed?url={quote(own, safe='')}&format=json"
    return _alternate(address, "application/json+oembed", name)


def _alternate(address: str, media: str, name: str) -> Html:
    return empty("link", rel="alternate", type=media, href=address, title=name)
