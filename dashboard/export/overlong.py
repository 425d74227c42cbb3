"""Texts that no cell of a workbook can hold: continued on a sheet of their own, none is cut."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xlsxwriter.utility import xl_rowcol_to_cell

from dashboard.charting.chart import TableColumn
from dashboard.export.cells import FilePart
from dashboard.i18n import Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from xlsxwriter.worksheet import Worksheet

    from dashboard.export.cells import Cell

LONGEST = 32_767
"""UTF-16 units that a cell may have, as Excel counts letters."""

_SHEET = Text("이어지는 글", "Continued")
_MORE = Text(" … (‘{sheet}’ 시트 {line}행에 계속)", " … (continued on sheet “{sheet}”, row {line})")
_COLUMNS = (
    TableColumn("sheet", Text("시트", "Sheet")),
    TableColumn("cell", Text("셀", "Cell")),
    TableColumn("text", Text("이어지는 글", "Continued text")),
)
_ROOM_OF_WORDS = 100
_BLANK = 200
"""Letters from the end within which a piece ends at a blank rather than inside a word."""


class Overlong:
    """Takes in what is too long for a cell.

    Args:
        language: The language of the workbook.
    """

    def __init__(self, language: Language) -> None:
        self.name = _SHEET[language]
        self._language = language
        self._rows: list[dict[str, Cell]] = []

    @property
    def part(self) -> FilePart | None:
        """The rows of the sheet that continues cells, if any is continued."""
        return FilePart(_COLUMNS, self._rows, self._language) if self._rows else None

    def fitted(self, text: str, sheet: Worksheet, line: int, place: int) -> str:
        """Return a text as it fits into a cell; where it does not, it says where it goes on."""
        if 2 * len(text) <= LONGEST or units(text) <= LONGEST:
            return text
        first, *others = _pieces(text, LONGEST - _ROOM_OF_WORDS)
        next_line = len(self._rows) + 2
        cell = xl_rowcol_to_cell(line, place)
        self._rows += [{"sheet": sheet.name, "cell": cell, "text": other} for other in others]
        return first + _MORE[self._language].format(sheet=self.name, line=next_line)


def units(text: str) -> int:
    """Return how many UTF-16 units a text has: one a letter, two beyond the first 65,536."""
    return len(text) + sum(letter > "\uffff" for letter in text)


def _pieces(text: str, room: int) -> Iterator[str]:
    """Yield a text in pieces of no more than some units; joined, they are the text."""
    while units(text) > room:
        end = room
        while units(text[:end]) > room:
            end -= 1 + (units(text[:end]) - room - 1) // 2
        blank = text.rfind(" ", end - _BLANK, end) + 1
        end = blank or end
        yield text[:end]
        text = text[end:]
    yield text
