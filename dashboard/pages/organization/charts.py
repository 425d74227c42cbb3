"""The charts that can show an organization alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.organizations.alliances import joined_alliances
from dashboard.analysis.organizations.undertakings import forecasts_by
from dashboard.figures.choices import Kind
from dashboard.figures.draw import choices_of
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.analysis.organizations.profile import Profile
    from dashboard.figures.chart import Chart
    from dashboard.pages.page import Site
    from dashboard.pages.view import View

_LEAD = Words("이 기관에 맞춘 차트: ", "Charts of this organization alone: ")


def chart_links(profile: Profile, site: Site, view: View) -> list[Any]:
    """Return links to charts under the choices that leave this organization alone."""
    wanted = {
        "organization": {profile.organization},
        "alliance": set(joined_alliances(site.dataset, profile.organization)["alliance"]),
        "forecasts": set(forecasts_by(site.dataset, profile.organization)["forecast"]),
    }
    links: list[Any] = []
    for chart, parameter in _narrowed(wanted, site):
        address = view.link(f"/charts/{chart.id}", [parameter])
        links += [" · ", html.A(chart.name[view.language], href=address)]
    return [html.P([_LEAD[view.language], *links[1:]])] if links else []


def _narrowed(
    wanted: Mapping[str, set[str]], site: Site
) -> Iterator[tuple[Chart, tuple[str, str]]]:
    """Return the charts that have a choice of what is wanted, each with its parameter."""
    for chart in site.catalogue.values():
        for choice in choices_of(chart, site.dataset):
            several = choice.kind is Kind.MANY and choice.name in wanted
            values = [one.value for one in choice.allowed] if several else []
            chosen = [value for value in values if value in wanted[choice.name]]
            if chosen:
                yield chart, (choice.name, ",".join(chosen))
                break
