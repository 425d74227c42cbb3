"""A workbook's cells by the type of what they hold."""

from __future__ import annotations

import io
import json
from datetime import datetime

import openpyxl
import pytest

from dashboard.charting.chart import Format, TableColumn
from dashboard.export.cells import FilePart
from dashboard.export.measures import height, widths
from dashboard.export.spreadsheet import Book, spreadsheet
from dashboard.i18n import Language, Text

LINK = "https://portal.example/charts/model-sizes?lang=ko&axis=log#top"


def written(value, format_=Format.TEXT):
    column = TableColumn("x", Text("값", "Value"), format_)
    book = Book(
        sheets={"값": FilePart([column], [{"x": value}], Language.KO)},
        notes="안내",
        lines=[("제목", "=1+1"), ("주소", LINK)],
        title="제목 <&>",
        publisher="Acme",
        licence="CC BY 4.0",
        version="2026-11-21",
        language=Language.KO,
    )
    return openpyxl.load_workbook(io.BytesIO(spreadsheet(book)))


@pytest.mark.parametrize(
    ("value", "format_", "type_", "style"),
    [
        ("글", Format.TEXT, "s", "General"),
        ("=1+1", Format.TEXT, "s", "General"),
        ("@SUM(A1)", Format.TEXT, "s", "General"),
        ("{=1}", Format.TEXT, "s", "General"),
        ("internal:Sheet1!A1", Format.TEXT, "s", "General"),
        ("  앞뒤 빈칸  ", Format.TEXT, "s", "General"),
        ("두 줄\n글", Format.TEXT, "s", "General"),
        ("<b>굵게</b> &amp; <", Format.TEXT, "s", "General"),
        ('<r>r & "s"</r>', Format.TEXT, "s", "General"),
        ("<r><t>x</t></r>", Format.TEXT, "s", "General"),
        (2025, Format.TEXT, "n", "General"),
        (1_750_000_000_000, Format.NUMBER, "n", "#,##0"),
        (-5, Format.NUMBER, "n", "#,##0"),
        (9.25, Format.NUMBER, "n", "#,##0.0##"),
        (38.4, Format.PERCENT, "n", "0.0"),
        (True, Format.TEXT, "b", '"TRUE";"TRUE";"FALSE"'),
        ("2021-12", Format.DATE, "s", "General"),
        ("2021-10/2021-12", Format.DATE, "s", "General"),
        ("1899-12-31", Format.DATE, "s", "General"),
        ("2022-02-22", Format.TEXT, "s", "General"),
    ],
)
def test_a_value_keeps_its_type(value, format_, type_, style):
    cell = written(value, format_).worksheets[0]["A2"]
    assert (cell.value, cell.data_type, cell.number_format) == (value, type_, style)
    assert cell.hyperlink is None


def test_a_day_is_a_date():
    cell = written("2022-02-22", Format.DATE).worksheets[0]["A2"]
    assert (cell.value, cell.number_format) == (datetime(2022, 2, 22), "yyyy-mm-dd")


def test_nothing_is_an_empty_cell():
    assert written(None).worksheets[0]["A2"].value is None


def test_an_address_is_a_link_and_a_sentence_with_one_is_not():
    cell = written(LINK).worksheets[0]["A2"]
    assert (cell.value, cell.hyperlink.target + "#" + cell.hyperlink.location) == (LINK, LINK)
    assert written(f"{LINK} 참고").worksheets[0]["A2"].hyperlink is None
    assert written("javascript:alert(1)").worksheets[0]["A2"].hyperlink is None


def test_notes_are_texts_and_the_file_says_what_it_is():
    book = written("글")
    assert book.sheetnames == ["값", "안내"]
    assert [cell.data_type for cell in book["안내"]["B"]] == ["s", "s"]
    assert book["안내"]["B2"].hyperlink is not None
    assert book.properties.title == "제목 <&>"
    assert book.properties.created == datetime(2026, 11, 21)


def test_columns_are_as_wide_as_their_words_and_no_wider_than_a_screen():
    widths = [
        written(text).worksheets[0].column_dimensions["A"].width
        for text in ("가", "한국신용정보원의 인공지능 시장 전망", json.dumps(list(range(200))))
    ]
    assert widths == sorted(widths)
    assert widths[0] >= 8
    assert 30 < widths[1] < widths[2] <= 61


def test_a_sheet_prints_across_as_wide_as_the_paper_with_its_headings_on_each_page():
    sheet, notes = written("글").worksheets
    for one in (sheet, notes):
        setup = one.page_setup
        assert (setup.orientation, setup.paperSize) == ("landscape", 9)
        assert setup.fitToWidth in {None, 1}, "which is what is meant where nothing is said"
        assert setup.fitToHeight == 0
        assert one.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$1"


def test_a_text_that_no_cell_holds_goes_on_in_a_sheet_of_its_own():
    whole = " ".join(f"{place}번째 \N{DOG FACE}" for place in range(5_000))
    book = written(whole)
    cell, (_, *rest) = (
        book.worksheets[0]["A2"].value,
        book["이어지는 글"].iter_rows(values_only=True),
    )
    first, more = cell[: cell.index(" … (")], cell[cell.index(" … (") :]
    assert more == " … (‘이어지는 글’ 시트 2행에 계속)"
    assert first + "".join(text for _, _, text in rest) == whole
    assert {(sheet, place) for sheet, place, _ in rest} == {("값", "A2")}
    for text in (cell, *(text for _, _, text in rest)):
        assert len(text.encode("utf-16-le")) // 2 <= 32_767
    assert len(rest) == len(whole.encode("utf-16-le")) // 2 // 32_767


@pytest.mark.parametrize("text", ["가" * 32_767, "\N{DOG FACE}" * 16_383])
def test_a_text_that_just_fits_stays_in_its_cell(text):
    book = written(text)
    assert book.worksheets[0]["A2"].value == text
    assert book.sheetnames == ["값", "안내"]


def test_no_word_and_no_number_is_broken_and_the_widest_columns_give_way():
    part = FilePart(
        [TableColumn(name, Text(name, name)) for name in ("number", "day", "text", "long")],
        [{"number": 1_750_000_000_000, "day": "2022-02-22", "text": "x" * 12, "long": "가 " * 999}],
        Language.KO,
    )
    across = widths(part.headings, list(zip(*part.cells, strict=True)))
    assert across[:3] == [19, 12, 14]
    assert height(part.cells[0], across) == 409
    assert sum(widths(["x"] * 18, [["가나다 라마바 사아자"]] * 18)) <= 250
