"""Pixels and positions of entries: group below group, from column to column."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.canvas import Canvas
    from dashboard.figures.listing.entry import Entry, Group

NAME_SIZE, DETAIL_SIZE = 13.0, 11.5
"""Font sizes of names and of what stands below them, in pixels."""

MARK = 18
"""Pixels from the left end of a column to its words."""

GUTTER = 22
"""Pixels between columns."""

_HEADING, _PITCH, _BETWEEN = 30, 40, 10
_COLUMN = 250
_EDGE = 6
_STEP = 10


@dataclass(frozen=True, slots=True)
class Place:
    """Where a heading or an entry stands: the left end of its column, pixels from the top."""

    column: int
    y: float


class Plan:
    """Pixels and positions, counted from the upper left corner of the plot.

    Entries run down the columns like the lines of a newspaper; a group that goes on in the next
    column has its heading there again. Columns are as even as that allows.
    """

    def __init__(self, groups: Sequence[Group], canvas: Canvas) -> None:
        self.groups, self.canvas = groups, canvas
        self.width = canvas.width - 2 * _EDGE
        self.columns = max(int((self.width + GUTTER) // (_COLUMN + GUTTER)), 1)
        self.column = (self.width + GUTTER) / self.columns - GUTTER
        self._place()

    @property
    def edge(self) -> int:
        """Pixels left and right of the plot."""
        return _EDGE

    def left(self, place: Place) -> float:
        """Return the pixel at which the column of a place begins."""
        return place.column * (self.column + GUTTER)

    def _place(self) -> None:
        """Find the lowest height at which everything fits into the columns."""
        lines = sum(len(group.entries) for group in self.groups)
        height = (lines * _PITCH + len(self.groups) * (_HEADING + _BETWEEN)) / self.columns
        while not self._fits(height):
            height += _STEP

    def _fits(self, height: float) -> bool:
        """Place everything in columns of a height; return whether there are columns enough."""
        self.headings: list[tuple[Group, Place]] = []
        self.entries: list[tuple[Entry, Place]] = []
        column, y, self.height = 0, 0.0, 0.0
        for group in self.groups:
            for number, entry in enumerate(group.entries):
                head = _HEADING if number == 0 else 0
                if y and y + head + _PITCH > height + 1:
                    column, y, head = column + 1, 0.0, _HEADING
                if head:
                    self.headings.append((group, Place(column, y)))
                    y += head
                self.entries.append((entry, Place(column, y)))
                y += _PITCH
                self.height = max(self.height, y)
            y += _BETWEEN
        return column < self.columns
