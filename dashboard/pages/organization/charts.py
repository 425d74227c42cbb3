"""The charts that have marks of an organization, narrowed to it, as pictures."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import structs

from dashboard.analysis.overlap import memberships
from dashboard.charting.render import choices_of
from dashboard.i18n import Text
from dashboard.pages.links import file_link
from dashboard.pages.organization.section import Section
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.choices import ChoiceValues, Kind
from dashboard.requests.query import pairs
from dashboard.requests.urls import chart_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dashboard.analysis.organizations.profile import Profile
    from dashboard.charting.chart import Chart
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import Value

_NAME = Text("차트", "Charts")
_ALIKE = 1.25
"""Cards of which one is higher by more than this do not stand side by side."""


def charts_of(site: Site) -> Section:
    """Return the part of a profile with its charts, each the way to the chart itself."""

    def content(profile: Profile, _dataset: Dataset, view: PageRequest) -> list[Any]:
        found = list(_narrowed(profile, site))
        heights = [_height(chart, state, site, view) for chart, state in found]
        links = [
            html.A(
                _chart_picture(chart, state, site, view, HALVES if is_half else WINDOWS)
                if site.features.draws_pictures
                else chart.name[view.language],
                href=view.link(chart_path(chart.id), pairs(state, chart.choices)),
                className="profile-chart" if is_half else "profile-chart wide",
            )
            for (chart, state), is_half in zip(found, side_by_side(heights), strict=True)
        ]
        return [html.Div(links, className="profile-charts")] if links else []

    return Section("charts", _NAME, content, is_expected=False)


def side_by_side(heights: Sequence[float]) -> list[bool]:
    """Return of each card whether it is half as wide as the page, beside its neighbour.

    A card that would be left half empty by a much higher one has the page's width for itself.

    Args:
        heights: How high each is at half the width.
    """
    found: list[bool] = []
    while len(found) < len(heights):
        pair = heights[len(found) : len(found) + 2]
        is_pair = len(pair) == 2 and max(pair) <= _ALIKE * min(pair)
        found += [True, True] if is_pair else [False]
    return found


def _height(chart: Chart, state: ChoiceValues, site: Site, view: PageRequest) -> float:
    """Return how high a chart is at half the width; a name is as high as any other."""
    if not site.features.draws_pictures:
        return 1.0
    canvas = replace(view, width=max(HALVES, key=HALVES.__getitem__)).canvas
    return site.renderer.draw(chart, state, canvas).height


def _narrowed(profile: Profile, site: Site) -> Iterator[tuple[Chart, ChoiceValues]]:
    """Return the charts that can be narrowed to an organization and have marks of it then."""
    wanted = _wanted(profile, site.dataset)
    for chart in site.catalogue.values():
        choices = choices_of(chart, site.dataset)
        for choice in choices:
            several = choice.kind is Kind.MANY and choice.name in wanted
            values = [one.value for one in choice.allowed] if several else []
            chosen = dict.fromkeys(one for one in values if one in wanted[choice.name])
            if chosen:
                usual: dict[str, Value] = {one.name: one.default for one in choices}
                state = ChoiceValues(usual | {choice.name: tuple(chosen)})
                if not site.renderer.frame(chart, state).empty:
                    yield chart, state
                break


def _wanted(profile: Profile, dataset: Dataset) -> dict[str, set[str]]:
    """Return what is chosen of each choice that can leave an organization alone."""
    organization, joined = profile.organization, memberships(dataset)
    made, built = dataset.tables["market_forecasts"], dataset.columns("model_developers")
    return {
        "organization": {organization},
        "alliance": set(joined.loc[joined["organization"] == organization, "alliance"]),
        "forecasts": set(made.loc[made["forecaster"] == organization, "forecast"]),
        "subject": set(built.kept(built.holding("organization", {organization})).unique("model")),
    }


WINDOWS = {1242: 1080, 820: 600, 390: 0}
"""Widths of windows in pixels that pictures are laid out for, and from which on each is taken.

In a window of 1242 a chart is 1140 wide, the widest layout of a picture: a wider one would be
scaled and not have the height that is kept for it.

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


def _chart_picture(
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
    sized = structs.replace(
        link, parameters=(*link.parameters, ("width", str(chart_request.canvas.width)))
    )
    return sized.opened_by(site.features.token(chart.id)).under(chart_request.prefix)
