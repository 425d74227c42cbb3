"""Where the charts of one dataset are drawn: what was drawn lately is not drawn again."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.analysis.standpoint import EVERYTHING, Standpoint
from dashboard.figures.draw import draw, rows_of
from dashboard.figures.prints import Print, print_of
from dashboard.kept import Kept

if TYPE_CHECKING:
    from collections.abc import Hashable

    import pandas as pd

    from dashboard.figures.canvas import Canvas
    from dashboard.figures.chart import Chart
    from dashboard.figures.choices import State
    from dashboard.tables.dataset import Dataset

_MOST_FRAMES, _FRAMES = 512, 32 * 1024 * 1024
_MOST_DRAWINGS, _DRAWINGS = 256, 8 * 1024 * 1024
"""How many are kept, and bytes that they may have: of a frame its cells, of a drawing its text."""


@dataclass(frozen=True, slots=True)
class _Store:
    """What was drawn lately, from every standpoint."""

    frames: Kept[pd.DataFrame] = field(
        default_factory=lambda: Kept(_MOST_FRAMES, _FRAMES, _bytes_of_frame)
    )
    drawings: Kept[Print] = field(
        default_factory=lambda: Kept(_MOST_DRAWINGS, _DRAWINGS, _bytes_of_drawing)
    )


class Studio:
    """Draws the charts of one dataset and keeps what was drawn lately.

    Rows and drawings are kept apart: another width, language or theme finds its rows computed.
    Another dataset has a studio of its own, so nothing is ever answered from an old one. The
    drawings handed out are those that are kept: nobody may change them.

    Args:
        dataset: The dataset.
    """

    def __init__(self, dataset: Dataset) -> None:
        self.dataset, self.standpoint = dataset, EVERYTHING
        self._store = _Store()

    def at(self, standpoint: Standpoint) -> Studio:
        """Return the studio of what is seen from a standpoint; both share what they keep."""
        studio = Studio(standpoint.seen(self.dataset.whole))
        studio.standpoint, studio._store = standpoint, self._store
        return studio

    def frame(self, chart: Chart, state: State) -> pd.DataFrame:
        """Return the rows of a chart; a copy, made in full only when it is written to."""
        return self._rows(chart, state).copy(deep=False)

    def draw(self, chart: Chart, state: State, canvas: Canvas) -> Print:
        """Return a chart drawn under a state.

        Args:
            chart: The chart.
            state: The choices in force.
            canvas: Language, theme and size.
        """
        functions = (chart.frame, chart.figure, chart.describe)
        key = (self.dataset, self.standpoint, chart.id, functions, _own(chart, state), canvas)
        return self._store.drawings.get(key, lambda: self._drawn(chart, state, canvas))

    def _rows(self, chart: Chart, state: State) -> pd.DataFrame:
        key = (self.dataset, chart.id, chart.frame, _own(chart, state))
        return self._store.frames.get(key, lambda: rows_of(chart, self.dataset, state))

    def _drawn(self, chart: Chart, state: State, canvas: Canvas) -> Print:
        frame = self.frame(chart, state)
        drawing = draw(chart, self.dataset, state, canvas, frame, self.standpoint)
        return print_of(drawing, self._rows(chart, state))


def _own(chart: Chart, state: State) -> Hashable:
    """Return the values in force of a chart's own choices; an address may say more than that."""
    return tuple(state.values[choice.name] for choice in chart.choices)


def _bytes_of_frame(frame: pd.DataFrame) -> int:
    return int(frame.memory_usage().sum())


def _bytes_of_drawing(drawing: Print) -> int:
    return len(drawing.text)
