"""From the bytes of a file to its text, and by which name an encoding that is not ours goes."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from unicodedata import normalize

from msgspec import Struct

_HOW = "save it as “CSV UTF-8”"


class Decoded(Struct, frozen=True):
    """The text of a file.

    Attributes:
        text: The text, its letters composed (NFC); none if no encoding fits.
        rule: What is wrong with its encoding; empty if it is UTF-8.
        line: The first line that is not UTF-8.
        marked: Whether it begins with a byte order mark, as what Excel writes does.
    """

    text: str | None
    rule: str = ""
    line: int = 1
    marked: bool = False


def decode(content: bytes) -> Decoded:
    """Read text in UTF-8; text in CP949 or UTF-16 is read too, and called by its name.

    Korean Excel writes CP949 as “CSV” and UTF-16 as “Unicode text”.
    """
    if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _foreign(content, "UTF-16", 1)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return _foreign(content, "CP949", error.object[: error.start].count(b"\n") + 1)
    return Decoded(normalize("NFC", text), marked=content.startswith(BOM_UTF8))


def _foreign(content: bytes, encoding: str, line: int) -> Decoded:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        return Decoded(None, "is not UTF-8", line)
    return Decoded(normalize("NFC", text), f"is {encoding}, not UTF-8: {_HOW}", line)
