"""Tables kept as CSV files, however broken they are, as spreadsheets write them too."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from dashboard.dataset.encodings import decode
from dashboard.dataset.faults import Fault
from dashboard.dataset.spreadsheets import meant

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from dashboard.dataset.description import Table

Line = tuple[int, tuple[str, ...]]
"""The number of a line or row, from 1, and its cells as text; one without a value is empty."""


def csv_lines(path: Path, table: Table, faults: list[Fault]) -> list[Line]:
    """Return the lines of a CSV file that are not empty; see ``ReadLines``."""

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


def _numbered(text: str) -> Iterator[Line]:
    """Yield each line's number and cells, not those of empty lines.

    Equal cells are one text, which saves most memory.
    """
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    known: dict[str, str] = {}
    line = 1
    for cells in reader:
        if any(cells):
            yield line, tuple(map(known.setdefault, cells, cells))
        line = reader.line_num + 1
