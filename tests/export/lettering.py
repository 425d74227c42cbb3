"""Where each text of an SVG stands and how large it is, read from the file alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from defusedxml import ElementTree

from dashboard.plotting.text import width

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_TEXT = "{http://www.w3.org/2000/svg}text"
_MOVE = re.compile(r"translate\(\s*([-\d.]+)(?:[\s,]+([-\d.]+))?\s*\)")
_SHARE = {"start": 0.0, "middle": 0.5, "end": 1.0}
_OVER, _UNDER = 0.72, 0.14
"""How far letters reach above and below their line, as shares of their size."""


@dataclass(frozen=True, slots=True)
class Lettering:
    """A text as it stands in a drawing; all in pixels of the picture.

    Attributes:
        text: The text.
        size: The size of its letters.
        line: What it shares with the other portions of its line.
    """

    text: str
    size: float
    left: float
    top: float
    right: float
    bottom: float
    line: object

    def covers(self, other: Lettering) -> bool:
        """Whether two texts of different lines lie over one another by more than a pixel."""
        return self.line != other.line and (
            min(self.right, other.right) - max(self.left, other.left) > 1
            and min(self.bottom, other.bottom) - max(self.top, other.top) > 1
        )


def letterings(svg: bytes) -> list[Lettering]:
    """Return every text of a drawing."""
    root = ElementTree.fromstring(svg)
    zoom = float(root.get("width")) / float(root.get("viewBox").split()[2])
    return list(_texts(root, 0.0, 0.0, zoom))


def _texts(parent: Element, x: float, y: float, zoom: float) -> Iterator[Lettering]:
    for child in parent:
        moves = _MOVE.findall(child.get("transform", ""))
        right = x + sum(float(across) for across, _ in moves)
        down = y + sum(float(below or 0) for _, below in moves)
        if child.tag == _TEXT and (child.text or "").strip():
            yield _lettering(child, right, down, zoom, (id(parent), child.get("y")))
        yield from _texts(child, right, down, zoom)


def _lettering(text: Element, x: float, y: float, zoom: float, line: object) -> Lettering:
    style = dict(part.split(":", 1) for part in text.get("style").split(";") if ":" in part)
    told = {name.strip(): value.strip() for name, value in style.items()}
    size = float(told["font-size"].removesuffix("px"))
    is_bold = told.get("font-weight", "400") in {"bold", "700"}
    wide = width(text.text.strip(), size, bold=is_bold) * 0.97
    left = x + float(text.get("x")) - wide * _SHARE[text.get("text-anchor", "start")]
    base = y + float(text.get("y"))
    ends = (left, base - _OVER * size, left + wide, base + _UNDER * size)
    return Lettering(text.text, size * zoom, *(end * zoom for end in ends), line)
