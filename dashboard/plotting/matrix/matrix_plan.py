"""Pixels and positions of a matrix: both axes count pixels, from the left and from the top."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.layout import EDGE
from dashboard.plotting.matrix.headings import plan_headings
from dashboard.plotting.matrix.panels import Panel
from dashboard.plotting.matrix.parts import Columns
from dashboard.plotting.text import fold, width

if TYPE_CHECKING:
    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.matrix.parts import Matrix

_GAP = 10
_BETWEEN = 4
_WIDEST_SLOT = 460


class MatrixSizes(Struct, frozen=True):
    """Font sizes and heights in pixels."""

    name: float
    line: float
    pitch: float
    heading: float
    share: float


_WIDE = MatrixSizes(name=13, line=16, pitch=26, heading=30, share=0.25)
_SMALL = MatrixSizes(name=11.2, line=14, pitch=24, heading=27, share=0.378)


def _sizes(canvas: Canvas, *, is_lettered: bool) -> MatrixSizes:
    """Return the sizes for a canvas; marks with letters in them cannot stand as close."""
    closer, pitch = canvas.closer, 18 if is_lettered else 15
    if canvas.narrow or not canvas.closeness:
        return _SMALL if canvas.narrow else _WIDE
    return MatrixSizes(
        closer(13, 11.5), closer(16, 15), closer(26, pitch), closer(30, 20), closer(0.25, 0.28)
    )


class MatrixPlace(Struct, frozen=True):
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


class MatrixPlan:
    """Pixels and positions of a matrix, or of the rows in one of several panels side by side.

    Args:
        matrix: What is drawn: in a panel with its rows and marks only.
        canvas: Language, theme and width.
        panel: Which panel it is, of how many.
    """

    def __init__(self, matrix: Matrix, canvas: Canvas, panel: Panel | None = None) -> None:
        self.matrix, self.canvas = matrix, canvas
        self.panel = panel or Panel(matrix.lines)
        is_lettered = any(mark.text for mark in matrix.marks)
        self.sizes = _sizes(canvas, is_lettered=is_lettered)
        room = canvas.width * self.sizes.share - EDGE - _GAP
        self._names = [
            fold(line.name, self.sizes.name, room, bold=line.strong) for line in matrix.lines
        ]
        self._headings = [
            fold(line.heading, self.sizes.name, room, bold=True) if line.heading else []
            for line in matrix.lines
        ]
        start, end = self.panel.ends(canvas.width)
        self.names = self._widest(room)
        """The width of the widest name, in pixels."""
        self.left = start + EDGE + self.names + _GAP
        totals = [*matrix.across.split("<br>"), matrix.sum]
        totals += [line.total for line in self.panel.lines]
        self.margin = max(width(text, self.sizes.name, bold=True) for text in totals) + _GAP
        span = end - EDGE - self.margin - self.left
        self.slot = min(span / max(len(matrix.heads), 1), _WIDEST_SLOT)
        self.right = self.left + self.slot * len(matrix.heads)
        self.columns = Columns(matrix.heads, self.left, self.slot, canvas)
        self.heads = plan_headings(self.columns)
        self.places = self._places()
        self.foot = self.places[-1].bottom + canvas.closer(8, 4)
        self.height = self.foot + self.sizes.pitch + canvas.closer(4, 0)
        share = 0.62 if is_lettered else 0.6
        self.mark = min(13.0, self.sizes.pitch * share)
        """The size of a mark where its column has room, in pixels."""

    def x(self, column: int) -> float:
        """Return the middle of a column."""
        return self.columns.x(column)

    @property
    def end(self) -> float:
        """Where the rows' totals end, on the right."""
        return self.right + self.margin

    def _widest(self, room: float) -> float:
        """Return the width of the widest name, folded to some pixels."""
        size, lines = self.sizes.name, self.matrix.lines
        names = [name for line in lines for name in fold(line.name, size, room, bold=line.strong)]
        heads = [head for line in lines for head in fold(line.heading, size, room, bold=True)]
        foot = [self.matrix.down] * self.panel.is_last
        return max(width(one, size, bold=True) for one in (*names, *heads, *foot))

    def _places(self) -> list[MatrixPlace]:
        places, top = [], self.heads.bottom + 2
        for name, heading in zip(self._names, self._headings, strict=True):
            above, sizes = top, self.sizes
            if heading:
                top += sizes.heading + sizes.line * (len(heading) - 1)
            bottom = top + max(sizes.pitch, sizes.line * len(name) + _BETWEEN)
            places.append(MatrixPlace(top, bottom, name, heading, above))
            top = bottom
        return places
