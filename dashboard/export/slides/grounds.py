"""What words of a template stand on: backgrounds, filled shapes, colours of its theme."""

from __future__ import annotations

import io
import re
from colorsys import hls_to_rgb, rgb_to_hls
from copy import copy
from typing import TYPE_CHECKING, Any

from lxml import etree

from dashboard.plotting.contrast import contrast

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.export.slides.slide_frame import SlideBox

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_PREFIXES = {
    "a": _A[1:-1],
    "p": _P[1:-1],
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_EMU, _WHOLE = 12_700, 100_000
LEAST_CONTRAST = 4.5
_PAPER = "#ffffff"
"""What a slide without a background has."""

_OPAQUE = 200
"""From 0 to 255."""

_SWAPPED = {"bg1": "tx1", "tx1": "bg1", "bg2": "tx2", "tx2": "bg2"}


class Grounds:
    """The ground at each place of a layout.

    Args:
        layout: The layout, as the library has it.
        scheme: The XML of its theme.

    Attributes:
        names: What the names of colours stand for in the theme.
    """

    def __init__(self, layout: Any, scheme: str) -> None:
        self._layout = layout
        self._scheme = {
            name: f"#{value}"
            for name, value in re.findall(
                r'<a:(\w+)>\s*<a:(?:sysClr[^>]*lastClr|srgbClr val)="([0-9A-Fa-f]{6})"', scheme
            )
        }
        own = layout.element.find(f"{_P}clrMapOvr/{_A}overrideClrMapping")
        found = layout.slide_master.element.find(f"{_P}clrMap") if own is None else own
        self.names: dict[str, str] = dict(found.attrib)

    def swapped(self) -> Grounds:
        """Return the same where text and ground change places, as they can on a slide."""
        other = copy(self)
        other.names = {name: self.names[_SWAPPED.get(name, name)] for name in self.names}
        return other

    def readable(self, box: SlideBox, *names: str) -> str:
        """Return the first colour of a theme that can be read at a place; else the one best read.

        Args:
            box: The place.
            names: Colours, as ``tx1``, the best first.
        """
        other = [name for name in ("tx1", "bg1") if name not in names]
        read = {name: self.contrast(name, box) for name in (*names, *other)}
        enough = (name for name, contrast in read.items() if contrast >= LEAST_CONTRAST)
        return next(enough, None) or max(read, key=lambda name: read[name])

    def contrast(self, name: str, box: SlideBox) -> float:
        """Return the least contrast of a colour with what it stands on, from 1 to 21.

        Of a gradient and of a picture its colour on average counts.
        """
        own = self._named(name)
        return min(
            contrast(own, self._color_at(box.left + box.width * x, box.top + box.height * y))
            for x in _ACROSS
            for y in _DOWN
        )

    @property
    def title(self) -> str:
        """The theme's colour that titles have; as a value where it is none of the theme's."""
        layers = [
            *_found(self._layout.element, ".//p:sp[.//p:ph[@type='title' or @type='ctrTitle']]"),
            *_found(self._layout.slide_master.element, ".//p:titleStyle"),
        ]
        for layer in layers:
            found = _found(layer, ".//a:lvl1pPr/a:defRPr/a:solidFill/*")
            if found:
                return str(found[0].get("val"))
        return "tx1"

    def _named(self, name: str) -> str:
        if re.fullmatch("[0-9A-Fa-f]{6}", name):
            return f"#{name}"
        return self._scheme.get(self.names.get(name, name), "#000000")

    def _color_at(self, x: float, y: float) -> str:
        """Return the colour of the uppermost filled shape at a point, or of the background."""
        for part, fill in self._fills_at(x, y):
            color = self._of_fill(part, fill)
            if color is not None:
                return color
        return _PAPER

    def _fills_at(self, x: float, y: float) -> Iterator[tuple[Any, Any]]:
        """Give the fillings at a point, the uppermost first, each with the part it stands in."""
        layers = [self._layout, self._layout.slide_master]
        is_alone = self._layout.element.get("showMasterSp") == "0"
        for layer in layers[:1] if is_alone else layers:
            tree = layer.element.find(f"{_P}cSld/{_P}spTree")
            yield from ((layer.part, fill) for fill in _fills_in(tree, x * _EMU, y * _EMU))
        for layer in layers:
            ground = layer.element.find(f"{_P}cSld/{_P}bg")
            if ground is not None:
                found = _found(ground, "./p:bgPr/*[1] | ./p:bgRef")
                yield from ((layer.part, fill) for fill in found)
                return

    def _of_fill(self, part: Any, fill: Any) -> str | None:
        """Return the colour of a filling, on average; None for one that hides nothing."""
        if fill.tag.endswith("}blipFill"):
            return _of_picture(part, fill)
        colors = _found(
            fill, "./a:srgbClr | ./a:schemeClr | ./a:sysClr | ./a:gsLst/a:gs/* | ./a:fgClr/*"
        )
        if not colors:
            return None
        return _mean([self._of_color(one) for one in colors])

    def _of_color(self, color: Any) -> str:
        found = self._named(color.get("lastClr") or color.get("val"))
        hue, light, full = rgb_to_hls(*_parts(found))
        for change in color:
            share = int(change.get("val", _WHOLE)) / _WHOLE
            if change.tag == f"{_A}lumMod":
                light *= share
            elif change.tag == f"{_A}lumOff":
                light += share
        return _written(hls_to_rgb(hue, min(light, 1.0), full))


_ACROSS, _DOWN = (0.1, 0.3, 0.5), (0.25, 0.75)
"""Where in a box of words its ground is looked at: lines are rarely full."""


def _fills_in(tree: Any, x: float, y: float) -> Iterator[Any]:
    """Give the fillings of shapes at a point, the uppermost first; a placeholder shows none."""
    for shape in reversed(tree):
        frame = shape.find(f"{_P}grpSpPr/{_A}xfrm")
        if shape.tag == f"{_P}grpSp" and frame is not None:
            yield from _fills_in(shape, *_inside(frame, x, y))
        if shape.tag not in (f"{_P}sp", f"{_P}pic") or _found(shape, ".//p:ph"):
            continue
        place = shape.find(f"{_P}spPr/{_A}xfrm")
        if place is not None and _covers(place, x, y):
            kinds = "a:solidFill | ./p:spPr/a:gradFill | ./p:spPr/a:pattFill | ./p:spPr/a:blipFill"
            yield from _found(shape, f"./p:blipFill | ./p:spPr/{kinds}")


def _found(element: Any, path: str) -> list[Any]:
    """Return what a path leads to; the library knows its prefixes for some elements alone."""
    return list(etree.XPath(path, namespaces=_PREFIXES)(element))


def _covers(place: Any, x: float, y: float) -> bool:
    at, size = place.find(f"{_A}off"), place.find(f"{_A}ext")
    left, top = int(at.get("x")), int(at.get("y"))
    return left <= x <= left + int(size.get("cx")) and top <= y <= top + int(size.get("cy"))


def _inside(frame: Any, x: float, y: float) -> tuple[float, float]:
    """Return a point as the shapes of a group count it."""
    at, size, own, inner = (frame.find(f"{_A}{name}") for name in ("off", "ext", "chOff", "chExt"))
    if own is None or inner is None:
        return x, y
    across = int(inner.get("cx")) / max(int(size.get("cx")), 1)
    down = int(inner.get("cy")) / max(int(size.get("cy")), 1)
    return (
        int(own.get("x")) + (x - int(at.get("x"))) * across,
        int(own.get("y")) + (y - int(at.get("y"))) * down,
    )


def _of_picture(part: Any, fill: Any) -> str | None:
    """Return the colour of a picture on average; None for one that can be seen through."""
    from PIL import Image, UnidentifiedImageError

    named = _found(fill, "./a:blip/@r:embed")
    try:
        with Image.open(io.BytesIO(part.related_part(named[0]).blob)) as picture:
            mean = picture.convert("RGBA").resize((1, 1), Image.Resampling.BOX).tobytes()
    except (IndexError, KeyError, OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return None
    return f"#{mean[:3].hex()}" if mean[3] > _OPAQUE else None


def _parts(color: str) -> tuple[float, float, float]:
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(parts: Sequence[float]) -> str:
    return "#" + "".join(f"{round(255 * min(max(one, 0.0), 1.0)):02x}" for one in parts)


def _mean(colors: Sequence[str]) -> str:
    parts = zip(*map(_parts, colors), strict=True)
    return _written([sum(one) / len(colors) for one in parts])
