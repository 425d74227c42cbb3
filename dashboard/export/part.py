"""A part of a data file: rows under headings, in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.export.cells import heading

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.charting.chart import TableColumn
    from dashboard.export.cells import Cell
    from dashboard.i18n import Language


@dataclass(frozen=True, slots=True)
class FilePart:
    """Rows under headings.

    Attributes:
        columns: The columns.
        rows: The cells of each row by the column's name.
        language: The language of the headings and cells.
    """

    columns: Sequence[TableColumn]
    rows: Sequence[Mapping[str, Cell]]
    language: Language

    @property
    def headings(self) -> list[str]:
        """The heading of each column."""
        return [heading(column, self.language) for column in self.columns]

    @property
    def cells(self) -> list[list[Cell]]:
        """The cells of each row in the order of the columns."""
        return [[row[column.name] for column in self.columns] for row in self.rows]
