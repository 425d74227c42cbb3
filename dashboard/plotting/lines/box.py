"""Rectangles of words, and where they could stand."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, hypot
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Spot = tuple[float, float]
"""A pixel, counted from the lower left corner of the plot."""

_GRAIN = 5.0
_CORNER = 0.75


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

    def holder(self, spot: Spot) -> Spot:
        """Return where a leader from a spot meets the rectangle: the middle of the facing edge."""
        middle = (self.bottom + self.top) / 2
        if self.left > spot[0]:
            return self.left, middle
        return (self.right if self.right < spot[0] else (self.left + self.right) / 2), middle

    def away(self, spot: Spot) -> float:
        """Return how far a spot is from the rectangle as the crow flies."""
        dx = max(self.left - spot[0], spot[0] - self.right, 0.0)
        return hypot(dx, max(self.bottom - spot[1], spot[1] - self.top, 0.0))

    def distance(self, spot: Spot) -> float:
        """Return how far a spot is from the rectangle, along the farther axis."""
        return max(
            self.left - spot[0], spot[0] - self.right, self.bottom - spot[1], spot[1] - self.top
        )


def candidates(
    spot: Spot, size: Spot, sides: Sequence[Spot], gaps: Sequence[float]
) -> Iterator[Box]:
    """Return the rectangles around a spot, nearest first; see ``Room.find``."""
    for gap in gaps:
        for dx, dy in sides:
            reach = gap * (_CORNER if dx and dy else 1)
            left = spot[0] + dx * reach + (0, 0, -size[0])[int(dx)] - (0 if dx else size[0] / 2)
            bottom = spot[1] + dy * reach + (0, 0, -size[1])[int(dy)] - (0 if dy else size[1] / 2)
            yield Box(left, bottom, left + size[0], bottom + size[1])


def along(start: Spot, end: Spot) -> list[Spot]:
    """Return spots a few pixels apart on the way from one to another."""
    steps = max(ceil(hypot(end[0] - start[0], end[1] - start[1]) / _GRAIN), 1)
    return [
        (start[0] + (end[0] - start[0]) * i / steps, start[1] + (end[1] - start[1]) * i / steps)
        for i in range(steps + 1)
    ]


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
