"""Pixels and positions of marks over time, with strips for what has no time or no value."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from dashboard.figures import ticks
from dashboard.figures.text import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.figures.canvas import Canvas
    from dashboard.figures.dated.mark import Axes, Extent, Mark
    from dashboard.figures.lines.box import Spot

TICK_SIZE = 12
"""Font size of ticks, in pixels."""

_NEAR, _STEP = 13, 15
_OVER = 2
_BESIDE = (0, 1, -1, 2, -2, 3, -3)
_ONWARD = tuple(range(12))
_TICK = 58


class Plan:
    """Pixels and positions; a pixel counts from the lower left corner of the plot."""

    def __init__(
        self, marks: Sequence[Mark], axes: Axes, canvas: Canvas, extents: Sequence[Extent] = ()
    ) -> None:
        self.marks, self.axes, self.canvas, self.extents = marks, axes, canvas, extents
        self.size = 11.5 if canvas.narrow else 13.0
        self.undated = [mark for mark in marks if mark.x is None]
        beyond = any(extent.begin is None for extent in extents)
        self.side = (104 if canvas.narrow else 178) if self.undated or beyond else 0
        """Width of the strip for what has no time."""
        unpublished = any(one is None for one in (*(m.y for m in marks), *(e.low for e in extents)))
        self.foot = (66 if canvas.narrow else 58) * unpublished
        """Height of the strip for what has no value."""
        self.height = (330 if canvas.narrow else 450) + self.foot
        values = [v for mark in marks for v in (mark.y, mark.low, mark.high) if v is not None]
        values += [v for extent in extents for v in (extent.low, extent.high) if v is not None]
        lowest, highest = min(values, default=1e9), max(values, default=1e10)
        self.begin, self.end = lowest / 2.4, highest * 2.2
        fitting = int((self.height - self.foot) // _TICK)
        decades = ticks.logarithmic(self.begin, self.end, fitting)
        self.ticks = [tick for tick in decades if values and self.begin <= tick <= self.end]
        words = [width(axes.write(tick), TICK_SIZE) for tick in self.ticks]
        self.left = round(max(words, default=20)) + 12
        self.right = 8
        self.width = canvas.width - self.left - self.right
        self._set_time()
        self.spots = self._spots()
        """Where each mark stands, none upon another."""

    def _set_time(self) -> None:
        spans = [(mark.earliest, mark.latest) for mark in self.marks if mark.x is not None]
        spans += [(e.begin, e.end) for e in self.extents if e.begin is not None is not e.end]
        self.has_time = bool(spans)
        self.first = min((first for first, _ in spans), default=0.0)
        self.last = max((last for _, last in spans), default=1.0)
        edge = 14 if self.canvas.narrow else 30
        self._edge = edge
        self.per_year = (self.width - self.side - 2 * edge) / max(self.last - self.first, 1 / 12)

    @property
    def timed(self) -> float:
        """The width of the part that has a time."""
        return self.width - self.side

    def x(self, moment: float) -> float:
        """Return the pixel of a moment."""
        return self._edge + (moment - self.first) * self.per_year

    def moment(self, pixel: float) -> float:
        """Return the moment at a pixel."""
        return self.first + (pixel - self._edge) / self.per_year

    def y(self, value: float) -> float:
        """Return the pixel of a value."""
        share = log10(value / self.begin) / log10(self.end / self.begin)
        return self.foot + share * (self.height - self.foot)

    def value(self, pixel: float) -> float:
        """Return the value at a pixel."""
        share = (pixel - self.foot) / (self.height - self.foot)
        return float(self.begin * (self.end / self.begin) ** share)

    def log(self, pixel: float) -> float:
        """Return the logarithm of the value at a pixel, as ranges and annotations want it."""
        return log10(self.value(pixel))

    def _spots(self) -> list[Spot]:
        taken: list[Spot] = []
        for mark in self.marks:
            x = self.timed + 18 if mark.x is None else self.x(mark.x)
            y = 21 if mark.y is None else self.y(mark.y)
            tried = [(x + by * _STEP, y) for by in (_ONWARD if mark.x is None else _BESIDE)]
            free = [
                spot for spot in tried if self._is_its_place(mark, spot) and _is_free(spot, taken)
            ]
            taken.append(free[0] if free else (x, y))
        return taken

    def _is_its_place(self, mark: Mark, spot: Spot) -> bool:
        """Return whether a mark that has a time stays, but for half of it, outside the strip."""
        return mark.x is None or not self.side or spot[0] <= self.timed + _OVER


def _is_free(spot: Spot, taken: Sequence[Spot]) -> bool:
    return all(max(abs(spot[0] - x), abs(spot[1] - y)) >= _NEAR for x, y in taken)
