"""Cells of a file, and rows of them: numbers stay numbers, dates as precise as they are."""

from __future__ import annotations

from decimal import Decimal
from math import isfinite
from typing import TYPE_CHECKING, Any

import pandas as pd
from msgspec import Struct

from dashboard.charting.chart import Format, TableColumn
from dashboard.charting.terms import country, term

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language

Cell = str | int | float | bool | None
"""What a cell holds; None where it is empty."""

_PERCENT = " (%)"
_EXACT = 2**53
"""Up to here every whole number is a float."""


def heading(column: TableColumn, language: Language) -> str:
    """Return the heading of a column; percentages say that they are."""
    return column.words[language] + (_PERCENT if column.format is Format.PERCENT else "")


def cell(value: Any, column: TableColumn, dataset: Dataset, language: Language) -> Cell:
    """Return a value of a column as it stands in a file: terms in words, dates in EDTF."""
    bare = plain(value)
    if isinstance(bare, str) and column.format is Format.TERM:
        return term(dataset, column.vocabulary, bare)[language]
    if isinstance(bare, str) and column.format is Format.COUNTRY:
        return country(bare)[language]
    return bare


def plain(value: Any) -> Cell:
    """Return a value of a frame as plain Python has it; whole numbers without a point."""
    if isinstance(value, str):
        return value or None
    if isinstance(value, int):
        return value
    if pd.isna(value):
        return None
    value = value.item() if hasattr(value, "item") else value
    if isinstance(value, float):
        if not isfinite(value):
            return None
        return _whole(value) if value.is_integer() else value
    return value if isinstance(value, int) else str(value)


def _whole(value: float) -> int:
    """Return a whole number as it was written: 1.0692e25 and not 10691999999999999689621504."""
    return int(value) if abs(value) <= _EXACT else int(Decimal(repr(value)))


class FilePart(Struct, frozen=True):
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
