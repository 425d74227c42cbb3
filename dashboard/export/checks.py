"""Looking at a picture before it is handed over: is there anything on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.formats import FileFormat
from dashboard.export.troubles import PictureError

if TYPE_CHECKING:
    from dashboard.export.sheet import Sheet


def check(content: bytes, sheet: Sheet) -> None:
    """Look at a picture.

    Raises:
        PictureError: If it is blank, cut off or of another size.
    """
    {
        FileFormat.PNG: _check_png,
        FileFormat.SVG: _check_svg,
        FileFormat.PDF: _check_pdf,
    }[sheet.format](content, sheet)


def _check_png(content: bytes, sheet: Sheet) -> None:
    # Pillow takes 3 MB, and a reader of pages sees SVG only.
    from dashboard.export.png_check import check_png

    check_png(content, sheet)


def _check_svg(content: bytes, _sheet: Sheet) -> None:
    if not content.startswith(b"<svg") or not content.rstrip().endswith(b"</svg>"):
        raise PictureError("no whole SVG came back")
    if b"<text" not in content or b"<path" not in content:
        raise PictureError("the picture is blank")


def _check_pdf(content: bytes, _sheet: Sheet) -> None:
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-32:]:
        raise PictureError("no whole PDF came back")
    if content.count(b"/Type /Page\n") != 1:
        raise PictureError("the picture has more than one page")
    if b"/Font" not in content:
        raise PictureError("the picture is blank")
