"""From the bytes of a file, or a pasted text, to a manuscript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Text
from dashboard.intake.texts.limits import (
    NO_TEXT,
    TOO_LARGE,
    UNKNOWN_KIND,
    RefusedTextError,
    TextLimits,
    megabytes,
)
from dashboard.intake.texts.plain import read_plain

if TYPE_CHECKING:
    from dashboard.intake.texts.manuscript import Manuscript

_PACKED, _PDF, _OLD_OFFICE = b"PK\x03\x04", b"%PDF-", b"\xd0\xcf\x11\xe0"
_HEAD = 1024
_WORD, _HWPX, _HWPX_TYPE = "word/document.xml", "mimetype", b"application/hwp+zip"
_OLD = Text(
    "HWP 5와 옛 오피스 형식은 읽지 않습니다. HWPX나 DOCX로 저장해 올려 주세요.",
    "is of HWP 5 or an old Office format; save it as HWPX or DOCX.",
)
_BROKEN = Text(
    "손상되었거나 이 형식의 파일이 아닙니다({detail}). 다시 저장해 올리거나 글을 붙여 넣어 주세요.",
    "is damaged or not what it seems ({detail}); save it again, or paste the words.",
)


def read_text(data: bytes, filename: str, limits: TextLimits | None = None) -> Manuscript:
    """Return the paragraphs of a file and what it says of itself.

    What a file is, its content says: a PDF that is called `.txt` is read as a PDF. Nothing is
    fetched and no entity of XML is resolved.

    Args:
        data: The bytes of the file, or a pasted text in UTF-8.
        filename: Its name; for a pasted text anything that ends with `.txt`.
        limits: How much it may be.

    Raises:
        RefusedTextError: If it cannot be taken; says where, why and what is allowed.
    """
    limits = limits or TextLimits()
    if len(data) > limits.size:
        found, most = megabytes(len(data)), megabytes(limits.size)
        raise RefusedTextError(filename, TOO_LARGE.format(found=found, most=most))
    try:
        manuscript = _read(data, filename, limits)
    except RefusedTextError:
        raise
    except Exception as error:  # whatever a reader of a format makes of broken bytes
        detail = type(error).__name__
        raise RefusedTextError(filename, _BROKEN.format(detail=detail)) from error
    if not manuscript.paragraphs:
        raise RefusedTextError(filename, NO_TEXT)
    return manuscript


def _read(data: bytes, filename: str, limits: TextLimits) -> Manuscript:
    # The readers of formats take long to import, and most servers read no file.
    if data.startswith(_OLD_OFFICE):
        raise RefusedTextError(filename, _OLD)
    if _PDF in data[:_HEAD]:
        from dashboard.intake.texts.pdf import read_pdf

        return read_pdf(data, filename, limits)
    if data.startswith(_PACKED):
        return _read_package(data, filename, limits)
    if filename.lower().endswith((".pdf", ".docx", ".hwpx", ".hwp", ".doc")):
        raise RefusedTextError(filename, UNKNOWN_KIND)
    return read_plain(data, filename, limits)


def _read_package(data: bytes, filename: str, limits: TextLimits) -> Manuscript:
    from dashboard.intake.texts.packages import TextPackage

    package = TextPackage(data, filename, limits)
    if _WORD in package.names:
        from dashboard.intake.texts.docx import read_docx

        return read_docx(package, limits)
    if _HWPX in package.names and package.read(_HWPX).strip() == _HWPX_TYPE:
        from dashboard.intake.texts.hwpx import read_hwpx

        return read_hwpx(package, limits)
    raise RefusedTextError(filename, UNKNOWN_KIND)
