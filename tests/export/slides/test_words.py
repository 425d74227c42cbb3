"""The words of slides: all there, large enough, on the slide, none left behind."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from dashboard.charting.footer import claims_of
from dashboard.charting.render import choices_of
from dashboard.i18n import PAIR, Language
from dashboard.requests.query import parse
from tests.export.slides.conftest import BASE
from tests.export.slides.reading import charts, tables, texts

_SIZE = re.compile(r'\bsz="(\d+)"')


def parts(content, prefix):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {
            name: file.read(name).decode()
            for name in file.namelist()
            if name.startswith(prefix) and name.endswith(".xml")
        }


def test_every_slide_has_title_source_licence_and_version(dataset, opened):
    identity = dataset.identity
    for (_, language, *_), deck in opened.items():
        assert len(deck.slides) >= 1
        for slide in deck.slides:
            assert slide.shapes.title.text_frame.text
            source = next(one for one in slide.shapes if one.name == "Source").text_frame.text
            assert identity.licence[language] in source
            assert identity.version in source


def test_titles_of_slides_differ(opened):
    for key, deck in opened.items():
        titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
        assert len(set(titles)) == len(titles), key


def test_notes_have_every_claim_with_its_place_and_page(dataset, catalogue, renderer, opened):
    for (chart, language, *choices), deck in opened.items():
        if choices:
            continue
        state = parse({}, choices_of(catalogue[chart], dataset))
        claims = claims_of(renderer.frame(catalogue[chart], state))
        notes = deck.slides[0].notes_slide.notes_text_frame.text
        assert claims
        for claim in claims:
            assert f"{BASE}evidence?claim={claim}&lang={language}" in notes, (chart, claim)
        paragraph = {Language.KO: r"\d문단", Language.EN: r"paragraph \d"}[language]
        assert re.search(paragraph, notes)


def test_charts_and_tables_have_the_alternative_text(opened):
    for key, deck in opened.items():
        shapes = [s for slide in deck.slides for s in slide.shapes if s.has_chart or s.has_table]
        for shape in shapes:
            assert len(shape.element.xpath(".//p:cNvPr/@descr")[0]) > 40, key


def test_no_letter_is_smaller_than_ten_points(decks):
    for key, content in decks.items():
        for prefix in ("ppt/slides/", "ppt/charts/"):
            for name, text in parts(content, prefix).items():
                sizes = [int(size) for size in _SIZE.findall(text)]
                assert min(sizes) >= 1000, (key, name)


def test_no_shape_leaves_its_slide(opened):
    for key, deck in opened.items():
        for slide in deck.slides:
            for shape in slide.shapes:
                assert shape.left >= 0, (key, shape.name)
                assert shape.top >= 0, (key, shape.name)
                assert shape.left + shape.width <= deck.slide_width, (key, shape.name)
                assert shape.top + shape.height <= deck.slide_height, (key, shape.name)


@pytest.mark.parametrize("language", PAIR)
def test_a_table_has_the_marks_of_the_matrix(language, opened):
    rows = [
        [cell.text for cell in row.cells]
        for table in tables(opened["alliance-matrix", language])
        for row in table.rows
    ]
    named = next(row for row in rows if row[0] in {"SK텔레콤", "SK Telecom"})
    marks = [cell for cell in named[1:-1] if cell]
    assert len(marks) == int(named[-1])
    assert set("".join(marks)) <= set("★◆●▲■☆◈◉△▣")


def test_applications_are_all_listed(dataset, catalogue, renderer, opened):
    chart = catalogue["applications"]
    frame = renderer.frame(chart, parse({}, choices_of(chart, dataset)))
    listed = " ".join(
        cell.text
        for table in tables(opened["applications", Language.EN])
        for row in table.rows
        for cell in row.cells
    )
    for name in frame["application_en"]:
        assert name in listed


def test_a_network_holds_on_to_its_nodes(opened):
    deck = opened["alliance-overlap", Language.EN, ("view", "network")]
    connectors = deck.slides[0].shapes._spTree.xpath("//p:cxnSp")
    assert connectors
    for one in connectors:
        assert one.xpath(".//a:stCxn")
        assert one.xpath(".//a:endCxn")
    assert any("AI One Team" in text for text in texts(deck))


def test_undated_models_stand_at_no_date(opened):
    said = " ".join(texts(opened["model-timeline", Language.KO]))
    assert "시점 미상: " in said


def test_the_same_content_makes_the_same_file(make, decks):
    assert make("investments") == decks["investments", Language.KO]


@pytest.mark.parametrize("language", PAIR)
def test_what_a_title_names_in_a_crowd_has_its_name_on_a_slide(language, opened):
    deck = opened["compute-timeline", language, ("collections", "articles,epoch-ai")]
    (chart,) = charts(deck)
    labels = [text.text for text in chart.part._element.iter("{*}t")]
    for name in ("Grok 4", "EXAONE 4.5"):
        assert name in deck.slides[0].shapes.title.text_frame.text
        assert name in labels
