"""The charts that an edition changes: each as it was and as it would be."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.discovery import is_offered
from dashboard.charting.renderer import ChartRenderer
from dashboard.dataset.collections import collected
from dashboard.plotting.theme import DARK, LIGHT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dashboard.charting.chart import Chart
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.discovery import Catalogue
    from dashboard.charting.renderer import RenderedChart
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.plotting.brand import Brand

    DrawSvg = Callable[[ChartRenderer, ChartRequest], bytes | None]
    """Draws a chart as an SVG; nothing where it cannot."""

_WIDTH = 800


class ChangedChart(Struct, frozen=True):
    """A chart that is another one afterwards.

    Attributes:
        chart: The chart.
        title: What it is called afterwards.
    """

    chart: str
    title: str


class ComparedCharts:
    """Finds the charts that change, and draws them.

    Args:
        catalogue: Every chart.
        draw: Draws one.
        brand: How they look.
    """

    def __init__(self, catalogue: Catalogue, draw: DrawSvg, brand: Brand) -> None:
        self._catalogue, self._draw = catalogue, draw
        self._renderer = lru_cache(4)(lambda one: ChartRenderer(collected(one), brand))

    def changed(self, before: Dataset, after: Dataset, language: Language) -> list[ChangedChart]:
        """Return the charts that say something else afterwards, in their order."""
        return list(self._changed(self._renderer(before), self._renderer(after), language))

    def drawn(
        self, chart: str, dataset: Dataset, language: Language, *, is_dark: bool
    ) -> tuple[bytes | None, str] | None:
        """Return a chart of a dataset as an SVG, and in words; nothing if it has none.

        Where nothing can be drawn there are only the words.
        """
        renderer, found = self._renderer(dataset), self._catalogue[chart]
        request = _request(found, renderer, language, is_dark=is_dark)
        if request is None:
            return None
        words = renderer.at(request.viewpoint).draw(found, request.state, request.canvas(_WIDTH))
        return self._draw(renderer, request), words.caption.alternative

    def _changed(
        self, before: ChartRenderer, after: ChartRenderer, language: Language
    ) -> Iterator[ChangedChart]:
        for chart in self._catalogue.values():
            requests = [_request(chart, one, language) for one in (before, after)]
            old, new = (
                one.draw(chart, request.state, request.canvas(_WIDTH)) if request else None
                for one, request in zip((before, after), requests, strict=True)
            )
            if _is_other(old, new):
                shown = new or old
                yield ChangedChart(chart.id, shown.caption.title if shown else chart.id)


def _is_other(old: RenderedChart | None, new: RenderedChart | None) -> bool:
    """Whether a chart shows something else; that its title names a later day is no change."""
    if old is None or new is None:
        return old is not new
    return old.claims != new.claims or not old.frame.equals(new.frame)


def _request(
    chart: Chart, renderer: ChartRenderer, language: Language, *, is_dark: bool = False
) -> ChartRequest | None:
    if not is_offered(chart, renderer.dataset):
        return None
    query = {"theme": [(DARK if is_dark else LIGHT).name]}
    return read_chart_request(chart, renderer.dataset, query, language)
