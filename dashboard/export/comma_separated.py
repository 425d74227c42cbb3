"""CSV as Excel opens it: Korean letters whole, and no text that would be taken as a formula."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from dashboard.dataset.spreadsheets import harmless

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dashboard.export.cells import Cell

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes UTF-8 for the code page of the machine."""


def comma_separated(headings: Sequence[str], rows: Iterable[Iterable[Cell]]) -> bytes:
    """Return rows as CSV in UTF-8 with a byte order mark and CRLF.

    Every text is quoted, so that no comma, semicolon or line break in it begins another cell;
    a text that begins like a formula has an apostrophe before it. Numbers are written bare.
    """
    written = io.StringIO(newline="")
    written.write(_BYTE_ORDER_MARK)
    writer = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([harmless(text) for text in headings])
    writer.writerows([_written(one) for one in row] for row in rows)
    return written.getvalue().encode()


def _written(value: Cell) -> str | float:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return harmless(value) if isinstance(value, str) else value
