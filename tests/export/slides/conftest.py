"""Every chart as a presentation, in each language and shape of a slide."""

from __future__ import annotations

import io

import pytest
from pptx import Presentation

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.files import data_file
from dashboard.export.formats import FileFormat
from dashboard.i18n import PAIR, Language
from dashboard.requests.parameters import RATIO
from tests.real import served_charts

BASE = "https://atlas.example.co.kr/ai/"


@pytest.fixture(scope="session")
def renderer(dataset):
    return ChartRenderer(dataset)


@pytest.fixture(scope="session")
def make(dataset, renderer):
    """Makes the file of a chart, by default its slide."""

    def made(chart, language=Language.KO, format_=FileFormat.PPTX, **choices):
        query = {name: [value] for name, value in choices.items()}
        extra = (RATIO,) if format_ is FileFormat.PPTX else ()
        request = read_chart_request(served_charts()[chart], dataset, query, language, extra)
        return data_file(request, format_, renderer, BASE)

    return made


@pytest.fixture(scope="session")
def decks(catalogue, make):
    """Every chart as it is first shown, and as some choices make another picture of it."""
    asked = [(chart, {}) for chart in catalogue] + [
        ("compute-timeline", {"collections": "articles,epoch-ai"}),
        ("model-sizes", {"collections": "articles,epoch-ai"}),
        ("model-sizes", {"axis": "log"}),
        ("model-sizes", {"measure": "multiple"}),
        ("market-growth", {"axis": "log", "horizon": "2028"}),
        ("alliance-overlap", {"view": "network"}),
        ("forecast-reconciliation", {"view": "growth"}),
        ("forecast-reconciliation", {"view": "figures"}),
        ("claims-by-source", {"measure": "share"}),
        ("model-timeline", {"theme": "dark", "ratio": "4x3"}),
        ("alliance-matrix", {"theme": "dark", "ratio": "4x3"}),
        ("planned-and-delivered", {"ratio": "4x3"}),
    ]
    return {
        (chart, language, *choices.items()): make(chart, language, **choices)
        for chart, choices in asked
        for language in PAIR
    }


@pytest.fixture(scope="session")
def opened(decks):
    """The same as the library reads them, which others than the Atlas have written, too."""
    return {key: Presentation(io.BytesIO(content)) for key, content in decks.items()}
