"""What stands around a page that is made on the server and read without scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Text
from dashboard.pages.shell import footer, masthead
from dashboard.requests.query import encode
from dashboard.requests.query_string import APPENDED
from dashboard.server.brand_style import brand_link
from dashboard.server.line import notice
from dashboard.server.markup import Html, element
from dashboard.server.prerender.components import written
from dashboard.server.prerender.search_box import search_box

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest

_STYLES = ("static/bootstrap/bootstrap.min.css", "assets/atlas.css", "assets/api.css")
_SCRIPTS = ("assets/line.js", "assets/menus.js", "assets/search.js")
_OTHER_THEME = {
    "dark": ("◐", Text("어둡게 보기", "Dark theme")),
    "light": ("◑", Text("밝게 보기", "Light theme")),
}


def plain_page(
    title: str, main: Html, site: Site, view: PageRequest, version: str, tags: Sequence[Html] = ()
) -> str:
    """Return a whole page.

    Args:
        title: Its title.
        main: Its content.
        site: The pages, for what stands above and below each of them.
        view: Who looks.
        version: What changes whenever a style sheet or a script does.
        tags: What its head tells other sites.
    """
    foot = element("footer", written(footer(site, view), {}), class_="site-footer")
    body = element("body", _header(site, view), main, foot, notice(view.language))
    page = element("html", _head(title, site, view, version, tags), body, **_root(view))
    return f"<!DOCTYPE html>\n{page}\n"


def _root(view: PageRequest) -> dict[str, str]:
    """Return the attributes of the whole; a theme that is not asked for is the screen's."""
    asked = view.query.get("theme", [""])[0]
    theme = {"data_bs_theme": asked} if asked in {"light", "dark"} else {}
    return {"lang": view.language.value, **theme}


def _head(title: str, site: Site, view: PageRequest, version: str, tags: Sequence[Html]) -> Html:
    prefix = view.prefix
    return element(
        "head",
        Html('<meta charset="utf-8">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="color-scheme" content="light dark">'),
        element("title", f"{title} — {site.identity.title[view.language]}"),
        *tags,
        Html(f'<link rel="icon" href="{prefix}assets/icon.svg" type="image/svg+xml">'),
        element("script", src=f"{prefix}assets/early.js?{version}", data_appended=APPENDED),
        *[Html(f'<link rel="stylesheet" href="{prefix}{one}?{version}">') for one in _STYLES],
        brand_link(site.renderer.brand, prefix, version),
        *[element("script", src=f"{prefix}{one}?{version}", defer=True) for one in _SCRIPTS],
    )


def _header(site: Site, view: PageRequest) -> Html:
    return element(
        "header",
        written(masthead(site, view, None), {}),
        search_box(site, view, id="search"),
        _switches(view),
        id="header",
        class_="site-header",
    )


def _switches(view: PageRequest) -> Html:
    asked = view.query.get("theme", [""])[0]
    theme = {"light": "dark", "dark": "light"}.get(asked, "dark")
    sign, words = _OTHER_THEME[theme]
    action = words[view.language]
    return element(
        "div",
        *[
            element(
                "a", one.short, href=_changed(view, "lang", one), lang=one.value, title=one.name
            )
            for one in view.languages.others(view.language)
        ],
        element("a", sign, href=_changed(view, "theme", theme), title=action, aria_label=action),
        class_="switches",
    )


def _changed(view: PageRequest, name: str, value: str) -> str:
    """Return the address of the same page with one parameter changed."""
    asked = {one: values[0] for one, values in view.query.items()}
    told = {**asked, "lang": view.language.value, name: value}
    return encode(list(told.items()))
