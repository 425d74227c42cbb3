"""Looking at a picture before it is handed over: is there anything on it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from dashboard.export.formats import FileFormat
from dashboard.export.troubles import PictureError

if TYPE_CHECKING:
    from PIL import Image

    from dashboard.export.render_job import RenderJob

_LEAST = 0.001
"""Share of pixels that differ from the ground on any chart; a line of small text has more."""

_GRAIN = 2


def check(content: bytes, sheet: RenderJob) -> None:
    """Look at a picture.

    Raises:
        PictureError: If it is blank, cut off or of another size.
    """
    {
        FileFormat.PNG: _check_png,
        FileFormat.SVG: _check_svg,
        FileFormat.PDF: _check_pdf,
    }[sheet.format](content, sheet)


def _check_png(content: bytes, sheet: RenderJob) -> None:
    # Pillow is a hundredth of a start, and no picture is drawn before the first page is sent.
    from PIL import Image

    try:
        picture = Image.open(BytesIO(content), formats=["PNG"]).convert("RGBA")
    except (OSError, SyntaxError) as error:
        raise PictureError(f"no PNG came back: {error}") from error
    if content[-8:-4] != b"IEND":
        raise PictureError("no whole PNG came back")
    if picture.size != sheet.pixels:
        raise PictureError(f"the picture has {picture.size} pixels, not {sheet.pixels}")
    if drawn_share(picture) < _LEAST:
        raise PictureError("the picture is blank")


def drawn_share(picture: Image.Image) -> float:
    """Return the share of a picture that is not the colour of its corner, between 0 and 1."""
    from PIL import Image, ImageChops

    small = picture.reduce(_GRAIN)
    ground = Image.new(small.mode, small.size, small.getpixel((0, 0)))
    changed = ImageChops.difference(small, ground)
    strongest = changed.getchannel(0)
    for index in range(1, len(changed.getbands())):
        strongest = ImageChops.lighter(strongest, changed.getchannel(index))
    counts = strongest.histogram()
    return 1 - counts[0] / sum(counts)


def _check_svg(content: bytes, _sheet: RenderJob) -> None:
    if not content.startswith(b"<svg") or not content.rstrip().endswith(b"</svg>"):
        raise PictureError("no whole SVG came back")
    if b"<text" not in content or b"<path" not in content:
        raise PictureError("the picture is blank")


def _check_pdf(content: bytes, _sheet: RenderJob) -> None:
    if not content.startswith(b"%PDF-") or b"%%EOF" not in content[-32:]:
        raise PictureError("no whole PDF came back")
    if content.count(b"/Type /Page\n") != 1:
        raise PictureError("the picture has more than one page")
    if b"/Font" not in content:
        raise PictureError("the picture is blank")
