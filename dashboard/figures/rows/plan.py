"""Pixels and positions of rows."""

from __future__ import annotations

from itertools import accumulate
from math import log10
from typing import TYPE_CHECKING

from dashboard.figures import ticks
from dashboard.figures.text import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.canvas import Canvas
    from dashboard.figures.rows.row import Axis, Row

NAME_SIZE = 13
"""Font size of names and values, in pixels."""

_GAP = 9

RIGHT = 14
"""Pixels right of the plot."""

NAMES = 0.42
"""Share of a wide canvas that names may take."""


TICK = 76
"""Pixels that a tick with its words needs."""

_COMPACT = 0.84

Placed = tuple[float, "Row"]
"""A row and its position from the top."""


class Plan:
    """Pixels and positions of the rows.

    Args:
        rows: The rows.
        axis: The axis of values.
        canvas: Language, theme and width.
        left: Pixels left of the plot, where rows of other plans share them; 0 for their own.
        whole: What the values are parts of, such as 100 percent; 0 for nothing.
    """

    def __init__(
        self,
        rows: Sequence[Row],
        axis: Axis,
        canvas: Canvas,
        *,
        left: float = 0.0,
        whole: float = 0.0,
    ) -> None:
        self.rows, self.axis, self.canvas = rows, axis, canvas
        widest = max(_name_width(row) for row in rows)
        self.stacked = widest > NAMES * canvas.width
        """Whether the detail stands under the name because both do not fit side by side."""
        self.pitch, bar = self._heights()
        self.thickness = bar / self.pitch
        self.left = left or (6.0 if canvas.narrow else self._left(widest))
        published = [v for row in rows for v in (row.value, row.low, row.high) if v is not None]
        largest = max([*published, whole]) if whole else max(published, default=1.0)
        smallest = min(published, default=0.1)
        fitting = max(2, int(self.plot // TICK))
        if axis.logarithmic:
            self.ticks = ticks.logarithmic(smallest, largest, fitting)
        else:
            self.ticks = ticks.linear(largest, min(fitting, 5))
        self.begin = self.ticks[0] if axis.logarithmic else 0.0
        self.end = self._end(largest)
        self.placed = _placed(rows, compact=canvas.narrow)
        """The rows with their positions from the top, in units of ``pitch``."""

    def _heights(self) -> tuple[int, int]:
        """Return the height of a row and of its bar, in pixels."""
        if self.canvas.narrow:
            return 46, 15
        return (26, 17) if self.canvas.tight and not self.stacked else (35, 22)

    def _left(self, widest: float) -> float:
        if self.stacked:
            widest = max(_stacked_width(row) for row in self.rows)
        return min(widest, NAMES * self.canvas.width) + 14

    def _end(self, largest: float) -> float:
        """Return the end of the axis that leaves room for the longest label behind the marks."""
        plot = self.plot
        if self.canvas.narrow:
            share = (plot - 12) / plot
        else:
            words = max(width(row.label, NAME_SIZE, bold=row.strong) for row in self.rows)
            share = max((plot - words - 26) / plot, 0.3)
        if self.axis.logarithmic:
            low, high = log10(self.begin), log10(largest)
            return float(10 ** (low + (high - low) / share))
        return float(largest / share)

    @property
    def plot(self) -> float:
        """The width of the plot in pixels."""
        return self.canvas.width - self.left - RIGHT

    def where(self, row: Row) -> float:
        """Return where a row's mark ends; the empty mark stands just after the start."""
        return self.moved(self.begin, 9) if row.value is None else row.value

    def moved(self, value: float, pixels: float) -> float:
        """Return the value that stands some pixels to the right of another."""
        share = pixels / self.plot
        if self.axis.logarithmic:
            return float(value * (self.end / self.begin) ** share)
        return value + (self.end - self.begin) * share

    @property
    def published(self) -> list[Placed]:
        """The rows with a value, each with its position."""
        return [(position, row) for position, row in self.placed if row.value is not None]

    @property
    def unpublished(self) -> list[Placed]:
        """The rows without a value, each with its position."""
        return [(position, row) for position, row in self.placed if row.value is None]


def _placed(rows: Sequence[Row], *, compact: bool) -> list[Placed]:
    """Return rows with positions; a compact row without a mark needs no line above it."""
    steps = [_COMPACT if compact and row.value is None else 1.0 for row in rows]
    return [(below - 1, row) for below, row in zip(accumulate(steps), rows, strict=True)]


def _stacked_width(row: Row) -> float:
    return max(width(row.name, NAME_SIZE, bold=True), width(row.detail, 11.5))


def _name_width(row: Row) -> float:
    return width(row.name, NAME_SIZE, bold=True) + width(row.detail, 11.5) + _GAP


def base(placed: list[Placed], **more: object) -> dict[str, object]:
    """Return what every trace of rows shares: positions, evidence and hover text."""
    return {
        "y": [position for position, _ in placed],
        "customdata": [row.claims for _, row in placed],
        "hovertext": [row.hover for _, row in placed],
        "hoverinfo": "text",
        "cliponaxis": False,
        **more,
    }
