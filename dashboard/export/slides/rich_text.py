"""Words of a figure, with their mark-up, as runs of a slide: bold and coloured, still words."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.export.rdf import xml_text
from dashboard.plotting.markup import plain_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.export.slides.colors import Palette

_PIECE = re.compile(r"<[^>]*>|[^<]+")
_COLOR = re.compile(r"color:\s*(#[0-9a-fA-F]{6})")


class Run(Struct, frozen=True):
    """Letters that look alike."""

    text: str
    bold: bool
    color: str


def runs(marked: str) -> Iterator[Run]:
    """Give the runs of a text with mark-up; a line break is a run of its own."""
    looks: list[tuple[bool, str]] = [(False, "")]
    for piece in _PIECE.findall(marked):
        if piece == "<br>":
            yield Run("\n", *looks[-1])
        elif piece.startswith("</"):
            looks = looks[:-1] or looks
        elif piece.startswith("<"):
            bold, color = looks[-1]
            found = _COLOR.search(piece)
            looks.append((bold or piece.startswith("<b"), found[1] if found else color))
        else:
            yield Run(plain_names(unescape(piece)).replace("\xa0", " "), *looks[-1])


def paragraph(
    marked: str,
    size: float,
    color: str,
    palette: Palette,
    *,
    bold: bool = False,
    before: float = 0.0,
) -> str:
    """Return a paragraph in DrawingML.

    Args:
        marked: Its words, with mark-up.
        size: The size of its letters in points.
        color: Their colour where the mark-up says none; empty for that of the placeholder.
        palette: The colours.
        bold: Whether all of it is bold.
        before: The room above it in points.
    """
    written = []
    for run in runs(marked):
        if run.text == "\n":
            written.append("<a:br/>")
            continue
        own = run.color or color
        fill = palette.solid(own) if own else ""
        weight = ' b="1"' if run.bold or bold else ""
        sized = f' sz="{round(size * 100)}"' if size else ""
        written.append(
            f'<a:r><a:rPr lang="ko-KR"{sized}{weight}>{fill}</a:rPr>'
            f"<a:t>{xml_text(run.text)}</a:t></a:r>"
        )
    space = f'<a:spcBef><a:spcPts val="{round(before * 100)}"/></a:spcBef>' if before else ""
    return f'<a:p><a:pPr algn="l">{space}</a:pPr>{"".join(written)}</a:p>'
