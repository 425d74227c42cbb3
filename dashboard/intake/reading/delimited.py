"""CSV: cells between commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections import Counter
from typing import TYPE_CHECKING

from dashboard.intake.reading.encoding import text_of
from dashboard.intake.sheet import Sheet, SheetRow
from dashboard.intake.source_file import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.intake.source_file import SourceFile

_DELIMITERS = (",", ";", "\t")


def read_delimited(file: SourceFile, encoding: str, _records: str) -> tuple[Sheet, ...]:
    """Read a CSV file: the delimiter is the one that gives most rows the same number of cells.

    Raises:
        RefusedFileError: If it is no text, is empty, or its quotes do not match.
    """
    text = text_of(file, encoding)
    read: dict[str, tuple[SheetRow, ...]] = {}
    errors: dict[str, str] = {}
    for delimiter in _DELIMITERS if any(one in text for one in _DELIMITERS) else (",",):
        try:
            read[delimiter] = tuple(_rows(text, delimiter))
        except csv.Error as error:
            errors[delimiter] = str(error)
    if not read:
        raise RefusedFileError(
            [file.fault(1, "file", file.name, f"is not CSV: {next(iter(errors.values()))}")]
        )
    delimiter = max(read, key=lambda one: _alike(read[one]))
    rows = read[delimiter]
    if not rows:
        raise RefusedFileError([file.fault(1, "file", file.name, "is empty")])
    return (Sheet("", rows, has_decimal_comma=delimiter == ";"),)


def _alike(rows: tuple[SheetRow, ...]) -> int:
    """Return how many rows share the commonest number of cells, one apart."""
    widths = Counter(len(row.cells) for row in rows if len(row.cells) > 1)
    return max(widths.values(), default=0)


def _rows(text: str, delimiter: str) -> Iterator[SheetRow]:
    """Yield the rows that are not empty. Equal cells are one text, which saves most memory.

    Raises:
        csv.Error: If quotes do not match; says in which line.
    """
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    known: dict[str, str] = {}
    line = 1
    try:
        for cells in reader:
            if any(cells):
                yield SheetRow(line, tuple(known.setdefault(cell, cell) for cell in cells))
            line = reader.line_num + 1
    except csv.Error as error:
        raise csv.Error(f"{error}, in the row that begins in line {line}") from None
