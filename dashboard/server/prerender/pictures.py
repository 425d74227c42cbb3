"""The pictures of a page: the first chart's stand in the page itself, all others have addresses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from dashboard.charting.chart_request import ChartRequest, read_chart_request
from dashboard.pages.page import query_of_chart
from dashboard.requests.parameters import APPEARANCE, SIZE
from dashboard.server.embedded.addresses import EmbedAddresses
from dashboard.server.embedded.picture import blank

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.charting.chart import Chart
    from dashboard.pages.page import Page, Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.plotting.shapes import Shape

    Drawn = Mapping[tuple[str, str, int], bytes]
    """Pictures as SVG by the chart's id, theme and width in pixels."""

_LITERALLY = "/:;=,()-."
"""Signs of a drawing that may stand as they are in a data address, also in a list of them."""

_FAMILIES = re.compile(r'font-family: (?P<families>[^;"<>]+); ')
"""The fonts in the style of a text, the same for each text of a drawing."""


_NEEDLESS = re.compile(
    r' xml:space="preserve"| class="[^"]*"| data-index="\d+"| text-anchor="start"'
    r"|(?<=[\"; ])(?:vector-effect: none|(?:fill-|stroke-)?opacity: 1); "
)
"""What says to a browser only what it does anyway; no part of a drawing inherits another value."""

_EMPTY = re.compile(r"<g(?: [^>]*)?/>|<g(?: [^>]*)?></g>")


def compact(drawing: str) -> str:
    """Return an SVG for a browser alone: its fonts once, and without what other programs need."""
    drawing = _EMPTY.sub("", _NEEDLESS.sub("", drawing))
    named = _FAMILIES.search(drawing)
    if named is None:
        return drawing
    once = drawing.replace(named[0], "")
    return once.replace("<svg ", f'<svg font-family="{named["families"]}" ', 1)


def theme_of(view: PageRequest) -> str:
    """Return the theme that the address asks for: ``auto`` where it leaves that to the reader."""
    return view.theme.name if view.theme.name in view.query.get("theme", ()) else "auto"


def themes_of(view: PageRequest) -> tuple[str, ...]:
    """Return the themes that a page may be shown in."""
    theme = theme_of(view)
    return ("light", "dark") if theme == "auto" else (theme,)


def chart_request_of(
    site: Site, view: PageRequest, page: Page, chart: Chart, **more: str
) -> ChartRequest:
    """Return a chart as a page's address asks for it.

    Args:
        site: The dataset and the charts.
        view: Who looks at which address.
        page: The page.
        chart: A chart on it.
        more: What a picture's address says beside, such as its width.
    """
    query = {
        **query_of_chart(view.query, page, chart),
        **{name: [value] for name, value in more.items()},
    }
    return read_chart_request(chart, site.dataset, query, view.language, (*SIZE, *APPEARANCE))


def figure_of(site: Site, view: PageRequest, page: Page, chart: Chart) -> str:
    """Return the address of a chart's figure; theme and width are for the browser to add."""
    addresses = EmbedAddresses(view.prefix, site.features.token(chart.id))
    return addresses.figure(chart_request_of(site, view, page, chart))


def address_of(
    site: Site, view: PageRequest, page: Page, chart: Chart, drawn: Drawn, shape: Shape, theme: str
) -> str:
    """Return the picture itself as an address where it is drawn, or else where it will be."""
    if not site.features.draws_pictures:
        return blank(shape)
    content = drawn.get((chart.id, theme, shape.width))
    if content is not None:
        return f"data:image/svg+xml,{quote(compact(content.decode()), safe=_LITERALLY)}"
    addresses = EmbedAddresses(view.prefix, site.features.token(chart.id))
    return addresses.picture(chart_request_of(site, view, page, chart), theme, shape.width)
