"""Where a slide came from: written beside it as data that goes with it into other presentations."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring
from msgspec import Struct

from dashboard.export.rdf import NAMESPACE, record_in_xml, xml_text
from dashboard.export.record import Found, OriginRecord, UnreadableFileError, write_record
from dashboard.export.slides.figures import colors_of, figures_of, look_of
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from xml.etree.ElementTree import Element

    from dashboard.export.origin import Origin

_PART = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    '<atlas:slide xmlns:atlas="{namespace}"><atlas:look>{look}</atlas:look>'
    "<atlas:record>{record}</atlas:record></atlas:slide>"
)
_LOOK = re.compile(rb"look>([0-9a-f]{64})<")
_RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_SLIDES = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_PRESENTATION = "ppt/presentation.xml"
_MOST_PARTS, _MOST_BYTES, _LARGEST_PART = 5_000, 200_000_000, 20_000_000
"""What a file may unpack to."""

_BROKEN = Text("손상된 PowerPoint 파일입니다", "This PowerPoint file is damaged")


class SlideFound(Struct, frozen=True):
    """A slide as it was found.

    Attributes:
        number: Its place, from 1.
        title: Its title.
        found: What it says of where it came from, if it says anything.
        figures: A hash of its figures.
        look: A hash of its colours.
        notes: What its speaker has below it.
        colors: The first colour of each series.
        is_recognized: Whether it says nothing any more, and is known by its figures.
        is_recolored: Whether one so known has other colours than one made now.
    """

    number: int
    title: str
    found: Found | None
    figures: str
    look: str
    notes: str
    colors: tuple[str, ...] = ()
    is_recognized: bool = False
    is_recolored: bool = False


def stamp_slide(slide: Any, origin: Origin, base: str, theme: bytes) -> None:
    """Write beside a finished slide where it came from.

    Args:
        slide: The slide, as the library has it.
        origin: Where it came from.
        base: The address of the Atlas, ``/`` at the end.
        theme: The theme of its presentation.
    """
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.opc.package import Part
    from pptx.opc.packuri import PackURI
    from pptx.oxml import parse_xml

    package = slide.part.package
    charts = [shape.chart.part.blob for shape in slide.shapes if shape.has_chart]
    drawing = figures_of(slide.part.blob, charts)
    record = write_record(OriginRecord(origin, origin.address(base), drawing))
    content = _PART.format(
        namespace=NAMESPACE, look=look_of(charts, theme), record=xml_text(record)
    )
    name = PackURI(f"/customXml/item{slide.slide_id}.xml")
    part = Part(name, "application/xml", package, content.encode())
    own = slide.part.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
    data = parse_xml(
        '<p:custDataLst xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<p:custData r:id="{own}"/></p:custDataLst>'
    )
    slide.element.cSld.spTree.addnext(data)


def find_in_deck(content: bytes) -> tuple[SlideFound, ...]:
    """Return the slides of a presentation with what each says about itself.

    Raises:
        UnreadableFileError: If it is no presentation, or broken, or unpacks to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as file:
            return tuple(_slides(_Parts(file)))
    except (
        zipfile.BadZipFile,
        ParseError,
        DefusedXmlException,
        KeyError,
        StopIteration,
        ValueError,
        LookupError,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ) as error:
        raise UnreadableFileError(_BROKEN) from error


class _Parts:
    """The parts of a package, none read that is too large.

    Args:
        file: The package.
    """

    def __init__(self, file: zipfile.ZipFile) -> None:
        entries = file.infolist()
        if len(entries) > _MOST_PARTS or sum(one.file_size for one in entries) > _MOST_BYTES:
            raise UnreadableFileError(_BROKEN)
        self._file, self._sizes = file, {one.filename: one.file_size for one in entries}

    def read(self, name: str) -> bytes:
        """Return the content of a part."""
        if self._sizes[name] > _LARGEST_PART:
            raise UnreadableFileError(_BROKEN)
        return self._file.read(name)

    def related(self, name: str) -> Mapping[str, str]:
        """Return the parts that one refers to, by the names of its relationships."""
        folder, _, own = name.rpartition("/")
        rels = f"{folder}/_rels/{own}.rels"
        if rels not in self._sizes:
            return {}
        return {
            one.get("Id", ""): posixpath.normpath(posixpath.join(f"/{folder}", target))[1:]
            for one in fromstring(self.read(rels))
            if one.get("TargetMode") != "External" and (target := one.get("Target", ""))
        }


def _slides(parts: _Parts) -> Iterator[SlideFound]:
    related = parts.related(_PRESENTATION)
    deck = fromstring(parts.read(_PRESENTATION))
    for number, one in enumerate(deck.iter(f"{_SLIDES}sldId"), start=1):
        name = related[one.get(_RELATIONSHIP, "")]
        content = parts.read(name)
        slide, own = fromstring(content), parts.related(name)
        charts = [parts.read(own[chart.get(_RELATIONSHIP, "")]) for chart in slide.iter(_CHART)]
        theme = _theme(parts, name)
        figures, look = figures_of(content, charts), look_of(charts, theme)
        record = next(filter(None, (_record(parts.read(two)) for two in _data(own))), None)
        found = None
        if record is not None:
            said, first = record
            found = Found(said, altered=figures != said.drawing, restyled=look != first)
        notes = _notes(parts, own)
        colors = colors_of(charts, theme)
        yield SlideFound(number, _title(slide), found, figures, look, notes, colors)


def _theme(parts: _Parts, slide: str) -> bytes:
    """Return the theme of a slide: that of the master of its layout."""
    name = slide
    for kind in ("/slideLayouts/", "/slideMasters/", "/theme/"):
        name = next(one for one in parts.related(name).values() if kind in one)
    return parts.read(name)


def _data(related: Mapping[str, str]) -> list[str]:
    return [name for name in related.values() if name.startswith("customXml/")]


def _notes(parts: _Parts, related: Mapping[str, str]) -> str:
    name = next((one for one in related.values() if "/notesSlides/" in one), None)
    if name is None:
        return ""
    found = fromstring(parts.read(name)).iter(f"{_DRAWING}p")
    return "\n".join("".join(one.text or "" for one in p.iter(f"{_DRAWING}t")) for p in found)


def _record(content: bytes) -> tuple[OriginRecord, str] | None:
    if NAMESPACE.encode() not in content:
        return None
    record, look = record_in_xml(content), _LOOK.search(content)
    return (record, look[1].decode() if look else "") if record else None


def _title(slide: Element) -> str:
    for shape in slide.iter(f"{_SLIDES}sp"):
        place = shape.find(f"{_SLIDES}nvSpPr/{_SLIDES}nvPr/{_SLIDES}ph")
        if place is not None and place.get("type") in {"title", "ctrTitle"}:
            return "".join(one.text or "" for one in shape.iter(f"{_DRAWING}t"))
    return ""
