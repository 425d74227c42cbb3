"""A company's template: its size, its layouts and its colours, and what it lacks."""

from __future__ import annotations

import io
import zipfile

import pytest
from pptx import Presentation
from pptx.util import Pt

from dashboard.charting.chart_request import read_chart_request
from dashboard.export.slides.deck import deck
from dashboard.export.slides.presentation import InvalidTemplateError, template_stage
from dashboard.i18n import Language
from dashboard.plotting.text import plain_text
from dashboard.requests.parameters import RATIO

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


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"%PDF-1.7"])
def test_what_is_no_presentation_is_refused(content):
    with pytest.raises(InvalidTemplateError):
        template_stage(content)
