"""Pictures for a slide: letters large enough, none cut, none over another."""

from __future__ import annotations

from itertools import combinations

import pytest

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.formats import FileFormat
from dashboard.export.pictures import Pictures
from dashboard.export.sizes import LEAST_LETTERS, PRESETS, SLIDE
from dashboard.i18n import PAIR
from dashboard.requests.parameters import APPEARANCE, SIZE
from dashboard.server.capabilities import find_capabilities
from tests.export.lettering import letterings

EXTRA, SLIDE_OF = (*SIZE, *APPEARANCE), {"size": ["slide"]}
EVERY = {"collections": ["articles,epoch-ai"]}
WIDE, HIGH = PRESETS["slide"]


@pytest.fixture(scope="module")
def slides(dataset, catalogue):
    """Every chart as an SVG for a slide, in each language, of the articles and of all there is."""
    with Pictures(ChartRenderer(dataset), find_capabilities().browser, 1, 64, 60) as pictures:
        drawn = {
            (chart, language, bool(shown)): pictures.draw(
                read_chart_request(
                    catalogue[chart], dataset, {**SLIDE_OF, **shown}, language, EXTRA
                ),
                FileFormat.SVG,
                "https://atlas.example.co.kr/ai/",
            )
            for chart in catalogue
            for language in PAIR
            for shown in ({}, EVERY)
        }
        yield {key: letterings(future.result().content) for key, future in drawn.items()}


def test_no_letter_on_a_slide_is_smaller_than_nine_points(slides):
    points = SLIDE[0] * 72 / WIDE
    for key, texts in slides.items():
        smallest = min(texts, key=lambda text: text.size)
        assert smallest.size * points >= LEAST_LETTERS[1] - 0.05, (key, smallest)


def test_no_word_on_a_slide_is_cut_or_covered(slides):
    for key, texts in slides.items():
        for text in texts:
            assert text.left >= 0, (key, text)
            assert text.right <= WIDE, (key, text)
            assert text.top >= 0, (key, text)
            assert text.bottom <= HIGH, (key, text)
        covered = [
            (one.text, other.text) for one, other in combinations(texts, 2) if one.covers(other)
        ]
        assert covered == [], key
