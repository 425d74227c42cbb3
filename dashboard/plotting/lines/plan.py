"""Pixels and positions of lines over years."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING

from dashboard.plotting import ticks
from dashboard.plotting.text import width, without_mark_up

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.lines.line import Fan, Line, LineAxis, LineStep, Range

TICK_SIZE = 12
"""Font size of ticks, in pixels."""

_EDGE = 22
_HEADROOM = 1.09


class LinesPlan:
    """Pixels and positions; a pixel counts from the lower left corner of the plot."""

    def __init__(
        self,
        lines: Sequence[Line],
        fan: Fan | None,
        axis: LineAxis,
        canvas: Canvas,
        ranges: Sequence[Range] = (),
    ) -> None:
        self.lines, self.fan, self.axis, self.canvas = lines, fan, axis, canvas
        self.size = 11.5 if canvas.narrow else 13.0
        self.height = 290 if canvas.narrow else round(canvas.closer(430, 260))
        points = [point for line in lines for point in line.points]
        steps = fan.steps if fan else ()
        spans: list[LineStep | Range] = [*steps, *ranges]
        self.first = min([*(point.x for point in points), *(one.x for one in ranges)])
        self.last = max([*(point.x for point in points), *(one.x for one in spans)])
        highs = [*(point.y for point in points), *(one.high for one in spans)]
        lows = [*(point.y for point in points), *(one.low for one in spans)]
        self.begin, self.end = self._ends(min(lows), max(highs))
        self.ticks = [tick for tick in self._ticks() if self.begin <= tick <= self.end]
        self.left = round(max(width(axis.write(tick), TICK_SIZE) for tick in self.ticks)) + 12
        self.right = self._right()
        self.width = canvas.width - self.left - self.right
        self.per_year = (self.width - self._before - self._after) / max(self.last - self.first, 1)

    def _ends(self, lowest: float, highest: float) -> tuple[float, float]:
        if not self.axis.logarithmic:
            return 0.0, highest * _HEADROOM
        return lowest / 2.2, highest * max((highest / lowest) ** 0.09, 1.3)

    def _ticks(self) -> list[float]:
        if not self.axis.logarithmic:
            return ticks.linear(self.end, 4 if self.canvas.narrow else 6)
        low, high = floor(log10(self.begin)), ceil(log10(self.end))
        decades = [10.0**power for power in range(low, high + 1)]
        return [decade * factor for decade in decades for factor in (1, 2, 5)][
            :: 1 if high - low <= 4 else 3
        ] or decades

    def _right(self) -> int:
        if self.fan is None:
            return 8
        lines = [part for label in self.fan.labels for part in label.split("<br>")]
        return round(max(width(without_mark_up(part), self.size, bold=True) for part in lines)) + 14

    @property
    def _before(self) -> int:
        return _EDGE if self.canvas.narrow else 2 * _EDGE

    @property
    def _after(self) -> int:
        return 0 if self.fan else _EDGE + 8

    @property
    def span(self) -> tuple[float, float]:
        """The first and the last year that the axis shows, in parts of years."""
        alone = self.first == self.last
        start = self.first - (self.width / 2 if alone else self._before) / self.per_year
        return start, start + self.width / self.per_year

    def x(self, year: float) -> float:
        """Return the pixel of a year."""
        return (year - self.span[0]) * self.per_year

    def y(self, value: float) -> float:
        """Return the pixel of a value."""
        if not self.axis.logarithmic:
            return value / self.end * self.height
        low, high = log10(self.begin), log10(self.end)
        return (log10(max(value, self.begin)) - low) / (high - low) * self.height

    def at(self, value: float) -> float:
        """Return a value as an annotation wants it: its logarithm on a logarithmic axis."""
        return log10(value) if self.axis.logarithmic else value
