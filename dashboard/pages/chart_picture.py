"""A chart as a picture that is laid out for the window and fetched when it is near."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.pages.links import file_link
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.query import pairs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.charting.chart import Chart
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

WINDOWS = {1280: 1080, 820: 600, 390: 0}
"""Widths of windows in pixels that pictures are laid out for, and from which on each is taken.

The style sheet knows them too: a picture that is still on its way has its place already.
"""


class _LaterImg(html.Img):
    """An image that is fetched when it is near the window, which Dash's own cannot say."""

    def to_plotly_json(self) -> dict[str, Any]:
        """Return the component as Dash sends it; browsers heed ``loading`` only before ``src``."""
        component: dict[str, Any] = super().to_plotly_json()  # type: ignore[no-untyped-call]
        component["props"] = {"loading": "lazy", **component["props"]}
        return component


HALVES = {665: 1080, 820: 600, 390: 0}
"""The same for pictures of which two stand side by side where there is room.

In a window of 665 a chart is as wide as half of the widest page, 563.
"""


def chart_picture(
    chart: Chart,
    state: ChoiceValues,
    site: Site,
    view: PageRequest,
    windows: Mapping[int, int] = WINDOWS,
) -> html.Picture:
    """Return the picture of a chart; where the address names no theme, in that of the reader.

    Args:
        chart: The chart.
        state: The values of its choices.
        site: The site.
        view: The view.
        windows: The widths of windows that it is laid out for, and from which on each is taken.
    """
    looks = {least: replace(view, width=window) for window, least in windows.items()}
    drawn = {
        least: site.renderer.draw(chart, state, chart_request.canvas)
        for least, chart_request in looks.items()
    }
    themes = (view.theme,) if "theme" in view.query else (DARK, LIGHT)
    addresses = [
        (
            _media(least, dark=theme is not themes[-1]),
            _address(chart, state, site, chart_request, theme),
        )
        for least, chart_request in looks.items()
        for theme in themes
    ]
    *others, (_, last) = addresses
    places = {
        f"--from-{least}": f"{chart_request.canvas.width}/{round(drawn[least].height)}"
        for least, chart_request in looks.items()
    }
    image = _LaterImg(src=last, alt=drawn[0].caption.alternative, style=places)
    return html.Picture([*[html.Source(media=media, srcSet=one) for media, one in others], image])


def _media(least: int, *, dark: bool) -> str:
    wide = f"(min-width: {least}px)" if least else ""
    return " and ".join(filter(None, [wide, "(prefers-color-scheme: dark)" if dark else ""]))


def _address(
    chart: Chart, state: ChoiceValues, site: Site, chart_request: PageRequest, theme: Any
) -> str:
    chart_request = replace(chart_request, theme=theme)
    link = file_link(chart.id, "svg", pairs(state, chart.choices), chart_request)
    sized = replace(link, parameters=(*link.parameters, ("width", str(chart_request.canvas.width))))
    return sized.opened_by(site.features.token(chart.id)).under(chart_request.prefix)
