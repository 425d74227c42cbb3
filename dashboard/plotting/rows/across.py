"""Where the values of rows stand across the plot, and the ticks of their axis."""

from __future__ import annotations

from math import log10
from typing import TYPE_CHECKING

from dashboard.plotting.rows.row import Scale
from dashboard.plotting.text import width
from dashboard.plotting.ticks import day_ticks, linear, logarithmic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.plotting.rows.row import Band

TICK_SIZE = 12
"""Font size of ticks, in pixels."""

RIGHT = 14
"""Pixels right of the plot."""

_TICK = 76
"""Pixels that a tick with its words needs."""

_AFTER, _INSIDE = 26, 12
"""Pixels around a label behind a mark that are free, too; behind the last mark without one."""

_LEAST = 0.25
"""The share of the axis that a mark has at the least, however long the label behind it is."""

_MARGIN = 18
"""Pixels before the first day: half of its year in words."""

_MOST_TICKS = 5


class Across:
    """The axis of values in pixels; it leaves room for the label behind each mark.

    Args:
        band: The rows and their axis.
        labels: Pixels that the label behind the marks of each row needs.
        room: The width of the axis in pixels.
        language: The reader's language.
    """

    def __init__(
        self, band: Band, labels: Sequence[float], room: float, language: Language
    ) -> None:
        self.room, self._scale = room, band.axis.scale
        values = self._values(band)
        least, largest = min(values, default=0.1), max(values, default=1.0)
        count = max(2, int(room // _TICK))
        if self._scale is Scale.DAYS:
            day = (largest - least) / max(room - 2 * _MARGIN, _MARGIN)
            self.begin = least - max(_MARGIN * day, 1.0)
            self.end = self._end(band, labels, largest)
            # Days are written up to the last mark, not below the label behind it.
            free = self.share(largest) * room
            ticks = day_ticks(self.begin, largest, free, language) if values else []
        else:
            largest = _next_tick(largest, count) if band.joined else largest
            places = _places(self._scale, least, largest, count)
            self.begin = places[0]
            self.end = self._end(band, labels, largest)
            ticks = [(one, band.axis.write(one)) for one in places if one <= self.end]
        self.end = self._end_behind(ticks[-1:])
        self.ticks = ticks if values else []
        """Values and words of the ticks; none where nothing has a value."""

    def _values(self, band: Band) -> list[float]:
        """Return the values that the axis must show; a logarithm has no bar's zero."""
        marks = [mark for row in band.rows for mark in row.placed]
        ends = [end for mark in marks for end in (mark.begin, mark.end)]
        if self._scale is Scale.LOG:
            ends = [end for end in ends if end > 0]
        if self._scale is Scale.DAYS and ends and band.reference is not None:
            ends.append(band.reference.value)
        return [*ends, band.whole] if band.whole else ends

    def _end(self, band: Band, labels: Sequence[float], largest: float) -> float:
        begin = self._unit(self.begin)
        needed = [(self._unit(largest) - begin) * self.room / (self.room - _INSIDE)]
        for row, label in zip(band.rows, labels, strict=True):
            if row.reach is not None and label:
                free = max(self.room - label - _AFTER, _LEAST * self.room)
                reach = max(row.reach, band.whole)
                needed.append((self._unit(reach) - begin) * self.room / free)
        return self._value(begin + max(needed))

    def _end_behind(self, last: Sequence[tuple[float, str]]) -> float:
        """Return an end that leaves room for half of the words of the last tick."""
        begin = self._unit(self.begin)
        free = [self.room + RIGHT - 2 - width(words, TICK_SIZE) / 2 for _, words in last]
        needed = [
            (self._unit(tick) - begin) * self.room / room
            for (tick, _), room in zip(last, free, strict=True)
        ]
        return max([self.end, *(self._value(begin + one) for one in needed)])

    @property
    def before(self) -> float:
        """How many pixels the words of the first tick reach before the axis."""
        halves = (width(words, TICK_SIZE) / 2 for _, words in self.ticks[:1])
        return max((half - self.pixels(self.begin, self.ticks[0][0]) for half in halves), default=0)

    def _unit(self, value: float) -> float:
        """Return a value as the axis counts it: its logarithm on a logarithmic one."""
        return log10(value) if self._scale is Scale.LOG else value

    def _value(self, unit: float) -> float:
        return float(10**unit) if self._scale is Scale.LOG else unit

    def ends(self, *values: float) -> list[float]:
        """Return values as the range of an axis and annotations want them."""
        return [self._unit(value) for value in values]

    def share(self, value: float) -> float:
        """Return which part of the axis lies before a value."""
        begin, end = self.ends(self.begin, self.end)
        return (self._unit(value) - begin) / (end - begin)

    def moved(self, value: float, pixels: float) -> float:
        """Return the value that stands some pixels to the right of another."""
        begin, end = self.ends(self.begin, self.end)
        return self._value(self._unit(value) + (end - begin) * pixels / self.room)

    def pixels(self, first: float, second: float) -> float:
        """Return how many pixels two values are apart."""
        return (self.share(second) - self.share(first)) * self.room


def _places(scale: Scale, least: float, largest: float, count: int) -> list[float]:
    if scale is Scale.LOG:
        return logarithmic(least, largest, count)
    return linear(largest, min(count, _MOST_TICKS))


def _next_tick(largest: float, count: int) -> float:
    """Return the first round value that no bar reaches beyond."""
    ticks = _places(Scale.LINEAR, 0.0, largest, count)
    step = ticks[1] if len(ticks) > 1 else 0.0
    return ticks[-1] if ticks[-1] >= largest else ticks[-1] + step
