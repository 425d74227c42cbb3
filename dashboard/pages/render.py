"""From a view to the content of its page; a wrong address gets words, not a blank page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.i18n import Text
from dashboard.pages.fault_list import fault_list
from dashboard.pages.page_reading import read_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.page import Page, Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.query import QueryFault

_MISSING = Text("없는 주소입니다", "There is no such page")
_INSTEAD = Text("다음 페이지를 이용해 주세요.", "These pages exist:")
_INVALID = Text("주소의 매개변수가 맞지 않습니다", "The address has parameters that do not fit")
_PLAIN = Text("매개변수 없이 열기", "Open without parameters")


def render(site: Site, view: PageRequest, page: Page | None) -> Any:
    """Return the content of a page, or what is wrong with its address."""
    if page is None:
        return _missing(site, view)
    reading = read_page(view, page, site.dataset)
    if reading.page_faults:
        return _invalid(reading.faults, view, page)
    site = site.at(view.viewpoint)
    return page.layout(site, view, read_page(view, page, site.dataset).state)


def _missing(site: Site, view: PageRequest) -> html.Div:
    links = [
        html.Li(html.A(page.title[view.language], href=view.link(page.path)))
        for page in site.pages.values()
    ]
    return html.Div(
        [html.H1(_MISSING[view.language]), html.P(_INSTEAD[view.language]), html.Ul(links)],
        className="prose",
    )


def _invalid(faults: Sequence[QueryFault], view: PageRequest, page: Page) -> html.Div:
    language = view.language
    plain = html.A(_PLAIN[language], href=f"{view.prefix}{page.path.removeprefix('/')}")
    return html.Div(
        [html.H1(_INVALID[language]), fault_list(faults, language), html.P(plain)],
        className="prose",
    )
