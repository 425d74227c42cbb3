"""Writing into a picture where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.formats import FileFormat
from dashboard.export.png import stamp_png

if TYPE_CHECKING:
    from dashboard.export.origin import Origin


def stamp(content: bytes, origin: Origin, base: str) -> bytes:
    """Return a picture that knows where it came from.

    Args:
        content: The picture as it was drawn.
        origin: Where it came from.
        base: The address of the Atlas, ``/`` at the end; the address that redraws the picture
            begins with it.
    """
    stamps = {FileFormat.PNG: stamp_png, FileFormat.SVG: _stamp_svg, FileFormat.PDF: _stamp_pdf}
    return stamps[FileFormat(origin.format)](content, origin, origin.address(base))


def _stamp_svg(content: bytes, origin: Origin, address: str) -> bytes:
    # It brings readers of XML, which no page needs.
    from dashboard.export.svg import stamp_svg

    return stamp_svg(content, origin, address)


def _stamp_pdf(content: bytes, origin: Origin, address: str) -> bytes:
    # pypdf takes 7 MB, and few servers are ever asked for a PDF.
    from dashboard.export.pdf_stamp import stamp_pdf

    return stamp_pdf(content, origin, address)
