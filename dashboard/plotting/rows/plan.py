"""Pixels and positions of the rows of a band."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.layout import EDGE
from dashboard.plotting.rows.across import RIGHT, Across
from dashboard.plotting.rows.row_names import (
    DETAIL_SIZE,
    LINE,
    NAME_SIZE,
    Name,
    filled,
    side_by_side,
    stacked,
)
from dashboard.plotting.text import fold, width, wrap_clauses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.rows.row import Band, Form, Row, RowMark

HEADING_SIZE = 12.5
"""Font size of headings, in pixels."""

NAMES, _FEW, _WORDS = 0.42, 0.28, 0.62
"""Shares of a wide canvas: names at the most, names beside long labels, and both together."""

STRIP, BETWEEN = 28, 5
"""Pixels left of the axis for what has no value, and how many of them are free before the axis."""

_LONG, _LONG_SHARE = 240, 0.25
"""Pixels and share of the width beyond which a label is long: smaller, and folded."""

_LABELS, _FIRST, _LAST = 0.3, 1.5, 0.65
"""Share of the width that long labels have; how much more behind the first value than the last."""

_BESIDE_NAME = 0.5
"""Share of a phone's width that a label has on the line of the name."""

_COMPACT = 0.84
_HEADING_LINE = 19
"""Pixels of each further line of a heading, which has a ground of its own."""

_HEADING = 36, 28
"""Pixels over a row with a heading: usually, and at the least."""

_MORE = 8
"""How many more on a phone, where the words of the row before stand below its mark."""


class PlacedRow(Struct, frozen=True):
    """A row and where it stands.

    Attributes:
        at: Its position from the top, in units of ``pitch``.
        row: The row.
        name: Its name in lines.
        label: Its label in lines.
        heading: The heading over it in lines, without one none.
        is_below: Whether the label stands below the marks.
    """

    at: float
    row: Row
    name: Name
    label: list[str]
    heading: list[str]
    is_below: bool

    @property
    def is_absent(self) -> bool:
        """Whether none of its marks has a value: its words stand beside them on a phone, too."""
        return self.row.reach is None


