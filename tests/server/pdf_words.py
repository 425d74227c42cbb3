"""The words of a picture, as it is an SVG and as poppler reads it in a PDF."""

from __future__ import annotations

import html
import re
import subprocess
from typing import TYPE_CHECKING

from defusedxml import ElementTree

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = "{http://www.w3.org/2000/svg}text"


def texts(svg: bytes) -> str:
    """Return every letter of an SVG."""
    return "".join(text.text or "" for text in ElementTree.fromstring(svg).iter(TEXT))


def lines(svg: bytes) -> Iterator[str]:
    """The texts of an SVG: portions of a line side by side, and between lines a space."""
    for group in ElementTree.fromstring(svg).iter():
        before = ""
        for text in group.findall(TEXT):
            yield "" if text.get("y") == before else " "
            yield text.text or ""
            before = text.get("y")


def poppler_words(pdf: bytes) -> list[str]:
    """The words of a PDF as poppler reads them, those at the end of a line left as they are."""
    command = ["pdftotext", "-bbox", "-", "-"]
    found = subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60)
    words = re.findall("<word[^>]*>([^<]*)</word>", found.stdout.decode())
    return [html.unescape(word) for word in words]
