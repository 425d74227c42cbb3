"""A table downloaded, edited in a spreadsheet program and put back."""

from __future__ import annotations

import csv
import io
import subprocess
from typing import TYPE_CHECKING

import pytest

from dashboard.cli import main
from dashboard.dataset.checks import read_and_check
from dashboard.intake.edits import edits_of
from dashboard.intake.reading import read_sheets
from dashboard.intake.source_file import RefusedFileError, read_source_file
from dashboard.locations import data_directory
from tests.export.programs import there
from tests.intake.conftest import source

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dashboard.dataset.records import Records

Rows = list[dict[str, str]]


def downloaded(table: str, capsysbinary) -> Rows:
    """Return a table as `/api/tables` gives it."""
    capsysbinary.readouterr()
    assert main(["get", f"/api/tables/{table}.csv?lang=ko"]) == 0
    text = capsysbinary.readouterr().out.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def as_excel(rows: Rows, delimiter: str = ",", columns: Callable[..., list[str]] = list) -> bytes:
    """Return rows as a spreadsheet program writes them."""
    target = io.StringIO(newline="")
    writer = csv.DictWriter(target, columns(rows[0]), delimiter=delimiter, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return target.getvalue().encode("utf-8-sig")


@pytest.fixture(scope="module")
def records() -> Records:
    """Every row of the bundled dataset; what is downloaded of it are the articles' alone."""
    return read_and_check(data_directory())[0]


def test_a_table_that_nobody_edited_has_no_edits(records, capsysbinary) -> None:
    for table in records.package.tables:
        rows = downloaded(table, capsysbinary)
        if rows:
            file = source(f"{table}.csv", as_excel(rows))
            found = edits_of(file, read_sheets(file), records)
            assert (found.table, found.read) == (table, len(rows))
            assert (found.edits, found.added, found.removed) == ((), (), ())


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_what_a_spreadsheet_program_does_is_no_edit(records, capsysbinary, delimiter) -> None:
    rows = downloaded("parameter_counts", capsysbinary)
    for row in rows:
        if row["parameters"]:
            number = int(row["parameters"])
            grouped = f"{number:,}" if delimiter == "," else f"{number:,}".replace(",", ".")
            row["parameters"] = f"{number:.2E}" if number == 500_000_000_000 else grouped
            if delimiter == ";":
                row["parameters"] = str(number)
        row["inferred"] = row["inferred"].upper()
    file = source("a.csv", as_excel(rows, delimiter, lambda row: sorted(row)))
    assert edits_of(file, read_sheets(file), records).edits == ()


def test_exactly_the_edited_cells_are_told_and_accepted(
    tmp_path: Path, capsysbinary, records
) -> None:
    office = tmp_path / "office"
    assert main(["init", str(office)]) == 0
    rows = downloaded("models", capsysbinary)
    place = next(place for place, row in enumerate(rows) if row["model"] == "hyperclova")
    rows[place]["aliases"] = "Hyper CLOVA"
    path = tmp_path / "models.csv"
    path.write_bytes(as_excel(rows))
    command = [str(path), str(office), "--as", "atlas-table"]
    capsysbinary.readouterr()
    assert main(["import", *command]) == 0
    told = capsysbinary.readouterr().out.decode()
    assert told == (
        f"models: {len(rows)} rows read, 1 cell edited\n  hyperclova: aliases '' -> 'Hyper CLOVA'\n"
    )
    assert main(["accept", *command]) == 0
    assert main(["check", str(office)]) == 0
    assert "Hyper CLOVA" in (office / "models.csv").read_text(encoding="utf-8")


def test_an_edit_that_breaks_a_rule_changes_nothing(tmp_path: Path, capsysbinary) -> None:
    office = tmp_path / "office"
    assert main(["init", str(office)]) == 0
    before = (office / "parameter_counts.csv").read_bytes()
    rows = downloaded("parameter_counts", capsysbinary)
    rows[0]["parameters"] = "1"
    path = tmp_path / "sizes.csv"
    path.write_bytes(as_excel(rows))
    assert main(["accept", str(path), str(office), "--as", "atlas-table"]) == 1
    assert b"parameters '1' is not in as_written" in capsysbinary.readouterr().out
    assert (office / "parameter_counts.csv").read_bytes() == before


def test_new_and_missing_rows_are_told(records, capsysbinary) -> None:
    rows = downloaded("outcomes", capsysbinary)
    gone, *rest = rows
    file = source("a.csv", as_excel([*rest, {**gone, "promise": "another"}]))
    found = edits_of(file, read_sheets(file), records)
    assert [row["promise"] for row in found.added] == ["another"]
    assert found.removed == ((gone["promise"],),)


def test_headings_of_no_table_and_keys_twice_are_refused(records, capsysbinary) -> None:
    file = source("a.csv", "a,b\n1,2\n")
    with pytest.raises(RefusedFileError, match="are those of no table"):
        edits_of(file, read_sheets(file), records)
    rows = downloaded("outcomes", capsysbinary)
    file = source("a.csv", as_excel([*rows, rows[0]]))
    with pytest.raises(RefusedFileError, match="has the key of another row"):
        edits_of(file, read_sheets(file), records)


@pytest.mark.skipif(not there("soffice"), reason="LibreOffice is not on this machine")
@pytest.mark.parametrize(
    ("suffix", "written"),
    [
        ("csv", "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false"),
        ("xlsx", "xlsx:Calc MS Excel 2007 XML"),
    ],
)
def test_libreoffice_between_tells_exactly_the_edited_cells(
    tmp_path: Path, records, capsysbinary, suffix, written
) -> None:
    names = ("models", "parameter_counts", "investments", "exchange_rates", "sources", "metrics")
    edited = {"parameter_counts": ("parameters", "1"), "sources": ("author", "다른 사람")}
    for name in names:
        rows = downloaded(name, capsysbinary)
        if name in edited:
            column, text = edited[name]
            rows[0][column] = text
        (tmp_path / f"{name}.csv").write_bytes(as_excel(rows))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            *("--headless", "--infilter=CSV:44,34,76,1", "--convert-to", written),
            *("--outdir", str(tmp_path / "out")),
            *(str(tmp_path / f"{name}.csv") for name in names),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    for name in names:
        file = read_source_file(tmp_path / "out" / f"{name}.{suffix}")
        found = edits_of(file, read_sheets(file), records)
        assert (found.added, found.removed) == ((), ())
        told = [(edit.column, edit.after) for edit in found.edits]
        assert told == ([edited[name]] if name in edited else [])
