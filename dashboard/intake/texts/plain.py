"""Pasted text and files of plain text, one paragraph a line; HTML is handed on."""

from __future__ import annotations

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from unicodedata import category, normalize

from dashboard.i18n import Text
from dashboard.intake.texts.bylines import read_byline
from dashboard.intake.texts.limits import TOO_LONG, RefusedTextError, TextLimits
from dashboard.intake.texts.manuscript import Manuscript

_ENCODINGS = ("utf-8-sig", "cp949")
_MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|p|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_UNKNOWN_LETTERS = Text(
    "글자의 인코딩을 알 수 없습니다. UTF-8이나 CP949(한국어 Windows), UTF-16으로 저장해 주세요.",
    "is in no encoding that is known: save it as UTF-8, CP949 or UTF-16.",
)
_NO_LETTERS = Text(
    "글이 아닌 자료입니다. TXT, HTML, PDF, DOCX, HWPX를 올리거나 글을 붙여 넣어 주세요.",
    "is no text: TXT, HTML, PDF, DOCX, HWPX or pasted text are read.",
)
_MOST_CONTROLS = 0.02
_LINES = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff\ufffe\uffff]")


def read_plain(data: bytes, filename: str, limits: TextLimits) -> Manuscript:
    """Read a text; one that begins as HTML does is read as that.

    Raises:
        RefusedTextError: If it is in no known encoding, is no text, or is too long.
    """
    text = decoded(data, filename)
    if filename.lower().endswith((".htm", ".html", ".xhtml")) or _MARKUP.match(text):
        from dashboard.intake.texts.html import read_html  # lxml takes long to import

        return read_html(text, filename, limits)
    if len(text) > limits.characters:
        raise RefusedTextError(filename, TOO_LONG.format(most=limits.characters, found=len(text)))
    stored = _CONTROLS.sub("", _LINES.sub("\n", normalize("NFC", text)))
    return read_byline(Manuscript(stored))


def decoded(data: bytes, filename: str) -> str:
    """Return the text of some bytes: strictly, never by what looks likely.

    Raises:
        RefusedTextError: If they are in no known encoding, or no text.
    """
    marked = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else _ENCODINGS:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        strange = sum(category(one) in ("Cc", "Cn", "Co") and one not in "\t\n\r\f" for one in text)
        if strange > len(text) * _MOST_CONTROLS:
            raise RefusedTextError(filename, _NO_LETTERS)
        return text
    raise RefusedTextError(filename, _UNKNOWN_LETTERS)
