"""Files as sheets of text: every cell as it stands, or a fault that says where."""

from __future__ import annotations

import gzip
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from dashboard.intake.reading import read_sheets
from dashboard.intake.source_file import RefusedFileError, read_source_file
from tests.intake.conftest import source

if TYPE_CHECKING:
    from pathlib import Path

KOREAN = "모델명,파라미터(억)\n하이퍼클로바,2040\n"


def cells(name: str, content: str | bytes, **told: str) -> list[tuple[str, ...]]:
    """Return the rows of the only sheet of a file."""
    (sheet,) = read_sheets(source(name, content), **told)
    return [row.cells for row in sheet.rows]


def faults(name: str, content: str | bytes, **told: str) -> list[str]:
    """Return what is wrong with a file."""
    with pytest.raises(RefusedFileError) as refused:
        read_sheets(source(name, content), **told)
    return [str(fault) for fault in refused.value.faults]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
def test_an_encoding_is_found_by_trying_the_whole_file(encoding) -> None:
    assert cells("a.csv", KOREAN.encode(encoding))[1] == ("하이퍼클로바", "2040")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "latin-1"])
def test_an_encoding_that_would_be_a_guess_is_asked_for_with_a_preview(encoding) -> None:
    text = "Café,Größe\nNaïve,1\n" if encoding == "latin-1" else KOREAN
    content = text.encode(encoding)
    (fault,) = faults("a.csv", content)
    assert "--encoding" in fault
    assert "utf-16-be “" in fault
    assert cells("a.csv", content, encoding=encoding)[0][0] == text.split(",")[0]


def test_an_encoding_that_nobody_knows_is_said() -> None:
    assert faults("a.csv", KOREAN, encoding="utf-9") == [
        "a.csv:1: encoding 'utf-9' is no known encoding"
    ]


def test_decomposed_hangul_is_composed() -> None:
    assert cells("a.csv", "모델,a\n")[0] == ("모델", "a")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_delimiter_is_the_one_that_makes_rows_alike(delimiter) -> None:
    text = f'name{delimiter}size{delimiter}note\nA{delimiter}1{delimiter}"x, y; z"\n'
    (sheet,) = read_sheets(source("a.csv", text * 2))
    assert sheet.rows[1].cells == ("A", "1", "x, y; z")
    assert sheet.has_decimal_comma == (delimiter == ";")


def test_a_row_has_the_line_on_which_it_begins() -> None:
    (sheet,) = read_sheets(source("a.csv", 'a,b\n"1\n2",x\n\n3,y\n'))
    assert [row.number for row in sheet.rows] == [1, 2, 5]


def test_quotes_that_do_not_match_are_told_with_their_line() -> None:
    (fault,) = faults("a.csv", 'a,b\n1,2\n"3,4\n')
    assert "line 3" in fault


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.yaml", "a.md", "a.xlsx"])
def test_an_empty_file_is_refused(name) -> None:
    assert len(faults(name, "")) == 1


def test_a_kind_of_file_that_is_not_read_is_told_with_those_that_are() -> None:
    assert ".csv, .json, .md" in faults("a.pdf", "x")[0]


def test_a_packed_file_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.csv.gz"
    path.write_bytes(gzip.compress(KOREAN.encode()))
    file = read_source_file(path)
    assert read_sheets(file)[0].rows[1].cells == ("하이퍼클로바", "2040")
    path.write_bytes(path.read_bytes()[:-9])
    with pytest.raises(RefusedFileError, match="unpacked"):
        read_source_file(path)


