"""The address of a page, read once: the state of each of its parts, or what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.charting.render import choices_of
from dashboard.pages.page import parameters_of, prefix_of
from dashboard.requests.choices import ChoiceValues
from dashboard.requests.parameters import APPEARANCE, SIZE
from dashboard.requests.query import QueryFault, pairs, read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.charting.chart import Chart
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Page
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import Choice

_OF_FILES = frozenset(choice.name for choice in (*SIZE, *APPEARANCE))
"""What only the addresses of a chart's picture and embed understand."""


class PageReading(Struct, frozen=True):
    """What an address says of a page.

    Attributes:
        state: The values of the page's own choices.
        charts: The state of each chart whose parameters fit, by its id.
        asked: The parameters that differ from their defaults, named as in the address.
        page_faults: What is wrong with the page as a whole: it cannot be shown.
        chart_faults: What is wrong with one chart only, by its id.
    """

    state: ChoiceValues
    charts: Mapping[str, ChoiceValues]
    asked: Sequence[tuple[str, str]]
    page_faults: tuple[QueryFault, ...]
    chart_faults: Mapping[str, tuple[QueryFault, ...]]

    @property
    def faults(self) -> tuple[QueryFault, ...]:
        """Everything that is wrong with the address."""
        return (*self.page_faults, *[one for own in self.chart_faults.values() for one in own])


def read_page(view: PageRequest, page: Page, dataset: Dataset) -> PageReading:
    """Return what a request says of a page; all who ask for it share one reading.

    Args:
        view: The request.
        page: The page of its path.
        dataset: The dataset, for the options of its choices.
    """
    key = (page.path, dataset)
    if key not in view.readings:
        view.readings[key] = _read(view, page, dataset)
    known: PageReading = view.readings[key]
    return known


def _read(view: PageRequest, page: Page, dataset: Dataset) -> PageReading:
    parameters = parameters_of(page, dataset)
    state, faults = read(view.query, parameters)
    choices = {chart.id: choices_of(chart, dataset) for chart in page.charts}
    of_charts: dict[str, list[QueryFault]] = {chart.id: [] for chart in page.charts}
    of_page = []
    for fault in faults:
        chart = _owner(fault.parameter, page, choices)
        if chart is None:
            of_page.append(fault)
        else:
            of_charts[chart.id].append(_told(fault, prefix_of(page, chart), choices[chart.id]))
    return PageReading(
        ChoiceValues({choice.name: state.values[choice.name] for choice in page.choices}),
        {
            chart.id: _own(state, choices[chart.id], prefix_of(page, chart))
            for chart in page.charts
            if not of_charts[chart.id]
        },
        [] if faults else pairs(state, parameters),
        tuple(of_page),
        {name: tuple(own) for name, own in of_charts.items() if own},
    )


def _owner(parameter: str, page: Page, choices: Mapping[str, Sequence[Choice]]) -> Chart | None:
    """Return the chart of a page that a parameter is meant for.

    What has the chart's prefix is the chart's. On its own page, where there is none, so is what
    its picture would understand.
    """
    for chart in page.charts:
        prefix = prefix_of(page, chart)
        known = _OF_FILES.union(choice.name for choice in choices[chart.id])
        if parameter.startswith(prefix) if prefix else parameter in known:
            return chart
    return None


def _told(fault: QueryFault, prefix: str, choices: Sequence[Choice]) -> QueryFault:
    """Return a fault of a chart; where it has no such parameter, those that it has are allowed."""
    names = tuple(prefix + choice.name for choice in choices)
    return fault if fault.parameter in names else replace(fault, allowed=names)


def _own(state: ChoiceValues, choices: Sequence[Choice], prefix: str) -> ChoiceValues:
    return ChoiceValues({choice.name: state.values[prefix + choice.name] for choice in choices})
