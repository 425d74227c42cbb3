"""Time across and values up: what a pixel of a plot over time stands for."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.plotting.canvas import Canvas

TICK_SIZE = 12
"""Font size of ticks, in pixels."""


class TimeSpace:
    """A plot over years; a pixel counts from its lower left corner.

    Attributes:
        canvas: Language, theme and width.
        size: Font size of words in the plot, in pixels.
        logarithmic: Whether values stand by their logarithms; else they begin at zero.
        begin: The value at the foot.
        end: The value at the upper edge.
        ticks: The values that have a line.
        left: Pixels left of the plot.
        right: Pixels right of it.
        plain: Pixels from the foot to the upper edge.
        foot: Pixels below the first value.
        first: The first year that has a mark, in parts of years.
        last: The last one.
        lead: Pixels before the first year.
        per_year: Pixels of a year.
    """

    begin: float
    end: float
    ticks: list[float]
    left: int
    right: int
    plain: int
    foot: int
    first: float
    last: float
    lead: float
    per_year: float

    def __init__(self, canvas: Canvas, *, logarithmic: bool) -> None:
        self.canvas, self.logarithmic = canvas, logarithmic
        self.size = 11.5 if canvas.narrow else 13.0
        self.foot = 0

    @property
    def width(self) -> int:
        """The width of the plot in pixels."""
        return self.canvas.width - self.left - self.right

    @property
    def height(self) -> int:
        """The height of the plot in pixels."""
        return self.plain + self.foot

    def x(self, moment: float) -> float:
        """Return the pixel of a moment, in parts of years."""
        return self.lead + (moment - self.first) * self.per_year

    def moment(self, pixel: float) -> float:
        """Return the moment at a pixel."""
        return self.first + (pixel - self.lead) / self.per_year

    def y(self, value: float) -> float:
        """Return the pixel of a value."""
        begin, end = self.at(self.begin), self.at(self.end)
        return self.foot + (self.at(value) - begin) / (end - begin) * self.plain

    def value(self, pixel: float) -> float:
        """Return the value at a pixel."""
        share = (pixel - self.foot) / self.plain
        if not self.logarithmic:
            return self.begin + (self.end - self.begin) * share
        return float(self.begin * (self.end / self.begin) ** share)

    def at(self, value: float) -> float:
        """Return a value as an annotation wants it: its logarithm on a logarithmic axis."""
        return log10(value) if self.logarithmic else value

    def log(self, pixel: float) -> float:
        """Return the value at a pixel as an annotation wants it."""
        return self.at(self.value(pixel))
