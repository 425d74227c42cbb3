"""Pixels and positions of rows."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from dashboard.plotting import ticks
from dashboard.plotting.rows.names import LINE, NAME_SIZE, Name, filled, side_by_side, stacked
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.rows.row import Row, RowsAxis

RIGHT = 14
"""Pixels right of the plot."""

NAMES = 0.42
"""Share of a wide canvas that names may take."""


TICK = 76
"""Pixels that a tick with its words needs."""

STRIP, BETWEEN = 28, 5
"""Pixels left of the axis for what has no value, and how many of them are free before the axis."""

_COMPACT = 0.84

Placed = tuple[float, "Row"]
"""A row and its position from the top."""


class RowsPlan:
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
        axis: RowsAxis,
        canvas: Canvas,
        *,
        left: float = 0.0,
        whole: float = 0.0,
    ) -> None:
        self.rows, self.axis, self.canvas = rows, axis, canvas
        widest = max(side_by_side(row.name, row.detail) for row in rows)
        self.stacked = widest > NAMES * canvas.width
        """Whether the detail stands under the name because both do not fit side by side."""
        self.pitch, bar = self._heights()
        self.thickness = bar / self.pitch
        self.left = left or (6.0 if canvas.narrow else self._left(widest))
        self.strip = STRIP if any(row.value is None for row in rows) else 0
        """Pixels of the plot that stand before the axis."""
        published = [v for row in rows for v in (row.value, row.low, row.high) if v is not None]
        largest = max([*published, whole]) if whole else max(published, default=1.0)
        smallest = min(published, default=0.1)
        fitting = max(2, int(self.room // TICK))
        if axis.logarithmic:
            self.ticks = ticks.logarithmic(smallest, largest, fitting)
        else:
            self.ticks = ticks.linear(largest, min(fitting, 5))
        self.begin = self.ticks[0] if axis.logarithmic else 0.0
        self.end = self._end(largest)
        self.names = [self._name(row) for row in rows]
        """The name of each row, folded where it is too long for one line."""
        self.placed, self.bottom = self._placed()
        """The rows with their positions from the top, and where the last ends, in ``pitch``."""

    def _heights(self) -> tuple[float, float]:
        """Return the height of a row and of its bar, in pixels."""
        if self.canvas.narrow:
            return 46, 18
        return self.canvas.closer(35, 20), self.canvas.closer(22, 13)

    def _left(self, widest: float) -> float:
        if self.stacked:
            widest = max(self._column_name(row).width for row in self.rows)
        return min(widest, NAMES * self.canvas.width) + 14

    def _name(self, row: Row) -> Name:
        """Return how a row's name is written: in a column of its own, or on a phone in the plot."""
        if not self.canvas.narrow:
            return self._column_name(row)
        if row.value is None:
            return filled(row.name, row.detail, self.room)
        label = width(row.label, NAME_SIZE, bold=row.strong)
        return filled(row.name, row.detail, self.plot - label - 12)

    def _column_name(self, row: Row) -> Name:
        """Return a name in a column of its own; details stand below all names or below none.

        Only where rows have to stand close each stands behind its name if it fits there.
        """
        if not self.stacked:
            return Name([row.name], row.detail)
        fold_name = filled if self.canvas.closeness else stacked
        return fold_name(row.name, row.detail, NAMES * self.canvas.width)

    def _placed(self) -> tuple[list[Placed], float]:
        """Return rows with positions; a row whose name takes more lines has more room.

        On a phone the lines stand above a mark, or beside one that has no value.
        """
        placed: list[Placed] = []
        at = 0.0
        for row, name in zip(self.rows, self.names, strict=True):
            step, before, after = self._room_of(row, name)
            position = at + step + before - 1
            placed.append((position, row))
            at = position + after + 1
        return placed, at - 1

    def _room_of(self, row: Row, name: Name) -> tuple[float, float, float]:
        """Return how far a row stands below the one before, and its room before and after."""
        if not self.canvas.narrow:
            more = (
                max(name.count * LINE + self.canvas.closer(12, 4) - self.pitch, 0) / 2 / self.pitch
            )
            return 1.0, more, more
        more = (name.count - 1) * LINE / self.pitch
        return (_COMPACT, 0.0, more) if row.value is None else (1.0, more, 0.0)

    def _end(self, largest: float) -> float:
        """Return the end of the axis that leaves room for the longest label behind the marks."""
        plot = self.room
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

    @property
    def room(self) -> float:
        """The width of the axis in pixels."""
        return self.plot - self.strip

    @property
    def edge(self) -> float:
        """Where the plot begins on the axis: before its first value if there is a strip."""
        return self.moved(self.begin, -self.strip)

    @property
    def range(self) -> list[float]:
        """Both ends of the plot, as the axis wants them."""
        ends = [self.edge, self.end]
        return [log10(end) for end in ends] if self.axis.logarithmic else ends

    def where(self, row: Row) -> float:
        """Return where a row's mark ends; without a value it stands in the strip."""
        if row.value is None:
            return self.moved(self.begin, -(self.strip + BETWEEN) / 2)
        return row.value

    def share(self, value: float) -> float:
        """Return which part of the axis lies before a value."""
        if self.axis.logarithmic:
            return log10(value / self.begin) / log10(self.end / self.begin)
        return value / self.end

    def moved(self, value: float, pixels: float) -> float:
        """Return the value that stands some pixels to the right of another."""
        share = pixels / self.room
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
