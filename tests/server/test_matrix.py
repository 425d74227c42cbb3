"""Every chart in every form, in both languages and both themes, asked of the real server."""

from __future__ import annotations

import csv
import io
import json
import shutil
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from html import unescape
from typing import Any

import openpyxl
import pypdf
import pytest
from defusedxml import ElementTree
from PIL import Image, ImageColor
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE

from dashboard.charting.chart_request import ChartRequest, read_chart_request
from dashboard.charting.discovery import offered_charts
from dashboard.charting.render import choices_of, draw
from dashboard.export.contents import drawn_rows
from dashboard.export.formats import FileFormat
from dashboard.export.origin_reading import read_origin
from dashboard.i18n import PAIR, Language
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import THEMES
from dashboard.requests.parameters import APPEARANCE, SIZE
from tests.real import real_charts
from tests.server.archives import BEGINNINGS, archive_of, names
from tests.server.client import HTML, Answer, ask
from tests.server.pdf_words import lines, poppler_words, texts

CHARTS = tuple(real_charts())
FILES = tuple(str(format_) for format_ in FileFormat)
FORMS = ("page", "embed", *FILES)
_THEMES = ("light", "dark")
DRESSES = tuple(
    (chart, language, theme)
    for place, chart in enumerate(CHARTS)
    for language, theme in zip(PAIR, _THEMES if place % 2 else _THEMES[::-1], strict=True)
)
"""Each chart in each language and in each theme; every second one the other way round."""
WIDTH = 2280
"""Pixels that a PNG is wide where its address asks for no size."""


@pytest.fixture(scope="module")
def server(drawing_server: str) -> str:
    return drawing_server


def address(chart: str, form: str) -> str:
    return {"page": f"/charts/{chart}", "embed": f"/embed/{chart}"}.get(
        form, f"/charts/{chart}.{form}"
    )


@pytest.fixture(scope="module")
def answers(server) -> dict[tuple[str, str, str, str], Answer]:
    """Every file and embed of every chart, asked for by two clients at a time."""

    def asked(case: tuple[str, str, str, str]) -> Answer:
        form, chart, language, theme = case
        headers = HTML if form == "embed" else {}
        query = f"?lang={language}&theme={theme}"
        return ask(server, address(chart, form) + query, headers=headers)

    cases = [(form, *appearance) for form in ("embed", *FILES) for appearance in DRESSES]
    with ThreadPoolExecutor(2) as clients:
        return dict(zip(cases, clients.map(asked, cases), strict=True))


@pytest.fixture(scope="module", params=DRESSES, ids="-".join)
def chart_request(request, catalogue, dataset) -> ChartRequest:
    chart, language, theme = request.param
    query = {"lang": [language], "theme": [theme]}
    return read_chart_request(catalogue[chart], dataset, query, Language.KO, (*SIZE, *APPEARANCE))


@pytest.fixture(scope="module")
def asked(answers, chart_request):
    """Return the answer in a form, which must be one, of its media type and language."""

    def given(form: str) -> Answer:
        answer = answers[
            form, chart_request.chart.id, chart_request.language.value, chart_request.theme.name
        ]
        expected = FileFormat(form).media_type if form in FILES else "text/html; charset=utf-8"
        assert (answer.status, answer.headers["Content-Type"]) == (200, expected)
        return answer

    return given


@pytest.fixture(scope="module")
def drawing(chart_request, dataset):
    return draw(chart_request.chart, dataset, chart_request.state, chart_request.canvas(1140))


@pytest.fixture(scope="module")
def title(drawing) -> str:
    return plain_text(drawing.caption.title)


def test_embed(asked, chart_request, title) -> None:
    text = asked("embed").text
    assert f'<html lang="{chart_request.language}"' in text
    assert f'<meta name="color-scheme" content="{chart_request.theme.name}">' in text
    assert title in unescape(text)
    assert f"charts/{chart_request.chart.id}.svg?" in text
    assert f"theme={chart_request.theme.name}" in text


def test_png(asked, chart_request, title) -> None:
    content = asked("png").body
    picture = Image.open(io.BytesIO(content)).convert("RGB")
    wide, high = picture.size
    assert wide == WIDTH
    corners = [(1, 1), (wide - 2, 1), (1, high - 2), (wide - 2, high - 2)]
    ground = ImageColor.getrgb(chart_request.theme.paper)
    assert [picture.getpixel(corner) for corner in corners] == [ground] * 4
    origin = read_origin(content).record.origin
    assert (origin.title, origin.language) == (title, chart_request.language)


def test_svg(asked, chart_request, title) -> None:
    content = asked("svg").body
    root = ElementTree.fromstring(content)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    told = {element.tag.rpartition("}")[2]: element.text for element in root}
    assert told["title"] == title
    drawn = "".join(
        "".join(element.itertext()) for element in root.iter("{http://www.w3.org/2000/svg}text")
    )
    assert clauses(title) in clauses(drawn)
    red, green, blue = ImageColor.getrgb(chart_request.theme.paper)
    assert f"rgb({red}, {green}, {blue})" in content.decode()


def test_pdf(asked, chart_request, title) -> None:
    content = asked("pdf").body
    assert content.startswith(b"%PDF-")
    document = pypdf.PdfReader(io.BytesIO(content))
    assert document.metadata.title == title
    assert len(document.pages) == 1
    assert read_origin(content).record.origin.language == chart_request.language


