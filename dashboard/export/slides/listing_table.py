"""Groups of entries as a table of a slide, in columns like those of a newspaper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.slides.row_words import plain, width_of
from dashboard.export.slides.table import SlideTable, TableCell, TableRow
from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from dashboard.plotting.rows import Row
    from dashboard.plotting.rows.listing import Listing, RowGroup

_COLUMNS, _SIGN, _GAP = 3, 16.0, 14.0
_PITCH, _HEAD, _LINE = 14.0, 18.0, 12.0
_SIGNS = {"circle": "●○", "diamond": "◆◇", "cross-thin": "＋＋", "square": "■□"}


def listing_tables(listing: Listing, width: float, height: float) -> list[list[SlideTable]]:
    """Return groups as tables side by side, on as many slides as that takes.

    Args:
        listing: The groups.
        width: The width that all tables of a slide may have in points.
        height: The height of each.
    """
    wide = (width - (_COLUMNS - 1) * _GAP) / _COLUMNS
    widths = (_SIGN, wide - _SIGN)
    columns: list[list[TableRow]] = [[]]
    for group in listing.groups:
        blocks = [
            [_heading(group), _entry(group.rows[0], wide)],
            *([_entry(row, wide)] for row in group.rows[1:]),
        ]
        for block in blocks:
            used = sum(row.height for row in columns[-1])
            if columns[-1] and used + sum(row.height for row in block) > height:
                columns.append([])
            columns[-1] += block
    tables = [SlideTable(tuple(rows), widths, heads=False) for rows in columns]
    return [tables[at : at + _COLUMNS] for at in range(0, len(tables), _COLUMNS)]


COLUMN_GAP = _GAP


def _heading(group: RowGroup) -> TableRow:
    words = f"<b>{plain(group.heading)}</b> {plain(group.note)}"
    return TableRow((TableCell(words, across=2, color="tx1"),), _HEAD)


def _entry(row: Row, wide: float) -> TableRow:
    mark = row.marks[0]
    signs = _SIGNS.get(mark.symbol, "●○")
    sign = signs[int(mark.fill is Fill.HATCHED)]
    words = " · ".join(filter(None, (plain(row.name), plain(row.detail))))
    lines = -(-int(width_of(words)) // int(wide - _SIGN - 8))
    return TableRow(
        (TableCell(sign, color=mark.color, side="center"), TableCell(words)),
        max(_PITCH, lines * _LINE + 2),
    )
