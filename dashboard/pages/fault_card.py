"""What stands in the place of a chart whose choices in the address do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash import html

from dashboard.i18n import Text
from dashboard.pages.fault_list import fault_list
from dashboard.requests.query import encode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import Chart
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.query import QueryFault

_INVALID = Text(
    "{name}: 주소에 적힌 조건이 맞지 않습니다",
    "{name}: the address asks for something that this chart does not have",
)
_RESET = Text("맞지 않는 조건만 빼고 보기", "Show the chart without it")


def fault_card(chart: Chart, faults: Sequence[QueryFault], view: PageRequest) -> html.Section:
    """Return what is wrong with a chart, what is allowed, and a link that resets it.

    Args:
        chart: The chart.
        faults: What is wrong with its parameters.
        view: The view.
    """
    language = view.language
    return html.Section(
        [
            html.H2(_INVALID[language].format(name=chart.name[language])),
            fault_list(faults, language),
            html.P(html.A(_RESET[language], href=_without(faults, view))),
        ],
        className="fault-card",
        id=f"chart-{chart.id}",
        role="alert",
    )


def _without(faults: Sequence[QueryFault], view: PageRequest) -> str:
    """Return the address of the view without what is wrong with the chart."""
    wrong = {fault.parameter for fault in faults}
    rest = [
        (name, value)
        for name, values in view.query.items()
        if name not in wrong
        for value in values
    ]
    return f"{view.prefix}{view.path.removeprefix('/')}{encode(rest)}"
