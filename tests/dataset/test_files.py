from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.dataset.checks import check
from dashboard.dataset.loading import load
from dashboard.i18n import Language
from tests.dataset.conftest import TABLES

if TYPE_CHECKING:
    from pathlib import Path

COUNTS = "parameter_counts.csv"


def faults(folder: Path) -> list[str]:
    return [str(fault) for fault in check(folder)]


def test_a_folder_in_order_has_no_fault(small: Path) -> None:
    assert faults(small) == []


def test_a_missing_file(small: Path) -> None:
    (small / COUNTS).unlink()
    (fault,) = faults(small)
    assert fault == f"{COUNTS}:1: file '{COUNTS}' cannot be read: No such file or directory"


@pytest.mark.parametrize("content", [b"", b"\n\n"])
def test_an_empty_file(small: Path, content: bytes) -> None:
    (small / COUNTS).write_bytes(content)
    assert faults(small) == [f"{COUNTS}:1: file '{COUNTS}' is empty"]


def test_bytes_that_are_no_text(small: Path) -> None:
    good = TABLES[COUNTS].encode()
    (small / COUNTS).write_bytes(good + b"\xff\n")
    assert faults(small) == [f"{COUNTS}:3: file '{COUNTS}' is not UTF-8"]


@pytest.mark.parametrize(
    ("header", "difference"),
    [
        ("parameters,modell", "missing model; unknown modell"),
        ("parameters,model", "the order or a repetition differs"),
    ],
)
def test_another_header(small: Path, header: str, difference: str) -> None:
    text = TABLES[COUNTS].replace("model,parameters", header)
    (small / COUNTS).write_text(text, encoding="utf-8")
    assert any("header" in fault and difference in fault for fault in faults(small))


@pytest.mark.parametrize(("more", "cells"), [(",extra", 13), (None, 3)])
def test_too_many_and_too_few_cells(small: Path, more: str | None, cells: int) -> None:
    header, row = TABLES[COUNTS].splitlines()
    row = row + more if more else "a,b,c"
    (small / COUNTS).write_text(f"{header}\n{row}\n", encoding="utf-8")
    of_the_row = [fault for fault in faults(small) if fault.startswith(f"{COUNTS}:2: row")]
    assert [fault for fault in of_the_row if f"has {cells} cells" in fault]


def test_a_row_of_several_lines_keeps_the_count_of_lines(small: Path) -> None:
    header, row = TABLES[COUNTS].splitlines()
    broken = row.replace("size-exaone", "size-exaone-again").replace("actual", "planned")
    (small / COUNTS).write_text(f'{header}\n{row[:-1]}a,"a\nb"\n\n{broken}\n', encoding="utf-8")
    assert {fault.line for fault in check(small)} == {5}


AS_SPREADSHEETS_WRITE = {
    "byte order mark and CRLF": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "exponent": lambda text: text.replace("300000000000", "3E+11"),
    "exponent with digits": lambda text: text.replace("300000000000", "3.00E+11"),
    "grouped": lambda text: text.replace("300000000000", '"300,000,000,000"'),
    "accounting": lambda text: text.replace("300000000000", '" 300,000,000,000 "'),
    "decimals": lambda text: text.replace("300000000000", "300000000000.00"),
    "truth": lambda text: text.replace("false", "FALSE"),
    "empty rows": lambda text: text + "," * 8 + "\n" + "," * 8 + "\n",
    "decomposed": lambda text: normalize("NFD", text),
    "old line ends": lambda text: text.replace("\n", "\r"),
}


@pytest.mark.parametrize("written", AS_SPREADSHEETS_WRITE.values(), ids=AS_SPREADSHEETS_WRITE)
def test_what_a_spreadsheet_writes_is_what_was_meant(small: Path, written) -> None:
    before = load(small).tables["parameter_counts"]
    changed = written(TABLES[COUNTS])
    assert changed != TABLES[COUNTS]
    (small / COUNTS).write_bytes(changed.encode())
    assert faults(small) == []
    after = load(small)
    assert after.tables["parameter_counts"].equals(before)
    assert after.records.claims_by_id["size-exaone-herald"]["parameters"] == "300000000000"


@pytest.mark.parametrize(
    "number", ["5E-1", "1.5", "5E+19", "1,00,000", "5 E+11", "₩5", "1e", "--5"]
)
def test_what_is_no_whole_number_stays_a_fault(small: Path, number: str) -> None:
    text = TABLES[COUNTS].replace("300000000000", f'"{number}"')
    (small / COUNTS).write_text(text, encoding="utf-8")
    assert any("is not a value of type integer" in fault for fault in faults(small))


@pytest.mark.parametrize(("codec", "name"), [("cp949", "CP949"), ("utf-16", "UTF-16")])
def test_an_encoding_of_excel_is_named_and_everything_else_is_checked(
    small: Path, codec: str, name: str
) -> None:
    header, row = TABLES["models.csv"].splitlines()
    text = f"{header}\n{row.replace('herald-2022,1', 'herald-2022,0')}\n"
    (small / "models.csv").write_bytes(text.encode(codec))
    line = 1 if codec == "utf-16" else 2
    assert faults(small) == [
        f"models.csv:{line}: file 'models.csv' is {name}, not UTF-8: save it as “CSV UTF-8”",
        "models.csv:2: paragraph '0' is less than 1",
    ]


def test_an_apostrophe_before_a_formula_is_of_the_file_with_a_mark_only(small: Path) -> None:
    for mark, name in (("\ufeff", "-@엑사원"), ("", "'-@엑사원")):
        text = TABLES["models.csv"].replace(",EXAONE,", ",'-@엑사원,")
        (small / "models.csv").write_text(mark + text, encoding="utf-8")
        assert load(small).name("models", "exaone", Language.EN) == name


def test_a_quote_that_never_ends(small: Path) -> None:
    (small / COUNTS).write_text(f'{TABLES[COUNTS]}"never', encoding="utf-8")
    (fault,) = faults(small)
    assert "is not CSV" in fault


def test_every_broken_file_is_reported_in_one_run(small: Path) -> None:
    (small / COUNTS).write_bytes(b"\xff")
    (small / "models.csv").unlink()
    (small / "sources.csv").write_text("source\n", encoding="utf-8")
    assert {fault.file for fault in check(small)} == {COUNTS, "models.csv", "sources.csv"}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.sampled_from(sorted(TABLES)), st.data())
def test_any_bytes_are_read_or_reported(small: Path, name: str, data: st.DataObject) -> None:
    content = TABLES[name].encode()
    start = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 30))
    junk = data.draw(st.binary(max_size=10) | st.sampled_from([b",", b"\n", b'"', b"\r", b"\x00"]))
    (small / name).write_bytes(content[:start] + junk + content[start + length :])
    assert all(fault.line >= 1 and str(fault).count("\n") == 0 for fault in check(small))
    (small / name).write_bytes(content)