def workbook(*columns: tuple[Any, str], merged: str = "", is_mac: bool = False) -> bytes:
    """Return a workbook with one row of values under formats."""
    book = Workbook()
    if is_mac:
        book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    for place, (value, number_format) in enumerate(columns, 1):
        cell = sheet.cell(1, place, value)
        cell.number_format = number_format
    if merged:
        sheet.merge_cells(merged)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (12_345_678, '0.0,,"백만"', "12.345678백만"),
        (12.3, '0.0"십억"', "12.3십억"),
        (12_345_678, "#,##0,", "12345678"),
        (12_345_678, "#,##0", "12345678"),
        (0.125, "0.0%", "12.5%"),
        (0.1, "General", "0.1"),
        (5e11, "0.00E+00", "500000000000"),
        (70_000_000_000, "[$₩-412]#,##0", "₩70000000000"),
        (1500, '#,##0"억원";[Red]-#,##0"억원"', "1500억원"),
        (datetime(2025, 3, 10), "yyyy-mm-dd", "2025-03-10"),
        (date(2025, 3, 1), 'yyyy"년" m"월"', "2025-03"),
        (date(2025, 1, 1), "yyyy", "2025"),
        (True, "General", "true"),
        ("  하이퍼클로바 ", "General", "하이퍼클로바"),
        ("네이버_x000D_\n카카오", "General", "네이버\r\n카카오"),
    ],
)
@pytest.mark.parametrize("is_mac", [False, True])
def test_a_cell_of_a_workbook_reads_as_its_format_shows_it(
    value, number_format, text, is_mac
) -> None:
    assert cells("a.xlsx", workbook((value, number_format), is_mac=is_mac)) == [(text,)]


def test_merged_cells_all_have_what_stands_in_the_first() -> None:
    content = workbook(("2024", "General"), (None, "General"), ("x", "General"), merged="A1:B1")
    assert cells("a.xlsx", content) == [("2024", "2024", "x")]


def test_formulas_without_a_value_and_errors_are_faults_all_at_once() -> None:
    content = workbook(("=1+1", "General"), ("#REF!", "General"), ("x", "General"))
    found = faults("a.xlsx", content)
    assert [fault.split("'")[0] for fault in found] == [
        "a.xlsx:1: Sheet!A1 ",
        "a.xlsx:1: Sheet!B1 ",
    ]
    assert "never computed" in found[0]


def test_yaml_keeps_what_is_written() -> None:
    text = "- {a: no, b: 12:30:45, c: 1.50}\n- {a: , c: 007}\n"
    assert cells("a.yaml", text) == [("a", "b", "c"), ("no", "12:30:45", "1.50"), ("", "", "007")]


def test_json_keeps_what_is_written() -> None:
    text = '[{"a": 1.50, "b": true, "c": {"d": ["x", "y"]}}, {"a": 1e400, "b": null}]'
    assert cells("a.json", text) == [
        ("a", "b", "c.d"),
        ("1.50", "true", "x, y"),
        ("1e400", "", ""),
    ]


def test_records_have_what_stands_above_them() -> None:
    text = "groups:\n- name: G\n  items:\n  - name: A\n  - name: B\n"
    assert cells("a.yml", text, records="groups.items") == [
        ("items.name", "name"),
        ("G", "A"),
        ("G", "B"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.yaml", "- a: 1\n  b: 2\n  a: 3\n", "a.yaml:3: file 'a.yaml' names the key a twice"),
        ("a.json", '[{"a": 1, "a": 2}]', "a.json:1: file 'a.json' names the key a twice"),
        ("a.yaml", "- &x {a: 1}\n- *x\n", "alias"),
        ("a.yaml", "- [\n", "is not YAML"),
        ("a.json", '[{"a": 1},\n{]', "a.json:2: file 'a.json' is not JSON"),
        ("a.json", '{"a": 1}', ""),
    ],
)
def test_what_a_tree_cannot_mean_is_told(name, text, said) -> None:
    if said:
        assert said in faults(name, text)[0]
    else:
        assert cells(name, text) == [("a",), ("1",)]


def test_every_table_of_a_markdown_file_is_a_sheet() -> None:
    text = "# Models\n\n| a | b |\n| - | - |\n| [x](y) | 1\\|2 |\n\n## Others\n\n|c|\n|-|\n|z|\n"
    sheets = read_sheets(source("a.md", text))
    assert [(sheet.name, [row.cells for row in sheet.rows]) for sheet in sheets] == [
        ("Models", [("a", "b"), ("[x](y)", "1|2")]),
        ("Others", [("c",), ("z",)]),
    ]
    assert [row.number for row in sheets[0].rows] == [3, 5]
