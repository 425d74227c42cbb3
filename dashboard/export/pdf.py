"""PDF: document information and an XMP packet."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO

from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject

from dashboard.export.origin import CREATOR, LICENCE, Origin
from dashboard.export.rdf import NAMESPACE, describe_in_rdf, record_in_xml
from dashboard.export.record import Found, Record
from dashboard.export.unreadable import UnreadableFileError
from dashboard.words import Words

_BEGIN = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'.encode()
_END = b'<?xpacket end="r"?>'
_UNKNOWN = "0" * 64
_BROKEN = Words("이 PDF 파일은 깨져 있습니다", "This PDF file is broken")
_DATES = ("/CreationDate", "/ModDate", "/Producer")


def stamp_pdf(content: bytes, origin: Origin, address: str) -> bytes:
    """Return a PDF with its origin in it."""
    writer = PdfWriter(clone_from=BytesIO(content))
    writer.pdf_header = content[:8].decode("ascii")
    kept = {name: text for name, text in (writer.metadata or {}).items() if name in _DATES}
    writer.metadata = {**kept, **_information(origin, address)}
    provisional = _packet(Record(origin, address, _UNKNOWN))
    _add_metadata(writer, provisional)
    writer.root_object[NameObject("/Lang")] = TextStringObject(origin.language)
    written = BytesIO()
    writer.write(written)
    bare = written.getvalue().split(provisional)
    return _packet(Record(origin, address, _drawn(bare))).join(bare)


def find_in_pdf(content: bytes) -> Found | None:
    """Return what a PDF says about itself; nothing if it says nothing.

    Raises:
        UnreadableFileError: If its packet or its record is broken.
    """
    mark = content.find(NAMESPACE.encode())
    if mark < 0:
        return None
    start, end = content.rfind(_BEGIN, 0, mark), content.find(_END, mark)
    if start < 0 or end < 0:
        raise UnreadableFileError(_BROKEN)
    record = record_in_xml(content[start : end + len(_END)])
    if record is None:
        return None
    drawn = _drawn(content.split(_packet(record), 1))
    return Found(record, altered=drawn != record.drawing)


def _drawn(parts: list[bytes]) -> str:
    """Return a hash of what stands before the packet and after it."""
    return sha256(b"".join(parts)).hexdigest()


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
    body = f'<x:xmpmeta xmlns:x="adobe:ns:meta/">{describe_in_rdf(record)}</x:xmpmeta>'
    return b"\n".join((_BEGIN, body.encode(), _END))
