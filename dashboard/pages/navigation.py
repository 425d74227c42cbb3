"""The line of navigation: the topics in a row, the rest in a menu; on a phone all in the menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.i18n import Text
from dashboard.pages.attributes import aria

if TYPE_CHECKING:
    from dashboard.pages.page import Page, Site
    from dashboard.pages.page_request import PageRequest

IN_LINE = (
    "/",
    "/models",
    "/alliances",
    "/market",
    "/investments",
    "/organizations",
    "/evidence",
)
"""The pages that stand side by side where there is room."""

_NAVIGATION = Text("주요 메뉴", "Main")
_MENU = Text("메뉴", "Menu")
_MORE = Text("더 보기", "More")


def navigation(site: Site, view: PageRequest, current: Page | None) -> html.Nav:
    """Return the line of navigation; it works without scripts.

    Args:
        site: The site.
        view: The view.
        current: The page that the reader is on.
    """
    pages = [page for page in site.pages.values() if page.in_navigation]
    line = [page for page in pages if page.path in IN_LINE]
    return html.Nav(
        [
            html.Ul([_entry(page, view, current) for page in line], className="nav-line"),
            _menu(pages, view, current),
        ],
        **aria(label=_NAVIGATION[view.language]),
    )


def _menu(pages: list[Page], view: PageRequest, current: Page | None) -> html.Details:
    language = view.language
    elsewhere = any(page.path not in IN_LINE and _here(page, current) for page in pages)
    return html.Details(
        [
            html.Summary(
                [
                    html.Span(_MENU[language], className="nav-narrow"),
                    html.Span(_MORE[language], className="nav-wide"),
                ],
                className="here" if elsewhere else "",
            ),
            html.Ul([_entry(page, view, current) for page in pages], className="menu"),
        ],
        className="nav-menu",
    )


def _entry(page: Page, view: PageRequest, current: Page | None) -> html.Li:
    link = html.A(page.title[view.language], href=view.link(page.path), **_here(page, current))
    return html.Li(link, className="in-line" if page.path in IN_LINE else "")


def _here(page: Page, current: Page | None) -> dict[str, Any]:
    """Return what tells that a reader is on a page or on one that lives under it."""
    if current is None:
        return {}
    if current.path == page.path:
        return aria(current="page")
    return aria(current="true") if current.path.startswith(f"{page.path}/") else {}
