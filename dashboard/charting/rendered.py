"""A drawing as it is kept and handed out: its figure as text, a third of an object's memory."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.charting.render import Drawing
    from dashboard.plotting.chart_text import ChartText


@dataclass(frozen=True, slots=True)
class RenderedChart:
    """A chart drawn, as it is kept.

    Attributes:
        text: The figure as JSON.
        height: The height of the figure in pixels.
        caption: Title, subtitle and alternative text.
        frame: The rows drawn.
        claims: The claims behind them.
    """

    text: str
    height: float
    caption: ChartText
    frame: pd.DataFrame
    claims: tuple[str, ...]

    @property
    def figure(self) -> dict[str, Any]:
        """The figure as Plotly's scripts take it; another one each time."""
        return dict(json.loads(self.text))


def rendered(drawing: Drawing, frame: pd.DataFrame) -> RenderedChart:
    """Return a drawing as it is kept.

    Args:
        drawing: The drawing.
        frame: Its rows as they are kept; the drawing has a copy of its own.
    """
    return RenderedChart(drawing.text, drawing.height, drawing.caption, frame, drawing.claims)
