"""A matrix of marks as tables of a slide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.export.slides.row_words import plain, width_of
from dashboard.export.slides.table import SlideTable, TableCell, TableRow
from dashboard.plotting.text import fold, longest_part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.matrix import CellMark, Head, Matrix, MatrixLine

_SIGNS = {
    "star": "★☆☆",
    "diamond": "◆◇◈",
    "circle": "●○◉",
    "triangle-up": "▲△△",
    "triangle-down": "▼▽▽",
    "square": "■□▣",
}
"""The sign of each symbol: filled, an outline, and with a dot inside: not there yet."""

_PITCH, _HIGHEST, _LINE = 14.4, 22.0, 12.0
_NAMES, _TOTAL, _TURNED, _AIR, _BOLD, _SIGN = 0.32, 44.0, 96.0, 8.0, 10.6, 13.0


def matrix_tables(matrix: Matrix, width: float, height: float) -> list[SlideTable]:
    """Return a matrix as tables that each fit on a slide.

    Args:
        matrix: The matrix.
        width: The width that a table may have in points.
        height: Its height.
    """
    names = min(
        max(
            width_of(plain(one), _BOLD)
            for line in matrix.lines
            for one in (line.name, line.heading)
        )
        + 2 * _AIR,
        _NAMES * width,
    )
    across = plain(matrix.across)
    total = max(_TOTAL, longest_part(across, _BOLD) + 2 * _AIR)
    slot = (width - names - total) / max(len(matrix.heads), 1)
    widths = (names, *[slot] * len(matrix.heads), total)
    heads = _heads(matrix.heads, slot, across)
    lines = [
        row for at, line in enumerate(matrix.lines) for row in _lines(matrix, at, line, len(widths))
    ]
    room = height - sum(row.height for row in heads)
    most = max(int(room // _PITCH) - 1, 1)
    count = -(-len(lines) // most)
    share = -(-len(lines) // count)
    tables = []
    for begin in range(0, len(lines), share):
        part = lines[begin : begin + share]
        pitch = min(room / (share + 1), _HIGHEST)
        foot = [_foot(matrix)] if begin + share >= len(lines) else []
        rows = [TableRow(cells, pitch) for cells in (*part, *foot)]
        tables.append(SlideTable((*heads, *rows), widths))
    return tables


def _heads(heads: Sequence[Head], slot: float, across: str) -> list[TableRow]:
    """Return the row of headings, their words upwards where names are too wide."""
    texts = [[plain(head.name), *map(plain, (*head.details, *head.alarms))] for head in heads]
    names = max((width_of(text[0], _BOLD) for text in texts), default=0.0)
    if names <= slot - _AIR:
        high = max(map(len, texts), default=1) * _LINE + 4
        cells = [_head(head, text, turned=False) for head, text in zip(heads, texts, strict=True)]
    else:
        widest = max(width_of(one, _BOLD) for text in texts for one in text)
        high = min(widest + _AIR, _TURNED)
        lines = max(_folded(text).count("<br>") + 1 for head in texts for text in _parts(head))
        shown = texts if 2 * lines * _LINE <= slot else [*map(_shortened, heads)]
        cells = [_head(head, text, turned=True) for head, text in zip(heads, shown, strict=True)]
    return [TableRow((TableCell(), *cells, TableCell(across, side="right")), high)]


def _head(head: Head, texts: Sequence[str], *, turned: bool) -> TableCell:
    """Return a heading: the name, and what is said of it."""
    name, *more = texts
    if turned:
        name, *more = map(_folded, _parts(texts))
    name = f"<b>{name}</b>" if head.strong else name
    return TableCell("<br>".join((name, *more)), side="left" if turned else "center", turned=turned)


def _shortened(head: Head) -> list[str]:
    """Return the name of a heading, and of what is said of it that alone which warns."""
    return [plain(head.name), *map(plain, head.alarms)]


def _parts(texts: Sequence[str]) -> list[str]:
    """Return a name and what is said of it, as they stand in a heading that runs upwards."""
    return [texts[0], " · ".join(texts[1:])] if texts[1:] else [texts[0]]


def _folded(text: str) -> str:
    """Return words in lines that a heading has room for: LibreOffice folds none upwards."""
    return "<br>".join(fold(text, _BOLD, _TURNED - 2 * _AIR))


def _lines(matrix: Matrix, at: int, line: MatrixLine, columns: int) -> list[tuple[TableCell, ...]]:
    """Return the heading over a row, if there is one, and the row."""
    ground = "band" if line.strong and not all(one.strong for one in matrix.lines) else ""
    cells: dict[int, list[CellMark]] = {}
    for mark in matrix.marks:
        if mark.row == at:
            cells.setdefault(mark.column, []).append(mark)
    row = (
        TableCell(plain(line.name), bold=line.strong, ground=ground),
        *(
            TableCell(
                " ".join(map(_sign, cells.get(column, ()))),
                side="center",
                color="accent1",
                ground=ground,
                size=_SIGN,
            )
            for column in range(len(matrix.heads))
        ),
        TableCell(
            plain(line.total),
            bold=line.strong,
            side="right",
            ground=ground,
            color="accent1" if line.strong else "",
        ),
    )
    heading = plain(line.heading)
    return [*([(TableCell(heading, bold=True, across=columns),)] if heading else []), row]


def _sign(mark: CellMark) -> str:
    signs = _SIGNS.get(mark.shape.symbol, _SIGNS["circle"])
    sign = signs[2 if mark.dotted else int(mark.shape.empty)]
    return f"{sign}{plain(mark.text)}"


def _foot(matrix: Matrix) -> tuple[TableCell, ...]:
    totals = (TableCell(plain(head.total), side="center", ruled=False) for head in matrix.heads)
    name = TableCell(plain(matrix.whole or matrix.down), ruled=False, color="tx2")
    return (name, *totals, TableCell(plain(matrix.sum), side="right", ruled=False))
