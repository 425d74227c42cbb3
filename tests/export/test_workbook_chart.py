"""The chart in a workbook: of Excel's own, on cells of the same workbook."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree
from openpyxl import load_workbook
from pypdf import PdfReader

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.files import data_file
from dashboard.export.formats import FileFormat
from dashboard.i18n import PAIR, Language
from dashboard.plotting.theme import LIGHT
from tests.export import programs
from tests.export.slides.reading import agreeing, cells_of

DRAWN = [
    *("model-sizes", "model-timeline", "training-data", "market-growth", "investments"),
    *("claims-by-source", "forecast-reconciliation", "planned-and-delivered"),
    "alliance-timeline",
]


@pytest.fixture(scope="module")
def books(dataset, catalogue):
    def made(chart, language):
        request = read_chart_request(catalogue[chart], dataset, {}, language)
        return data_file(request, FileFormat.XLSX, ChartRenderer(dataset), "/")

    return {(chart, language): made(chart, language) for chart in DRAWN for language in PAIR}


def charts_of(content):
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return [
            etree.fromstring(file.read(name))
            for name in file.namelist()
            if name.startswith("xl/charts/chart")
        ]


def test_the_values_of_the_chart_are_those_of_its_cells(books):
    for key, content in books.items():
        book = load_workbook(io.BytesIO(content))
        found = charts_of(content)
        assert found, key
        assert sum(agreeing(chart, book, key) for chart in found) > 5


def test_a_label_is_the_text_of_a_cell(books):
    content = books["model-sizes", Language.KO]
    book = load_workbook(io.BytesIO(content))
    (chart,) = charts_of(content)
    references = [one[0].text for one in chart.iter("{*}datalabelsRange")]
    labels = {text for one in references for text in cells_of(book, one) if text}
    assert "1조 7500억 · 전문가 혼합(MoE)" in labels


def test_colours_are_the_atlass_own(books):
    (chart,) = charts_of(books["model-sizes", Language.EN])
    used = {one.get("val") for one in chart.iter("{*}srgbClr")}
    assert used <= {color.removeprefix("#").upper() for color in LIGHT.country.values()}
    assert len(used) >= 3


@pytest.mark.skipif(not programs.there("soffice"), reason="LibreOffice is not on this machine")
def test_libreoffice_draws_it(books, tmp_path):
    book = tmp_path / "book.xlsx"
    book.write_bytes(books["model-sizes", Language.EN])
    pages = [page.extract_text() for page in PdfReader(programs.printed(book, tmp_path)).pages]
    label = "1.75T · mixture of experts"
    told = sum(label in "".join(page.splitlines()) for page in pages)
    assert told == 3, "in words, drawn, in cells"
