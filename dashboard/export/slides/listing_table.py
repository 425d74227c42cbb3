"""Groups of entries as a table of a slide, in columns like those of a newspaper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from dashboard.export.slides.row_words import plain, width_of
from dashboard.export.slides.table import SlideTable, TableCell, TableRow
from dashboard.plotting.marks import Fill

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.rows import Row
    from dashboard.plotting.rows.listing import Listing, RowGroup

_COLUMNS, _SIGN, _LETTERS, _GAP = 3, 16.0, 12.0, 14.0
_PITCH, _HEAD, _LINE, _STEP = 14.0, 18.0, 12.0, 6
_AIRY = 1.4
"""How much higher than it needs to be a row is at most."""

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
    blocks = [
        block
        for group in listing.groups
        for block in (
            [_heading(group), _entry(group.rows[0], wide)],
            *([_entry(row, wide)] for row in group.rows[1:]),
        )
    ]
    columns = _columns(blocks, height)
    most = -(-len(columns) // _COLUMNS) * _COLUMNS
    share = sum(_height(block) for block in blocks) / most
    # As high as one another, where that takes no further slide.
    even = (_columns(blocks, min(share + more, height)) for more in range(0, int(height), _STEP))
    columns = next((one for one in even if len(one) <= most), columns)
    airy = min(height / max(map(_height, columns)), _AIRY)
    tables = [
        SlideTable(
            tuple(replace(row, height=row.height * airy) for row in rows), widths, heads=False
        )
        for rows in columns
    ]
    return [tables[at : at + _COLUMNS] for at in range(0, len(tables), _COLUMNS)]


def _columns(blocks: Sequence[Sequence[TableRow]], height: float) -> list[list[TableRow]]:
    """Return rows in columns of some height; those of a block stand in one."""
    columns: list[list[TableRow]] = [[]]
    for block in blocks:
        if columns[-1] and _height(columns[-1]) + _height(block) > height:
            columns.append([])
        columns[-1] += block
    return columns


def _height(rows: Sequence[TableRow]) -> float:
    return sum(row.height for row in rows)


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
        (TableCell(sign, color=mark.color, side="center", size=_LETTERS), TableCell(words)),
        max(_PITCH, lines * _LINE + 2),
    )
