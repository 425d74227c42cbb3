"""Where rows without an axis stand: group below group, from column to column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.i18n import Text
from dashboard.plotting.rows.row_names import DETAIL_SIZE, LINE, NAME_SIZE
from dashboard.plotting.text import fold, fold_clauses, width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.rows.row import Row

MARK = 18
"""Pixels from the left end of a column to its words."""

GUTTER = 22
"""Pixels between columns."""

CONTINUED = Text("이어짐", "continued")
"""Behind the heading of a group that goes on in the next column."""

_HEADING, _PITCH, _BETWEEN = (30, 25), (40, 38), (10, 6)
"""Pixels of a heading, of a row and between groups: usually, and at the least."""

_COLUMN = 250
_EDGE = 6
_STEP = 10


_Lines = tuple[list[str], list[str]]


class RowGroup(Struct, frozen=True):
    """Rows under one heading, at least one, with a smaller note behind the heading."""

    heading: str
    note: str
    rows: tuple[Row, ...]


class Listing(Struct, frozen=True):
    """Groups of rows, as ``draw_listing`` draws them."""

    groups: tuple[RowGroup, ...]


class ListedRow(Struct, frozen=True):
    """Where a heading or a row stands.

    Attributes:
        column: Its column.
        y: Pixels from the top.
        name: Its name in lines.
        detail: What stands below the name, in lines.
        note: What stands behind a heading, smaller.
    """

    column: int
    y: float
    name: Sequence[str]
    detail: Sequence[str] = ()
    note: str = ""


class ListingPlan:
    """Pixels and positions, counted from the upper left corner of the plot.

    Rows run down the columns like the lines of a newspaper; a group that goes on in the next
    column has its heading there again, without its note. Columns are as even as that allows.
    """

    def __init__(self, groups: Sequence[RowGroup], canvas: Canvas) -> None:
        self.groups, self.canvas = groups, canvas
        self.width = canvas.width - 2 * _EDGE
        self.columns = max(int((self.width + GUTTER) // (_COLUMN + GUTTER)), 1)
        self.column = (self.width + GUTTER) / self.columns - GUTTER
        self._lines = [self._folded(group) for group in groups]
        self._place()

    @property
    def edge(self) -> int:
        """Pixels left and right of the plot."""
        return _EDGE

    def left(self, place: ListedRow) -> float:
        """Return the pixel at which the column of a place begins."""
        return place.column * (self.column + GUTTER)

    def _place(self) -> None:
        """Find the lowest height at which everything fits into the columns."""
        entries = sum(self._tall(lines) for _, lines_of in self._lines for lines in lines_of)
        around = self.canvas.closer(*_HEADING) + self.canvas.closer(*_BETWEEN)
        height = (entries + len(self.groups) * around) / self.columns
        while not self._fits(height):
            height += _STEP

    def _fits(self, height: float) -> bool:
        """Place everything in columns of a height; return whether there are columns enough."""
        self.headings: list[tuple[RowGroup, ListedRow]] = []
        self.rows: list[tuple[Row, ListedRow]] = []
        column, y, self.height, again = 0, 0.0, 0.0, CONTINUED[self.canvas.language]
        for group, (heading, lines_of) in zip(self.groups, self._lines, strict=True):
            above, note = self._above(heading), group.note
            for number, (entry, lines) in enumerate(zip(group.rows, lines_of, strict=True)):
                head, tall = above if number == 0 else 0, self._tall(lines)
                if y and y + head + tall > height + 1:
                    if number:
                        heading, note = self._heading(group.heading, again), again
                        above = self._above(heading)
                    column, y, head = column + 1, 0.0, above
                if head:
                    self.headings.append((group, ListedRow(column, y, heading, note=note)))
                    y += head
                self.rows.append((entry, ListedRow(column, y, *lines)))
                y += tall
                self.height = max(self.height, y)
            y += self.canvas.closer(*_BETWEEN)
        return column < self.columns

    def _folded(self, group: RowGroup) -> tuple[list[str], list[_Lines]]:
        """Return the heading of a group and its rows, folded to the width of a column."""
        room = self.column - MARK - 4
        entries = [
            (
                fold(entry.name, NAME_SIZE, room),
                fold_clauses(entry.detail, DETAIL_SIZE, room) if entry.detail else ["&nbsp;"],
            )
            for entry in group.rows
        ]
        return self._heading(group.heading, group.note), entries

    def _heading(self, heading: str, note: str) -> list[str]:
        """Return a heading in lines that leave room for the note behind it."""
        room = self.column - width(note, DETAIL_SIZE) - 12
        return fold(heading, NAME_SIZE, room, bold=True)

    def _above(self, heading: list[str]) -> float:
        return self.canvas.closer(*_HEADING) + LINE * (len(heading) - 1)

    def _tall(self, lines: _Lines) -> float:
        """Return the height of a row: more lines than two need more."""
        name, detail = lines
        return self.canvas.closer(*_PITCH) + LINE * (len(name) + len(detail) - 2)
