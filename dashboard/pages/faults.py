"""What is wrong with a page's address: with the whole of it, or with one chart's part."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.charting.render import choices_of
from dashboard.pages.page import Page, parameters_of, prefix_of
from dashboard.requests.parameters import APPEARANCE, SIZE
from dashboard.requests.query import InvalidQueryError, QueryFault, parse

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.dataset.dataset import Dataset
    from dashboard.requests.choices import Choice
    from dashboard.requests.query import Query

_OF_FILES = frozenset(choice.name for choice in (*SIZE, *APPEARANCE))
"""What only the addresses of a chart's picture and embed understand."""


def faults_of(page: Page, query: Query, dataset: Dataset) -> tuple[QueryFault, ...]:
    """Return everything wrong with a page's parameters."""
    of_charts = [chart_faults(page, chart, query, dataset) for chart in page.charts]
    return (*page_faults(page, query, dataset), *[one for own in of_charts for one in own])


def page_faults(page: Page, query: Query, dataset: Dataset) -> tuple[QueryFault, ...]:
    """Return what is wrong with the page as a whole: it cannot be shown."""
    of_charts = {name for chart in page.charts for name in _names_of(page, chart, query, dataset)}
    rest = {name: values for name, values in query.items() if name not in of_charts}
    return _faults(rest, parameters_of(page, dataset))


def chart_faults(
    page: Page, chart: Chart, query: Query, dataset: Dataset
) -> tuple[QueryFault, ...]:
    """Return what is wrong with one chart of a page, its parameters named as in the address.

    What has the chart's prefix is the chart's. On its own page, where there is none, so is what
    its picture would understand.
    """
    prefix, choices = prefix_of(page, chart), choices_of(chart, dataset)
    own = {
        name.removeprefix(prefix): query[name] for name in _names_of(page, chart, query, dataset)
    }
    known = {choice.name for choice in choices}
    return tuple(
        replace(
            fault,
            parameter=prefix + fault.parameter,
            allowed=fault.allowed
            if fault.parameter in known
            else tuple(prefix + name for name in fault.allowed),
        )
        for fault in _faults(own, choices)
    )


def _names_of(page: Page, chart: Chart, query: Query, dataset: Dataset) -> list[str]:
    """Return the parameters of a query that are meant for a chart of a page."""
    prefix = prefix_of(page, chart)
    if prefix:
        return [name for name in query if name.startswith(prefix)]
    known = {choice.name for choice in choices_of(chart, dataset)} | _OF_FILES
    return [name for name in query if name in known]


def _faults(query: Query, choices: Sequence[Choice]) -> tuple[QueryFault, ...]:
    try:
        parse(query, choices)
    except InvalidQueryError as error:
        return error.faults
    return ()
