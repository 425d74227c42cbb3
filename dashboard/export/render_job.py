"""What a browser is asked to draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from dashboard.export.formats import FileFormat


class RenderJob(Struct, frozen=True):
    """What a browser is asked to draw.

    Attributes:
        figure: A Plotly figure as JSON.
        format: PNG, SVG or PDF.
        width: Width of its layout in pixels.
        pixels: Width and height of the picture.
        inches: Width of the picture where it is put into a document.
        is_korean: Whether it is drawn with Korean letters.
        font: A family of fonts that is taken before all others; may be empty.
        missing: Letters of it that there is no font for.
    """

    figure: str
    format: FileFormat
    width: int
    pixels: tuple[int, int]
    inches: float
    is_korean: bool
    font: str = ""
    missing: str = ""
