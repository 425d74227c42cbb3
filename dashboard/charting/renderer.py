"""Where the charts of one dataset are drawn: what was drawn lately is not drawn again."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, Any

from msgspec import Struct, field

from dashboard.analysis.records import values
from dashboard.analysis.viewpoint import EVERYTHING, Viewpoint
from dashboard.cache import SingleFlightCache
from dashboard.charting.limits import rows_with_room
from dashboard.charting.render import draw, drawn_by
from dashboard.plotting.brand import Brand

if TYPE_CHECKING:
    from collections.abc import Hashable

    import pandas as pd

    from dashboard.charting.chart import Chart
    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.chart_text import ChartText
    from dashboard.requests.choices import ChoiceValues

_MOST_FRAMES, _FRAMES = 512, 32 * 1024 * 1024
_MOST_DRAWINGS, _DRAWINGS = 256, 32 * 1024 * 1024
"""How many are kept, and bytes that they may have: of a frame its cells and the claims in them,
which of a large dataset are nearly all of it, of a drawing its text and the rows that it holds."""

_OWN_LOOK = Brand()
_CELL = 8
"""Bytes of a cell, which of a text is its address."""


class RenderedChart(Struct, frozen=True):
    """A chart drawn, as it is kept and handed out: as text, a third of an object's memory.

    Attributes:
        text: The figure as JSON.
        height: The height of the figure in pixels.
        caption: Title, subtitle and alternative text.
        drawn: What it draws.
        claims: The claims behind them.
    """

    text: str
    height: float
    caption: ChartText
    drawn: Drawn
    claims: tuple[str, ...]

    @property
    def frame(self) -> pd.DataFrame:
        """Every row, those that sum up others last."""
        return self.drawn.table

    @property
    def figure(self) -> dict[str, Any]:
        """The figure as Plotly's scripts take it; another one each time."""
        return dict(json.loads(self.text))


class _Store(Struct, frozen=True):
    """What was drawn lately, from every viewpoint."""

    drawn: SingleFlightCache[Drawn] = field(
        default_factory=lambda: SingleFlightCache(_MOST_FRAMES, _FRAMES, _bytes_of_rows)
    )
    drawings: SingleFlightCache[RenderedChart] = field(
        default_factory=lambda: SingleFlightCache(_MOST_DRAWINGS, _DRAWINGS, _bytes_of_drawing)
    )


class ChartRenderer:
    """Draws the charts of one dataset and keeps what was drawn lately.

    Rows and drawings are kept apart: another width, language or theme finds its rows computed.
    Another dataset has a renderer of its own, so nothing is ever answered from an old one. The
    drawings handed out are those that are kept: nobody may change them.

    Args:
        dataset: The dataset.
        brand: How they look; by default like the Atlas.
    """

    def __init__(self, dataset: Dataset, brand: Brand = _OWN_LOOK) -> None:
        self.dataset, self.brand, self.viewpoint = dataset, brand, EVERYTHING
        self._store = _Store()

    def at(self, viewpoint: Viewpoint) -> ChartRenderer:
        """Return the renderer of what is seen from a viewpoint; both share what they keep."""
        renderer = ChartRenderer(viewpoint.seen(self.dataset), self.brand)
        renderer.viewpoint, renderer._store = viewpoint, self._store
        return renderer

    def frame(self, chart: Chart, state: ChoiceValues) -> pd.DataFrame:
        """Return every row of a chart; a copy, made in full only when it is written to."""
        return self.drawn(chart, state).table.copy(deep=False)

    def drawn(self, chart: Chart, state: ChoiceValues) -> Drawn:
        """Return what a chart draws under a state."""
        key = (self.dataset.token, chart.id, chart.frame, _own(chart, state))
        return self._store.drawn.get(key, lambda: drawn_by(chart, self.dataset, state))

    def draw(self, chart: Chart, state: ChoiceValues, canvas: Canvas) -> RenderedChart:
        """Return a chart drawn under a state.

        Args:
            chart: The chart.
            state: The choices in force.
            canvas: Language, theme and size.
        """
        canvas = self.brand.on(canvas)
        functions = (chart.frame, chart.figure, chart.describe)
        look = (functions, _own(chart, state), canvas)
        key = (self.dataset.token, self.viewpoint, chart.id, *look)
        return self._store.drawings.get(key, lambda: self._drawn(chart, state, canvas))

    def _drawn(self, chart: Chart, state: ChoiceValues, canvas: Canvas) -> RenderedChart:
        drawn = self.drawn(chart, state)
        drawing = draw(chart, self.dataset, state, canvas, drawn, self.viewpoint)
        return RenderedChart(drawing.text, drawing.height, drawing.caption, drawn, drawing.claims)


def _own(chart: Chart, state: ChoiceValues) -> Hashable:
    """Return the values of a chart's own choices, and how many rows there is room for.

    An address may say more than that.
    """
    own = (state.values[choice.name] for choice in chart.choices)
    return (rows_with_room(state), *own)


def _bytes_of_rows(drawn: Drawn) -> int:
    return sum(map(_bytes_of_frame, (drawn.table, drawn.beyond)))


def _bytes_of_frame(frame: pd.DataFrame) -> int:
    named = (values(frame[name].fillna("")) for name in frame if str(name).endswith("claims"))
    return _CELL * frame.size + sum(map(len, chain.from_iterable(named)))


def _bytes_of_drawing(drawing: RenderedChart) -> int:
    return len(drawing.text) + _bytes_of_rows(drawing.drawn)
