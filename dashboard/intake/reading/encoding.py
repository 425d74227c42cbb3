"""From bytes to text: strictly, the whole of it, never by what looks likely."""

from __future__ import annotations

from codecs import BOM_UTF16_BE, BOM_UTF16_LE, lookup
from typing import TYPE_CHECKING
from unicodedata import normalize

from dashboard.intake.source_file import RefusedFileError

if TYPE_CHECKING:
    from dashboard.intake.source_file import SourceFile

_TRIED = ("utf-8-sig", "cp949", "utf-16")
"""Encodings in the order in which they are tried.

CP949 says no to what is UTF-16 with a byte order mark, and UTF-8 to all of CP949 that is not
plain ASCII; guesses from frequencies take CP949 for Big5 or stop at a cut syllable.
"""

_PREVIEWED = ("utf-8", "cp949", "utf-16-le", "utf-16-be", "latin-1")
_PREVIEW = 40


def text_of(file: SourceFile, encoding: str = "") -> str:
    """Return the text of a file, its letters composed (NFC).

    Args:
        file: The file.
        encoding: Its encoding, where it is known.

    Raises:
        RefusedFileError: If no encoding fits; tells how its beginning would look in some.
    """
    if encoding and not _is_known(encoding):
        raise RefusedFileError([file.fault(1, "encoding", encoding, "is no known encoding")])
    for name in (encoding,) if encoding else _TRIED:
        text = _decoded(file.content, name)
        if text is not None:
            return normalize("NFC", text)
    rule = f"fits none of {', '.join((encoding,) if encoding else _TRIED)}; name it (--encoding): "
    raise RefusedFileError([file.fault(1, "file", file.name, rule + _previews(file.content))])


def _decoded(content: bytes, encoding: str) -> str | None:
    if encoding == "utf-16" and not content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return None  # without its mark the order of its bytes would be a guess
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return None
    # Text in UTF-16 without a mark is also valid in the others, half of it NUL.
    return None if "\0" in text else text.removeprefix("\ufeff")


def _is_known(encoding: str) -> bool:
    try:
        return lookup(encoding).name not in ("", "rot13")
    except LookupError:
        return False


def _previews(content: bytes) -> str:
    """Return how the first bytes that are not ASCII would look."""
    start = next((place for place, byte in enumerate(content) if not 0 < byte < 0x80), 0)
    piece = content[start & ~1 : (start & ~1) + _PREVIEW]
    return "; ".join(
        f"{name} “{' '.join(piece.decode(name, 'replace').replace(chr(0), '␀').split())}”"
        for name in _PREVIEWED
    )
