"""Reads the tables of a dataset, whatever they are kept in."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from dashboard.dataset.csv_store import Line, csv_lines
from dashboard.dataset.description import Table
from dashboard.dataset.faults import BrokenDataset, Fault
from dashboard.dataset.records import Record, Records
from dashboard.dataset.spreadsheets import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.description import Package

ReadLines = Callable[[Path, Table, list[Fault]], Iterator[Line]]
"""Yields the lines of a table, given where it is kept, its description and the faults found so far,
to which it adds what is wrong with the file. The first line names the columns.

Raises:
    BrokenDataset: If it cannot be read on; then no line of it counts.
"""

STORES: dict[str, ReadLines] = {".csv": csv_lines}
"""What reads a table, by the ending of its ``path`` in the package."""

_LARGE = 1_000_000
"""Bytes of a file from which on it is read into columns and not into records."""


def read_records(directory: Path, package: Package) -> tuple[Records, list[Fault]]:
    """Read every table that the package describes; what cannot be read is a fault."""
    faults: list[Fault] = []
    by_table = {
        table.name: _read_table(directory / table.file, table, faults)
        for table in package.tables.values()
    }
    if all(isinstance(rows, tuple) for rows in by_table.values()):
        return Records(package, by_table), faults
    from dashboard.dataset.compiled.compiled_records import CompiledRecords

    return CompiledRecords(package, by_table), faults


def _read_table(path: Path, table: Table, faults: list[Fault]) -> Sequence[Record]:
    known = len(faults)
    try:
        lines = _lines(path, table, faults)
        first_line, header = next(lines, (1, ()))
        if header:
            return _rows(path, table, first_line, header, lines, faults)
        if len(faults) == known:
            faults.append(Fault(table.file, 1, "file", table.file, "is empty"))
    except BrokenDataset as broken:
        faults += broken.faults
    return ()


def _lines(path: Path, table: Table, faults: list[Fault]) -> Iterator[Line]:
    read = STORES.get(PurePosixPath(table.file).suffix.lower())
    if read is not None:
        return read(path, table, faults)
    rule = f"is kept in no way that is known; there are: {', '.join(STORES)}"
    raise BrokenDataset([Fault(table.file, 1, "file", table.file, rule)])


def _rows(
    path: Path,
    table: Table,
    first_line: int,
    header: Sequence[str],
    lines: Iterator[Line],
    faults: list[Fault],
) -> Sequence[Record]:
    even = _even(table, header, lines, faults)
    if list(header) != list(table.columns):
        rule = f"is not the described header: {_difference(header, list(table.columns))}"
        faults.append(Fault(table.file, first_line, "header", ",".join(header), rule))
    elif path.stat().st_size >= _LARGE:
        # Only who has a large table pays for what makes it columns.
        from dashboard.dataset.compiled.coding import coded

        return coded(table, even)
    return tuple(_records(table, header, even))


def _even(
    table: Table, header: Sequence[str], lines: Iterable[Line], faults: list[Fault]
) -> Iterator[Line]:
    """Yield lines with as many cells as the header has."""
    width = len(header)
    for line, cells in lines:
        if len(cells) == width:
            yield line, cells
            continue
        rule = f"has {len(cells)} cells where the header has {width}"
        faults.append(Fault(table.file, line, "row", ",".join(cells), rule))
        yield line, [*cells, *("",) * (width - len(cells))][:width]


def _records(table: Table, header: Sequence[str], lines: Iterable[Line]) -> Iterator[Record]:
    """Yield the rows of lines; equal cells are one text, which saves most memory."""
    typed = [
        (place, table.columns[name].type)
        for place, name in enumerate(header)
        if name in table.columns and table.columns[name].type != "string"
    ]
    places = {column: place for place, column in enumerate(header)}
    known: dict[str, str] = {}
    for line, cells in lines:
        texts = list(map(known.setdefault, cells, cells))
        for place, kind in typed:
            texts[place] = plain(texts[place], kind)
        yield Record(table, line, places, tuple(texts))


def _difference(found: Sequence[str], described: list[str]) -> str:
    missing = [name for name in described if name not in found]
    unknown = [name for name in found if name not in described]
    if not missing and not unknown:
        return "the order or a repetition differs"
    parts = (("missing", missing), ("unknown", unknown))
    return "; ".join(f"{what} {', '.join(names)}" for what, names in parts if names)
