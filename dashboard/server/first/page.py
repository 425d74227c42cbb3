"""A page before any script has run: written for the widest window, its pictures for several."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dashboard.figures.look import Look, read_look
from dashboard.figures.parameters import COMMON, DRESS
from dashboard.figures.theme import DARK, LIGHT
from dashboard.pages.card import is_wide
from dashboard.pages.page import Page, Site, faults_of, prefix_of
from dashboard.pages.render import render
from dashboard.pages.shell import footer, header
from dashboard.server.embedded.addresses import Addresses
from dashboard.server.embedded.picture import picture
from dashboard.server.embedded.sketch import Shape
from dashboard.server.first.components import heights, written
from dashboard.server.markup import Html, element

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.figures.chart import Chart
    from dashboard.pages.view import View

WINDOWS = {390: 0, 820: 600, 1080: 1080, 1280: 1240}
"""Widths of windows in pixels that pictures are laid out for, and from which on each is taken.

The style sheet knows them too: a picture that is still on its way has its place already.
"""

_URGENCY: tuple[Mapping[str, str], ...] = ({"fetchpriority": "high"}, {}, {"loading": "lazy"})
"""How soon the first picture, the second and all others are loaded."""


def whole_page(site: Site, view: View, page: Page | None) -> Html:
    """Return a page with its pictures; draws every chart, which takes its time."""
    content = render(site, replace(view, width=max(WINDOWS)), page)
    drawn = page is not None and not faults_of(page, view.query, site.dataset)
    pictures = _pictures(site, view, page, content) if page is not None and drawn else {}
    return around(site, view, page, written(content, pictures))


def around(site: Site, view: View, page: Page | None, content: Html) -> Html:
    """Return what stands around a page, with its content in it."""
    return Html(
        _header(site, view, page)
        + element("main", content)
        + element("footer", written(footer(site, view), {}), class_="site-footer")
    )


def _header(site: Site, view: View, page: Page | None) -> Html:
    """Return the line of navigation; without a theme in the address, one for each theme."""
    if view.query.get("theme", ["auto"])[0] == view.theme.name:
        return element("header", written(header(site, view, page), {}), class_="site-header")
    parts = [
        element(
            "header",
            written(header(site, replace(view, theme=theme), page), {}),
            class_=f"site-header only-{theme.name}",
        )
        for theme in (LIGHT, DARK)
    ]
    return Html("".join(parts))


def _pictures(site: Site, view: View, page: Page, content: Any) -> dict[str, Html]:
    if not page.charts:
        return {}
    tall = {
        window: heights(
            content if window == max(WINDOWS) else render(site, replace(view, width=window), page)
        )
        for window in WINDOWS
    }
    return {
        chart.id: _picture(site, view, page, chart, tall, _URGENCY[min(place, 2)])
        for place, chart in enumerate(page.charts)
    }


def _picture(
    site: Site,
    view: View,
    page: Page,
    chart: Chart,
    tall: Mapping[int, Mapping[str, int]],
    urgency: Mapping[str, str],
) -> Html:
    shapes = [
        Shape(_width(view, window, page, chart), tall[window][chart.id], least)
        for window, least in WINDOWS.items()
    ]
    return picture(
        _look(site, view, page, chart),
        shapes,
        Addresses(view.prefix, site.offers.token(chart.id)),
        drawn=site.offers.draws_pictures,
        alt="",
        style=";".join(f"--from-{one.least}:{one.width}/{one.height}" for one in shapes),
        **urgency,
    )


def _width(view: View, window: int, page: Page, chart: Chart) -> int:
    return replace(view, width=window).canvas(wide=is_wide(chart, page)).width


def _look(site: Site, view: View, page: Page, chart: Chart) -> Look:
    prefix = prefix_of(page, chart)
    own = {
        name.removeprefix(prefix): values
        for name, values in view.query.items()
        if name.startswith(prefix)
    }
    shared = {one.name: view.query[one.name] for one in COMMON if one.name in view.query}
    return read_look(chart, site.dataset, {**own, **shared}, view.language, DRESS)
