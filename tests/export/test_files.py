"""Every chart as CSV, workbook and JSON, in both languages."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pandas as pd
import pytest
from msgspec.structs import replace

from dashboard.charting.chart import Format, columns_of
from dashboard.charting.chart_request import read_chart_request
from dashboard.charting.render import draw
from dashboard.charting.renderer import ChartRenderer
from dashboard.export.cells import plain
from dashboard.export.files import data_file
from dashboard.export.formats import DATA, FileFormat
from dashboard.i18n import PAIR, Language
from dashboard.plotting.text import plain_text
from dashboard.requests.parameters import APPEARANCE, SIZE
from tests.real import real_charts, real_dataset
from tests.rows import with_rows

if TYPE_CHECKING:
    from dashboard.charting.chart import Chart
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.render import Drawing

BASE = "https://portal.example/ai/"
SHEETS = {
    Language.KO: ["데이터", "근거", "출처", "안내"],
    Language.EN: ["Data", "Evidence", "Sources", "Notes"],
}
CHART_SHEETS = {Language.KO: ["차트", "차트 값"], Language.EN: ["Chart", "Chart values"]}
TABLES = {"alliance-matrix", "alliance-overlap", "applications"}
"""Charts that are tables where they can be edited: a workbook has no chart of them."""

CHARTS = real_charts()
NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)
NASTY = '=HYPERLINK("http://a.example"; \'x\') , "y"\r\n@z'


@dataclass(frozen=True)
class Made:
    """A chart in one language, drawn, and its files."""

    chart: Chart
    language: Language
    chart_request: ChartRequest
    drawing: Drawing
    files: dict[FileFormat, bytes]


@pytest.fixture(
    scope="module",
    params=list(product(CHARTS.values(), PAIR)),
    ids=lambda made: f"{made[0].id}-{made[1]}",
)
def made(request, dataset):
    chart, language = request.param
    chart_request = looked(chart, dataset, language, theme="dark")
    drawing = draw(chart, dataset, chart_request.state, chart_request.canvas(1140))
    renderer = ChartRenderer(dataset)
    files = {format_: data_file(chart_request, format_, renderer, BASE) for format_ in DATA}
    return Made(chart, language, chart_request, drawing, files)


def looked(chart, dataset, language=Language.KO, **query):
    given = {name: [value] for name, value in query.items()}
    return read_chart_request(chart, dataset, given, language, (*SIZE, *APPEARANCE))


def lines_of(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@lru_cache(2)
def workbook_of(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def in_csv(chart_request, dataset):
    return lines_of(data_file(chart_request, FileFormat.CSV, ChartRenderer(dataset), BASE))


def in_workbook(chart_request, dataset):
    return workbook_of(data_file(chart_request, FileFormat.XLSX, ChartRenderer(dataset), BASE))


def in_json(chart_request, dataset):
    return json.loads(data_file(chart_request, FileFormat.JSON, ChartRenderer(dataset), BASE))


def records(sheet):
    head, *rows = sheet.iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in rows]


def rounded(value):
    """A number with the digits that a workbook keeps."""
    return value if value is None else float(f"{value:.14g}")


def numbers_of(chart, frame):
    """The columns whose values are numbers, by heading and place."""
    return {
        (place, column.name): [plain(value) for value in frame[column.name]]
        for place, column in enumerate(columns_of(chart, real_dataset().package))
        if column.format in {Format.NUMBER, Format.PERCENT} or column.name == "year"
    }


def test_csv_holds_the_rows_drawn_with_their_evidence(made, dataset):
    chart, language, frame = made.chart, made.language, made.drawing.frame
    head, *rows = lines_of(made.files[FileFormat.CSV])
    assert len(rows) == len(frame)
    assert len(set(head)) == len(head)
    words = [column.words[language] for column in columns_of(chart, real_dataset().package)]
    assert [one.removesuffix(" (%)") for one in head[: len(words)]] == words
    known = dataset.claims.set_index("claim")
    claims = head.index(words[-1])
    for row, joined in zip(rows, frame["claims"], strict=True):
        named = row[claims].split("; ")
        assert named == [claim for claim in joined.split(";") if claim]
        sources, paragraphs, as_written, statuses, bounds = row[-5:]
        assert paragraphs.split("; ") == [str(known["paragraph"][one]) for one in named]
        assert as_written == "; ".join(known["as_written"][one] for one in named)
        published = [dataset.publisher(known["source"][one], language) for one in named]
        assert [one.rpartition(" ")[0] for one in sources.split("; ")] == published
        assert len(statuses.split("; ")) == len(bounds.split("; ")) == len(named)


def test_csv_opens_in_pandas_with_its_numbers(made):
    read = pd.read_csv(io.BytesIO(made.files[FileFormat.CSV]), encoding="utf-8-sig")
    assert len(read) == len(made.drawing.frame)
    for (place, _), values in numbers_of(made.chart, made.drawing.frame).items():
        expected = pd.Series(values, dtype="float64")
        pd.testing.assert_series_equal(
            read.iloc[:, place].astype("float64"), expected, check_names=False
        )


def _is_day(cell, sheet, book, chart):
    """Whether a cell holds a date; one that is a year only is no number."""
    days = {
        place
        for place, one in enumerate(columns_of(chart, real_dataset().package), 1)
        if one.format is Format.DATE
    }
    return sheet is book.worksheets[0] and cell.column in days


def test_a_workbook_has_typed_cells_and_no_formula(made):
    book = workbook_of(made.files[FileFormat.XLSX])
    charts = [] if made.chart.id in TABLES else CHART_SHEETS[made.language]
    assert book.sheetnames == [*SHEETS[made.language], *charts]
    assert book.active.title == [*charts, *SHEETS[made.language]][0]
    for sheet in book.worksheets[:3]:
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        for cell in (cell for row in sheet.iter_rows(min_row=2) for cell in row):
            assert cell.data_type in {"s", "n", "d", "b"}
            if isinstance(cell.value, str) and not _is_day(cell, sheet, book, made.chart):
                assert not NUMBER.fullmatch(cell.value), (sheet.title, cell.coordinate)
    for (place, name), values in numbers_of(made.chart, made.drawing.frame).items():
        cells = [row[place] for row in book.worksheets[0].iter_rows(min_row=2)]
        assert [rounded(cell.value) for cell in cells] == [rounded(one) for one in values], name
        styles = {cell.number_format for cell in cells if cell.value is not None}
        assert styles <= ({"General"} if name == "year" else {"#,##0", "#,##0.0##", "0.0"})


def test_a_workbook_names_every_claim_and_article_once(made, dataset):
    drawing = made.drawing
    _, evidence, sources, *_ = workbook_of(made.files[FileFormat.XLSX]).worksheets
    claims, articles = records(evidence), records(sources)
    known = dataset.claims.set_index("claim")
    assert [next(iter(row.values())) for row in claims] == list(drawing.claims)
    days = [value for row in claims for value in row.values() if isinstance(value, datetime)]
    assert days
    used = known.loc[list(drawing.claims), "source"]
    assert {next(iter(row.values())) for row in articles} == set(used)
    counts = {next(iter(row.values())): list(row.values())[6] for row in articles}
    assert counts == used.value_counts().to_dict()


def test_the_notes_say_what_it_is_and_where_it_came_from(made, dataset):
    chart, chart_request, caption = made.chart, made.chart_request, made.drawing.caption
    book = workbook_of(made.files[FileFormat.XLSX])
    notes = list(book.worksheets[3].iter_rows(values_only=True))
    texts = [text for _, text in notes]
    assert texts[0] == book.properties.title == caption.title
    assert texts[-1] == plain_text(caption.alternative)
    assert dataset.version in texts
    assert not any("<" in text for text in texts)
    for choice in chart_request.choices:
        assert any(choice.words[made.language] in name for name, _ in notes)
    address = next(text for text in texts if ".xlsx" in text)
    assert address.startswith(f"{BASE}charts/{chart.id}.xlsx?")
    again = read_chart_request(chart, dataset, parse_qs(urlsplit(address).query), Language.KO)
    assert again.parameters == chart_request.parameters


def test_json_holds_the_figure_the_words_and_the_evidence(made, dataset):
    chart, language, drawing = made.chart, made.language, made.drawing
    told = json.loads(made.files[FileFormat.JSON])
    figure = json.loads(drawing.text)
    assert told["figure"] == {"data": figure["data"], "layout": figure["layout"]}
    assert (told["chart"], told["language"], told["theme"]) == (chart.id, language, "dark")
    assert told["title"] == drawing.caption.title
    assert "<" not in told["subtitle"] + told["alternative"]
    assert told["dataset"] == {
        "title": dataset.identity.title[language],
        "publisher": dataset.identity.publisher[language],
        "version": dataset.version,
        "licence": "CC BY 4.0",
        "licence_address": "https://creativecommons.org/licenses/by/4.0/",
    }
    names = [column["name"] for column in told["columns"]]
    assert names == [column.name for column in columns_of(chart, real_dataset().package)]
    assert len(told["rows"]) == len(drawing.frame)
    assert all(list(row) == names for row in told["rows"])
    claims = {claim["claim"] for claim in told["claims"]}
    assert claims == set(drawing.claims)
    assert {claim for row in told["rows"] for claim in row["claims"]} == claims
    assert {claim["status"] for claim in told["claims"]} <= set(dataset.claims["status"])
    assert {claim for source in told["sources"] for claim in source["claims"]} == claims


def test_a_figure_has_the_width_and_the_dress_that_its_address_asks_for(dataset):
    chart = CHARTS["model-sizes"]
    usual = in_json(looked(chart, dataset), dataset)
    narrow = in_json(looked(chart, dataset, width="360", title="0", transparent="1"), dataset)
    chart_request = looked(chart, dataset)
    slim = replace(chart_request.canvas(360), titled=False, transparent=True)
    figure = draw(chart, dataset, chart_request.state, slim).text
    assert narrow["figure"]["layout"] == json.loads(figure)["layout"]
    assert narrow["figure"] != usual["figure"]
    assert "width=360" in narrow["address"]
    assert "title=0" in narrow["address"]
    assert "width" not in usual["address"] + narrow["page"]


@pytest.mark.parametrize("format_", DATA)
def test_the_same_look_makes_the_same_bytes(format_, dataset):
    chart_request = looked(CHARTS["market-growth"], dataset)
    assert data_file(chart_request, format_, ChartRenderer(dataset), BASE) == data_file(
        chart_request, format_, ChartRenderer(dataset), BASE
    )


@pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))
def test_a_chart_without_rows_makes_files_too(chart, dataset):
    emptied = with_rows(chart, lambda rows: rows.head(0))
    chart_request = looked(emptied, dataset)
    assert len(in_csv(chart_request, dataset)) == 1
    assert in_workbook(chart_request, dataset).sheetnames == SHEETS[Language.KO]
    told = in_json(chart_request, dataset)
    assert (told["rows"], told["claims"], told["sources"]) == ([], [], [])


def test_what_looks_like_a_formula_is_a_text_in_every_file(dataset):
    chart = CHARTS["model-sizes"]
    spoilt = with_rows(chart, lambda rows: rows.assign(model_ko=NASTY))
    chart_request = looked(spoilt, dataset)
    assert {row[0] for row in in_csv(chart_request, dataset)[1:]} == {f"'{NASTY}"}
    cells = [
        row[0] for row in in_workbook(chart_request, dataset).worksheets[0].iter_rows(min_row=2)
    ]
    assert {cell.data_type for cell in cells} == {"s"}
    assert {row["model"] for row in in_json(chart_request, dataset)["rows"]} == {NASTY}


def test_only_an_address_of_the_web_becomes_a_link(dataset):
    sheet = in_workbook(looked(CHARTS["model-sizes"], dataset), dataset).worksheets[2]
    links = [cell.hyperlink.target for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    assert links
    assert all(link.startswith(("https://", "http://")) for link in links)


def test_a_picture_is_no_data(dataset):
    with pytest.raises(ValueError, match="png"):
        data_file(
            looked(CHARTS["model-sizes"], dataset), FileFormat.PNG, ChartRenderer(dataset), BASE
        )
