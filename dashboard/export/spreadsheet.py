"""An Excel workbook: typed cells, headings that stay, no formula."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any
from unicodedata import east_asian_width

from xlsxwriter import Workbook

from dashboard.export.rdf import xml_text
from dashboard.figures.chart import Format

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.export.cells import Cell
    from dashboard.export.part import Part
    from dashboard.figures.chart import Column

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_STYLES: Mapping[str, dict[str, Any]] = {
    "head": {"bold": True, "bottom": 1},
    "label": {"bold": True, "valign": "top"},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "whole": {"num_format": "#,##0"},
    "fraction": {"num_format": "#,##0.0##"},
    "percent": {"num_format": "0.0"},
    "date": {"num_format": "yyyy-mm-dd", "align": "left"},
}
_ADDRESS = re.compile(r"https?://\S{1,2000}", re.ASCII)
_DAY = re.compile(r"(?!1[0-8])[12]\d{3}-\d{2}-\d{2}", re.ASCII)
"""A date with its day; what is less precise stays a text. Excel knows no day before 1900."""

_NARROWEST, _WIDEST = 8, 60
_ROOM_OF_FILTER = 3
_NOTE_WIDTHS = (26, 110)


@dataclass(frozen=True, slots=True)
class Book:
    """A workbook.

    Attributes:
        sheets: A sheet of rows by its name, in order.
        notes: The name of the last sheet, which holds notes.
        lines: The notes: what each is called and what it says.
        title: The title in the file's properties.
        publisher: The author there.
        licence: The licence there.
        made_on: The day there; the same content makes the same file.
    """

    sheets: Mapping[str, Part]
    notes: str
    lines: Sequence[tuple[str, str]]
    title: str
    publisher: str
    licence: str
    made_on: date


def spreadsheet(book: Book) -> bytes:
    """Return a workbook as an XLSX file."""
    written = io.BytesIO()
    with Workbook(written, _OPTIONS) as workbook:
        created = datetime.combine(book.made_on, time())
        workbook.set_properties(
            {
                "title": book.title,
                "author": book.publisher,
                "comments": book.licence,
                "created": created,
            }
        )
        styles = {name: workbook.add_format(style) for name, style in _STYLES.items()}
        for name, part in book.sheets.items():
            _write_part(workbook.add_worksheet(name), part, styles)
        _write_notes(workbook.add_worksheet(book.notes), book.lines, styles)
    return written.getvalue()


def _write_part(sheet: Any, part: Part, styles: Mapping[str, Any]) -> None:
    headings = part.headings
    for place, (column, head) in enumerate(zip(part.columns, headings, strict=True)):
        values = [row[column.name] for row in part.rows]
        sheet.set_column(place, place, _width(head, values))
        sheet.write_string(0, place, _literal(head), styles["head"])
        for line, value in enumerate(values, start=1):
            _write(sheet, line, place, value, column, styles)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(part.rows), max(len(headings) - 1, 0))


def _write(
    sheet: Any, line: int, place: int, value: Cell, column: Column, styles: Mapping[str, Any]
) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(line, place, value)
    elif isinstance(value, int | float):
        sheet.write_number(line, place, value, styles.get(_number_style(value, column)))
    elif value is not None and column.format is Format.DATE and _DAY.fullmatch(value):
        sheet.write_datetime(line, place, datetime.fromisoformat(value), styles["date"])
    elif value is not None and _ADDRESS.fullmatch(value):
        sheet.write_url(line, place, value)
    elif value is not None:
        sheet.write_string(line, place, _literal(value))


def _number_style(value: float, column: Column) -> str:
    """Return the style of a number; one that counts nothing, such as a year, has none."""
    if column.format is Format.PERCENT:
        return "percent"
    if column.format is Format.NUMBER:
        return "whole" if isinstance(value, int) else "fraction"
    return ""


def _write_notes(sheet: Any, lines: Sequence[tuple[str, str]], styles: Mapping[str, Any]) -> None:
    for place, width in enumerate(_NOTE_WIDTHS):
        sheet.set_column(place, place, width)
    for line, (name, text) in enumerate(lines):
        sheet.write_string(line, 0, _literal(name), styles["label"])
        if _ADDRESS.fullmatch(text):
            sheet.write_url(line, 1, text)
        else:
            sheet.write_string(line, 1, _literal(text), styles["wrapped"])


def _literal(text: str) -> str:
    """Return a text as XlsxWriter takes it, which takes ``<r>…</r>`` for mark-up of its own."""
    if text.startswith("<r>") and text.endswith("</r>"):
        return f'<r><t xml:space="preserve">{xml_text(text)}</t></r>'
    return text


def _width(head: str, values: Sequence[Cell]) -> int:
    """Return the width of a column in digits; a Korean letter is as wide as two."""
    texts = [f"{value:,}" if isinstance(value, int) else str(value or "") for value in values]
    widest = max([_digits(head) + _ROOM_OF_FILTER, *[_digits(text) + 1 for text in texts]])
    return max(_NARROWEST, min(widest, _WIDEST))


def _digits(text: str) -> int:
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
