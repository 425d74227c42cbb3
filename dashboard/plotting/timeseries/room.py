"""Free room for rectangles of words between lines, marks and other words."""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

import numpy as np
from msgspec.structs import replace

from dashboard.plotting.timeseries.boxes import GRAIN, LEADER, along, candidates, spanned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.timeseries.boxes import Box, Spot

_KEEP_OFF = 14.0
CLEAR = 5.0
"""Pixels that a leader is away from the middle of a mark that is not its own."""


class Room:
    """A plot and what is already taken in it."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = width, height
        self._paths: list[np.ndarray] = []
        self._boxes: list[Box] = []
        self._marks = np.empty((0, 2))
        self._reaches, self._owners = np.empty((0, 2)), np.empty(0, dtype=int)
        self._together = 1.0
        self._known: dict[Spot, tuple[np.ndarray, np.ndarray]] = {}
        self._keep_off, self._clear = _KEEP_OFF, CLEAR
        self._aside = 0.0
        self._leaders = np.empty((0, 2))
        self._is_crowded = False
        self._rules: list[float] = []
        self._end = inf

    def take_path(self, corners: Sequence[Spot], thickness: float = 0.0) -> None:
        """Take the room of a line through some corners."""
        ways = [along(*pair) for pair in pairwise(corners)]
        self._take(np.vstack(ways) if ways else np.array(corners).reshape(-1, 2), thickness)

    def _take(self, spots: np.ndarray, thickness: float = 0.0) -> None:
        around = np.array(_around(thickness) if thickness else [(0.0, 0.0)])
        self._paths.append((spots[:, None] + around).reshape(-1, 2))

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
        self._known = {}
        ends = whiskers or [(spot, spot) for spot in spots]
        reaches = [np.vstack([spot, along(*two)]) for spot, two in zip(spots, ends, strict=True)]
        self._reaches = np.vstack([np.empty((0, 2)), *reaches])
        self._owners = np.repeat(np.arange(len(reaches)), [len(one) for one in reaches])

    def stand_clear(self, aside: float) -> None:
        """Keep words without a leader so many pixels farther from others than from their own."""
        self._aside = aside

    def crowd(self, margin: float, end: float = inf) -> None:
        """Let words stand as close to marks as so many pixels; no leader crosses another.

        Args:
            margin: The pixels.
            end: Where words with a leader end at the right; those that would not are moved.
        """
        self._aside, self._keep_off, self._end = margin, margin, end
        self._is_crowded = True

    def count_as_one(self, together: float, clear: float = CLEAR) -> None:
        """Take marks for one that are no more than so many pixels apart.

        Args:
            together: Pixels within which marks count as one.
            clear: Pixels that leaders are away from the middle of any other.
        """
        self._together, self._clear, self._known = together, clear, {}

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
        if len(self._paths) != 1:
            spots = np.vstack([np.empty((0, 2)), *self._paths])
            self._paths = [np.asfortranarray(spots)]  # one axis is looked at after the other
        return (
            any(box.overlaps(other) for other in self._boxes)
            or _hit(self._paths[0], box, 2)
            or _hit(self._others(spot)[0], box, self._keep_off)
        )

    def _others(self, spot: Spot) -> tuple[np.ndarray, np.ndarray]:
        """Return the marks that a spot is none of, and what belongs to them.

        A spot is asked about many times in a row.
        """
        if spot not in self._known:
            is_other = np.abs(self._marks - spot).max(axis=1) > self._together
            others = self._marks[is_other], self._reaches[is_other[self._owners]]
            self._known = {spot: others}
        return self._known[spot]

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
        boxes = list(candidates(spot, size, sides, gaps, self._end))
        near = len(sides) * sum(gap <= LEADER for gap in gaps)
        clear = [one for one in range(near) if self._rules and not self._is_ruled(boxes[one])]
        others = sorted(set(range(len(boxes))).difference(clear))
        free: dict[int, bool] = {}
        for number in (*clear, *others, *range(near, len(boxes))):
            box: Box = boxes[number]
            if number not in free:
                free[number] = self.is_free(box, spot)
            elif free[number]:  # far from its mark, and its leader led to a corner
                box = replace(box, cornered=False)
            if free[number] and self._is_reached(box, spot):
                self._boxes.append(box)
                return box
        return None

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
        end = box.holder(spot)
        leader, about = along(spot, end), spanned(spot, end, 1)
        crossed = (
            any(about.overlaps(other) and _hit(leader, other, 1) for other in self._boxes)
            or _meets(leader, self._others(spot)[0], 1 + max(self._keep_off, self._clear))
            or (self._is_crowded and _meets(leader, self._leaders, 1 + GRAIN))
        )
        if not crossed:
            self._take(leader)
            self._leaders = np.vstack([self._leaders, leader])
        return not crossed

    def _is_nearest(self, box: Box, spot: Spot) -> bool:
        """Return whether a rectangle is nearer to its own mark and whisker than to any other's."""
        return _away(box, self._others(spot)[1]) >= box.away(spot) + self._aside


def _meets(some: np.ndarray, others: np.ndarray, margin: float) -> bool:
    """Return whether a spot is nearer to one of others than so many pixels, along either axis."""
    x, y = others.T  # one axis after the other, which is several times as quick
    across, upright = np.abs(some[:, :1] - x) < margin, np.abs(some[:, 1:] - y) < margin
    return bool((across & upright).any())


def _away(box: Box, spots: np.ndarray) -> float:
    """Return how far the nearest of some spots is from a rectangle."""
    x, y = spots.T
    dx = np.maximum(np.maximum(box.left - x, x - box.right), 0.0)
    dy = np.maximum(np.maximum(box.bottom - y, y - box.top), 0.0)
    return float(np.hypot(dx, dy).min(initial=inf))


def _hit(spots: np.ndarray, box: Box, margin: float) -> bool:
    x, y = spots.T
    above = y[(x > box.left - margin) & (x < box.right + margin)]
    return bool(((above > box.bottom - margin) & (above < box.top + margin)).any())


def _around(radius: float) -> list[Spot]:
    return [(dx * radius, dy * radius) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]
