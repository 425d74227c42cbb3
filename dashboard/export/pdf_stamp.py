"""Writing into a PDF: document information and an XMP packet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from pypdf.generic import DictionaryObject, NameObject, StreamObject, TextStringObject

from dashboard.export.pdf_objects import PdfObjects
from dashboard.export.rdf import describe_in_rdf
from dashboard.export.record import OriginRecord
from dashboard.export.seal import sealed
from dashboard.software import generator

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pypdf import PageObject

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
    """Return a PDF with its origin in it.

    Raises:
        PictureError: If it is no PDF as Chromium prints it.
    """
    objects = PdfObjects(content)
    reader = objects.reader
    for page in reader.pages:
        for number, letters in named_letters(page).items():
            objects.put(letters, number)
    kept = {name: text for name, text in (reader.metadata or {}).items() if name in _KEPT}
    told = {**kept, **_information(origin, address)}
    information = objects.put(_texts(told), reader.trailer.raw_get("/Info").idnum)
    packet = objects.put(StreamObject())
    root = cast("DictionaryObject", reader.trailer["/Root"])
    root[NameObject("/Lang")] = TextStringObject(origin.language)
    root[NameObject("/Metadata")] = packet
    top = objects.put(root, reader.trailer.raw_get("/Root").idnum)

    def write(drawing: str) -> bytes:
        objects.put(_metadata(_packet(OriginRecord(origin, address, drawing))), packet.idnum)
        return objects.written(top.idnum, information.idnum)

    return sealed(write)


def _texts(told: Mapping[str, str]) -> DictionaryObject:
    return DictionaryObject({NameObject(name): TextStringObject(told[name]) for name in told})


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


def _metadata(packet: bytes) -> StreamObject:
    """Return a packet as it is, so that any program finds it without unpacking the file."""
    stream = StreamObject()
    stream.set_data(packet)
    stream[NameObject("/Type")] = NameObject("/Metadata")
    stream[NameObject("/Subtype")] = NameObject("/XML")
    return stream


def _packet(record: OriginRecord) -> bytes:
    """Return an XMP packet that may not be changed."""
    return _PACKET.format(describe_in_rdf(record)).encode()


def named_letters(page: PageObject) -> dict[int, StreamObject]:
    """Name each marked letter where its font says which letter a glyph is.

    Returns:
        What changes, by number.
    """
    fonts = cast("DictionaryObject", cast("DictionaryObject", page["/Resources"])["/Font"])
    changed = {}
    for font, glyph, letter in dict.fromkeys(_marked(page)):
        own = cast("DictionaryObject", fonts[f"/{font}"])
        stream = cast("StreamObject", own["/ToUnicode"])
        _name(stream, glyph, letter)
        changed[own.raw_get("/ToUnicode").idnum] = stream
    return changed


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


def _name(stream: StreamObject, glyph: bytes, letter: bytes) -> None:
    entry = b"1 beginbfchar\n<%s> <%s>\nendbfchar\n" % (glyph, letter)
    stream.set_data(stream.get_data().replace(_END, entry + _END, 1))