def test_a_pdf_has_every_letter_of_the_svg(asked, chart_request) -> None:
    """Every letter, digit, sign and space, ligatures undone."""
    svg, pdf = asked("svg").body, asked("pdf").body
    read = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    assert bare(read) == bare(texts(svg))
    assert sum(map(str.isdigit, read)) >= 4
    if shutil.which("pdftotext"):
        assert Counter(poppler_words(pdf)) == Counter("".join(lines(svg)).split())


def test_csv(asked, chart_request, drawing, dataset) -> None:
    content = asked("csv").body
    assert content.startswith(b"\xef\xbb\xbf")
    head, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""))
    part = drawn_rows(chart_request.chart, drawing.frame, dataset, chart_request.language)
    shown = len(part.headings) - 1  # the claims behind are written in one more way
    assert head[:shown] == part.headings[:shown]
    assert [[cell.removeprefix("'") for cell in row[:shown]] for row in rows] == [
        ["" if cell is None else str(cell) for cell in cells[:shown]] for cells in part.cells
    ]
    claims = [set(cells[-1].split(";")) for cells in part.cells]
    assert [set(row[shown].split("; ")) for row in rows] == claims


def test_xlsx(asked, chart_request, drawing, dataset) -> None:
    book = openpyxl.load_workbook(io.BytesIO(asked("xlsx").body))
    head, *rows = book.worksheets[0].iter_rows(values_only=True)
    part = drawn_rows(chart_request.chart, drawing.frame, dataset, chart_request.language)
    shown = len(part.headings) - 1
    assert list(head[:shown]) == part.headings[:shown]
    assert [[typed(cell) for cell in row[:shown]] for row in rows] == [
        [approximately(cell) for cell in cells[:shown]] for cells in part.cells
    ]
    assert len(book.worksheets) in {4, 6}


def test_pptx(asked, chart_request, title) -> None:
    deck = Presentation(io.BytesIO(asked("pptx").body))
    assert deck.core_properties.title == title
    assert all(one.shapes.title.text_frame.text.startswith(title) for one in deck.slides)
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME).blob.decode()
    paper = chart_request.theme.paper.removeprefix("#").upper()
    assert f'<a:lt1><a:srgbClr val="{paper}"/></a:lt1>' in theme


def test_json(asked, chart_request, drawing, title) -> None:
    told = asked("json").json
    figure = json.loads(drawing.text)
    assert told["figure"] == {"data": figure["data"], "layout": figure["layout"]}
    assert (told["title"], told["language"]) == (title, chart_request.language)
    assert (told["chart"], told["theme"]) == (chart_request.chart.id, chart_request.theme.name)
    assert len(told["rows"]) == len(drawing.frame)
    assert {claim["claim"] for claim in told["claims"]} == set(drawing.claims)


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_no_two_pictures_are_alike(answers, form: str) -> None:
    pictures = [answers[form, *appearance].body for appearance in DRESSES]
    assert len(set(pictures)) == len(DRESSES)


@pytest.mark.parametrize(
    ("query", "formats", "languages"),
    [("&languages=en", FILES, ("en",)), ("&formats=csv,svg", ("csv", "svg"), ("ko", "en"))],
)
def test_the_archive_holds_every_chart_in_every_format_and_language(
    server, catalogue, dataset, query, formats, languages
) -> None:
    archive, told = archive_of(server, f"/exports?lang=en{query}")
    assert archive.testzip() is None
    offered = offered_charts(catalogue, dataset)
    assert {*archive.namelist()} == {
        *names(offered, formats, dataset.version, languages),
        "README.txt",
    }
    for name in set(archive.namelist()) - {"README.txt"}:
        content = archive.read(name)
        assert content.lstrip().startswith(BEGINNINGS[name.rpartition(".")[2]]), name
        assert len(content) > 1_000
    assert server in archive.read("README.txt").decode()
    steps = [data for name, data in told if name == "progress"]
    assert [step["done"] for step in steps] == list(range(len(steps)))
    assert all(step["missing"] == [] for step in steps)
    assert {step["total"] for step in steps} == {len(steps) - 1}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("chart", CHARTS)
def test_every_fault_of_a_wrong_address_is_named(
    server, catalogue, dataset, chart: str, form: str
) -> None:
    own = choices_of(catalogue[chart], dataset)[0].name
    told = ask(server, f"{address(chart, form)}?{own}=x%00&lang=xx&theme=pink&nonsense=1")
    assert (told.status, told.is_problem) == (422, True)
    faults = {fault["parameter"]: fault for fault in told.json["faults"]}
    assert set(faults) == {own, "lang", "theme", "nonsense"}
    assert all(fault["allowed"] and fault["reason"] for fault in faults.values())
    assert THEMES.keys() <= set(faults["theme"]["allowed"])


def clauses(text: str) -> str:
    """Return bare text without the dots between clauses: none stands where a line is broken."""
    return bare(text).replace("·", "")


def bare(text: str) -> str:
    """Return text without white space, which breaks wherever a line is full."""
    return "".join(text.split())


def typed(cell: Any) -> Any:
    """Return a cell of a workbook; a day as a text, as the frame has it."""
    return cell.date().isoformat() if isinstance(cell, datetime) else cell


def approximately(cell: Any) -> Any:
    """Return what a workbook, which writes sixteen digits, may hold for a cell."""
    return pytest.approx(cell, rel=1e-14) if isinstance(cell, float) else cell
