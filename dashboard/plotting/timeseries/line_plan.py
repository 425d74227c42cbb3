"""Pixels and positions of lines over years."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import TYPE_CHECKING

from dashboard.plotting import ticks
from dashboard.plotting.text import width, without_mark_up
from dashboard.plotting.timeseries.space import TICK_SIZE, TimeSpace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.timeseries.series import Fan, Line, LineAxis, LineStep, Range

_EDGE = 22
_HEADROOM = 1.09


class LinesPlan(TimeSpace):
    """Where lines over years stand.

    Args:
        lines: At least one line.
        fan: What lies beyond the last point of one of them.
        axis: The axis of values.
        canvas: Language, theme and width.
        ranges: What stands for lines that are not drawn.
    """

    def __init__(
        self,
        lines: Sequence[Line],
        fan: Fan | None,
        axis: LineAxis,
        canvas: Canvas,
        ranges: Sequence[Range] = (),
    ) -> None:
        super().__init__(canvas, logarithmic=axis.logarithmic)
        self.lines, self.fan, self.axis = lines, fan, axis
        self.plain = 290 if canvas.narrow else round(canvas.closer(430, 260))
        points = [point for line in lines for point in line.points]
        steps = fan.steps if fan else ()
        spans: list[LineStep | Range] = [*steps, *ranges]
        self.first_year = min([*(point.x for point in points), *(one.x for one in ranges)])
        self.last_year = max([*(point.x for point in points), *(one.x for one in spans)])
        self.first, self.last = float(self.first_year), float(self.last_year)
        highs = [*(point.y for point in points), *(one.high for one in spans)]
        lows = [*(point.y for point in points), *(one.low for one in spans)]
        self.begin, self.end = self._ends(min(lows), max(highs))
        self.ticks = [tick for tick in self._ticks() if self.begin <= tick <= self.end]
        self.left = round(max(width(axis.write(tick), TICK_SIZE) for tick in self.ticks)) + 12
        self.right = self._right()
        before, after = (1 if canvas.narrow else 2) * _EDGE, 0 if fan else _EDGE + 8
        self.per_year = (self.width - before - after) / max(self.last - self.first, 1)
        self.lead = self.width / 2 if self.first == self.last else before

    def _ends(self, lowest: float, highest: float) -> tuple[float, float]:
        if not self.logarithmic:
            return 0.0, highest * _HEADROOM
        return lowest / 2.2, highest * max((highest / lowest) ** 0.09, 1.3)

    def _ticks(self) -> list[float]:
        if not self.logarithmic:
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
