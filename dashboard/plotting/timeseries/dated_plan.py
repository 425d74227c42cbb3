"""Pixels and positions of marks over time, with strips for what has no time or no value."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from dashboard.plotting import ticks
from dashboard.plotting.text import width
from dashboard.plotting.timeseries.space import TICK_SIZE, TimeSpace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.timeseries.boxes import Spot
    from dashboard.plotting.timeseries.series import Axes, DatedMark, Extent

APART = 16
"""Pixels between two marks that would hide one another: a number fits into each."""

COVERS = 7
"""Pixels within which one mark would hide another under it."""

_STEP = 20
"""Pixels between two marks in the strip for what has no time: numbers stay apart."""

_BESIDE_STRIP, _STRIP, _WIDEST_STRIP = 44, 178, 0.26
_OVER = 2
_TICK = 58
_BEGIN, _BOTTOM = 18, 21
"""Where the strips' first mark stands, in pixels from their left and from their lower edge."""

CROWD, _DEEP = 40, 3
"""More marks than these, or so many upon one, are small; names stand where there is room."""

_HEADROOM = 12.0
"""How many times the largest value of a crowd its upper edge is: names have room there."""

_FEET = range(1, 9)
"""Rows of marks that the strip for what has no value may have."""


def plan_of(
    marks: Sequence[DatedMark], axes: Axes, canvas: Canvas, extents: Sequence[Extent] = ()
) -> DatedPlan:
    """Return where marks over time stand: as a crowd where there are many, or many in one place."""
    plan = DatedPlan(marks, axes, canvas, extents, is_crowded=len(marks) > CROWD)
    if plan.is_crowded or all(len(plan.over(place)) < _DEEP for place in range(len(marks))):
        return plan
    return DatedPlan(marks, axes, canvas, extents, is_crowded=True)


class DatedPlan(TimeSpace):
    """Where marks over time stand.

    Args:
        marks: The marks.
        axes: How values are written and what the strips are called.
        canvas: Language, theme and width.
        extents: What stands for marks that are not drawn one by one.
        is_crowded: Whether marks are too many for each of them to have words or a number.
    """

    def __init__(
        self,
        marks: Sequence[DatedMark],
        axes: Axes,
        canvas: Canvas,
        extents: Sequence[Extent] = (),
        *,
        is_crowded: bool = False,
    ) -> None:
        super().__init__(canvas, logarithmic=True)
        self.is_crowded = is_crowded
        if is_crowded:  # what stands out is drawn upon the others
            marks = sorted(marks, key=lambda mark: mark.strong)
        self.marks, self.axes, self.extents = marks, axes, extents
        self.undated = [mark for mark in marks if mark.x is None]
        beyond = any(extent.begin is None for extent in extents)
        self.side = self._strip() if self.undated or beyond else 0
        """Width of the strip for what has no time."""
        unpublished = any(one is None for one in (*(m.y for m in marks), *(e.low for e in extents)))
        foot = (66 if canvas.narrow else 58) * unpublished
        self.foot = foot
        """Height of the strip for what has no value."""
        self.plain = 330 if canvas.narrow else round(canvas.closer(450, 250))
        """Height of what is above it."""
        values = [v for mark in marks for v in (mark.y, mark.low, mark.high) if v is not None]
        values += [v for extent in extents for v in (extent.low, extent.high) if v is not None]
        lowest, highest = min(values, default=1e9), max(values, default=1e10)
        self.begin, self.end = lowest / 2.4, highest * (_HEADROOM if self.is_crowded else 2.2)
        fitting = int(self.plain // _TICK)
        decades = ticks.logarithmic(self.begin, self.end, fitting)
        self.ticks = [tick for tick in decades if values and self.begin <= tick <= self.end]
        words = [width(axes.write(tick), TICK_SIZE) for tick in self.ticks]
        self.left = round(max(words, default=20)) + 12
        self.right = 8
        self._set_time()
        self.spots: list[Spot] = []
        """Where each mark stands: at its time and its value, whatever it has of them."""
        for rows in _FEET if foot else (1,):
            self.foot = foot + APART * (rows - 1)
            if self._place():
                break

    def _strip(self) -> int:
        """Return the width of the strip for what has no time: names that fit it are not folded."""
        if self.canvas.narrow:
            return 104
        names = [width(mark.name, self.size, bold=True) for mark in self.undated if mark.y]
        needed = [round(name) + _BESIDE_STRIP for name in names]
        most = _WIDEST_STRIP * self.canvas.width
        return max([_STRIP, *(one for one in needed if one <= most)])

    def _set_time(self) -> None:
        spans = [(mark.earliest, mark.latest) for mark in self.marks if mark.x is not None]
        spans += [(e.begin, e.end) for e in self.extents if e.begin is not None is not e.end]
        self.has_time = bool(spans)
        self.first = min((first for first, _ in spans), default=0.0)
        self.last = max((last for _, last in spans), default=1.0)
        edge = 14 if self.canvas.narrow else 30
        self.lead = edge
        self.per_year = (self.width - self.side - 2 * edge) / max(self.last - self.first, 1 / 12)

    @property
    def timed(self) -> float:
        """The width of the part that has a time."""
        return self.width - self.side

    def _place(self) -> bool:
        """Place each mark; return whether what has no value found room in its strip."""
        self.spots = []
        complete = True
        for mark in self.marks:
            tried = self._tried(mark)
            is_fixed = self.is_crowded and len(tried) == 1
            free = None if is_fixed else next(filter(partial(self._is_free, mark), tried), None)
            complete &= free is not None or mark.y is not None
            unplaced = mark.x is None and mark.y is None and bool(self.spots)
            self.spots.append(free or (self._nearest(tried[0]) if unplaced else tried[0]))
        return complete

    def _nearest(self, spot: Spot) -> Spot:
        """Return the mark that another one without room of its own shares: they stand as one."""
        return min(self.spots, key=lambda one: max(abs(one[0] - spot[0]), abs(one[1] - spot[1])))

    def _tried(self, mark: DatedMark) -> list[Spot]:
        """Return where a mark may stand, best first: it moves only where its place says nothing."""
        across = [self.x(mark.x)] if mark.x is not None else self._across()
        if mark.y is None:
            rows = max(int((self.foot - self._above_foot - _BOTTOM) // APART), 0) + 1
            return [(x, _BOTTOM + APART * row) for row in range(rows) for x in across]
        return [(x, self.y(mark.y)) for x in across]

    def _across(self) -> list[float]:
        """Return where marks may stand in the strip for what has no time."""
        count = max(int((self.side - _BEGIN) // _STEP), 1)
        return [self.timed + _BEGIN + _STEP * step for step in range(count)]

    def over(self, place: int) -> list[int]:
        """Return the marks drawn later that hide the one at a place in the list."""
        x, y = self.spots[place]
        return [
            later
            for later in range(place + 1, len(self.spots))
            if max(abs(self.spots[later][0] - x), abs(self.spots[later][1] - y)) <= COVERS
        ]

    @property
    def _above_foot(self) -> int:
        """Pixels at the upper end of the strip without values that are no marks' own."""
        return 30 if any(extent.low is None for extent in self.extents) else 22

    def _is_free(self, mark: DatedMark, spot: Spot) -> bool:
        """Return whether a mark hides none there and, having a time, stays outside the strip."""
        if mark.x is not None and self.side and spot[0] > self.timed + _OVER:
            return False
        across, upright = spot
        apart = APART - 1
        return all(abs(across - x) >= apart or abs(upright - y) >= apart for x, y in self.spots)
