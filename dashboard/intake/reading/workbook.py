"""Workbooks: what a reader of the sheet sees, with every digit that is kept behind it."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime, time
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from dashboard.intake.sheet import Sheet, SheetRow
from dashboard.intake.source_file import MOST_BYTES, RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.worksheet.worksheet import Worksheet

    from dashboard.dataset.faults import Fault
    from dashboard.intake.source_file import SourceFile

_THOUSAND = Decimal(1000)
_FORMULA = re.compile(rb"<f[ >/]")
_DIGITS = re.compile(r"[#0?](?:[#0?.,]*[#0?])?(?P<scale>,*)(?:[Ee][+-]0+)?")
"""The digits of a number format; commas at their end divide by a thousand each.

Source: ECMA-376, part 1, 18.8.31.
"""

_PART = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*.'
)
"""What a number format says beside digits: literal words, a currency, colours, widths."""


def read_workbook(file: SourceFile, _encoding: str, _records: str) -> tuple[Sheet, ...]:
    """Read every worksheet; merged cells all have what stands in the first of them.

    A number whose format writes a unit reads with it: 12300000 under `0.0,,"백만"` is `12.3백만`.
    A day that is shown as a month or a year reads as that.

    Raises:
        RefusedFileError: If it is no workbook, or cells of it hold errors or formulas that were
            never computed; carries all of them.
    """
    from openpyxl import load_workbook

    content = file.content
    try:
        has_formulas = _has_formulas(file)
        book = load_workbook(BytesIO(content), data_only=True)
        formulas = load_workbook(BytesIO(content)) if has_formulas else None
    except RefusedFileError:
        raise
    except Exception as error:
        raise _unreadable(file, f"is no workbook: {error}") from None
    faults: list[Fault] = []
    for sheet in book.worksheets:
        faults += _faults(file, sheet, formulas[sheet.title] if formulas else None)
    if faults:
        raise RefusedFileError(faults)
    sheets = (Sheet(sheet.title, tuple(_rows(sheet))) for sheet in book.worksheets)
    return tuple(sheet for sheet in sheets if sheet.rows)


def _unreadable(file: SourceFile, rule: str) -> RefusedFileError:
    return RefusedFileError([file.fault(1, "file", file.name, rule)])


def _has_formulas(file: SourceFile) -> bool:
    """Return whether any worksheet has formulas.

    Raises:
        RefusedFileError: If the workbook is too large when it is unpacked.
    """
    with zipfile.ZipFile(BytesIO(file.content)) as parts:
        if sum(part.file_size for part in parts.infolist()) > MOST_BYTES:
            raise _unreadable(file, f"is larger than {MOST_BYTES // 1024**2} MB when unpacked")
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/")]
        return any(_FORMULA.search(parts.read(name)) for name in names)


def _faults(file: SourceFile, sheet: Worksheet, formulas: Worksheet | None) -> Iterator[Fault]:
    for number, row in enumerate(sheet.iter_rows(min_row=1), 1):
        for cell in row:
            place = f"{sheet.title}!{cell.coordinate}"
            if cell.data_type == "e":
                yield file.fault(number, place, str(cell.value), "is an error")
            elif cell.value is None and formulas is not None:
                formula = formulas[cell.coordinate]
                if formula.data_type == "f":
                    rule = "was never computed: open and save it in a spreadsheet program"
                    yield file.fault(number, place, str(formula.value), rule)


def _rows(sheet: Worksheet) -> Iterator[SheetRow]:
    merged = {
        (row, column): sheet.cell(area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        for row, column in area.cells
    }
    for number, row in enumerate(sheet.iter_rows(min_row=1), 1):
        cells = [_text(merged.get((cell.row, cell.column), cell)) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield SheetRow(number, tuple(cells))


def _text(cell: Cell | MergedCell) -> str:
    from openpyxl.utils.escape import unescape

    value: Any = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return _number(Decimal(repr(value)), cell.number_format)
    if isinstance(value, datetime | date | time):
        return _day(value, cell.number_format)
    return normalize("NFC", unescape(str(value))).strip()  # openpyxl leaves "_x000D_" as it stands


def _number(value: Decimal, number_format: str) -> str:
    """Return a number with what its format writes around it, and all of its digits."""
    positive = number_format.split(";")[0]
    bare = _PART.sub("", positive)
    digits = _DIGITS.search(bare)
    if "%" in bare:
        return f"{_plain(value * 100)}%"
    before, after = _words(positive)
    if digits is None or not (before or after):
        return _plain(value)
    scaled = value / _THOUSAND ** len(digits["scale"])
    return f"{before}{_plain(scaled)}{after}"


def _words(number_format: str) -> tuple[str, str]:
    """Return the literal words before and behind the digits of a format."""
    written = _PART.sub(_literal, number_format)
    digits = _DIGITS.search(_PART.sub("", number_format))
    if digits is None:
        return "", ""
    before, _, after = written.partition(digits[0])
    return before.strip(), after.strip()


def _literal(part: re.Match[str]) -> str:
    return part["quoted"] or part["escaped"] or part["currency"] or ""


def _plain(number: Decimal) -> str:
    written = f"{number:f}"
    return written.rstrip("0").removesuffix(".") if "." in written else written


def _day(value: datetime | date | time, number_format: str) -> str:
    if isinstance(value, time):
        return value.isoformat()
    shown = _PART.sub("", number_format).lower()
    if "d" in shown or "y" not in shown:
        return value.strftime("%Y-%m-%d")
    return value.strftime("%Y-%m") if "m" in shown else value.strftime("%Y")
