"""Writing into a PDF: document information and an XMP packet."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, cast

from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject

from dashboard.export.rdf import describe_in_rdf
from dashboard.export.record import OriginRecord
from dashboard.export.seal import sealed
from dashboard.software import generator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject
    from pypdf.generic import DictionaryObject, PdfObject, StreamObject

    from dashboard.export.origin import Origin


_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">{}</x:xmpmeta>
<?xpacket end="r"?>"""

_KEPT = ("/Producer",)

"""Not when it was drawn: the same picture is the same file whichever process made it."""

_TOKEN = re.compile(
    rb"/(?P<font>F\d+) [\d.]+ Tf|/ActualText <FEFF(?P<letter>[0-9A-F]+)>"
    rb"|<(?P<glyph>[0-9A-F]+)> Tj|(?P<end>EMC)"
)

_END = b"endcmap"


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
