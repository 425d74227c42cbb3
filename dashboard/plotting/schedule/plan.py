"""Pixels and positions of the rows of a calendar."""

from __future__ import annotations

from datetime import date
from math import ceil
from typing import TYPE_CHECKING

from dashboard.plotting.rows.names import LINE, NAME_SIZE, Name, filled, stacked
from dashboard.plotting.text import width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.schedule.row import DayLine, ScheduleRow

RIGHT = 8
"""Pixels right of the plot."""

_WORDS = 0.62
"""Share of the width that words beside the marks may take."""

_NAMES = 0.28
"""Share that names have at the least where rows stand close; they are folded to what is left."""

_EDGE, _AIR = 10, 14
_TICK = 46


class SchedulePlan:
    """Where everything stands; days are ordinals, rows count from the top."""

    def __init__(self, entries: Sequence[ScheduleRow], line: DayLine, canvas: Canvas) -> None:
        self.entries, self.line, self.canvas = entries, line, canvas
        self.labels = max(_bold(one.label) for one in entries)
        self.beside = [self._name_beside(entry) for entry in entries]
        self.names = max(name.width for name in self.beside)
        self.above = canvas.narrow or self.names + self.labels > _WORDS * canvas.width
        """Whether names and labels stand above the marks, since there is no room beside them."""
        self.pitch = 46 if self.above else canvas.closer(37, 22)
        self.left = 6.0 if self.above else self.names + _AIR
        self.room = 0.0 if self.above else self.labels + _AIR
        """Pixels right of the last day, for the labels."""
        self.written = [self._name_above(entry) for entry in entries] if self.above else self.beside
        """The name of each row, above its marks folded where it is too long for one line."""
        self.positions, self.bottom = self._placed()
        """Where each row stands, and where the last ends, in units of ``pitch``."""
        self.begin, self.last, self.end = self._range()

    def _range(self) -> tuple[float, float, float]:
        """Return the first and last day shown, with room for half a mark, and the axis' end."""
        spans = [period.on for entry in self.entries for period in entry.periods]
        first = min([self.line.on, *(span.earliest for span in spans)]).toordinal()
        last = max([self.line.on, *(span.latest for span in spans)]).toordinal()
        day = (last - first + 1) / max(self.plot - self.room - 2 * _EDGE, 1)
        begin, end = first - _EDGE * day, last + _EDGE * day
        return begin, end, end + self.room * day

    @property
    def plot(self) -> float:
        """The width of the plot in pixels."""
        return self.canvas.width - self.left - RIGHT

    def days(self, pixels: float) -> float:
        """Return how many days some pixels are."""
        return (self.end - self.begin) * pixels / self.plot

    @property
    def ticks(self) -> list[int]:
        """The years whose first day is marked, as many as there is room for."""
        first, last = (date.fromordinal(int(end)).year for end in (self.begin, self.last))
        step = ceil((last - first + 1) * _TICK / (self.plot - self.room))
        years = range(first, last + 1)
        shown = [year for year in years if self.begin <= date(year, 1, 1).toordinal() <= self.last]
        return shown[::step]

    def _name_beside(self, entry: ScheduleRow) -> Name:
        """Return a row's name left of its marks; where rows stand close, as flat as it can be."""
        whole, put = self.canvas.width, filled if self.canvas.closeness else stacked
        return put(entry.name, entry.detail, max(_NAMES * whole, _WORDS * whole - self.labels))

    def _name_above(self, entry: ScheduleRow) -> Name:
        """Return a row's name above its marks, beside its label."""
        return filled(entry.name, entry.detail, self.plot - _bold(entry.label) - 12)

    def _placed(self) -> tuple[list[float], float]:
        """Return where each row stands and where the last ends: more lines need more room."""
        positions, at = [], 0.0
        for name in self.written:
            if self.above:
                before, after = (name.count - 1) * LINE / self.pitch, 0.0
            else:
                before = after = max(name.count * LINE + 4 - self.pitch, 0) / self.pitch / 2
            positions.append(at + before)
            at += 1 + before + after
        return positions, at - 1

    def label(self, entry: ScheduleRow) -> str:
        """Return what stands on the right of a row."""
        return f"<span style='color:{entry.color}'><b>{entry.label}</b></span>"


def _bold(text: str) -> float:
    return width(text, NAME_SIZE, bold=True)
