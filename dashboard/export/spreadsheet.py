"""An Excel workbook: typed cells, headings that stay, no formula."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time
from math import ceil
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from xlsxwriter import Workbook

from dashboard.charting.chart import Format
from dashboard.export.measures import ROOM_OF_FILTER, height, widths
from dashboard.export.overlong import Overlong
from dashboard.export.placed_chart import WrittenChart
from dashboard.export.rdf import xml_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.charting.chart import TableColumn
    from dashboard.export.cells import Cell, FilePart
    from dashboard.export.placed_chart import ChartSheets
    from dashboard.i18n import Language

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}
_TOP_LEFT = {"align": "left", "valign": "top", "indent": 1}
_STYLES: Mapping[str, dict[str, Any]] = {
    "head": {"bold": True, "bottom": 1, "text_wrap": True, "indent": 1},
    "label": {"bold": True, "valign": "top"},
    "wrapped": {"text_wrap": True, **_TOP_LEFT},
    "link": {"text_wrap": True, "font_color": "#0563c1", "underline": 1, **_TOP_LEFT},
    # LibreOffice writes some truths as numbers, unless a format says how.
    "truth": {"num_format": '"TRUE";"TRUE";"FALSE"', **_TOP_LEFT},
    "plain": {"valign": "top"},
    "whole": {"num_format": "#,##0", "valign": "top"},
    "fraction": {"num_format": "#,##0.0##", "valign": "top"},
    "percent": {"num_format": "0.0", "valign": "top"},
    "date": {"num_format": "yyyy-mm-dd", **_TOP_LEFT},
}
_ADDRESS = re.compile(r"https?://\S{1,2000}", re.ASCII)
_DAY = re.compile(r"(?!1[0-8])[12]\d{3}-\d{2}-\d{2}", re.ASCII)
"""A date with its day; what is less precise stays a text. Excel knows no day before 1900."""

_SOME_DAY = date(2000, 1, 1)
"""The day of a version that names none."""

_FILTER = " " * ROOM_OF_FILTER
_NOTE_WIDTHS = (26, 110)
_A4, _MARGIN = 9, 0.4
_LINE = 20
"""Pixels of a line of a sheet."""

_CELL_WIDTH = 16
"""Digits of a column of a chart's cells."""

_FOOT = "&L&A&R&P / &N"
"""Below each page: the sheet, the page and how many there are."""


class Book(Struct, frozen=True):
    """A workbook.

    Attributes:
        sheets: A sheet of rows by its name, in order.
        notes: The name of the last sheet, which holds notes; there is none without notes.
        lines: The notes: what each is called and what it says.
        title: The title in the file's properties.
        publisher: The author there.
        licence: The licence there.
        version: The version of the dataset, whose day stands there; the same content makes the same
            file.
        language: The language of its words.
        chart: The charts on a sheet of their own, which is the one that is seen first.
    """

    sheets: Mapping[str, FilePart]
    notes: str
    lines: Sequence[tuple[str, str]]
    title: str
    publisher: str
    licence: str
    version: str
    language: Language
    chart: ChartSheets | None = None


def _day_of(version: str) -> date:
    try:
        return date.fromisoformat(version)
    except ValueError:
        return _SOME_DAY


def spreadsheet(book: Book) -> bytes:
    """Return a workbook as an XLSX file."""
    written = io.BytesIO()
    with Workbook(written, _OPTIONS) as workbook:
        created = datetime.combine(_day_of(book.version), time())
        workbook.set_properties(
            {
                "title": book.title,
                "author": book.publisher,
                "comments": book.licence,
                "created": created,
            }
        )
        styles = {name: workbook.add_format(style) for name, style in _STYLES.items()}
        writer = _Writer(workbook, styles, Overlong(book.language))
        for name, part in book.sheets.items():
            writer.write_part(name, part)
        if book.lines:
            writer.write_notes(book.notes, book.lines)
        if book.chart is not None:
            writer.write_chart(book.title, book.chart)
        if rest := writer.overlong.part:
            writer.write_part(writer.overlong.name, rest)
    return written.getvalue()


