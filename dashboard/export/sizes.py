"""From what an address asks of a picture's size to a layout, and to pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import floor, sqrt
from typing import TYPE_CHECKING

from dashboard.export.formats import FileFormat
from dashboard.figures.query import written

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.figures.choices import State

STANDARD, NARROWEST = 1140, 340
"""Widths that layouts are made for, in pixels: by default, and at the least."""

_LEAST, _MOST = 480, 6000
"""Widths between which a layout is looked for that fits a width and a height."""

_TRIES, _CLOSE = 5, 0.01

LARGEST = 4000
"""Pixels that a picture may be wide before it is scaled."""

MOST_PIXELS = 40_000_000
"""Pixels that a picture may have; its scale is reduced until it has no more."""

_STEP, _SHARP = 0.25, 2.0

PRESETS = {
    "slide": (1920, 1080),
    "wide": (2000, 1000),
    "square": (1080, 1080),
    "og": (1200, 630),
}
"""Width and height in pixels of the sizes that have a name."""


@dataclass(frozen=True, slots=True)
class Size:
    """What an address asks of a picture's size; 0 for what it leaves open."""

    width: int
    height: int
    scale: float

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """The same as an address says it: by name where the size has one."""
        scale = [("scale", written(self.scale))] if self.scale else []
        for name, size in PRESETS.items():
            if size == (self.width, self.height):
                return (("size", name), *scale)
        asked = {"width": self.width, "height": self.height}
        return (*((name, str(value)) for name, value in asked.items() if value), *scale)


@dataclass(frozen=True, slots=True)
class Layout:
    """How a picture is laid out and how large it becomes.

    Attributes:
        width: Width of the layout in pixels.
        height: Height that the layout must have; 0 for the height that the chart needs.
        pixels: Width and height of the picture.
        size: What an address asks for to get just this.
    """

    width: int
    height: float
    pixels: tuple[int, int]
    size: Size


def size_of(state: State, format_: FileFormat) -> Size:
    """Return the size that an address asks for; only a PNG has a scale."""
    width, height = PRESETS.get(str(state.values.get("size", "")), (0, 0))
    asked = {name: float(state.values.get(name, 0)) for name in ("width", "height", "scale")}  # type: ignore[arg-type]
    return Size(
        int(asked["width"]) or width,
        int(asked["height"]) or height,
        asked["scale"] if format_ is FileFormat.PNG else 0,
    )


def lay_out(size: Size, format_: FileFormat, natural: Callable[[int], float]) -> Layout:
    """Return the layout for a size: made for a standard width, so that words stay readable.

    Args:
        size: What is asked for.
        format_: PNG, SVG or PDF.
        natural: The height that the chart needs in a layout of some width.
    """
    if size.width and size.height:
        width = _fitting(size.width / size.height, natural)
        height, zoom = size.height * width / size.width, size.width / width
        return _scaled(Layout(width, height, (0, 0), size), format_, height, zoom)
    width = min(max(size.width, NARROWEST), STANDARD) if size.width else STANDARD
    needed = natural(width)
    asked = (size.width / width) or (size.height / needed) or 1.0
    zoom = min(asked, LARGEST / width, sqrt(MOST_PIXELS / (width * needed)))
    if zoom < asked:
        size = replace(size, width=round(width * zoom), height=0)
    return _scaled(Layout(width, 0, (0, 0), size), format_, needed, zoom)


def _scaled(layout: Layout, format_: FileFormat, height: float, zoom: float) -> Layout:
    """Return a layout with its pixels: as many as asked for, but no more than are allowed."""
    size = layout.size
    default = 1.0 if size.width or size.height or format_ is not FileFormat.PNG else _SHARP
    scale = size.scale or default
    area = layout.width * height * zoom**2
    if area * scale**2 > MOST_PIXELS:
        scale = max(floor(sqrt(MOST_PIXELS / area) / _STEP) * _STEP, 1.0)
    pixels = (round(layout.width * zoom * scale), round(height * zoom * scale))
    return replace(
        layout, pixels=pixels, size=replace(size, scale=0 if scale == default else scale)
    )


def _fitting(aspect: float, natural: Callable[[int], float]) -> int:
    """Return the width at which the height that the chart needs fits an aspect best."""
    width, tried = STANDARD, dict[int, float]()
    while width not in tried and len(tried) < _TRIES:
        needed = natural(width) * aspect
        tried[width] = abs(needed / width - 1)
        if tried[width] < _CLOSE:
            break
        width = round(min(max(needed, _LEAST), _MOST))
    return min(tried, key=lambda one: tried[one])
