"""A page before any script has run: written for the widest window, its pictures for several."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from dashboard.pages.page_reading import read_page
from dashboard.pages.render import render
from dashboard.pages.shell import footer, header
from dashboard.plotting.shapes import Shape
from dashboard.server.embedded.picture import picture
from dashboard.server.markup import Html, element
from dashboard.server.prerender.components import SEARCH, written
from dashboard.server.prerender.pictures import address_of, figure_of, theme_of
from dashboard.server.prerender.search_box import search_box

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.charting.chart import Chart
    from dashboard.pages.page import Page, Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.server.embedded.picture import Address
    from dashboard.server.prerender.pictures import Drawn

WINDOWS = {390: 0, 820: 600, 1080: 1080, 1280: 1240}
"""Widths of windows in pixels that pictures are laid out for, and from which on each is taken.

The style sheet knows them too: a picture that is still on its way has its place already.
"""

_CONTENT = "content"
"""The id of this page's content, to which the way past the navigation leads; that of the live
page has another."""

_FIRST = {"fetchpriority": "high", "decoding": "sync"}
_OTHERS = {"loading": "lazy"}
"""How soon the first picture and all others are loaded: none holds up the first to be seen."""


def whole_page(site: Site, view: PageRequest, page: Page | None, drawn: Drawn) -> Html:
    """Return a page with its pictures.

    Args:
        site: The dataset, the charts and the pages.
        view: Who looks at which address.
        page: The page, if there is one.
        drawn: The pictures that are there already and stand in the page itself; the page says
            where all others are.
    """
    content = render(site, replace(view, width=max(WINDOWS)), page)
    fits = page is not None and not read_page(view, page, site.dataset).page_faults
    pictures = _pictures(site, view, page, drawn) if page is not None and fits else {}
    return around(site, view, page, written(content, pictures))


def around(site: Site, view: PageRequest, page: Page | None, content: Html) -> Html:
    """Return what stands around a page, with its content in it."""
    top = written(header(site, view, page), {SEARCH: search_box(site, view)})
    top = Html(top.replace('href="#page"', f'href="#{_CONTENT}"', 1))
    return Html(
        element("header", top, class_="site-header")
        + element("main", content, id=_CONTENT, tabindex="-1")
        + element("footer", written(footer(site, view), {}), class_="site-footer")
    )


def shapes_of(site: Site, view: PageRequest, page: Page, chart: Chart) -> list[Shape]:
    """Return the layouts of a chart on a page, the narrowest first; only heights are read."""
    seen = site.at(view.viewpoint)
    state = read_page(view, page, seen.dataset).charts[chart.id]
    shapes = []
    for window, least in WINDOWS.items():
        canvas = replace(view, width=window).canvas
        height = seen.renderer.draw(chart, state, canvas).height
        shapes.append(Shape(canvas.width, round(height), least))
    return shapes


def _pictures(site: Site, view: PageRequest, page: Page, drawn: Drawn) -> dict[str, Html]:
    def attributes(place: int, chart: Chart) -> dict[str, str]:
        urgency = _OTHERS if place else _FIRST
        if not site.features.draws_pictures:
            return urgency
        return {**urgency, "data_figure": figure_of(site, view, page, chart)}

    return {
        chart.id: _picture(
            shapes_of(site, view, page, chart),
            view,
            partial(address_of, site, view, page, chart, drawn),
            attributes(place, chart),
        )
        for place, chart in enumerate(page.charts)
        if chart.id in read_page(view, page, site.dataset).charts
    }


def _picture(
    shapes: list[Shape], view: PageRequest, address: Address, attributes: Mapping[str, str]
) -> Html:
    places = ";".join(f"--from-{one.least}:{one.width}/{one.height}" for one in shapes)
    return picture(theme_of(view), shapes, address, "", style=places, **attributes)
