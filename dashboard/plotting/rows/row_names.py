"""The names of rows in as many lines as they need: no name is ever cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.plotting.text import fold, fold_clauses, width

if TYPE_CHECKING:
    from collections.abc import Sequence

NAME_SIZE, DETAIL_SIZE, LINE = 13, 11.5, 16
"""Font sizes of names and values and of what stands beside a name; the height of a line."""

_GAP = 9


class Name(Struct, frozen=True):
    """The name of a row as it is written.

    Attributes:
        lines: The name in lines.
        beside: What stands behind the last of them.
        below: What stands below them, in lines.
    """

    lines: Sequence[str]
    beside: str = ""
    below: Sequence[str] = ()

    @property
    def count(self) -> int:
        """How many lines it takes."""
        return len(self.lines) + len(self.below)

    @property
    def width(self) -> float:
        """The width of its widest line in pixels."""
        *lines, last = self.lines
        widths = [width(line, NAME_SIZE, bold=True) for line in lines]
        widths += [width(line, DETAIL_SIZE) for line in self.below]
        end = side_by_side(last, self.beside) if self.beside else width(last, NAME_SIZE, bold=True)
        return max([*widths, end])


def side_by_side(name: str, detail: str) -> float:
    """Return the width of a name with its detail on one line, in pixels."""
    return width(name, NAME_SIZE, bold=True) + width(detail, DETAIL_SIZE) + _GAP


def stacked(name: str, detail: str, room: float) -> Name:
    """Return a name with its detail below it, both folded to ``room`` pixels."""
    details = fold_clauses(detail, DETAIL_SIZE, room) if detail else []
    return Name(fold(name, NAME_SIZE, room, bold=True), "", details)


def filled(name: str, detail: str, room: float) -> Name:
    """Return a name folded to ``room`` pixels, its detail behind it if it fits, else below it."""
    lines = fold(name, NAME_SIZE, room, bold=True)
    if not detail or side_by_side(lines[-1], detail) <= room:
        return Name(lines, detail)
    return Name(lines, "", fold_clauses(detail, DETAIL_SIZE, room))


def written(name: Name, color: str) -> str:
    """Return a name as mark-up, its detail smaller and in a colour of its own."""
    style = f"font-size:{DETAIL_SIZE}px;color:{color}"
    beside = f"&nbsp;&nbsp;<span style='{style}'>{name.beside}</span>" if name.beside else ""
    *lines, last = [f"<b>{line}</b>" for line in name.lines]
    below = [f"<span style='{style}'>{line}</span>" for line in name.below]
    return "<br>".join([*lines, last + beside, *below])
