"""Where the columns of a matrix stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.matrix.parts import Head


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a matrix.

    Attributes:
        heads: What stands above them.
        left: Where the first one begins, in pixels from the left.
        slot: The width of one, in pixels.
        canvas: Language, theme and width.
    """

    heads: Sequence[Head]
    left: float
    slot: float
    canvas: Canvas

    def x(self, column: int) -> float:
        """Return the middle of a column."""
        return self.left + self.slot * (column + 0.5)
