"""What stands around every page: the line of navigation, the footer, panel, dialog, notice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_bootstrap_components as dbc
from dash import dcc, html

from dashboard.dataset.collections import credits_of
from dashboard.i18n import Language, Text
from dashboard.pages.attributes import aria, data
from dashboard.pages.company import company
from dashboard.pages.navigation import navigation
from dashboard.pages.search_field import header_search
from dashboard.pages.timeline import timeline
from dashboard.requests.urls import url

if TYPE_CHECKING:
    from dashboard.pages.page import Page, Site
    from dashboard.pages.page_request import PageRequest

_TAGLINE = Text("모든 숫자에 근거", "evidence for every number")
_SKIP = Text("본문으로", "Skip to content")
_THEME = {
    "light": ("dark", Text("어둡게 보기", "Dark theme"), "◐"),
    "dark": ("light", Text("밝게 보기", "Light theme"), "◑"),
}
_VERSION = Text("데이터 버전 {version}", "Dataset {version}")
_PANEL = Text("근거", "Evidence")


def shell() -> html.Div:
    """Return the frame that stays while pages come and go; it holds no words of its own."""
    return html.Div(
        [
            dcc.Store(id="start", data=True),
            dcc.Store(id="view"),
            html.Header(id="header", className="site-header"),
            html.Main(id="page", tabIndex=-1),
            html.Footer(id="footer", className="site-footer"),
            dbc.Offcanvas(
                id="panel",
                placement="end",
                is_open=False,
                scrollable=True,
                className="panel",
                labelledby="panel-title",
            ),
            dbc.Modal(
                [
                    dbc.ModalHeader(id="share-header", close_button=False),
                    dbc.ModalBody(id="share-body"),
                ],
                id="share",
                is_open=False,
                scrollable=True,
                size="lg",
                fullscreen="sm-down",
                labelledby="share-title",
            ),
            html.Aside(id="export", className="notice", hidden=True),
            dcc.Store(id="asked"),
            dcc.Store(id="wanted"),
            dcc.Store(id="chosen"),
            dcc.Store(id="renewal"),
            dcc.Store(id="tokens"),
            dcc.Store(id="tab"),
        ]
    )


def masthead(site: Site, view: PageRequest, current: Page | None) -> list[Any]:
    """Return the way to the content, whose pages these are, and the line of navigation."""
    language = view.language
    return [
        html.A(_SKIP[language], href="#page", className="skip"),
        *company(site.renderer.brand, language, view.prefix),
        html.A(
            [html.Strong(site.identity.title[language]), html.Small(_TAGLINE[language])],
            href=view.link("/"),
            className="brand",
        ),
        navigation(site, view, current),
    ]


def header(site: Site, view: PageRequest, current: Page | None) -> list[Any]:
    """Return what stands at the top of every page."""
    language = view.language
    return [
        *masthead(site, view, current),
        header_search(site, view),
        html.Div(
            [
                *[
                    html.A(
                        one.short,
                        lang=one.value,
                        title=one.name,
                        **_sets("lang", one.value, view, current),
                    )
                    for one in view.languages.others(language)
                ],
                *[_theme_switch(worn, view, current) for worn in _THEME],
            ],
            className="switches",
        ),
        timeline(site, view),
    ]


def footer(site: Site, view: PageRequest) -> list[Any]:
    """Return the line at the bottom of every page."""
    identity, language = site.identity, view.language
    version = _VERSION[language].format(version=identity.version)
    credit, licence = identity.credit[language], identity.licence[language]
    shown = site.at(view.viewpoint).dataset
    others = credits_of(shown)
    line = site.renderer.brand.line[language]
    return [html.Span(" · ".join(filter(None, [credit, version, licence, *others, line])))]


def title(site: Site, page: Page | None, view: PageRequest) -> str:
    """Return the title of the browser's tab."""
    name = site.identity.title[view.language]
    return name if page is None or page.path == "/" else f"{page.title[view.language]} — {name}"


def panel_title(language: Language) -> html.Span:
    """Return the title of the evidence panel."""
    return html.Span(_PANEL[language], id="panel-title")


def _theme_switch(worn: str, view: PageRequest, current: Page | None) -> html.A:
    """Return what changes the theme; the style sheet shows the one for the theme in force."""
    theme, action, sign = _THEME[worn]
    words = action[view.language]
    return html.A(
        sign,
        title=words,
        className=f"only-{worn}",
        **aria(label=words),
        **_sets("theme", theme, view, current),
    )


def _sets(parameter: str, value: str, view: PageRequest, current: Page | None) -> dict[str, Any]:
    """Return what a link says that changes one parameter, also where no script does it."""
    others = [
        (name, one) for name, values in view.query.items() for one in values if name != parameter
    ]
    path = view.path if current else "/"
    address = url(view.prefix, path, [*others, (parameter, value)])
    return {"href": address, **data(sets=parameter, value=value)}
