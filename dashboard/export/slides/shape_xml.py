"""Shapes of a slide in DrawingML: symbols, lines, words, and groups of them that move as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.rdf import possible
from dashboard.export.slides.tags import blank, tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.export.slides.slide_frame import SlideBox

_EMU = 12_700
_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_GEOMETRIES = {
    "circle": ("ellipse", 0),
    "diamond": ("diamond", 0),
    "square": ("rect", 0),
    "star": ("star5", 0),
    "triangle-up": ("triangle", 0),
    "triangle-down": ("triangle", 180),
    "triangle-right": ("triangle", 90),
    "x": ("mathMultiply", 0),
}
"""Symbols, as Plotly names them, as shapes of DrawingML, and by how many degrees these turn."""

_SIDES = {"left": "l", "center": "ctr", "right": "r"}


class ShapeXml:
    """Writes shapes, each with a number of its own.

    Args:
        numbers: Numbers that no other shape of the slide has.
    """

    def __init__(self, numbers: Iterator[int]) -> None:
        self._numbers = numbers

    def symbol(self, name: str, symbol: str, box: SlideBox, look: str, alternative: str) -> str:
        """Return a symbol, or a bar as ``square``; ``look`` is its filling and outline."""
        kind, turn = _GEOMETRIES.get(symbol, _GEOMETRIES["circle"])
        turned = f' rot="{turn * 60_000}"' if turn else ""
        shape = f'<a:prstGeom prst="{kind}"><a:avLst/></a:prstGeom>{look}'
        place = f"<a:xfrm{turned}>{_place(box)}</a:xfrm>"
        return tag(
            "p:sp",
            self._named("p:nvSpPr", name, "<p:cNvSpPr/>", alternative),
            tag("p:spPr", place, shape),
        )

    def line(self, name: str, box: SlideBox, look: str) -> str:
        """Return a line from the upper left to the lower right corner of a box."""
        shape = f'<a:prstGeom prst="line"><a:avLst/></a:prstGeom>{look}'
        return tag(
            "p:cxnSp",
            self._named("p:nvCxnSpPr", name, "<p:cNvCxnSpPr/>"),
            tag("p:spPr", f"<a:xfrm>{_place(box)}</a:xfrm>", shape),
        )

    def words(self, name: str, box: SlideBox, paragraph: str, side: str = "left") -> str:
        """Return words in the middle of the height of a box; ``paragraph`` is DrawingML."""
        body = (
            '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr">'
            "<a:noAutofit/></a:bodyPr><a:lstStyle/>"
        )
        aligned = paragraph.replace('algn="l"', f'algn="{_SIDES[side]}"', 1)
        shape = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        return tag(
            "p:sp",
            self._named("p:nvSpPr", name, '<p:cNvSpPr txBox="1"/>'),
            tag("p:spPr", f"<a:xfrm>{_place(box)}</a:xfrm>", shape),
            tag("p:txBody", body, aligned),
        )

    def group(self, name: str, box: SlideBox, shapes: Sequence[str], alternative: str = "") -> str:
        """Return shapes that move as one; their places are those on the slide."""
        inner = _place(box).replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
        return (
            f"<p:grpSp {_NAMESPACES}>"
            + self._named("p:nvGrpSpPr", name, "<p:cNvGrpSpPr/>", alternative)
            + tag("p:grpSpPr", f"<a:xfrm>{_place(box)}{inner}</a:xfrm>")
            + "".join(shapes)
            + "</p:grpSp>"
        )

    def _named(self, kind: str, name: str, own: str, alternative: str = "") -> str:
        said = {"descr": possible(alternative)} if alternative else {}
        own_name = blank("p:cNvPr", id=next(self._numbers), name=possible(name), **said)
        return tag(kind, own_name, own, "<p:nvPr/>")


def _place(box: SlideBox) -> str:
    left, top, width, height = (
        round(one * _EMU) for one in (box.left, box.top, box.width, box.height)
    )
    return blank("a:off", x=left, y=top) + blank("a:ext", cx=width, cy=height)
