"""Tables kept as CSV files, however broken they are, as spreadsheets write them too."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import TYPE_CHECKING

from dashboard.dataset.encodings import decode
from dashboard.dataset.faults import BrokenDataset, Fault
from dashboard.dataset.spreadsheets import meant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dashboard.dataset.description import Table

Line = tuple[int, Sequence[str]]
"""The number of a line or row, from 1, and its cells as text; one without a value is empty."""


def csv_lines(path: Path, table: Table, faults: list[Fault]) -> Iterator[Line]:
    """Yield the lines of a CSV file that are not empty; see ``ReadLines``."""

    def fault(line: int, rule: str) -> Fault:
        return Fault(table.file, line, "file", table.file, rule)

    try:
        decoded = decode(path.read_bytes())
    except OSError as error:
        raise BrokenDataset([fault(1, f"cannot be read: {error.strerror}")]) from error
    if decoded.rule:
        faults.append(fault(decoded.line, decoded.rule))
    lines, is_marked = _numbered((decoded.text or "").encode()), decoded.marked
    del decoded  # of a large file, what is kept meanwhile
    try:
        for line, cells in lines:
            yield line, list(map(meant, cells)) if is_marked else cells
    except csv.Error as error:
        raise BrokenDataset([fault(1, f"is not CSV: {error}")]) from error


def _numbered(text: bytes) -> Iterator[Line]:
    """Yield each line's number and cells, not those of empty lines."""
    # A buffer of text would take four bytes for each letter.
    reader = csv.reader(io.TextIOWrapper(io.BytesIO(text), "utf-8", newline=""), strict=True)
    line = 1
    for cells in reader:
        if any(cells):
            yield line, cells
        line = reader.line_num + 1
