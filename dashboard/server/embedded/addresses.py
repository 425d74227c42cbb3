"""The addresses that an embed leads to: its picture, its figure, its files, its page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.requests.parameters import VIEWPOINT
from dashboard.requests.query import encode, pairs
from dashboard.requests.urls import chart_file_path, chart_path, url

if TYPE_CHECKING:
    from dashboard.charting.chart_request import ChartRequest

_Parameters = list[tuple[str, str]]


class EmbedAddresses(Struct, frozen=True):
    """The addresses that an embed leads to.

    Attributes:
        prefix: The path that the whole site lives under, ``/`` at the end.
        token: What opened the embed opens its picture, figure and files too; may be empty.
    """

    prefix: str
    token: str = ""

    def page(self, chart_request: ChartRequest) -> str:
        """Return the address of the chart on the Atlas, in the same state."""
        return self._written(
            chart_path(chart_request.chart.id), [*_state(chart_request), *_theme(chart_request)]
        )

    def picture(self, chart_request: ChartRequest, theme: str, width: int) -> str:
        """Return the address of the picture in a theme, laid out for a width in pixels."""
        more = [("theme", theme), *chart_request.appearance, ("width", str(width))]
        return self._file(chart_request, "svg", [*_state(chart_request), *more])

    def figure(self, chart_request: ChartRequest) -> str:
        """Return the address of the figure; theme and width are for the browser to add."""
        more = [*chart_request.appearance, ("fields", "figure")]
        return self._file(chart_request, "json", [*_state(chart_request), *more])

    def image(self, chart_request: ChartRequest, theme: str) -> str:
        """Return the address of the PNG that a reader takes away: whole, unless a token says no."""
        own = chart_request.own_title, chart_request.own_note
        appearance = chart_request.appearance if self.token or any(own) else []
        return self._file(
            chart_request, "png", [*_state(chart_request), ("theme", theme), *appearance]
        )

    def preview(self, chart_request: ChartRequest, size: _Parameters) -> str:
        """Return the address of a PNG that stands for the chart on another site."""
        return self._file(
            chart_request,
            "png",
            [*_state(chart_request), ("theme", chart_request.theme.name), *size],
        )

    def rows(self, chart_request: ChartRequest) -> str:
        """Return the address of all rows."""
        return self._file(chart_request, "csv", _state(chart_request))

    def evidence(self, chart_request: ChartRequest, mark: str = "") -> str:
        """Return the address of what stands behind a mark, by its name; without one, its start."""
        own = [
            *pairs(chart_request.state, VIEWPOINT),
            ("lang", chart_request.language.value),
            *_theme(chart_request),
        ]
        names = {name for name, _ in pairs(chart_request.state, VIEWPOINT)}
        state = [pair for pair in chart_request.choice_parameters if pair[0] not in names]
        asked = [("state", encode(state).removeprefix("?"))] if state else []
        return self._written(
            "/evidence", [*own, ("chart", chart_request.chart.id), *asked, ("mark", mark)]
        )

    def _file(self, chart_request: ChartRequest, suffix: str, parameters: _Parameters) -> str:
        token = [("token", self.token)] if self.token else []
        return self._written(chart_file_path(chart_request.chart.id, suffix), [*parameters, *token])

    def _written(self, path: str, parameters: _Parameters) -> str:
        return url(self.prefix, path, parameters)


def _state(chart_request: ChartRequest) -> _Parameters:
    return [*chart_request.choice_parameters, ("lang", chart_request.language.value)]


def _theme(chart_request: ChartRequest) -> _Parameters:
    asked = chart_request.state.one("theme")
    return [] if asked == "auto" else [("theme", asked)]
