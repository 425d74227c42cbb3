"""A table of the Atlas that was edited elsewhere: exactly the cells that are others now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.spreadsheets import meant, plain
from dashboard.dataset.values import read_number
from dashboard.intake.source_file import RefusedFileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.dataset.description import Column, Table
    from dashboard.dataset.records import Records
    from dashboard.intake.sheet import Sheet, SheetRow
    from dashboard.intake.source_file import SourceFile

ATLAS_TABLE = "atlas-table"
"""What such a file is called where a mapping is named."""

_SEVERAL = 2
Key = tuple[str, ...]


class Edit(Struct, frozen=True):
    """A cell that is another one now.

    Attributes:
        key: The primary key of its row.
        column: The column.
        before: What stands in the dataset.
        after: What stands in the file.
    """

    key: Key
    column: str
    before: str
    after: str


class TableEdits(Struct, frozen=True):
    """What differs between a table of a dataset and a file that it was downloaded to.

    Attributes:
        table: The table.
        read: How many rows the file has.
        edits: The cells that are others.
        added: The rows that the dataset does not have, by column.
        removed: The keys of the rows that the file does not have, though it has others of their
            collection: what is downloaded holds the collections that were shown.
    """

    table: str
    read: int
    edits: tuple[Edit, ...]
    added: tuple[Mapping[str, str], ...]
    removed: tuple[Key, ...]


def edits_of(file: SourceFile, sheets: Iterable[Sheet], records: Records) -> TableEdits:
    """Compare a file with the table that it was downloaded from, found by its headings.

    What a spreadsheet program makes of a cell is no edit: `5E+11`, `500,000,000,000`, `TRUE`, a
    decimal comma, an apostrophe before what looks like a formula.

    Raises:
        RefusedFileError: If its headings are those of no table, or two rows have one key.
    """
    for sheet in sheets:
        for table in records.package.tables.values():
            if sheet.rows and set(sheet.rows[0].cells) == set(table.columns):
                return _compared(file, sheet, table, records)
    known = ", ".join(records.package.tables)
    rule = f"are those of no table, in whatever order: {known}"
    raise RefusedFileError([file.fault(1, "headings", file.name, rule)])


def edited_rows(edits: TableEdits, records: Records) -> list[dict[str, str]]:
    """Return the rows of a table with the edits made."""
    table = records.package.tables[edits.table]
    changed = {(edit.key, edit.column): edit.after for edit in edits.edits}
    rows = []
    for record in records.of(table.name):
        key = _key(table, record.cells)
        if key not in edits.removed:
            rows.append(
                {name: changed.get((key, name), text) for name, text in record.cells.items()}
            )
    return [*rows, *(dict(row) for row in edits.added)]


def _compared(file: SourceFile, sheet: Sheet, table: Table, records: Records) -> TableEdits:
    before = {_key(table, one.cells): one.cells for one in records.of(table.name)}
    after: dict[Key, Mapping[str, str]] = {}
    twice = []
    for row in sheet.rows[1:]:
        cells = _cells(row, sheet, table)
        key = _key(table, cells)
        if key in after:
            twice.append(file.fault(row.number, "row", " ".join(key), "has the key of another row"))
        after[key] = cells
    if twice:
        raise RefusedFileError(twice)
    return TableEdits(
        table.name,
        len(sheet.rows) - 1,
        tuple(_edits(before, after, table.columns)),
        tuple(cells for key, cells in after.items() if key not in before),
        tuple(_removed(before, after, records)),
    )


def _removed(
    before: Mapping[Key, Mapping[str, str]],
    after: Mapping[Key, Mapping[str, str]],
    records: Records,
) -> Iterator[Key]:
    collections = {one["source"]: one["collection"] for one in records.of("sources")}

    def collection_of(cells: Mapping[str, str]) -> str:
        return cells.get("collection") or collections.get(cells.get("source", ""), "")

    shown = {collection_of(cells) for cells in after.values()}
    is_whole = len(records.of("collections")) < _SEVERAL
    for key, cells in before.items():
        if key not in after and (is_whole or collection_of(cells) in shown):
            yield key


def _edits(
    before: Mapping[Key, Mapping[str, str]],
    after: Mapping[Key, Mapping[str, str]],
    columns: Mapping[str, Column],
) -> Iterator[Edit]:
    for key, cells in after.items():
        for column, text in before.get(key, {}).items():
            if not _is_same(cells[column], text, columns[column]):
                yield Edit(key, column, text, cells[column])


def _is_same(cell: str, text: str, column: Column) -> bool:
    """Whether a cell has what it had; of a number, programs keep some 17 digits."""
    if cell == text or column.type != "number":
        return cell == text
    numbers = read_number(cell), read_number(text)
    return None not in numbers and float(cell) == float(text)


def _cells(row: SheetRow, sheet: Sheet, table: Table) -> dict[str, str]:
    found = dict(zip(sheet.rows[0].cells, row.cells, strict=False))
    return {
        name: _text(found.get(name, ""), column, has_decimal_comma=sheet.has_decimal_comma)
        for name, column in table.columns.items()
    }


def _text(cell: str, column: Column, *, has_decimal_comma: bool) -> str:
    text = meant(cell)
    if column.type == "string":
        return text
    if has_decimal_comma and "," in text:
        text = text.replace(".", "").replace(",", ".")
    return plain(text, column.type)


def _key(table: Table, cells: Mapping[str, str]) -> Key:
    return tuple(cells[name] for name in table.primary_key)
