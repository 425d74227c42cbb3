"""PDF: document information and an XMP packet."""

from __future__ import annotations

from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject

from dashboard.export.origin import CREATOR, LICENCE, Origin
from dashboard.export.rdf import NAMESPACE, describe_in_rdf, record_in_xml
from dashboard.export.record import Found, Record
from dashboard.export.seal import is_whole, sealed
from dashboard.export.unreadable import UnreadableFileError
from dashboard.words import Words

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">{}</x:xmpmeta>
<?xpacket end="r"?>"""
_BEGIN, _END, _CLOSE = b"<?xpacket begin=", b"<?xpacket end=", b"?>"
_BROKEN = Words("이 PDF 파일은 깨져 있습니다", "This PDF file is broken")
_KEPT = ("/CreationDate", "/ModDate", "/Producer")


def stamp_pdf(content: bytes, origin: Origin, address: str) -> bytes:
    """Return a PDF with its origin in it."""
    writer = PdfWriter(clone_from=BytesIO(content))
    writer.pdf_header = content[:8].decode("ascii")
    kept = {name: text for name, text in (writer.metadata or {}).items() if name in _KEPT}
    writer.metadata = {**kept, **_information(origin, address)}
    writer.root_object[NameObject("/Lang")] = TextStringObject(origin.language)

    def write(drawing: str) -> bytes:
        _add_metadata(writer, _packet(Record(origin, address, drawing)))
        written = BytesIO()
        writer.write(written)
        return written.getvalue()

    return sealed(write)


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


def _information(origin: Origin, address: str) -> dict[str, str]:
    return {
        "/Title": origin.title,
        "/Subject": origin.alternative,
        "/Author": CREATOR,
        "/Keywords": ", ".join(origin.sources),
        "/Creator": f"{CREATOR} {origin.code}",
        "/Copyright": f"{CREATOR}, {LICENCE}",
        "/URL": address,
        "/Dataset": origin.version,
    }


def _add_metadata(writer: PdfWriter, packet: bytes) -> None:
    """Add a packet as it is, so that any program finds it without unpacking the file."""
    writer.xmp_metadata = packet
    stream = writer.root_object.raw_get("/Metadata").get_object()
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")


def _packet(record: Record) -> bytes:
    """Return an XMP packet that may not be changed."""
    return _PACKET.format(describe_in_rdf(record)).encode()
