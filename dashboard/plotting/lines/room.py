"""Finding free room for words between lines, marks and other words."""

from __future__ import annotations

from itertools import chain, pairwise
from math import inf
from typing import TYPE_CHECKING

import numpy as np

from dashboard.plotting.lines.box import Box, along, candidates

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.plotting.lines.box import Spot

LEADER = 24
"""Words farther than this from their mark, in pixels, are joined to it by a leader."""

_KEEP_OFF = 14


class Room:
    """A plot and what is already taken in it."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = width, height
        self._paths: list[np.ndarray] = []
        self._boxes: list[Box] = []
        self._marks = np.empty((0, 2))
        self._reaches: list[np.ndarray] = []
        self._together = 1.0
        self._aside = 0.0
        self._rules: list[float] = []

    def take_path(self, corners: Sequence[Spot], thickness: float = 0.0) -> None:
        """Take the room of a line through some corners."""
        spots = [spot for pair in pairwise(corners) for spot in along(*pair)]
        around = [(0.0, 0.0)] if not thickness else _around(thickness)
        moved = [(x + dx, y + dy) for x, y in spots or corners for dx, dy in around]
        self._paths.append(np.array(moved).reshape(-1, 2))

    def keep_off(
        self,
        spots: Sequence[Spot],
        together: float = 1.0,
        whiskers: Sequence[tuple[Spot, Spot]] = (),
    ) -> None:
        """Keep words away from marks that they do not belong to.

        Args:
            spots: The marks.
            together: Pixels within which marks count as one.
            whiskers: Both ends of what belongs to each mark, where marks have whiskers.
        """
        self._marks, self._together = np.array(spots).reshape(-1, 2), together
        ends = whiskers or [(spot, spot) for spot in spots]
        self._reaches = [
            np.array([spot, *along(*two)]) for spot, two in zip(spots, ends, strict=True)
        ]

    def stand_clear(self, aside: float) -> None:
        """Keep words without a leader so many pixels farther from others than from their own."""
        self._aside = aside

    def shun(self, heights: Sequence[float]) -> None:
        """Put words upon lines of the grid only where there is no room near a mark besides."""
        self._rules = list(heights)

    def is_free(self, box: Box, spot: Spot) -> bool:
        """Return whether a rectangle lies inside the plot, touches nothing and is near no mark.

        Args:
            box: The rectangle.
            spot: The mark that its words belong to.
        """
        inside = (
            box.left >= -4
            and box.right <= self._width
            and box.bottom >= 2
            and box.top <= self._height
        )
        return inside and not self._touches(box, spot)

    def _touches(self, box: Box, spot: Spot) -> bool:
        self._paths = [np.vstack([np.empty((0, 2)), *self._paths])]
        return (
            any(box.overlaps(other) for other in self._boxes)
            or _hit(self._paths[0], box, 2)
            or _hit(self._other_marks(spot), box, _KEEP_OFF)
        )

    def _other_marks(self, spot: Spot) -> np.ndarray:
        others: np.ndarray = self._marks[np.abs(self._marks - spot).max(axis=1) > self._together]
        return others

    def find(
        self, spot: Spot, size: Spot, sides: Sequence[Spot], gaps: Sequence[float]
    ) -> Box | None:
        """Return the nearest free rectangle around a spot, and take it.

        Args:
            spot: What the words belong to.
            size: Width and height of the rectangle.
            sides: Where to look, best first: ``(1, 0)`` is right, ``(-1, 1)`` left above.
            gaps: Distances to try, in pixels.
        """
        near = candidates(spot, size, sides, [gap for gap in gaps if gap <= LEADER])
        clear = (box for box in near if self._rules and not self._is_ruled(box))
        boxes = chain(clear, candidates(spot, size, sides, gaps))
        return next((box for box in boxes if self.take(box, spot)), None)

    def _is_ruled(self, box: Box) -> bool:
        return any(box.bottom < height < box.top for height in self._rules)

    def take(self, box: Box, spot: Spot) -> bool:
        """Take a rectangle for the words of a spot; return whether it was free and is its own."""
        is_taken = self.is_free(box, spot) and self._is_reached(box, spot)
        self._boxes += [box] * is_taken
        return is_taken

    def _is_reached(self, box: Box, spot: Spot) -> bool:
        """Return whether a rectangle needs no leader or one that crosses nothing, and take it.

        It needs none where no other mark is nearer: the words would be read as the other's.
        """
        near = box.distance(spot)
        if near <= LEADER:
            return self._is_nearest(box, spot)
        leader = along(spot, box.holder(spot))
        others = self._other_marks(spot)
        small = [Box(x - 1, y - 1, x + 1, y + 1) for x, y in leader]
        crossed = any(
            _hit(others, step, _KEEP_OFF) or any(step.overlaps(other) for other in self._boxes)
            for step in small
        )
        if not crossed:
            self.take_path(leader)
        return not crossed

    def _is_nearest(self, box: Box, spot: Spot) -> bool:
        """Return whether a rectangle is nearer to its own mark and whisker than to any other's."""
        own = box.away(spot)
        others = [
            reach
            for mark, reach in zip(self._marks, self._reaches, strict=True)
            if np.abs(mark - spot).max() > self._together
        ]
        return _away(box, others) >= own + self._aside


def _away(box: Box, spots: Iterable[np.ndarray]) -> float:
    """Return how far the nearest of some spots is from a rectangle."""
    return min((box.away((x, y)) for some in spots for x, y in some), default=inf)


def _hit(spots: np.ndarray, box: Box, margin: float) -> bool:
    x, y = spots.T
    inside = (x > box.left - margin) & (x < box.right + margin)
    return bool((inside & (y > box.bottom - margin) & (y < box.top + margin)).any())


def _around(radius: float) -> list[Spot]:
    return [(dx * radius, dy * radius) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
