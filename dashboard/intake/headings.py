"""Where the headings of a sheet stand, and which of its columns a mapping knows."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from msgspec import Struct

from dashboard.dataset.outside_cells import read_figure_cell, visible

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.dataset.outside_cells import CellFigure
    from dashboard.intake.mapping import ColumnMapping, FileMapping
    from dashboard.intake.sheet import Sheet, SheetRow

_MOST = 4096
_LATEST = 20
"""Titles and notes stand in so many rows at most above the headings."""


class MappedSheet(Struct, frozen=True):
    """A sheet whose columns are known.

    Attributes:
        mapping: What its columns mean.
        headings: Every heading, as it stands.
        places: The place of each column of the mapping that the sheet has.
        rows: The rows below the headings.
        has_decimal_comma: Whether its numbers have a decimal comma.
    """

    mapping: FileMapping
    headings: tuple[str, ...]
    places: Mapping[str, int]
    rows: tuple[SheetRow, ...]
    has_decimal_comma: bool

    def heading(self, column: str) -> str:
        """Return how the sheet calls a column of the mapping; as files do, where it has none."""
        place = self.places.get(column)
        return self.mapping.columns[column].headings[0] if place is None else self.headings[place]

    def cell(self, row: SheetRow, column: str) -> str:
        """Return a cell without blanks around; empty where the row or the sheet has none."""
        place = self.places.get(column, len(row.cells))
        return row.cells[place].strip() if place < len(row.cells) else ""

    def entries(self, row: SheetRow, column: str) -> tuple[str, ...]:
        """Return the entries of a cell as a reader sees them, each once."""
        return tuple(dict.fromkeys(self.parts(row, column)))

    def parts(self, row: SheetRow, column: str) -> tuple[str, ...]:
        """Return the entries of a cell as a reader sees them, as often as they stand there."""
        separator = self.mapping.columns[column].separator
        cell = self.cell(row, column)
        parts = cell.split(separator) if separator else [cell]
        return tuple(part for one in parts if (part := visible(one)))

    def key(self, row: SheetRow) -> str:
        """Return the key of a row as it stands: `Model=HyperCLOVA 204B`."""
        return "; ".join(
            f"{self.heading(name)}={self.cell(row, name)}" for name in self.mapping.key
        )

    def figure(self, row: SheetRow, column: str, unit: int) -> CellFigure | None:
        """Return the number of a cell; none where nothing is recorded.

        Raises:
            UnreadableCellError: If it is no number, or several.
        """
        cell = self.cell(row, column)
        return read_figure_cell(cell, unit, has_decimal_comma=self.has_decimal_comma)

    def is_quotable(self, column: str) -> bool:
        """Whether cells of a column may be quoted: the sheet has it, and it holds no sentences."""
        return column in self.places and not _is_prose(
            self.heading(column), tuple(self.mapping.prose)
        )


def map_sheet(sheet: Sheet, mapping: FileMapping) -> MappedSheet | None:
    """Find the columns of a mapping in a sheet; none where one that it needs is not there.

    The headings may stand in two rows, the upper one for several columns.
    """
    for index, row in enumerate(sheet.rows[:_LATEST]):
        below = sheet.rows[index + 1].cells if index + 1 < len(sheet.rows) else ()
        for headings, first in ((row.cells, index + 1), (_joined(row.cells, below), index + 2)):
            places = _places(headings, mapping.columns)
            if all(name in places for name in mapping.required):
                rows = sheet.rows[first:]
                return MappedSheet(mapping, headings, places, rows, sheet.has_decimal_comma)
    return None


def _joined(upper: Sequence[str], lower: Sequence[str]) -> tuple[str, ...]:
    padded = (*upper, *("",) * (len(lower) - len(upper)))
    return tuple(
        above if above == below else f"{above} {below}".strip()
        for above, below in zip(padded, lower, strict=False)
    )


def _places(headings: Sequence[str], columns: Mapping[str, ColumnMapping]) -> dict[str, int]:
    whole = {_key(heading): place for place, heading in reversed(list(enumerate(headings)))}
    bare = {_key(_bare(heading)): place for place, heading in reversed(list(enumerate(headings)))}
    places: dict[str, int] = {}
    for name, column in columns.items():
        for wanted in map(_key, column.headings):
            place = whole.get(wanted, bare.get(wanted))
            if place is not None:
                places[name] = place
                break
    return places


def _bare(heading: str) -> str:
    """Return a heading without what stands in brackets at its end: a unit, as a rule."""
    return heading.partition("(")[0] if heading.rstrip().endswith(")") else heading


@lru_cache(_MOST)
def _is_prose(heading: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(_key(heading), _key(one)) for one in patterns)


@lru_cache(_MOST)
def _key(heading: str) -> str:
    return "".join(normalize("NFKC", heading).casefold().split())
