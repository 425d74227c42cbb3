"""The sheet behind a chart: columns of cells, and how a chart refers to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.charting.chart import Format, TableColumn
from dashboard.export.cells import Cell, FilePart
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language

_LETTERS = 26


class SheetColumn(Struct, frozen=True):
    """A column: where its heading and its cells stand, and the cells."""

    head: str
    body: str
    heading: str
    cells: tuple[Cell, ...]


class ChartSheet:
    """Columns side by side, their headings in the first row.

    Args:
        name: The name of the sheet.
    """

    def __init__(self, name: str) -> None:
        self.name = name
        self._columns: list[SheetColumn] = []

    def add(self, heading: str, cells: Sequence[Cell]) -> SheetColumn:
        """Add a column; return where it stands."""
        letter, last = column_letter(len(self._columns)), len(cells) + 1
        quoted = self.name.replace("'", "''")
        column = SheetColumn(
            f"'{quoted}'!${letter}$1",
            f"'{quoted}'!${letter}$2:${letter}${last}",
            heading,
            tuple(cells),
        )
        self._columns.append(column)
        return column

    def part(self, language: Language) -> FilePart:
        """Return the sheet as rows under headings."""
        columns = [
            TableColumn(str(place), Text(one.heading, one.heading), _format(one.cells))
            for place, one in enumerate(self._columns)
        ]
        count = max((len(one.cells) for one in self._columns), default=0)
        rows = [
            {
                column.name: own.cells[row] if row < len(own.cells) else None
                for column, own in zip(columns, self._columns, strict=True)
            }
            for row in range(count)
        ]
        return FilePart(columns, rows, language)


def column_letter(place: int) -> str:
    """Return the letters of a column, counted from 0: A, B, …, Z, AA."""
    before, own = divmod(place, _LETTERS)
    return (column_letter(before - 1) if before else "") + chr(ord("A") + own)


def _format(cells: Sequence[Cell]) -> Format:
    numbers = any(isinstance(one, int | float) for one in cells)
    return Format.NUMBER if numbers else Format.TEXT
