"""Where a reader learns more about something that has a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.analysis.mentions import things_in
from dashboard.charting.render import choices_of
from dashboard.requests.choices import Kind
from dashboard.requests.urls import chart_path

if TYPE_CHECKING:
    from dashboard.analysis.mentions import Thing
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest


def thing_link(thing: Thing, site: Site, view: PageRequest) -> str:
    """Return the address of a thing: its own page, a chart of it, or the claims about it."""
    page = f"/{thing.table}/{thing.identifier}"
    if site.find(page) is not None:
        return view.link(page)
    name = site.dataset.package.tables[thing.table].identity or ""
    for chart in site.catalogue.values():
        for choice in choices_of(chart, site.dataset):
            known = choice.kind is Kind.MANY and choice.name == name
            if known and thing.identifier in {option.value for option in choice.allowed}:
                return view.link(chart_path(chart.id), [(name, thing.identifier)])
    return view.link("/evidence", [("about", thing.identifier)])


def thing_links(claim: str, dataset: Dataset, site: Site, view: PageRequest) -> list[html.Li]:
    """Return what a claim of a dataset names, each with the way to more about it."""
    language = view.language
    return [
        html.Li(
            [
                f"{dataset.package.tables[thing.table].title[language]}: ",
                html.A(
                    dataset.name(thing.table, thing.identifier, language),
                    href=thing_link(thing, site, view),
                ),
            ]
        )
        for thing in things_in(dataset, claim)
    ]
