"""PNG: text chunks behind the header; the pixels stay as they are."""

from __future__ import annotations

import struct
import zlib
from hashlib import sha256
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.export.record import (
    LONGEST,
    UNSEEN,
    Found,
    OriginRecord,
    UnreadableFileError,
    parse_record,
    write_record,
)
from dashboard.i18n import Text
from dashboard.software import generator

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.export.origin import Origin

SIGNATURE = b"\x89PNG\r\n\x1a\n"

_RECORD = b"hyperatlas"
_HEADER = b"IHDR"
_DENSITY = b"pHYs"
_INCHES = 1 / 0.0254
"""Inches to the metre, which a density is counted by."""
_TEXTS = frozenset({b"tEXt", b"zTXt", b"iTXt", b"tIME"})
"""The chunks that change nothing of what is seen."""
_MOST_CHUNKS = 50_000
_BROKEN = Text("손상된 PNG 파일입니다", "This PNG file is damaged")


class _Chunk(Struct, frozen=True):
    kind: bytes
    content: bytes

    @property
    def written(self) -> bytes:
        body = self.kind + self.content
        return struct.pack(">I", len(self.content)) + body + struct.pack(">I", zlib.crc32(body))


def with_density(content: bytes, dots: float) -> bytes:
    """Return a PNG that says how many of its pixels make an inch."""
    header, *rest = _chunks(content)
    chunks = [header, _density(dots), *(chunk for chunk in rest if chunk.kind != _DENSITY)]
    return SIGNATURE + b"".join(chunk.written for chunk in chunks)


def _density(dots: float) -> _Chunk:
    density = round(dots * _INCHES)
    return _Chunk(_DENSITY, struct.pack(">IIB", density, density, 1))


def chunks_for(origin: Origin, address: str, dots: float) -> bytes:
    """Return what belongs behind the head of a PNG that somebody else draws.

    Its record says that nobody has seen the picture that it stands in.

    Args:
        origin: Where the picture comes from.
        address: The address that draws it again.
        dots: How many pixels make an inch.
    """
    chunks = [_density(dots), *_texts(OriginRecord(origin, address, UNSEEN))]
    return b"".join(chunk.written for chunk in chunks)


def stamp_png(content: bytes, origin: Origin, address: str) -> bytes:
    """Return a PNG with its origin in it."""
    header, *rest = _chunks(content)
    record = OriginRecord(origin, address, _drawn([header, *rest]))
    chunks = [header, *_texts(record), *rest]
    return SIGNATURE + b"".join(chunk.written for chunk in chunks)


def find_in_png(content: bytes) -> Found | None:
    """Return what a PNG says about itself; nothing if it says nothing.

    Raises:
        UnreadableFileError: If the file is broken, or its record is.
    """
    chunks = list(_chunks(content))
    marks = [chunk for chunk in chunks if chunk.kind == b"iTXt" and _keyword(chunk) == _RECORD]
    if not marks:
        return None
    record = parse_record(_text(marks[0]))
    is_another = record.drawing not in {UNSEEN, _drawn(chunks)}
    return Found(record, altered=len(marks) > 1 or is_another)


def _texts(record: OriginRecord) -> Iterator[_Chunk]:
    origin = record.origin
    told = {
        "Title": origin.title,
        "Description": origin.alternative,
        "Author": origin.publisher,
        "Source": ", ".join(origin.sources),
        "Copyright": ", ".join(filter(None, [origin.rights, origin.licence])),
        "URL": record.address,
        "Software": generator(origin.code),
        "Dataset": origin.version,
    }
    for keyword, text in told.items():
        yield _international(keyword.encode(), origin.language, text, packed=False)
    yield _international(_RECORD, "", write_record(record), packed=True)


def _international(keyword: bytes, language: str, text: str, *, packed: bool) -> _Chunk:
    """Return an ``iTXt`` chunk: keyword, whether packed, method, language, translation, text."""
    body = zlib.compress(text.encode(), 9) if packed else text.encode()
    parts = (keyword, b"\0", bytes([packed, 0]), language.encode(), b"\0\0", body)
    return _Chunk(b"iTXt", b"".join(parts))


def _keyword(chunk: _Chunk) -> bytes:
    return chunk.content.partition(b"\0")[0]


def _text(chunk: _Chunk) -> bytes:
    _, _, rest = chunk.content.partition(b"\0")
    flags, parts = rest[:2], rest[2:].split(b"\0", 2)
    if flags not in {b"\0\0", b"\1\0"} or len(parts) != 3:
        raise UnreadableFileError(_BROKEN)
    return _unpacked(parts[2]) if flags[0] else parts[2]


def _unpacked(packed: bytes) -> bytes:
    """Return what a chunk holds, never more than a record may have."""
    reader = zlib.decompressobj()
    try:
        text = reader.decompress(packed, LONGEST)
    except zlib.error as error:
        raise UnreadableFileError(_BROKEN) from error
    if not reader.eof:
        raise UnreadableFileError(_BROKEN)
    return text


def _drawn(chunks: Iterable[_Chunk]) -> str:
    """Return a hash of what is seen; how the pixels are shared out among chunks is all one."""
    pixels, others = sha256(), sha256()
    for chunk in chunks:
        if chunk.kind == b"IDAT":
            pixels.update(chunk.content)
        elif chunk.kind not in _TEXTS:
            others.update(chunk.written)
    return sha256(pixels.digest() + others.digest()).hexdigest()


def _chunks(content: bytes) -> Iterator[_Chunk]:
    """Return the chunks of a PNG in order.

    Raises:
        UnreadableFileError: If it is none, is cut off, or a chunk is not what its sum says.
    """
    place, count = len(SIGNATURE), 0
    kind = b""
    while kind != b"IEND":
        length = int.from_bytes(content[place : place + 4])
        body = content[place + 4 : place + 8 + length]
        stated = content[place + 8 + length : place + 12 + length]
        if len(stated) != 4 or int.from_bytes(stated) != zlib.crc32(body):
            raise UnreadableFileError(_BROKEN)
        kind = body[:4]
        if (count == 0) != (kind == _HEADER) or count > _MOST_CHUNKS:
            raise UnreadableFileError(_BROKEN)
        yield _Chunk(kind, body[4:])
        place, count = place + 12 + length, count + 1
