"""The charts that have marks of an organization, narrowed to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.organizations.activities import forecasts_by
from dashboard.analysis.organizations.alliances import joined_alliances
from dashboard.analysis.organizations.models import built_models
from dashboard.charting.render import choices_of
from dashboard.i18n import Text
from dashboard.pages.chart_picture import HALVES, WINDOWS, chart_picture
from dashboard.pages.organization.section import Section
from dashboard.requests.choices import Kind
from dashboard.requests.query import pairs, parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.analysis.organizations.profile import Profile
    from dashboard.charting.chart import Chart
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

_NAME = Text("차트", "Charts")


def charts_of(site: Site) -> Section:
    """Return the part of a profile with its charts, each the way to the chart itself."""

    def content(profile: Profile, _dataset: Dataset, view: PageRequest) -> list[Any]:
        found = list(_narrowed(profile, site))
        links = [
            html.A(
                chart_picture(chart, state, site, view, _windows(place, len(found)))
                if site.features.draws_pictures
                else chart.name[view.language],
                href=view.link(f"/charts/{chart.id}", pairs(state, chart.choices)),
                className="profile-chart",
            )
            for place, (chart, state) in enumerate(found)
        ]
        return [html.Div(links, className="profile-charts")] if links else []

    return Section("charts", _NAME, content, is_expected=False)


def _windows(place: int, count: int) -> Mapping[int, int]:
    """Return how a chart is laid out: two side by side, an odd last one as wide as the page."""
    return WINDOWS if count % 2 and place == count - 1 else HALVES


def _narrowed(profile: Profile, site: Site) -> Iterator[tuple[Chart, ChoiceValues]]:
    """Return the charts that can be narrowed to an organization and have marks of it then."""
    wanted = _wanted(profile, site.dataset)
    for chart in site.catalogue.values():
        choices = choices_of(chart, site.dataset)
        for choice in choices:
            several = choice.kind is Kind.MANY and choice.name in wanted
            values = [one.value for one in choice.allowed] if several else []
            chosen = [value for value in values if value in wanted[choice.name]]
            if chosen:
                state = parse({choice.name: [",".join(chosen)]}, choices)
                if not site.renderer.frame(chart, state).empty:
                    yield chart, state
                break


def _wanted(profile: Profile, dataset: Dataset) -> dict[str, set[str]]:
    """Return what is chosen of each choice that can leave an organization alone."""
    organization = profile.organization
    return {
        "organization": {organization},
        "alliance": set(joined_alliances(dataset, organization)["alliance"]),
        "forecasts": set(forecasts_by(dataset, organization)["forecast"]),
        "subject": set(built_models(dataset, organization)["model"]),
    }
