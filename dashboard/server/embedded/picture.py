"""The picture of an embed: there at once in the right layout and theme, at its final height."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from dashboard.server.markup import Html, element, empty

if TYPE_CHECKING:
    from dashboard.figures.look import Look
    from dashboard.server.embedded.addresses import Addresses
    from dashboard.server.embedded.sketch import Shape, Sketch

_DARK = "(prefers-color-scheme: dark)"

_BLANK = '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"/>'
"""Keeps the place where the server draws no picture, until the browser has drawn the figure."""


def picture(look: Look, sketch: Sketch, addresses: Addresses, *, drawn: bool) -> Html:
    """Return the picture of a chart.

    Args:
        look: The chart and its state.
        sketch: Its sizes and words.
        addresses: Where its pictures are.
        drawn: Whether the server draws pictures.
    """

    def address(shape: Shape, theme: str) -> str:
        return addresses.picture(look, theme, shape.width) if drawn else _blank(shape)

    theme = look.state.one("theme")
    plain = "light" if theme == "auto" else theme
    sources = []
    for shape in reversed(sketch.shapes):
        wide = f"(min-width: {shape.least}px)" if shape.least else ""
        if theme == "auto":
            media = " and ".join(filter(None, [wide, _DARK]))
            sources.append(_source(shape, address(shape, "dark"), media))
        if wide:
            sources.append(_source(shape, address(shape, plain), wide))
    narrowest = sketch.shapes[0]
    image = empty("img", src=address(narrowest, plain), alt=sketch.alternative, **_size(narrowest))
    return element("picture", *sources, image)


def _blank(shape: Shape) -> str:
    drawing = _BLANK.format(width=shape.width, height=shape.height)
    return f"data:image/svg+xml,{quote(drawing)}"


def _source(shape: Shape, address: str, media: str) -> Html:
    return empty("source", media=media, srcset=address, **_size(shape))


def _size(shape: Shape) -> dict[str, str]:
    return {"width": str(shape.width), "height": str(shape.height)}
