"""Writing into a PDF: document information and an XMP packet."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject

from dashboard.export.pdf_letters import name_letters
from dashboard.export.rdf import describe_in_rdf
from dashboard.export.record import OriginRecord
from dashboard.export.seal import sealed
from dashboard.software import generator

if TYPE_CHECKING:
    from dashboard.export.origin import Origin

_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">{}</x:xmpmeta>
<?xpacket end="r"?>"""
_KEPT = ("/Producer",)
"""Not when it was drawn: the same picture is the same file whichever process made it."""


def stamp_pdf(content: bytes, origin: Origin, address: str) -> bytes:
    """Return a PDF with its origin in it."""
    writer = PdfWriter(clone_from=BytesIO(content))
    writer.pdf_header = content[:8].decode("ascii")
    kept = {name: text for name, text in (writer.metadata or {}).items() if name in _KEPT}
    writer.metadata = {**kept, **_information(origin, address)}
    writer.root_object[NameObject("/Lang")] = TextStringObject(origin.language)
    for page in writer.pages:
        name_letters(page)

    def write(drawing: str) -> bytes:
        _add_metadata(writer, _packet(OriginRecord(origin, address, drawing)))
        written = BytesIO()
        writer.write(written)
        return written.getvalue()

    return sealed(write)


def _information(origin: Origin, address: str) -> dict[str, str]:
    return {
        "/Title": origin.title,
        "/Subject": origin.alternative,
        "/Author": origin.publisher,
        "/Keywords": ", ".join(origin.sources),
        "/Creator": generator(origin.code),
        "/Copyright": origin.rights,
        "/URL": address,
        "/Dataset": origin.version,
    }


def _add_metadata(writer: PdfWriter, packet: bytes) -> None:
    """Add a packet as it is, so that any program finds it without unpacking the file."""
    writer.xmp_metadata = packet
    stream = writer.root_object.raw_get("/Metadata").get_object()
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")


def _packet(record: OriginRecord) -> bytes:
    """Return an XMP packet that may not be changed."""
    return _PACKET.format(describe_in_rdf(record)).encode()
