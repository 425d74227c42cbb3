"""Reads the CSV files of a folder, however broken they are, as spreadsheets write them too."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from dashboard.dataset.encodings import decode
from dashboard.dataset.faults import Fault
from dashboard.dataset.records import Record, Records
from dashboard.dataset.spreadsheets import meant, plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from dashboard.dataset.description import Package, Table

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
    typed = [
        (place, table.columns[name].type)
        for place, name in enumerate(header)
        if name in table.columns and table.columns[name].type != "string"
    ]
    places = {column: place for place, column in enumerate(header)}
    for line, cells in lines[1:]:
        if len(cells) != len(header):
            rule = f"has {len(cells)} cells where the header has {len(header)}"
            faults.append(Fault(table.file, line, "row", ",".join(cells), rule))
        missing = ("",) * (len(header) - len(cells))
        texts = [*cells, *missing][: len(header)]
        for place, kind in typed:
            texts[place] = plain(texts[place], kind)
        yield Record(table, line, places, tuple(texts))


def _lines(path: Path, table: Table, faults: list[Fault]) -> list[_Line]:
    def fault(line: int, rule: str) -> None:
        faults.append(Fault(table.file, line, "file", table.file, rule))

    try:
        decoded = decode(path.read_bytes())
        lines = list(_numbered(decoded.text or ""))
    except OSError as error:
        fault(1, f"cannot be read: {error.strerror}")
    except csv.Error as error:
        fault(1, f"is not CSV: {error}")
    else:
        if decoded.rule:
            fault(decoded.line, decoded.rule)
        elif not lines:
            fault(1, "is empty")
        return (
            [(line, tuple(map(meant, cells))) for line, cells in lines] if decoded.marked else lines
        )
    return []


def _numbered(text: str) -> Iterator[_Line]:
    """Yield each line's number and cells, not those of empty lines.

    Equal cells are one text, which saves most memory.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    known: dict[str, str] = {}
    line = 1
    for cells in reader:
        if any(cells):
            yield line, tuple(known.setdefault(cell, cell) for cell in cells)
        line = reader.line_num + 1


def _difference(found: Sequence[str], described: list[str]) -> str:
    missing = [name for name in described if name not in found]
    unknown = [name for name in found if name not in described]
    if not missing and not unknown:
        return "the order or a repetition differs"
    parts = (("missing", missing), ("unknown", unknown))
    return "; ".join(f"{what} {', '.join(names)}" for what, names in parts if names)
