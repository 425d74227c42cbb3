"""A company's template: its size, its layouts and its colours, and what it lacks."""

from __future__ import annotations

import io
import zipfile

import pytest
from PIL import Image
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.util import Pt

from dashboard.charting.chart_request import read_chart_request
from dashboard.export.slides.deck import deck
from dashboard.export.slides.presentation import InvalidTemplateError, template_stage
from dashboard.i18n import Language
from dashboard.plotting.text import plain_text
from dashboard.requests.parameters import RATIO

_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill><a:effectLst/>'
_BAND = (
    f'<p:sp {_NAMES}><p:nvSpPr><p:cNvPr id="900" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>'
    '<p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="tx1">'
    '<a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr></a:solidFill></p:spPr></p:sp>'
)
CHARTS = ("model-sizes", "market-growth", "alliance-matrix")


def file_of(presentation):
    file = io.BytesIO()
    presentation.save(file)
    return file.getvalue()


def plain():
    """The library's own, with a slide that is not wanted."""
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = "Sample"
    return presentation


def small():
    """A small one, its titles narrow and its foot high."""
    presentation = Presentation()
    presentation.slide_width, presentation.slide_height = Pt(800), Pt(450)
    for layout in presentation.slide_layouts:
        for shape in layout.placeholders:
            if shape.placeholder_format.type == 1:
                shape.left, shape.top, shape.width, shape.height = map(Pt, (200, 16, 400, 50))
            elif shape.placeholder_format.type in {13, 15, 16}:
                shape.left, shape.top, shape.width, shape.height = map(Pt, (40, 415, 100, 20))
    return presentation


def untitled():
    """One whose titles all stand at the bottom, its second colour of text too pale."""
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        for shape in layout.placeholders:
            if shape.placeholder_format.type in {1, 3}:
                shape.left, shape.top, shape.width, shape.height = map(Pt, (40, 440, 600, 60))
    part = presentation.slide_master.part.part_related_by(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
    )
    part.blob = part.blob.replace(b'<a:srgbClr val="1F497D"/>', b'<a:srgbClr val="D0D0D0"/>')
    return presentation


@pytest.fixture(scope="module", params=[plain, small, untitled], ids=lambda make: make.__name__)
def template(request):
    return request.param()


@pytest.fixture(scope="module")
def made(template, dataset, catalogue, renderer):
    asked = [
        read_chart_request(catalogue[chart], dataset, {}, Language.EN, (RATIO,)) for chart in CHARTS
    ]
    content = deck(asked, renderer, "https://atlas.example/", "16x9", file_of(template))
    return Presentation(io.BytesIO(content))


def test_its_size_and_colours_are_kept_and_its_slides_are_not(template, made):
    assert (made.slide_width, made.slide_height) == (template.slide_width, template.slide_height)
    one, other = (
        deck_.slide_master.part.part_related_by(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme"
        ).blob
        for deck_ in (template, made)
    )
    assert one == other
    titles = [slide.shapes[0].text_frame.text for slide in made.slides]
    assert "Sample" not in " ".join(titles)
    assert len(titles) >= len(CHARTS)


def test_no_title_is_lost_and_no_shape_leaves_the_slide(made, dataset, catalogue, renderer):
    asked = [read_chart_request(catalogue[chart], dataset, {}, Language.EN) for chart in CHARTS]
    drawn = [renderer.draw(one.chart, one.state, one.canvas(1140)) for one in asked]
    titles = [plain_text(one.caption.title) for one in drawn]
    for slide in made.slides:
        said = " ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)
        assert any(title in said for title in titles), said
        for shape in slide.shapes:
            assert shape.left >= 0, shape.name
            assert shape.top >= 0, shape.name
            assert shape.left + shape.width <= made.slide_width, shape.name
            assert shape.top + shape.height <= made.slide_height, shape.name


def test_no_placeholder_asks_for_text(made):
    for slide in made.slides:
        assert all(shape.text_frame.text for shape in slide.placeholders)


