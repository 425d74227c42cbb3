"""All charts of a topic, or all there are, as one presentation."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

from dashboard.charting.discovery import offered_charts
from dashboard.export.formats import FileFormat
from dashboard.export.slides.slide_origin import find_in_deck
from tests.server.client import ask


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


def test_what_does_not_fit_is_said(server):
    unknown = ask(server, "/decks/nothing.pptx?lang=en")
    assert unknown.status == 404
    assert "/decks/models.pptx" in unknown.json["exists"]
    refused = ask(server, "/decks/models.pptx?ratio=1x1&lang=en")
    assert refused.status == 422
    assert refused.json["faults"][0]["allowed"] == ["16x9", "4x3"]
