"""The chart that a dialog is asked for, in the state that it has on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from dash.exceptions import PreventUpdate
from msgspec import Struct

from dashboard.charting.render import choices_of
from dashboard.pages.page_reading import read_page
from dashboard.pages.page_request import read_page_request
from dashboard.requests.query import pairs

if TYPE_CHECKING:
    from dashboard.charting.chart import Chart
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues


class AskedChart(Struct, frozen=True):
    """The chart that a dialog is asked for.

    Attributes:
        chart: The chart.
        state: The values of its own choices.
        site: The site as it is seen.
        view: The view.
    """

    chart: Chart
    state: ChoiceValues
    site: Site
    view: PageRequest

    @classmethod
    def read(cls, site: Site, prefix: str, asked: Any) -> Self:
        """Return what a browser asks for.

        Raises:
            PreventUpdate: If there is no such chart on its page, or its state does not fit.
        """
        told = asked if isinstance(asked, dict) else {}
        chart = site.catalogue.get(str(told.get("chart")))
        view = read_page_request(told, prefix, site.dataset)
        page = site.find(view.path)
        if chart is None or page is None or chart not in page.charts:
            raise PreventUpdate
        site = site.at(view.viewpoint)
        state = read_page(view, page, site.dataset).charts.get(chart.id)
        if state is None:
            raise PreventUpdate
        return cls(chart, state, site, view)

    @property
    def parameters(self) -> list[tuple[str, str]]:
        """The parameters of its own choices."""
        return pairs(self.state, choices_of(self.chart, self.site.dataset))