def test_a_template_of_libreoffices_has_its_properties_once(dataset, catalogue, renderer):
    found, strange = io.BytesIO(file_of(plain())), io.BytesIO()
    with zipfile.ZipFile(found) as old, zipfile.ZipFile(strange, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "_rels/.rels":
                content = content.replace(
                    b"/package/2006/relationships/metadata",
                    b"/officedocument/2006/relationships/metadata",
                )
            new.writestr(name, content)
    asked = [read_chart_request(catalogue["investments"], dataset, {}, Language.EN, (RATIO,))]
    content = deck(asked, renderer, "https://atlas.example/", "16x9", strange.getvalue())
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert len(file.namelist()) == len(set(file.namelist()))
    assert Presentation(io.BytesIO(content)).core_properties.title


def test_what_it_lacks_is_said():
    assert not template_stage(file_of(plain())).lacks
    stage = template_stage(file_of(untitled()))
    assert [lack.en.partition(":")[0] for lack in stage.lacks] == [
        "the template has no layout with a title at the top",
        "the second colour of text in the template has a contrast below 4.5",
    ]
    assert stage.muted == "tx1"


def banded():
    """One with a dark band behind its titles, whose own colour is dark."""
    presentation = Presentation()
    for layout in presentation.slide_layouts:
        band = layout.shapes._spTree
        wide = presentation.slide_width
        band.insert(2, parse_xml(_BAND.format(wide=wide, high=Pt(140))))
    return presentation


def night(fill=_BLACK):
    """One on a dark ground, with dark words."""
    presentation = Presentation()
    ground = presentation.slide_master.element.cSld.find("{*}bg")
    ground.getparent().replace(ground, parse_xml(f"<p:bg {_NAMES}><p:bgPr>{fill}</p:bgPr></p:bg>"))
    return presentation


def pictured():
    """The same with a picture as its ground."""
    picture = io.BytesIO()
    Image.new("RGB", (40, 30), (10, 20, 60)).save(picture, "PNG")
    presentation = night()
    _, name = presentation.slide_master.part.get_or_add_image_part(picture)
    ground = presentation.slide_master.element.cSld.find("{*}bg/{*}bgPr")
    fill = f'<a:blipFill {_NAMES}><a:blip r:embed="{name}"/><a:stretch/></a:blipFill>'
    ground.replace(ground[0], parse_xml(fill))
    return presentation


def slides_of(template, dataset, catalogue, renderer):
    asked = [read_chart_request(catalogue["investments"], dataset, {}, Language.EN, (RATIO,))]
    content = deck(asked, renderer, "https://atlas.example/", "16x9", file_of(template))
    return Presentation(io.BytesIO(content)).slides


def colors(shape):
    return {one.get("val") for one in shape.element.xpath(".//a:r/a:rPr/a:solidFill/a:schemeClr")}


def test_a_title_upon_a_dark_band_is_light(dataset, catalogue, renderer):
    (slide,) = slides_of(banded(), dataset, catalogue, renderer)
    assert colors(slide.shapes.title) == {"bg1"}
    source = next(one for one in slide.shapes if one.name == "Source")
    assert colors(source) == {"tx2"}
    (plain_slide,) = slides_of(plain(), dataset, catalogue, renderer)
    assert colors(plain_slide.shapes.title) == set(), "the template's own"


@pytest.mark.parametrize("template", [night, pictured], ids=lambda make: make.__name__)
def test_dark_words_on_a_dark_ground_change_places_with_it(template, dataset, catalogue, renderer):
    assert any("change places" in one.en for one in template_stage(file_of(template())).lacks)
    (slide,) = slides_of(template(), dataset, catalogue, renderer)
    (mapping,) = slide.element.xpath("p:clrMapOvr/a:overrideClrMapping")
    assert (mapping.get("tx1"), mapping.get("bg1")) == ("lt1", "dk1")


def test_a_light_ground_keeps_its_words(dataset, catalogue, renderer):
    light = night(_BLACK.replace("000000", "FFF4E0"))
    assert not template_stage(file_of(light)).lacks
    (slide,) = slides_of(light, dataset, catalogue, renderer)
    assert slide.element.xpath("p:clrMapOvr/a:masterClrMapping")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_is_no_presentation_is_refused(content):
    with pytest.raises(InvalidTemplateError):
        template_stage(content)
