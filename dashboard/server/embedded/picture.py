"""The picture of an embed: there at once in the right layout and theme, at its final height."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from dashboard.server.markup import Html, element, empty

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dashboard.plotting.shapes import Shape

    Address = Callable[[Shape, str], str]
    """Where the picture of a layout in a theme is."""

_DARK = "(prefers-color-scheme: dark)"

_BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"/>'
"""Keeps the place where the server draws no picture, until the browser has drawn the figure."""


def picture(
    theme: str, shapes: Sequence[Shape], address: Address, alt: str, **attributes: str
) -> Html:
    """Return the picture of a chart.

    Args:
        theme: ``light``, ``dark``, or ``auto`` for what the reader's screen prefers.
        shapes: Its layouts, the narrowest first.
        address: Where the picture of a layout in a theme is.
        alt: The chart in words; empty where they stand around it already.
        attributes: What else is said of the image.
    """
    plain = "light" if theme == "auto" else theme
    sources = []
    for shape in reversed(shapes):
        wide = f"(min-width: {shape.least}px)" if shape.least else ""
        if theme == "auto":
            media = " and ".join(filter(None, [wide, _DARK]))
            sources.append(_source(shape, address(shape, "dark"), media))
        if wide:
            sources.append(_source(shape, address(shape, plain), wide))
    narrowest = shapes[0]
    more = {**_size(narrowest), **attributes}
    image = empty("img", src=address(narrowest, plain), alt=alt, **more)
    return element("picture", *sources, image)


def blank(shape: Shape) -> str:
    """Return the address of nothing, as large as a picture."""
    drawing = _BLANK.format(width=shape.width, height=shape.height)
    return f"data:image/svg+xml,{quote(drawing)}"


def _source(shape: Shape, address: str, media: str) -> Html:
    return empty("source", media=media, srcset=address, **_size(shape))


def _size(shape: Shape) -> dict[str, str]:
    return {"width": str(shape.width), "height": str(shape.height)}
