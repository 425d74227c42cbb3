"""The addresses that a data file names: of itself and of the page that it was taken from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.requests.parameters import RATIO, SIZE
from dashboard.requests.query import pairs
from dashboard.requests.urls import chart_file_path, chart_path, url

if TYPE_CHECKING:
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.export.formats import FileFormat


class FileAddresses(Struct, frozen=True):
    """The addresses that a data file names.

    Attributes:
        page: The page of the chart under the same choices.
        file: What produces the file again.
    """

    page: str
    file: str


def shown_address(chart_request: ChartRequest, base: str) -> str:
    """Return the address of a chart's page as it is written below a picture: without a scheme.

    Language and theme are left out: whoever opens it has their own.

    Args:
        chart_request: What is asked for.
        base: The address of the Atlas, ``/`` at the end, or empty for no address at all.
    """
    if not base:
        return ""
    _, scheme, rest = base.rpartition("://")
    path = chart_path(chart_request.chart.id)
    return url(rest if scheme else base, path, chart_request.choice_parameters)


def addresses_of(chart_request: ChartRequest, format_: FileFormat, base: str) -> FileAddresses:
    """Return the addresses of a look.

    Args:
        chart_request: What is asked for.
        format_: The file's format.
        base: The address of the Atlas, ``/`` at the end.
    """
    chart = chart_request.chart.id
    state = chart_request.state
    size, ratio = ([one for one in own if one.name in state.values] for own in (SIZE, (RATIO,)))
    every = [
        *chart_request.parameters,
        *pairs(state, size),
        *chart_request.appearance,
        *pairs(state, ratio),
    ]
    return FileAddresses(
        page=url(base, chart_path(chart), chart_request.parameters),
        file=url(base, chart_file_path(chart, format_), every),
    )