class RowsPlan:
    """Pixels and positions of the rows.

    Args:
        band: The rows and their axis.
        canvas: Language, theme and width.
        left: Pixels left of the plot, where rows of other bands share them; 0 for their own.
    """

    def __init__(self, band: Band, canvas: Canvas, *, left: float = 0.0) -> None:
        self.band, self.canvas = band, canvas
        longest = max(_wide(row) for row in band.rows)
        self.is_long = longest > max(_LONG, _LONG_SHARE * canvas.width)
        self.label_size = DETAIL_SIZE if self.is_long else NAME_SIZE
        self._names = NAMES * canvas.width
        if self.is_long:
            left_over = _WORDS * canvas.width - longest * DETAIL_SIZE / NAME_SIZE
            self._names = min(max(left_over, _FEW * canvas.width), self._names)
        widest = max(side_by_side(row.name, row.detail) for row in band.rows)
        self.stacked = widest > self._names
        """Whether the detail stands under the name because both do not fit side by side."""
        self.pitch, bar = (
            (46.0, 18.0) if canvas.narrow else (canvas.closer(35, 20), canvas.closer(22, 13))
        )
        self.thickness = bar / self.pitch
        self.left = left or (6.0 if canvas.narrow else self._left(widest))
        self.plot = canvas.width - self.left - RIGHT
        """The width of the plot in pixels."""
        self.strip = STRIP if any(len(row.placed) < len(row.marks) for row in band.rows) else 0
        """Pixels of the plot that stand before the axis."""
        labels = [self._label(row) for row in band.rows]
        wide = [0.0 if canvas.narrow else self._widest(lines, row) for lines, row in labels]
        self.across = Across(band, wide, self.plot - self.strip, canvas.language)
        self.left = left or max(self.left, self.across.before - self.strip + 1)
        self.placed = list(self._placed([lines for lines, _ in labels]))
        self.edge = self.across.moved(self.across.begin, -self.strip)
        """Where the plot begins on the axis: before its first value if there is a strip."""

    def marks(self, *forms: Form) -> list[tuple[PlacedRow, RowMark]]:
        """Return the marks of some forms, each with its row."""
        return [(one, mark) for one in self.placed for mark in one.row.marks if mark.form in forms]

    @property
    def absent(self) -> float:
        """Where marks without a value stand: in the strip."""
        return self.across.moved(self.across.begin, -(self.strip + BETWEEN) / 2)

    @property
    def top(self) -> float:
        """How far the plot reaches above the first row, in units of ``pitch``."""
        return 0.9 if self.canvas.narrow else 0.6

    @property
    def height(self) -> float:
        """The height of the plot in pixels."""
        return self.pitch * (self.top + self.bottom)

    def label_width(self, placed: PlacedRow) -> float:
        """Return the width of a row's label in pixels."""
        return self._widest(placed.label, placed.row)

    def _left(self, widest: float) -> float:
        if self.stacked:
            widest = max(self._column_name(row).width for row in self.band.rows)
        return min(widest, self._names) + 14

    def _label(self, row: Row) -> tuple[list[str], Row]:
        """Return a label in lines: the farther right it begins, the less room a long one has."""
        if not self.is_long:
            return [row.label], row
        room = self.plot
        if not self.canvas.narrow:
            first, last = self._ends
            share = ((row.reach if row.reach is not None else first) - first) / (last - first or 1)
            room = _LABELS * self.canvas.width * (_FIRST - (_FIRST - _LAST) * share)
        return wrap_clauses(row.label, self.label_size, room, bold=row.strong), row

    @cached_property
    def _ends(self) -> tuple[float, float]:
        """The first and the last value that the marks of all rows cover."""
        reaches = [one.reach for one in self.band.rows if one.reach is not None]
        begins = [mark.begin for one in self.band.rows for mark in one.placed]
        return min(begins, default=0.0), max(reaches, default=1.0)

    def _widest(self, lines: Sequence[str], row: Row) -> float:
        return max(width(line, self.label_size, bold=row.strong) for line in lines)

    def _is_below(self, row: Row, lines: Sequence[str]) -> bool:
        if not self.canvas.narrow or row.reach is None:
            return False
        return self.is_long or self._widest(lines, row) > _BESIDE_NAME * self.plot

    def _name(self, row: Row, lines: Sequence[str]) -> Name:
        """Return how a row's name is written: in a column of its own, or on a phone in the plot."""
        if not self.canvas.narrow:
            return self._column_name(row)
        if row.reach is None:
            return filled(row.name, row.detail, self.across.room)
        beside = 0.0 if self._is_below(row, lines) else self._widest(lines, row)
        return filled(row.name, row.detail, self.plot - beside - 12)

    def _column_name(self, row: Row) -> Name:
        """Return a name in a column of its own; details stand below all names or below none.

        Only where rows have to stand close each stands behind its name if it fits there.
        """
        if not self.stacked:
            return Name([row.name], row.detail)
        fold_name = filled if self.canvas.closeness else stacked
        return fold_name(row.name, row.detail, self._names)

    def _placed(self, labels: Sequence[list[str]]) -> Iterator[PlacedRow]:
        """Give rows with positions; a row whose words take more lines has more room.

        On a phone names stand above the marks, long labels below them; words without a mark that
        has a value stand beside it.
        """
        at, self.bottom, above = 0.0, 0.0, self.canvas.closer(*_HEADING)
        for row, lines in zip(self.band.rows, labels, strict=True):
            name, is_below = self._name(row, lines), self._is_below(row, lines)
            step, before, after = self._room_of(row, name, lines)
            heading = self._heading(row)
            over = LINE + _HEADING_LINE * (len(heading) - 1) + 2.0
            if row is not self.band.rows[0]:
                over += above + _MORE * self.canvas.narrow - LINE - 2
            position = at + step + before + bool(heading) * over / self.pitch - 1
            yield PlacedRow(position, row, name, lines, heading, is_below)
            at = position + after + 1
            self.bottom = at - 1 + 0.6

    def _heading(self, row: Row) -> list[str]:
        beside = self.strip and not self.canvas.narrow
        room = self.left - EDGE - BETWEEN if beside else self.canvas.width - 2 * EDGE
        return fold(row.heading, HEADING_SIZE, room, bold=True) if row.heading else []

    def _room_of(self, row: Row, name: Name, label: Sequence[str]) -> tuple[float, float, float]:
        """Return how far a row stands below the one before, and its room before and after."""
        line = LINE / self.pitch
        if not self.canvas.narrow:
            lines = max(name.count, len(label))
            more = max(lines * line + self.canvas.closer(12, 4) / self.pitch - 1, 0) / 2
            return 1.0, more, more
        if row.reach is None:
            return _COMPACT, 0.0, (name.count + len(label) - 2) * line
        below = len(label) * line if self._is_below(row, label) else 0.0
        return 1.0, (name.count - 1) * line, below


def _wide(row: Row) -> float:
    return width(row.label, NAME_SIZE, bold=row.strong)
