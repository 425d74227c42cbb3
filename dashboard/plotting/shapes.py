"""The layouts of a chart: the widths that it is laid out for, and how high it is in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

WIDTHS = (340, 480, 640, 860, 1140)
"""Widths in pixels that a chart is laid out for; between them its picture is scaled."""

_SMALLEST_SCALE = 0.92
"""How much smaller than laid out a picture may be shown before a narrower layout is taken."""


class Shape(Struct, frozen=True):
    """One layout of a chart.

    Attributes:
        width: Its width in pixels.
        height: Its height in pixels.
        least: The narrowest window that it is taken for, in pixels; the narrowest of all for any.
    """

    width: int
    height: int
    least: int = 0


def shapes_of(heights: Sequence[float]) -> tuple[Shape, ...]:
    """Return the layouts of a chart, the narrowest first.

    Args:
        heights: Its height in each of ``WIDTHS``, in pixels.
    """
    return tuple(map(Shape, WIDTHS, map(round, heights), map(least_of, WIDTHS)))


def least_of(width: int) -> int:
    """Return the narrowest window that a layout is taken for, both in pixels."""
    return 0 if width == WIDTHS[0] else round(width * _SMALLEST_SCALE)


def height_in(width: int, shapes: Sequence[Shape]) -> int:
    """Return how high a chart is in a place of some width, both in pixels."""
    shape = next(shape for shape in reversed(shapes) if shape.least <= width)
    return round(shape.height * width / shape.width)
