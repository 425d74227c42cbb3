"""Pixels and positions of a matrix: both axes count pixels, from the left and from the top."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.figures.compose import EDGE
from dashboard.figures.fold import fold
from dashboard.figures.matrix.columns import Columns
from dashboard.figures.matrix.headings import plan_headings
from dashboard.figures.text import width

if TYPE_CHECKING:
    from dashboard.figures.canvas import Canvas
    from dashboard.figures.matrix.parts import Matrix

_GAP = 10
_BETWEEN = 4
_WIDEST_SLOT = 170


@dataclass(frozen=True, slots=True)
class Sizes:
    """Font sizes and heights in pixels."""

    name: float
    line: float
    pitch: float
    heading: float
    share: float


_WIDE = Sizes(name=13, line=16, pitch=26, heading=30, share=0.25)
_TIGHT = Sizes(name=13, line=15, pitch=19, heading=24, share=0.25)
_SMALL = Sizes(name=11.2, line=14, pitch=24, heading=27, share=0.378)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: its upper and lower edge, its name in lines, and its heading.

    Attributes:
        top: Upper edge.
        bottom: Lower edge.
        name: The name in lines.
        heading: The heading above it in lines, without one none.
        heading_top: Upper edge of the heading.
    """

    top: float
    bottom: float
    name: list[str]
    heading: list[str]
    heading_top: float

    @property
    def middle(self) -> float:
        """The height at which name, marks and total stand."""
        return (self.top + self.bottom) / 2


class Plan:
    """Pixels and positions of a matrix."""

    def __init__(self, matrix: Matrix, canvas: Canvas) -> None:
        self.matrix, self.canvas = matrix, canvas
        self.sizes = _SMALL if canvas.narrow else _TIGHT if canvas.tight else _WIDE
        room = canvas.width * self.sizes.share - EDGE - _GAP
        self._names = [
            fold(line.name, self.sizes.name, room, bold=line.strong) for line in matrix.lines
        ]
        self._headings = [
            fold(line.heading, self.sizes.name, room, bold=True) if line.heading else []
            for line in matrix.lines
        ]
        self.left = EDGE + self._widest(matrix.down) + _GAP
        totals = [matrix.across, matrix.sum, *(line.total for line in matrix.lines)]
        self.margin = max(width(text, self.sizes.name, bold=True) for text in totals) + _GAP
        span = canvas.width - EDGE - self.margin - self.left
        self.slot = min(span / max(len(matrix.heads), 1), _WIDEST_SLOT)
        self.right = self.left + self.slot * len(matrix.heads)
        self.columns = Columns(matrix.heads, self.left, self.slot, canvas)
        self.heads = plan_headings(self.columns)
        self.places = self._places()
        self.foot = self.places[-1].bottom + 8
        self.height = self.foot + self.sizes.pitch + 4

    def x(self, column: int) -> float:
        """Return the middle of a column."""
        return self.columns.x(column)

    @property
    def end(self) -> float:
        """Where the rows' totals end, on the right."""
        return self.right + self.margin

    def _widest(self, foot: str) -> float:
        lines = [*(one for name in self._names + self._headings for one in name), foot]
        return max(width(one, self.sizes.name, bold=True) for one in lines)

    def _places(self) -> list[Place]:
        places, top = [], self.heads.bottom + 2
        for name, heading in zip(self._names, self._headings, strict=True):
            above, sizes = top, self.sizes
            if heading:
                top += sizes.heading + sizes.line * (len(heading) - 1)
            bottom = top + max(sizes.pitch, sizes.line * len(name) + _BETWEEN)
            places.append(Place(top, bottom, name, heading, above))
            top = bottom
        return places
