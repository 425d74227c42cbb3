"""Rectangles of words: where they lie, and where around a mark they may stand."""

from __future__ import annotations

from math import ceil, hypot, inf
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Spot = tuple[float, float]
"""A pixel, counted from the lower left corner of the plot."""

LEADER = 24
"""Words farther than this from their mark, in pixels, are joined to it by a leader."""

GRAIN = 5.0
"""Pixels between the spots of a line."""

_CORNER = 0.75


class Box(Struct, frozen=True):
    """A rectangle in pixels; a leader meets it at a corner, or in the middle of an edge."""

    left: float
    bottom: float
    right: float
    top: float
    cornered: bool = True

    def overlaps(self, other: Box) -> bool:
        """Return whether two rectangles share a pixel."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.bottom < other.top
            and other.bottom < self.top
        )

    def holder(self, spot: Spot) -> Spot:
        """Return where words are held: the middle of the facing edge, by a leader a corner."""
        ends = (self.left, (self.left + self.right) / 2, self.right)
        x, y = min(ends, key=lambda one: abs(one - spot[0])), (self.bottom + self.top) / 2
        is_led = self.cornered and self.distance(spot) > LEADER
        if is_led and not self.bottom <= spot[1] <= self.top:
            y = self.bottom if self.bottom > spot[1] else self.top
        return x, y

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
    spot: Spot, size: Spot, sides: Sequence[Spot], gaps: Sequence[float], end: float = inf
) -> Iterator[Box]:
    """Return the rectangles around a spot, nearest first; see ``Room.find``.

    One above or below its spot ends over or under it where it would go beyond ``end``.
    """
    for gap in gaps:
        for dx, dy in sides:
            reach = gap * (_CORNER if dx and dy else 1)
            left = spot[0] + dx * reach + (0, 0, -size[0])[int(dx)] - (0 if dx else size[0] / 2)
            bottom = spot[1] + dy * reach + (0, 0, -size[1])[int(dy)] - (0 if dy else size[1] / 2)
            left = spot[0] - size[0] if not dx and left + size[0] > end else left
            yield Box(left, bottom, left + size[0], bottom + size[1])


def along(start: Spot, end: Spot) -> np.ndarray:
    """Return spots a few pixels apart on the way from one to another, one a row."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    steps = max(ceil(hypot(dx, dy) / GRAIN), 1)
    return np.arange(steps + 1).reshape(-1, 1) * (dx, dy) / steps + start


def spanned(start: Spot, end: Spot, margin: float) -> Box:
    """Return the rectangle between two spots, so many pixels wider on every side."""
    (left, right), (bottom, top) = map(sorted, zip(start, end, strict=True))
    return Box(left - margin, bottom - margin, right + margin, top + margin)


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
