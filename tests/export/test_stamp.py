"""A stamped picture: the same picture, and it says where it came from in every usual place."""

from __future__ import annotations

import io
import json
from xml.etree.ElementTree import tostring

import pytest
from defusedxml.ElementTree import fromstring
from PIL import Image
from pypdf import PdfReader

from dashboard.export.formats import FileFormat
from dashboard.export.stamp import stamp
from tests.export.made import BASE

SVG, DC = "{http://www.w3.org/2000/svg}", "{http://purl.org/dc/elements/1.1/}"
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@pytest.fixture(scope="module")
def stamped(drawn) -> dict[FileFormat, bytes]:
    return {name: stamp(one.content, one.origin, BASE) for name, one in drawn.items()}


def test_a_stamp_is_the_same_each_time(drawn, stamped) -> None:
    for name, one in drawn.items():
        assert stamp(one.content, one.origin, BASE) == stamped[name]


def test_a_png_keeps_its_pixels_and_has_texts(drawn, stamped) -> None:
    before, after = (
        Image.open(io.BytesIO(content))
        for content in (drawn[FileFormat.PNG].content, stamped[FileFormat.PNG])
    )
    after.load()
    assert before.tobytes() == after.tobytes()
    origin, text = drawn[FileFormat.PNG].origin, after.text
    assert text["Title"] == origin.title
    assert "우다오" in text["Title"]
    assert text["Title"].lang == "ko"
    assert text["Description"] == origin.alternative
    assert text["Source"].split(", ") == list(origin.sources)
    assert LICENCE in text["Copyright"]
    assert text["URL"] == origin.address(BASE)
    assert text["Software"].endswith(origin.code)
    assert text["Dataset"] == origin.version
    told = json.loads(text["hyperatlas"])
    assert (told["hyperatlas"], told["chart"]) == (1, "model-sizes")
    assert told["facts"]["size-gpt-3-hankyung"]["parameters"] == "175000000000"


def test_the_texts_of_a_png_stand_before_its_pixels(stamped) -> None:
    content = stamped[FileFormat.PNG]
    assert content.index(b"IHDR") < content.index(b"iTXt") < content.index(b"IDAT")


def test_an_svg_has_a_name_and_a_description_and_keeps_its_drawing(drawn, stamped) -> None:
    before, after = (
        fromstring(content) for content in (drawn[FileFormat.SVG].content, stamped[FileFormat.SVG])
    )
    origin = drawn[FileFormat.SVG].origin
    title, words, metadata, *drawing = after
    assert [title.tag, words.tag, metadata.tag] == [f"{SVG}title", f"{SVG}desc", f"{SVG}metadata"]
    assert (title.text, words.text) == (origin.title, origin.alternative)
    assert after.get("role") == "img"
    assert (title.get("lang"), words.get("lang"), after.get("lang")) == ("ko", "ko", None)
    assert after.get("aria-labelledby").split() == [title.get("id"), words.get("id")]
    assert [*map(tostring, drawing)] == [*map(tostring, before)]
    assert {**before.attrib, **after.attrib} == after.attrib


def test_an_svg_describes_itself_in_dublin_core(drawn, stamped) -> None:
    origin = drawn[FileFormat.SVG].origin
    root = fromstring(stamped[FileFormat.SVG])
    told = {
        element.tag.removeprefix(DC): "".join(element.itertext())
        for element in root.iter()
        if element.tag.startswith(DC)
    }
    assert told == {
        "title": origin.title,
        "description": origin.alternative,
        "creator": "초거대 AI 아틀라스",
        "rights": "초거대 AI 아틀라스, CC BY 4.0",
        "language": "ko",
        "identifier": origin.address(BASE),
        "source": ", ".join(origin.sources),
    }
    assert json.loads(root.findtext(".//{urn:hyperatlas:}record"))["digest"] == origin.digest


def test_a_pdf_keeps_its_page_and_has_information_and_a_packet(drawn, stamped) -> None:
    before, after = (
        PdfReader(io.BytesIO(content))
        for content in (drawn[FileFormat.PDF].content, stamped[FileFormat.PDF])
    )
    origin, information, packet = drawn[FileFormat.PDF].origin, after.metadata, after.xmp_metadata
    assert len(after.pages) == len(before.pages) == 1
    assert after.pages[0].extract_text() == before.pages[0].extract_text()
    assert after.pages[0].mediabox == before.pages[0].mediabox
    assert information.title == origin.title
    assert information.subject == origin.alternative
    assert information["/URL"] == origin.address(BASE)
    assert information["/Dataset"] == origin.version
    assert information.creation_date is None, "whenever it is drawn, it is the same file"
    assert after.root_object["/Lang"] == "ko"
    assert packet.dc_title["x-default"] == origin.title
    assert packet.dc_language == ["ko"]
    assert packet.dc_source == ", ".join(origin.sources)
    assert packet.dc_rights["x-default"] == "초거대 AI 아틀라스, CC BY 4.0"


def test_the_packet_of_a_pdf_lies_open_in_the_file(drawn, stamped) -> None:
    content, origin = stamped[FileFormat.PDF], drawn[FileFormat.PDF].origin
    packet = content[content.index(b"<?xpacket begin=") : content.index(b"<?xpacket end=")]
    assert origin.title.encode() in packet
    assert LICENCE.encode() in packet
