"""An origin in RDF with Dublin Core, as SVG and PDF carry it, and finding the record in it."""

from __future__ import annotations

import re
from html import escape
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from dashboard.export.record import (
    LONGEST,
    OriginRecord,
    UnreadableFileError,
    parse_record,
    write_record,
)
from dashboard.i18n import Text
from dashboard.software import generator

NAMESPACE = "urn:hyperatlas:"
_MOST_ELEMENTS = 200
_HEAD = 2 * LONGEST
"""Elements and bytes that are read at most: the record stands at the beginning of a file."""
_IMPOSSIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BROKEN = Text("파일의 XML이 손상되었습니다", "The XML of this file is damaged")
_TEMPLATE = """\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" \
xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:atlas="{namespace}">\
<rdf:Description rdf:about="">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{alternative}</rdf:li></rdf:Alt>\
</dc:description>
<dc:creator><rdf:Seq><rdf:li>{creator}</rdf:li></rdf:Seq></dc:creator>
<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">{rights}</rdf:li></rdf:Alt></dc:rights>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<dc:identifier>{address}</dc:identifier>
<dc:source>{sources}</dc:source>
<xmp:CreatorTool>{software}</xmp:CreatorTool>
<xmpRights:Marked>True</xmpRights:Marked>
{licence}\
<atlas:dataset>{version}</atlas:dataset>
<atlas:record>{record}</atlas:record>
</rdf:Description></rdf:RDF>"""

_WEB_STATEMENT = "<xmpRights:WebStatement>{}</xmpRights:WebStatement>\n"


def describe_in_rdf(record: OriginRecord) -> str:
    """Return a record as an RDF description."""
    origin = record.origin
    told = {
        "namespace": NAMESPACE,
        "title": origin.title,
        "alternative": origin.alternative,
        "creator": origin.publisher,
        "rights": origin.rights,
        "language": origin.language,
        "address": record.address,
        "sources": ", ".join(origin.sources),
        "software": generator(origin.code),
        "version": origin.version,
        "record": write_record(record),
    }
    licence = _WEB_STATEMENT.format(xml_text(origin.licence)) if origin.licence else ""
    words = {name: xml_text(text) for name, text in told.items()}
    return _TEMPLATE.format(licence=licence, **words)


def xml_text(text: str) -> str:
    """Return a text as it stands in XML; what XML cannot hold is left out."""
    return escape(possible(text), quote=False)


def possible(text: str) -> str:
    """Return a text without what XML cannot hold."""
    return _IMPOSSIBLE.sub("", text)


def record_in_xml(content: bytes) -> OriginRecord | None:
    """Return the record in an XML text; nothing if there is none at its beginning.

    Raises:
        UnreadableFileError: If it is no XML, wants anything from outside, or its record is broken.
    """
    search = _Search()
    parser = DefusedXMLParser(target=search, forbid_dtd=True)
    try:
        parser.feed(content[:_HEAD])
        if len(content) <= _HEAD:
            parser.close()
    except _Ended:
        text = "".join(search.texts)
        return parse_record(text) if text else None
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise UnreadableFileError(_BROKEN) from error
    return None


class _Ended(Exception):  # noqa: N818 - no error, it leaves the parser
    """The record was read, or it cannot follow any more."""


class _Search:
    """Takes in an XML text up to the end of the record."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._elements, self._letters, self._inside = 0, 0, False

    def start(self, tag: str, _attributes: object) -> None:
        """Begin an element."""
        self._elements += 1
        if self._inside or self._elements > _MOST_ELEMENTS:
            raise _Ended
        self._inside = tag == f"{{{NAMESPACE}}}record"

    def data(self, text: str) -> None:
        """Take in a text."""
        if not self._inside:
            return
        self._letters += len(text)
        if self._letters > LONGEST:
            raise UnreadableFileError(_BROKEN)
        self.texts.append(text)

    def end(self, _tag: str) -> None:
        """End an element."""
        if self._inside:
            raise _Ended

    def close(self) -> None:
        """End the text."""
