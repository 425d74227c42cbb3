"""Rows of text, as they stand in a file."""

from __future__ import annotations

from msgspec import Struct


class SheetRow(Struct, frozen=True):
    """A row.

    Attributes:
        number: Where it stands: the line, the row of a worksheet, or the ordinal of a record.
        cells: What stands in it.
    """

    number: int
    cells: tuple[str, ...]


class Sheet(Struct, frozen=True):
    """A table of a file before anything is known of its columns.

    Attributes:
        name: What the file calls it; empty where it has one table only.
        rows: The rows that are not empty, headings among them.
        has_decimal_comma: Whether its numbers have a decimal comma: its cells stand between
            semicolons, as spreadsheet programs write them where the comma is taken.
    """

    name: str
    rows: tuple[SheetRow, ...]
    has_decimal_comma: bool = False
