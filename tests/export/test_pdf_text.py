"""The text of a PDF is that of the SVG: every letter, digit, sign and space, ligatures undone."""

from __future__ import annotations

import html
import io
import re
import shutil
import subprocess
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from defusedxml import ElementTree
from pypdf import PdfReader

from dashboard.export.formats import FileFormat
from dashboard.export.pictures import Pictures
from dashboard.export.stamp import stamp
from dashboard.figures.look import read_look
from dashboard.figures.studio import Studio
from dashboard.server.capabilities import find_capabilities
from dashboard.words import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SVG, PDF = FileFormat.SVG, FileFormat.PDF
TEXT = "{http://www.w3.org/2000/svg}text"


@pytest.fixture(scope="module")
def both(dataset, catalogue) -> Iterator[Callable[[str, Language], tuple[bytes, bytes]]]:
    """A chart as SVG and as PDF, as they are handed out."""
    with Pictures(Studio(dataset), find_capabilities().browser, 2, 64, 60) as pictures:
        looks = {
            (chart, language): read_look(catalogue[chart], dataset, {}, language)
            for chart in catalogue
            for language in Language
        }
        drawn = {
            (key, format_): pictures.draw(look, format_)
            for key, look in looks.items()
            for format_ in (SVG, PDF)
        }

        def handed_out(chart: str, language: Language) -> tuple[bytes, bytes]:
            found = [drawn[(chart, language), format_].result() for format_ in (SVG, PDF)]
            svg, pdf = (stamp(one.content, one.origin, "/") for one in found)
            return svg, pdf

        yield handed_out


@pytest.mark.parametrize("language", Language)
def test_a_pdf_has_every_letter_of_the_svg(both, catalogue, language: Language) -> None:
    for chart in catalogue:
        svg, pdf = both(chart, language)
        texts = [text.text or "" for text in ElementTree.fromstring(svg).iter(TEXT)]
        read = PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
        assert bare(read) == bare("".join(texts)), chart
        assert sum(map(str.isdigit, read)) >= 4, chart
        if shutil.which("pdftotext"):
            words = Counter("".join(lines(svg)).split())
            assert Counter(poppler_words(pdf)) == words, chart


def bare(text: str) -> str:
    return "".join(text.split())


def lines(svg: bytes) -> Iterator[str]:
    """The texts of an SVG: portions of a line side by side, and between lines a space."""
    for group in ElementTree.fromstring(svg).iter():
        before = ""
        for text in group.findall(TEXT):
            yield "" if text.get("y") == before else " "
            yield text.text or ""
            before = text.get("y")


def poppler_words(pdf: bytes) -> list[str]:
    """The words of a PDF as poppler reads them, those at the end of a line left as they are."""
    command = ["pdftotext", "-bbox", "-", "-"]
    found = subprocess.run(command, input=pdf, capture_output=True, check=True, timeout=60)
    words = re.findall("<word[^>]*>([^<]*)</word>", found.stdout.decode())
    return [html.unescape(word) for word in words]
