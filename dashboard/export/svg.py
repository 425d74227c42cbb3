"""SVG: an accessible name, a description and metadata before the drawing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.export.rdf import describe_in_rdf, record_in_xml, xml_text
from dashboard.export.record import Found, OriginRecord
from dashboard.export.seal import is_whole, sealed

if TYPE_CHECKING:
    from dashboard.export.origin import Origin

_ROOT = re.compile(r"<svg\b[^>]*")


def stamp_svg(content: bytes, origin: Origin, address: str) -> bytes:
    """Return an SVG with its origin in it.

    Raises:
        ValueError: If it is no SVG.
    """
    text = content.decode()
    root = _ROOT.search(text)
    if root is None:
        raise ValueError("no SVG")
    head, rest = text[: root.end()], text[root.end() + 1 :]
    name, title = _name(origin), _title(origin)

    def write(drawing: str) -> bytes:
        metadata = describe_in_rdf(OriginRecord(origin, address, drawing))
        return f"{head}{name}>{title}<metadata>{metadata}</metadata>{rest}".encode()

    return sealed(write)


def find_in_svg(content: bytes) -> Found | None:
    """Return what an SVG says about itself; nothing if it says nothing.

    Raises:
        UnreadableFileError: If the file is broken, or its record is.
    """
    record = record_in_xml(content)
    return Found(record, altered=not is_whole(content, record.drawing)) if record else None


def _name(origin: Origin) -> str:
    mark = origin.digest[:8]
    return f' role="img" aria-labelledby="title-{mark} words-{mark}"'


def _title(origin: Origin) -> str:
    """Return title and description; a language on the root would space the letters otherwise."""
    mark, title, words = origin.digest[:8], xml_text(origin.title), xml_text(origin.alternative)
    language = f'lang="{origin.language}"'
    return (
        f'<title id="title-{mark}" {language}>{title}</title>'
        f'<desc id="words-{mark}" {language}>{words}</desc>'
    )
