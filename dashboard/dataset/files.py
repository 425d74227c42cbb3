"""Reads the tables of a dataset, whatever they are kept in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from dashboard.dataset.csv_store import Line, csv_lines
from dashboard.dataset.description import Table
from dashboard.dataset.faults import Fault
from dashboard.dataset.records import Record, Records
from dashboard.dataset.spreadsheets import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.dataset.description import Package

ReadLines = Callable[[Path, Table, list[Fault]], list[Line]]
"""Reads a table, given where it is kept, its description and the faults found so far, to which it
adds what cannot be read. The first line names the columns; without one nothing could be read."""

STORES: dict[str, ReadLines] = {".csv": csv_lines}
"""What reads a table, by the ending of its ``path`` in the package."""


def read_records(directory: Path, package: Package) -> tuple[Records, list[Fault]]:
    """Read every table that the package describes; what cannot be read is a fault."""
    faults: list[Fault] = []
    by_table = {
        table.name: tuple(_read_table(directory, table, faults))
        for table in package.tables.values()
    }
    return Records(package, by_table), faults


def _read_table(directory: Path, table: Table, faults: list[Fault]) -> Iterator[Record]:
    lines = _lines(directory, table, faults)
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
            cells = (*cells, *("",) * (len(header) - len(cells)))[: len(header)]
        if typed:
            texts = list(cells)
            for place, kind in typed:
                texts[place] = plain(texts[place], kind)
            cells = tuple(texts)
        yield Record(table, line, places, cells)


def _lines(directory: Path, table: Table, faults: list[Fault]) -> list[Line]:
    read = STORES.get(PurePosixPath(table.file).suffix.lower())
    if read is not None:
        return read(directory / table.file, table, faults)
    rule = f"is kept in no way that is known; there are: {', '.join(STORES)}"
    faults.append(Fault(table.file, 1, "file", table.file, rule))
    return []


def _difference(found: Sequence[str], described: list[str]) -> str:
    missing = [name for name in described if name not in found]
    unknown = [name for name in found if name not in described]
    if not missing and not unknown:
        return "the order or a repetition differs"
    parts = (("missing", missing), ("unknown", unknown))
    return "; ".join(f"{what} {', '.join(names)}" for what, names in parts if names)
