"""SVG: an accessible name, a description and metadata before the drawing."""

from __future__ import annotations

import re
from hashlib import sha256
from html import escape
from typing import TYPE_CHECKING

from dashboard.export.rdf import describe_in_rdf, record_in_xml
from dashboard.export.record import Found, Record

if TYPE_CHECKING:
    from dashboard.export.origin import Origin

_ROOT = re.compile(rb"<svg\b[^>]*")


def stamp_svg(content: bytes, origin: Origin, address: str) -> bytes:
    """Return an SVG with its origin in it.

    Raises:
        ValueError: If it is no SVG.
    """
    root = _ROOT.search(content)
    if root is None:
        raise ValueError("no SVG")
    name, block = _additions(Record(origin, address, sha256(content).hexdigest()))
    end = root.end()
    return b"".join((content[:end], name, content[end : end + 1], block, content[end + 1 :]))


def find_in_svg(content: bytes) -> Found | None:
    """Return what an SVG says about itself; nothing if it says nothing.

    Raises:
        UnreadableFileError: If the file is broken, or its record is.
    """
    record = record_in_xml(content)
    if record is None:
        return None
    bare = content
    for addition in _additions(record):
        bare = bare.replace(addition, b"", 1)
    return Found(record, altered=sha256(bare).hexdigest() != record.drawing)


def _additions(record: Record) -> tuple[bytes, bytes]:
    """Return what is added to the root's tag and what follows it; the record alone decides."""
    origin, mark = record.origin, record.drawing[:8]
    name = (
        f' role="img" aria-labelledby="title-{mark} desc-{mark}" lang="{escape(origin.language)}"'
    )
    block = (
        f'<title id="title-{mark}">{escape(origin.title)}</title>'
        f'<desc id="desc-{mark}">{escape(origin.alternative)}</desc>'
        f"<metadata>{describe_in_rdf(record)}</metadata>"
    )
    return name.encode(), block.encode()