class _Writer(Struct, frozen=True):
    """Writes sheets that print on A4 across, as wide as the paper.

    Attributes:
        workbook: The workbook.
        styles: How cells are written, by name.
        overlong: Takes in what is too long for a cell.
    """

    workbook: Any
    styles: Mapping[str, Any]
    overlong: Overlong

    def write_part(self, name: str, part: FilePart) -> None:
        """Write a sheet of rows, its headings on every page."""
        sheet, headings = self._sheet(name), part.headings
        texts = [[row[column.name] for row in part.rows] for column in part.columns]
        across = widths(headings, texts)
        for place, (column, head) in enumerate(zip(part.columns, headings, strict=True)):
            sheet.set_column(place, place, across[place])
            self._text(sheet, 0, place, head, "head")
            for line, value in enumerate(texts[place], start=1):
                self._write(sheet, line, place, value, column)
        sheet.set_row(0, height([f"{head}{_FILTER}" for head in headings], across))
        for line, cells in enumerate(part.cells, start=1):
            sheet.set_row(line, height(cells, across))
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.autofilter(0, 0, len(part.rows), max(len(headings) - 1, 0))

    def write_notes(self, name: str, lines: Sequence[tuple[str, str]]) -> None:
        """Write a sheet of notes."""
        sheet = self._sheet(name)
        for place, wide in enumerate(_NOTE_WIDTHS):
            sheet.set_column(place, place, wide)
        for line, (label, text) in enumerate(lines):
            self._text(sheet, line, 0, label, "label")
            self._text(sheet, line, 1, text, "wrapped")
            sheet.set_row(line, height((label, text), _NOTE_WIDTHS))

    def write_chart(self, title: str, chart: ChartSheets) -> None:
        """Write a sheet of charts, which is the one that is seen first, and one of their cells."""
        sheet = self._sheet(chart.name)
        sheet.hide_gridlines(2)
        sheet.activate()
        sheet.write_string(0, 0, _literal(title), self.styles["label"])
        line = 2
        for one in chart.charts:
            if one.heading:
                sheet.write_string(line, 0, one.heading, self.styles["label"])
                line += 1
            drawn = WrittenChart(one.content)
            self.workbook.charts.append(drawn)
            wide, high = one.size
            drawn.set_size({"width": round(wide), "height": round(high)})
            sheet.insert_chart(line, 0, drawn)
            line += ceil(high / _LINE) + 1
        self._write_cells(chart.cells_name, chart.cells)

    def _write_cells(self, name: str, part: FilePart) -> None:
        """Write the cells of charts, in lines of one height: few read them, and there are many."""
        sheet, headings = self._sheet(name), part.headings
        sheet.set_column(0, len(headings) - 1, _CELL_WIDTH)
        sheet.freeze_panes(1, 0)
        sheet.repeat_rows(0)
        for place, (column, head) in enumerate(zip(part.columns, headings, strict=True)):
            values = [head, *(row[column.name] for row in part.rows)]
            for line, value in enumerate(values):
                if isinstance(value, str):
                    fitted = self.overlong.fitted(value, sheet, line, place)
                    sheet.write_string(line, place, _literal(fitted))
                elif value is not None:
                    sheet.write_number(line, place, value)

    def _sheet(self, name: str) -> Any:
        sheet = self.workbook.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(_MARGIN, _MARGIN, _MARGIN, 2 * _MARGIN)
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(0)
        sheet.set_footer(_FOOT)
        return sheet

    def _write(self, sheet: Any, line: int, place: int, value: Cell, column: TableColumn) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(line, place, value, self.styles["truth"])
        elif isinstance(value, int | float):
            style = self.styles[_number_style(value, column)]
            sheet.write_number(line, place, value, style)
        elif value is not None and column.format is Format.DATE and _DAY.fullmatch(value):
            day = datetime.fromisoformat(value)
            sheet.write_datetime(line, place, day, self.styles["date"])
        elif value is not None:
            self._text(sheet, line, place, value, "wrapped")

    def _text(self, sheet: Any, line: int, place: int, text: str, style: str) -> None:
        """Write a text; an address is a link as long as a sheet takes further links."""
        link = self.styles["link"]
        if _ADDRESS.fullmatch(text) and sheet.write_url(line, place, text, link) == 0:
            return
        fitted = self.overlong.fitted(text, sheet, line, place)
        sheet.write_string(line, place, _literal(fitted), self.styles[style])


def _number_style(value: float, column: TableColumn) -> str:
    """Return the style of a number; one that counts nothing, such as a year, is plain."""
    if column.format is Format.PERCENT:
        return "percent"
    if column.format is Format.NUMBER:
        return "whole" if isinstance(value, int) else "fraction"
    return "plain"


def _literal(text: str) -> str:
    """Return a text as XlsxWriter takes it, which takes ``<r>…</r>`` for mark-up of its own."""
    if text.startswith("<r>") and text.endswith("</r>"):
        return f'<r><t xml:space="preserve">{xml_text(text)}</t></r>'
    return text
