"""A workbook on paper, as LibreOffice prints it."""

from __future__ import annotations

import pytest
from pypdf import PdfReader

from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.contents import EVIDENCE
from dashboard.export.files import data_file
from dashboard.export.formats import FileFormat
from dashboard.i18n import Language
from tests.export import programs

KO = Language.KO


@pytest.mark.skipif(not programs.there("soffice"), reason="LibreOffice is not on this machine")
def test_a_workbook_fits_the_paper_and_has_its_headings_on_each_page(dataset, catalogue, tmp_path):
    chart_request = read_chart_request(catalogue["alliance-timeline"], dataset, {}, KO)
    book = tmp_path / "book.xlsx"
    book.write_bytes(data_file(chart_request, FileFormat.XLSX, ChartRenderer(dataset), "/"))
    pages = PdfReader(programs.printed(book, tmp_path)).pages
    texts = ["".join(page.extract_text().split()) for page in pages]
    evidence = [text for text in texts if text.startswith("근거")]
    assert all(page.mediabox.width > page.mediabox.height for page in pages)
    assert len(pages) <= 8, "a sheet that does not fit the width fills pages beside each other"
    assert len(evidence) > 1
    for text in evidence:
        assert all("".join(column.words.ko.split()) in text for column in EVIDENCE)
    assert not any("###" in text for text in texts)
