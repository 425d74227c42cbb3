from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.tables.checks import check
from tests.tables.conftest import TABLES

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
