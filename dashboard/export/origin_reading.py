"""Reading out of a picture where it came from, whoever made the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.png import SIGNATURE, find_in_png
from dashboard.export.rdf import NAMESPACE, record_in_xml
from dashboard.export.record import Found, UnreadableFileError
from dashboard.export.seal import is_whole
from dashboard.export.svg import find_in_svg
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Callable


LARGEST = 10_000_000

"""Bytes that a file may have."""

_TOO_LARGE = Text("파일이 10 MB보다 큽니다", "The file is larger than 10 MB")

_NO_PICTURE = Text("PNG, SVG, PDF, PPTX 파일이 아닙니다", "The file is no PNG, SVG, PDF or PPTX")

_BEGIN, _END, _CLOSE = b"<?xpacket begin=", b"<?xpacket end=", b"?>"

_BROKEN = Text("손상된 PDF 파일입니다", "This PDF file is damaged")


def is_package(content: bytes) -> bool:
    """Whether a file is a package of parts, such as a presentation."""
    return content.startswith(b"PK\x03\x04")


def check_size(content: bytes) -> None:
    """Hold the size of a file against the largest that is read.

    Raises:
        UnreadableFileError: If it is larger.
    """
    if len(content) > LARGEST:
        raise UnreadableFileError(_TOO_LARGE)


def read_origin(content: bytes) -> Found | None:
    """Return what a picture says of where it came from; nothing if it says nothing.

    The file may be anybody's: it is read in one pass, nothing in it is run, drawn or fetched.

    Args:
        content: A PNG, SVG or PDF.

    Raises:
        UnreadableFileError: If it is none of these, broken, or larger than ``LARGEST``.
    """
    check_size(content)
    return _finder(content)(content)


def _finder(content: bytes) -> Callable[[bytes], Found | None]:
    if content.startswith(SIGNATURE):
        return find_in_png
    if content.startswith(b"%PDF-"):
        return find_in_pdf
    if content.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<":
        return find_in_svg
    raise UnreadableFileError(_NO_PICTURE)


def find_in_pdf(content: bytes) -> Found | None:
    """Return what a PDF says about itself; nothing if it says nothing.

    Raises:
        UnreadableFileError: If its packet or its record is broken.
    """
    mark = content.find(NAMESPACE.encode())
    if mark < 0:
        return None
    start, end = content.rfind(_BEGIN, 0, mark), content.find(_END, mark)
    close = content.find(_CLOSE, end)
    if min(start, end, close) < 0:
        raise UnreadableFileError(_BROKEN)
    record = record_in_xml(content[start : close + len(_CLOSE)])
    return Found(record, altered=not is_whole(content, record.drawing)) if record else None
