"""Writing into a picture where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.formats import FileFormat
from dashboard.export.pdf import stamp_pdf
from dashboard.export.png import stamp_png
from dashboard.export.svg import stamp_svg

if TYPE_CHECKING:
    from dashboard.export.origin import Origin

_STAMPS = {
    FileFormat.PNG: stamp_png,
    FileFormat.SVG: stamp_svg,
    FileFormat.PDF: stamp_pdf,
}


def stamp(content: bytes, origin: Origin, base: str) -> bytes:
    """Return a picture that knows where it came from.

    Args:
        content: The picture as it was drawn.
        origin: Where it came from.
        base: The address of the Atlas, ``/`` at the end; the address that redraws the picture
            begins with it.
    """
    return _STAMPS[FileFormat(origin.format)](content, origin, origin.address(base))
