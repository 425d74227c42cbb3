"""Finding free room for words between lines, marks and other words."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import ceil, hypot
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Spot = tuple[float, float]
"""A pixel, counted from the lower left corner of the plot."""

_GRAIN = 5.0
_CORNER = 0.75
_KEEP_OFF = 14


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels."""

    left: float
    bottom: float
    right: float
    top: float

    def overlaps(self, other: Box) -> bool:
        """Return whether two rectangles share a pixel."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )


class Room:
    """A plot and what is already taken in it."""

    def __init__(self, width: float, height: float) -> None:
        self._width, self._height = width, height
        self._paths: list[np.ndarray] = []
        self._boxes: list[Box] = []
        self._marks = np.empty((0, 2))

    def take_path(self, corners: Sequence[Spot], thickness: float = 0.0) -> None:
        """Take the room of a line through some corners."""
        spots = [spot for pair in pairwise(corners) for spot in _along(*pair)]
        around = [(0.0, 0.0)] if not thickness else _around(thickness)
        moved = [(x + dx, y + dy) for x, y in spots or corners for dx, dy in around]
        self._paths.append(np.array(moved).reshape(-1, 2))

    def take_marks(self, spots: Sequence[Spot]) -> None:
        """Keep words away from marks that they do not belong to."""
        self._marks = np.vstack([self._marks, np.array(spots).reshape(-1, 2)])

    def take(self, box: Box) -> None:
        """Take the room of a rectangle."""
        self._boxes.append(box)

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
        others = self._marks[np.abs(self._marks - spot).max(axis=1) > 1]
        return (
            any(box.overlaps(other) for other in self._boxes)
            or _hit(self._paths[0], box, 2)
            or _hit(others, box, _KEEP_OFF)
        )

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
        for box in _candidates(spot, size, sides, gaps):
            if self.is_free(box, spot):
                self.take(box)
                return box
        return None


def _hit(spots: np.ndarray, box: Box, margin: float) -> bool:
    x, y = spots.T
    inside = (x > box.left - margin) & (x < box.right + margin)
    return bool((inside & (y > box.bottom - margin) & (y < box.top + margin)).any())


def _candidates(
    spot: Spot, size: Spot, sides: Sequence[Spot], gaps: Sequence[float]
) -> Iterator[Box]:
    for gap in gaps:
        for dx, dy in sides:
            reach = gap * (_CORNER if dx and dy else 1)
            left = spot[0] + dx * reach + (0, 0, -size[0])[int(dx)] - (0 if dx else size[0] / 2)
            bottom = spot[1] + dy * reach + (0, 0, -size[1])[int(dy)] - (0 if dy else size[1] / 2)
            yield Box(left, bottom, left + size[0], bottom + size[1])


def _along(start: Spot, end: Spot) -> list[Spot]:
    steps = max(ceil(hypot(end[0] - start[0], end[1] - start[1]) / _GRAIN), 1)
    return [
        (start[0] + (end[0] - start[0]) * i / steps, start[1] + (end[1] - start[1]) * i / steps)
        for i in range(steps + 1)
    ]


def _around(radius: float) -> list[Spot]:
    return [(dx * radius, dy * radius) for dx in (-1, 0, 1) for dy in (-1, 0, 1)]


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move positions as little as needed so that neighbours are ``gap`` apart within two ends."""
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed: list[float] = []
    for index in order:
        placed.append(max(wanted[index], placed[-1] + gap if placed else low))
    limit = high
    for position in reversed(range(len(placed))):
        placed[position] = min(placed[position], limit)
        limit = placed[position] - gap
    moved = dict(zip(order, placed, strict=True))
    return [moved[index] for index in range(len(wanted))]
