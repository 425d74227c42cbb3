"""What a matrix is made of: heads of columns, rows, cells, and where its columns stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas


class MatrixLine(Struct, frozen=True):
    """One row.

    Attributes:
        name: Its name.
        total: What stands at its end.
        strong: Whether it stands out: bold, on a pale band, its total in the accent.
        heading: The heading above it where a new section begins, otherwise empty.
        hover: What is said on hovering over its name or total.
        claims: The claims behind it, joined with ``;``.
    """

    name: str
    total: str
    strong: bool
    heading: str
    hover: str
    claims: str


class Head(Struct, frozen=True):
    """One column.

    Attributes:
        name: Its name.
        details: What is said below the name, in pieces that are not broken.
        alarms: What must not be overlooked about it, in pieces that are not broken.
        total: What stands at its foot.
        hover: What is said on hovering over it.
        claims: The claims behind it, joined with ``;``.
        strong: Whether its name is bold.
        sign: What stands for it above the column where names are in a key; empty for its number.
    """

    name: str
    details: tuple[str, ...]
    alarms: tuple[str, ...]
    total: str
    hover: str
    claims: str
    strong: bool = True
    sign: str = ""


class CellShape(Struct, frozen=True):
    """How a mark looks.

    Attributes:
        symbol: Its symbol, as Plotly names it.
        empty: Whether it is an outline.
        scale: Its size against a circle's.
        faint: Whether it is only a ground for what stands in it.
    """

    symbol: str
    empty: bool = False
    scale: float = 1.0
    faint: bool = False


class CellMark(Struct, frozen=True):
    """One mark in a cell; several marks of one cell stand side by side.

    Attributes:
        row: Position of its row.
        column: Position of its column.
        shape: How it looks.
        dotted: Whether it stands for something that is not there yet: a dot in its middle.
        hover: What is said on hovering over it.
        claims: The claims behind it, joined with ``;``.
        text: What stands in it.
    """

    row: int
    column: int
    shape: CellShape
    dotted: bool
    hover: str
    claims: str
    text: str = ""


class Matrix(Struct, frozen=True):
    """A matrix: rows from the top down, columns from left to right.

    Attributes:
        lines: The rows.
        heads: The columns.
        marks: What stands in the cells.
        across: The heading of the rows' totals.
        down: The name of the row of the columns' totals.
        sum: What stands where both totals meet.
        whole: The name of that row where the rows stand in several panels.
        square: Whether rows and columns are the same, so that signs need no key.
    """

    lines: Sequence[MatrixLine]
    heads: Sequence[Head]
    marks: Sequence[CellMark]
    across: str
    down: str
    sum: str
    whole: str = ""
    square: bool = False


class Columns(Struct, frozen=True):
    """The columns of a matrix.

    Attributes:
        heads: What stands above them.
        left: Where the first one begins, in pixels from the left.
        slot: The width of one, in pixels.
        canvas: Language, theme and width.
    """

    heads: Sequence[Head]
    left: float
    slot: float
    canvas: Canvas

    def x(self, column: int) -> float:
        """Return the middle of a column."""
        return self.left + self.slot * (column + 0.5)
