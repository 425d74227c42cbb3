"""From what an address asks of a picture's size to a layout, and to pixels."""

from __future__ import annotations

from collections.abc import Callable
from math import floor, sqrt
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.export.formats import FileFormat
from dashboard.requests.parameters import PRESETS
from dashboard.requests.query import written

if TYPE_CHECKING:
    from dashboard.requests.choices import ChoiceValues

STANDARD, NARROWEST = 1140, 340
"""Widths that layouts are made for, in pixels: by default, and at the least."""

_LEAST, _MOST = 480, 6000
"""Widths between which a layout is looked for that fits a width and a height."""

_TRIES, _CLOSE = 8, 0.01

MARGIN = 24, 16
"""Pixels left free around a layout that has no page around it: usually, and at the least."""

LARGEST = 4000
"""Pixels that a picture may be wide before it is scaled."""

MOST_PIXELS = 40_000_000
"""Pixels that a picture may have; its scale is reduced until it has no more."""

_STEP, _SHARP = 0.25, 2.0

SLIDE = (40 / 3, 7.5)
"""Width and height in inches of a slide, which a picture of a size with a name fills."""

LEAST_LETTERS = 11, 9
"""The smallest letters of a chart: in pixels of its layout, and in points on a slide."""

_READABLE = floor(SLIDE[0] * 72 * LEAST_LETTERS[0] / LEAST_LETTERS[1])
"""Width of the layout whose smallest letters are just as large as they have to be on a slide."""

_CLOSER = (0.0, 0.25, 0.5, 0.75, 1.0, 1.2)

SCREEN = 96
"""Pixels to the inch that style sheets count with, and with them every other picture."""


class Size(Struct, frozen=True):
    """What an address asks of a picture's size; 0 for what it leaves open."""

    width: int
    height: int
    scale: float

    @property
    def name(self) -> str:
        """The name of the size, empty if it has none."""
        named = (name for name, size in PRESETS.items() if size == (self.width, self.height))
        return next(named, "")

    @property
    def parameters(self) -> tuple[tuple[str, str], ...]:
        """The same as an address says it: by name where the size has one."""
        scale = [("scale", written(self.scale))] if self.scale else []
        if self.name:
            return (("size", self.name), *scale)
        asked = {"width": self.width, "height": self.height}
        return (*((name, str(value)) for name, value in asked.items() if value), *scale)


class Layout(Struct, frozen=True):
    """How a picture is laid out and how large it becomes.

    Attributes:
        width: Width of the layout in pixels.
        height: Height that the layout must have; 0 for the height that the chart needs.
        closeness: How much closer than usual everything stands, from 0 to 1.2.
        pixels: Width and height of the picture.
        inches: Width of the picture where it is put into a document.
        size: What an address asks for to get just this.
    """

    width: int
    height: float
    closeness: float
    pixels: tuple[int, int]
    inches: float
    size: Size


Natural = Callable[[int, float], float]
"""The height that a chart needs in a layout of some width and closeness."""


def size_of(state: ChoiceValues, format_: FileFormat) -> Size:
    """Return the size that an address asks for; only a PNG has a scale."""
    width, height = PRESETS.get(str(state.values.get("size")), (0, 0))
    asked = {name: _number(state, name) for name in ("width", "height", "scale")}
    scale = asked["scale"] if format_ is FileFormat.PNG else 0
    return Size(int(asked["width"]) or width, int(asked["height"]) or height, scale)


def margin_of(size: Size, closeness: float = 0) -> int:
    """Return the pixels to leave free around a layout.

    Whoever asks for a width only puts the picture into a page, with margins of its own.
    """
    usual, least = MARGIN
    in_page = size.width and not size.height
    return 0 if in_page else round(usual + (least - usual) * closeness)


def lay_out(size: Size, format_: FileFormat, natural: Natural) -> Layout:
    """Return the layout for a size: made for a standard width, so that words stay readable."""
    if size.width and size.height:
        width, closeness = _fitting(size.width / size.height, natural)
        height, inches = size.height * width / size.width, _inches(size)
        pixels, size = _scaled(size, format_, size.width, size.height)
        return Layout(width, height, closeness, pixels, inches, size)
    width = min(max(size.width, NARROWEST), STANDARD) if size.width else STANDARD
    height = natural(width, 0)
    asked = (size.width / width) or (size.height / height) or 1.0
    zoom = min(asked, LARGEST / width, sqrt(MOST_PIXELS / (width * height)))
    if zoom < asked:
        size = replace(size, width=round(width * zoom), height=0)
    pixels, size = _scaled(size, format_, width * zoom, height * zoom)
    return Layout(width, 0, 0, pixels, width * zoom / SCREEN, size)


def _inches(size: Size) -> float:
    """Return how wide a picture of a width and a height is in a document."""
    if not size.name:
        return size.width / SCREEN
    wide, high = SLIDE
    return min(wide, high * size.width / size.height)


def _scaled(
    size: Size, format_: FileFormat, width: float, height: float
) -> tuple[tuple[int, int], Size]:
    """Return the pixels of a picture: as many as asked for, but no more than are allowed."""
    default = 1.0 if size.width or size.height or format_ is not FileFormat.PNG else _SHARP
    scale = size.scale or default
    if width * height * scale**2 > MOST_PIXELS:
        scale = max(floor(sqrt(MOST_PIXELS / (width * height)) / _STEP) * _STEP, 1.0)
    pixels = round(width * scale), round(height * scale)
    return pixels, replace(size, scale=0 if scale == default else scale)


def _fitting(aspect: float, natural: Natural) -> tuple[int, float]:
    """Return the least width at which the height that the chart needs fits an aspect.

    The width looked for lies between one at which rows would be squeezed and one that leaves room;
    a chart that has fewer columns on less width needs more height, so the two draw closer.
    Everything stands only as close as letters need that would otherwise be too small on a slide.
    """
    fits = (one for one in _CLOSER if natural(_READABLE, one) * aspect <= _READABLE)
    closeness = next(fits, _CLOSER[-1])
    squeezed, roomy, width = _LEAST - 1, _MOST, _READABLE
    for _ in range(_TRIES):
        needed = natural(width, closeness) * aspect
        if needed > width * (1 + _CLOSE):
            squeezed = width
        else:
            roomy = width
        if abs(needed / width - 1) <= _CLOSE or roomy < squeezed * (1 + _CLOSE):
            break
        guess = round(max(needed, _LEAST))
        width = guess if squeezed < guess < roomy else (squeezed + min(roomy, 2 * squeezed)) // 2
    return roomy, closeness


def _number(state: ChoiceValues, name: str) -> float:
    value = state.values.get(name, 0)
    return float(value) if isinstance(value, int | float) else 0.0
