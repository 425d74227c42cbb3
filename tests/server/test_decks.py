"""All charts of a topic, or all there are, as one presentation."""

from __future__ import annotations

import io
import zipfile

import pytest
from dochan import Dochan
from lxml import etree
from pptx import Presentation

from dashboard.charting.discovery import offered_charts
from dashboard.export.formats import FileFormat
from dashboard.export.slides.slide_origin import find_in_deck
from tests.server.client import ask


@pytest.fixture(scope="module")
def server(drawing_server: str) -> str:
    return drawing_server


def charts_in(content):
    return list(dict.fromkeys(one.found.record.origin.chart for one in find_in_deck(content)))


@pytest.mark.parametrize("topic", ["models", "investments"])
def test_the_charts_of_a_topic_stand_in_the_order_of_its_page(server, catalogue, dataset, topic):
    answer = ask(server, f"/decks/{topic}.pptx?lang=en&theme=dark&ratio=4x3")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == FileFormat.PPTX.media_type
    assert f"-{topic}.en.{dataset.version}.dark.4x3.pptx" in answer.headers["Content-Disposition"]
    offered = offered_charts(catalogue, dataset)
    assert charts_in(answer.body) == [
        name for name, chart in offered.items() if chart.topic.id == topic
    ]
    deck = Presentation(io.BytesIO(answer.body))
    assert deck.slide_width * 3 == deck.slide_height * 4


def test_everything_is_one_deck(server, catalogue, dataset):
    answer = ask(server, "/decks/all.pptx")
    assert set(charts_in(answer.body)) == set(offered_charts(catalogue, dataset))
    again = ask(server, "/decks/all.pptx", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status == 304


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_topic_is_one_document_of_hancoms(server, catalogue, dataset, language, tmp_path):
    answer = ask(server, f"/decks/models.hwpx?lang={language}&theme=dark")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == FileFormat.HWPX.media_type
    name = f"-models.{language}.{dataset.version}.dark.hwpx"
    assert name in answer.headers["Content-Disposition"]
    (tmp_path / "topic.hwpx").write_bytes(answer.body)
    text = Dochan(str(tmp_path / "topic.hwpx")).to_markdown()
    with zipfile.ZipFile(tmp_path / "topic.hwpx") as file:
        section = etree.fromstring(file.read("Contents/section0.xml"))
        pictures = [one for one in file.namelist() if one.startswith("BinData/")]
    charts = [
        ask(server, f"/charts/{name}.json?lang={language}&fields=rows").json
        for name, chart in offered_charts(catalogue, dataset).items()
        if chart.topic.id == "models"
    ]
    assert len(charts) == len(pictures) == len([*section.iter("{*}tbl")])
    for chart, table in zip(charts, section.iter("{*}tbl"), strict=True):
        assert chart["title"] in text
        assert len([*table.iter("{*}tr")]) == len(chart["rows"]) + 1
    names = [one.get("name") for one in section.iter("{*}fieldBegin")]
    assert len(names) == len(set(names)) == 4 * len(charts)
    broken = [one for one in section.iter("{*}p") if one.get("pageBreak") == "1"]
    assert len(broken) == len(charts) - 1


def test_what_does_not_fit_is_said(server):
    unknown = ask(server, "/decks/nothing.pptx?lang=en")
    assert unknown.status == 404
    assert "/decks/models.pptx" in unknown.json["exists"]
    assert "/decks/models.hwpx" in ask(server, "/decks/nothing.hwpx?lang=en").json["exists"]
    assert ask(server, "/decks/models.hwpx?ratio=4x3&lang=en").status == 422
    refused = ask(server, "/decks/models.pptx?ratio=1x1&lang=en")
    assert refused.status == 422
    assert refused.json["faults"][0]["allowed"] == ["16x9", "4x3"]
