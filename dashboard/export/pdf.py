"""Reading the XMP packet of a PDF."""

from __future__ import annotations

from dashboard.export.rdf import NAMESPACE, record_in_xml
from dashboard.export.record import Found
from dashboard.export.seal import is_whole
from dashboard.export.unreadable import UnreadableFileError
from dashboard.i18n import Text

_BEGIN, _END, _CLOSE = b"<?xpacket begin=", b"<?xpacket end=", b"?>"
_BROKEN = Text("손상된 PDF 파일입니다", "This PDF file is damaged")


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
