"""Reads the CSV files of a folder, however broken they are."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from dashboard.tables.faults import Fault
from dashboard.tables.records import Record, Records

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dashboard.tables.description import Package, Table

_Line = tuple[int, tuple[str, ...]]


def read_records(directory: Path, package: Package) -> tuple[Records, list[Fault]]:
    """Read every table that the package describes; what cannot be read is a fault."""
    faults: list[Fault] = []
    by_table = {
        table.name: tuple(_read_table(directory, table, faults))
        for table in package.tables.values()
    }
    return Records(package, by_table), faults


def _read_table(directory: Path, table: Table, faults: list[Fault]) -> Iterator[Record]:
    lines = _lines(directory / table.file, table, faults)
    if not lines:
        return
    first_line, header = lines[0]
    if list(header) != list(table.columns):
        rule = f"is not the described header: {_difference(header, list(table.columns))}"
        faults.append(Fault(table.file, first_line, "header", ",".join(header), rule))
    places = {column: place for place, column in enumerate(header)}
    for line, cells in lines[1:]:
        if len(cells) != len(header):
            rule = f"has {len(cells)} cells where the header has {len(header)}"
            faults.append(Fault(table.file, line, "row", ",".join(cells), rule))
        missing = ("",) * (len(header) - len(cells))
        yield Record(table, line, places, (*cells, *missing)[: len(header)])


def _lines(path: Path, table: Table, faults: list[Fault]) -> list[_Line]:
    try:
        lines = list(_numbered(path.read_bytes().decode("utf-8")))
    except OSError as error:
        faults.append(Fault(table.file, 1, "file", table.file, f"cannot be read: {error.strerror}"))
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        faults.append(Fault(table.file, line, "file", table.file, "is not UTF-8"))
    except csv.Error as error:
        faults.append(Fault(table.file, 1, "file", table.file, f"is not CSV: {error}"))
    else:
        if not lines:
            faults.append(Fault(table.file, 1, "file", table.file, "is empty"))
        return lines
    return []


def _numbered(text: str) -> Iterator[_Line]:
    """Yield each line's number and cells; equal cells are one text, which saves most memory."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    known: dict[str, str] = {}
    line = 1
    for cells in reader:
        if cells:
            yield line, tuple(known.setdefault(cell, cell) for cell in cells)
        line = reader.line_num + 1


def _difference(found: Sequence[str], described: list[str]) -> str:
    missing = [name for name in described if name not in found]
    unknown = [name for name in found if name not in described]
    if not missing and not unknown:
        return "the order or a repetition differs"
    parts = (("missing", missing), ("unknown", unknown))
    return "; ".join(f"{what} {', '.join(names)}" for what, names in parts if names)
