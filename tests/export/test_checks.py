"""A picture that is blank, cut off or of another size is none."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageDraw

from dashboard.export.checks import check
from dashboard.export.formats import FileFormat
from dashboard.export.render_job import RenderJob
from dashboard.export.troubles import PictureError

PNG, SVG, PDF = FileFormat.PNG, FileFormat.SVG, FileFormat.PDF


def sheet(format_: FileFormat, pixels: tuple[int, int] = (600, 400)) -> RenderJob:
    return RenderJob("{}", format_, pixels[0], pixels, pixels[0] / 96, is_korean=True)


def png(color: str, *, written: bool) -> bytes:
    picture = Image.new("RGBA", (600, 400), color)
    if written:
        ImageDraw.Draw(picture).text((20, 20), "Sources: one line of small text", "#777777")
    content = io.BytesIO()
    picture.save(content, "PNG")
    return content.getvalue()


@pytest.mark.parametrize("color", ["#ffffff", "#1a1f25", "#00000000"])
def test_a_line_of_words_is_enough_and_none_is_not(color):
    check(png(color, written=True), sheet(PNG))
    with pytest.raises(PictureError, match="blank"):
        check(png(color, written=False), sheet(PNG))


def test_another_size_is_refused():
    with pytest.raises(PictureError, match="600"):
        check(png("#ffffff", written=True), sheet(PNG, (601, 400)))


@pytest.mark.parametrize("kept", [0, 10, 100, -5])
def test_a_png_cut_off_is_refused(kept):
    with pytest.raises(PictureError):
        check(png("#ffffff", written=True)[:kept], sheet(PNG))


@pytest.mark.parametrize("format_", [PNG, SVG, PDF])
def test_what_a_browser_drew_passes_and_nothing_less(drawn, format_):
    content = drawn[format_].content
    pixels = (2280, 1446) if format_ is PNG else (1140, 723)
    if format_ is PNG:
        with Image.open(io.BytesIO(content)) as picture:
            pixels = picture.size
    check(content, sheet(format_, pixels))
    with pytest.raises(PictureError):
        check(content[: len(content) // 2], sheet(format_, pixels))


@pytest.mark.parametrize(
    ("format_", "content"),
    [
        (SVG, b"<svg><rect/></svg>"),
        (SVG, b"<html></html>"),
        (PDF, b"%PDF-1.4\n<</Type /Page\n>>\n%%EOF"),
        (PDF, b"%PDF-1.4\n<</Type /Page\n/Font>> <</Type /Page\n/Font>>\n%%EOF"),
    ],
)
def test_a_drawing_without_words_or_with_two_pages_is_refused(format_, content):
    with pytest.raises(PictureError):
        check(content, sheet(format_))
