"""What a slide says of where it came from, whoever has saved it since."""

from __future__ import annotations

import io
import zipfile

import pytest
from msgspec.structs import replace
from pptx import Presentation
from pptx.dml.color import RGBColor

from dashboard.export.checking import checked
from dashboard.export.record import UnreadableFileError
from dashboard.export.slides.slide_origin import find_in_deck
from dashboard.export.verdict import Standing, judge
from dashboard.i18n import Language
from tests.export.slides.reading import charts
from tests.real import served_charts


@pytest.fixture(scope="module")
def verdict(renderer):
    return lambda content: checked(content, renderer, served_charts(), Language.EN, "/")


def saved(deck):
    file = io.BytesIO()
    deck.save(file)
    return file.getvalue()


def test_every_slide_holds_and_names_its_chart(decks, verdict):
    for (chart, language, *choices), content in decks.items():
        told = verdict(content)
        assert (told["verdict"], told["altered"]) == ("current", False), (chart, choices)
        assert told["slides"]
        for slide in told["slides"]:
            assert slide["file"]["chart"] == chart
            assert slide["file"]["format"] == "pptx"
            assert slide["file"]["parameters"]["lang"] == language
            assert slide["title"].startswith(slide["file"]["title"])
            assert len(slide["summary"]) == 1, "neither altered nor restyled"


def test_a_slide_in_another_colour_holds(decks, verdict):
    deck = Presentation(io.BytesIO(decks["model-sizes", Language.EN]))
    (chart,) = charts(deck)
    fill = chart.plots[0].series[0].format.fill
    fill.solid()
    fill.fore_color.rgb = RGBColor(0xC0, 0x10, 0x60)
    told = verdict(saved(deck))
    assert (told["verdict"], told["altered"]) == ("current", False)
    assert "colours were changed" in " ".join(told["slides"][0]["summary"])


def test_a_changed_figure_is_told(decks, verdict):
    deck = Presentation(io.BytesIO(decks["model-sizes", Language.EN]))
    (chart,) = charts(deck)
    kept = chart.plots[0].series[0]._element.find(".//{*}val//{*}v")
    kept.text = str(float(kept.text) * 2)
    told = verdict(saved(deck))
    assert (told["verdict"], told["altered"]) == ("current", True)
    assert "Figures or names on the slide were changed" in " ".join(told["slides"][0]["summary"])


def test_a_changed_mark_in_a_table_is_told(decks, verdict):
    deck = Presentation(io.BytesIO(decks["alliance-matrix", Language.EN]))
    table = next(shape.table for shape in deck.slides[0].shapes if shape.has_table)
    table.cell(2, 1).text = "★★★"
    told = verdict(saved(deck))
    assert [one["altered"] for one in told["slides"]].count(True) == 1


def test_changed_data_is_told_claim_by_claim(decks, dataset, catalogue):
    (slide,) = find_in_deck(decks["model-sizes", Language.EN])
    origin = slide.found.record.origin
    claim = next(iter(origin.facts))
    facts = {**origin.facts, claim: {**origin.facts[claim], "parameters": "1"}}
    record = replace(slide.found.record, origin=replace(origin, facts=facts))
    found = judge(replace(slide.found, record=record), dataset, catalogue)
    assert found.standing is Standing.SUPERSEDED
    assert [change.mention.claim for change in found.changes] == [claim]


def test_slides_of_others_stand_beside_and_say_nothing(decks, verdict):
    deck = Presentation(io.BytesIO(decks["investments", Language.EN]))
    deck.slides.add_slide(deck.slide_layouts[0]).shapes.title.text = "Our own"
    told = verdict(saved(deck))
    assert told["verdict"] == "current"
    assert [one["slide"] for one in told["slides"]] == [1]
    assert "1 slides with a record" in told["summary"][0]
    assert "(2 in all)" in told["summary"][0]


def test_a_deck_without_records_is_unknown(verdict):
    deck = Presentation()
    deck.slides.add_slide(deck.slide_layouts[5])
    told = verdict(saved(deck))
    assert (told["verdict"], told["slides"]) == ("unknown", [])


def test_a_slide_that_lost_its_record_is_known_by_its_figures(decks, verdict):
    deck = Presentation(io.BytesIO(decks["market-growth", Language.KO]))
    for slide in deck.slides:
        for data in slide.element.xpath("//p:custDataLst"):
            data.getparent().remove(data)
        for own, one in [*slide.part.rels.items()]:
            if one.reltype.endswith("/customXml"):
                slide.part.rels.pop(own)
    told = verdict(saved(deck))
    assert told["verdict"] == "current"
    assert "left out by another program" in told["slides"][0]["summary"][-1]


@pytest.mark.parametrize("cut", [0.3, 0.7, 0.98])
def test_a_broken_file_is_unreadable(decks, verdict, cut):
    content = decks["investments", Language.EN]
    with pytest.raises(UnreadableFileError):
        verdict(content[: int(len(content) * cut)])


def test_a_package_that_is_no_presentation_is_unreadable(verdict):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", "<a/>")
    with pytest.raises(UnreadableFileError):
        verdict(file.getvalue())


def test_a_part_that_declares_entities_is_unreadable(decks, verdict):
    file, bomb = io.BytesIO(), '<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>'
    with (
        zipfile.ZipFile(io.BytesIO(decks["investments", Language.EN])) as found,
        zipfile.ZipFile(file, "w") as package,
    ):
        for name in found.namelist():
            content = bomb if name == "ppt/presentation.xml" else found.read(name)
            package.writestr(name, content)
    with pytest.raises(UnreadableFileError):
        verdict(file.getvalue())
