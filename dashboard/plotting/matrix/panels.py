"""The rows of a matrix in two panels side by side, where letters would otherwise be too small."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.matrix.parts import Matrix, MatrixLine

_GUTTER = 20
_MOST = 24
"""Rows from which on a panel would be too tall."""

_NAMES = 0.28
"""Share of the whole width that names may take in a panel."""

_SLOT = 15
"""Pixels that a column needs at the least."""


class Panel(Struct, frozen=True):
    """One of several panels side by side.

    Attributes:
        lines: The rows of all panels, which all have the same room for names.
        number: Its number, from 0.
        count: How many there are.
        wider: Pixels that it is wider than its equal share, because its names are.
    """

    lines: Sequence[MatrixLine]
    number: int = 0
    count: int = 1
    wider: float = 0.0

    @property
    def is_first(self) -> bool:
        """Whether the key of the columns stands above it."""
        return self.number == 0

    @property
    def is_last(self) -> bool:
        """Whether the columns' totals stand below it."""
        return self.number == self.count - 1

    def ends(self, width: float) -> tuple[float, float]:
        """Return where it begins and ends on a canvas of some width, in pixels."""
        own = (width - _GUTTER * (self.count - 1)) / self.count + self.wider
        start = 0.0 if self.is_first else width - own
        return start, start + own


def panels(matrix: Matrix, canvas: Canvas) -> list[tuple[Matrix, Panel]]:
    """Return a matrix as it is, or the halves of its rows, each for a panel."""
    half = canvas.width / 2
    fits = (half * (1 - 2 * _NAMES)) / max(len(matrix.heads), 1) >= _SLOT
    if canvas.narrow or canvas.closeness < 1 or len(matrix.lines) < _MOST or not fits:
        return [(matrix, Panel(matrix.lines))]
    matrix = replace(matrix, down=matrix.whole or matrix.down)
    middle = -(-len(matrix.lines) // 2)
    ends = ((0, middle), (middle, len(matrix.lines)))
    return [
        (_rows(matrix, *one), Panel(matrix.lines, number, 2)) for number, one in enumerate(ends)
    ]


def _rows(matrix: Matrix, start: int, end: int) -> Matrix:
    """Return some rows of a matrix with their marks; a section that goes on has its heading."""
    lines = [*_headed(matrix.lines[start:end], matrix.lines[:start])]
    marks = [
        replace(mark, row=mark.row - start) for mark in matrix.marks if start <= mark.row < end
    ]
    return replace(matrix, lines=lines, marks=marks)


def _headed(lines: Sequence[MatrixLine], before: Sequence[MatrixLine]) -> Iterator[MatrixLine]:
    heading = next((line.heading for line in reversed(before) if line.heading), "")
    for place, line in enumerate(lines):
        yield replace(line, heading=line.heading or heading) if place == 0 else line
