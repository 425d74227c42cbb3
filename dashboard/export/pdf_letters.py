"""Letters of a PDF that are taken for others: signs that share a glyph, such as 日 and ⽇.

A browser writes beside each glyph which letter it is, and where that is not the one that the font
is said to have there, it marks the place. Programs that heed no marks read another letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject
    from pypdf.generic import DictionaryObject, PdfObject, StreamObject

_TOKEN = re.compile(
    rb"/(?P<font>F\d+) [\d.]+ Tf|/ActualText <FEFF(?P<letter>[0-9A-F]+)>"
    rb"|<(?P<glyph>[0-9A-F]+)> Tj|(?P<end>EMC)"
)
_END = b"endcmap"


def name_letters(page: PageObject) -> None:
    """Name each marked letter where its font says which letter a glyph is."""
    fonts = cast("DictionaryObject", page["/Resources"])["/Font"]
    for font, glyph, letter in dict.fromkeys(_marked(page)):
        _name(cast("DictionaryObject", fonts)[f"/{font}"], glyph, letter)


def _marked(page: PageObject) -> Iterator[tuple[str, bytes, bytes]]:
    """Yield font, glyph and letter of each mark around a single glyph; spaces stay spaces."""
    contents = page.get_contents()
    glyphs: list[tuple[str, bytes]] = []
    font, letter = "", b""
    for token in _TOKEN.finditer(contents.get_data() if contents is not None else b""):
        if token["font"]:
            font = token["font"].decode()
        elif token["letter"]:
            letter, glyphs = token["letter"], []
        elif token["glyph"]:
            glyphs.append((font, token["glyph"]))
        elif letter:
            text = bytes.fromhex(letter.decode()).decode("utf-16-be")
            if len(glyphs) == len(text) == 1 and not text.isspace():
                yield *glyphs[0], letter
            letter = b""


def _name(font: PdfObject, glyph: bytes, letter: bytes) -> None:
    stream = cast("StreamObject", cast("DictionaryObject", font)["/ToUnicode"])
    entry = b"1 beginbfchar\n<%s> <%s>\nendbfchar\n" % (glyph, letter)
    stream.set_data(stream.get_data().replace(_END, entry + _END, 1))
