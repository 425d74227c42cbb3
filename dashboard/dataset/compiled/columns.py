"""Rows as columns, and columns as rows: what is written into a compiled edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.dataset.compiled.coding import coded
from dashboard.dataset.compiled.compiled_records import CompiledRecords
from dashboard.dataset.compiled.rows import CodedColumn, CompiledRows, CompiledTable
from dashboard.dataset.compiled.texts import Texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from dashboard.dataset.description import Package, Table
    from dashboard.dataset.records import Record, Records

Parts = dict[str, "NDArray[Any]"]
"""Arrays by name: of each table its lines and the hashes of its claims, of each of its columns the
fields of ``CodedColumn``."""

_FEW = 10_000
"""A table of so many rows is made into records at once."""


def columns_of(records: Records) -> Parts:
    """Return rows as arrays."""
    return {
        f"{name}/{part}": array
        for name, table in records.package.tables.items()
        for part, array in _arrays(_compiled(table, records.of(name)))
    }


def records_of_columns(package: Package, parts: Parts) -> Records:
    """Return the rows of arrays; large tables stay columns."""
    found: dict[str, Sequence[Record]] = {}
    for name, table in package.tables.items():
        columns = {
            column: CodedColumn(
                parts[f"{name}/{column}/codes"],
                Texts(*(parts[f"{name}/{column}/{part}"] for part in ("starts", "texts", "held"))),
                parts[f"{name}/{column}/rows"],
            )
            for column in table.columns
        }
        hashes = (parts[f"{name}/hashes"], parts[f"{name}/hashed"]) if table.holds_claims else None
        rows = CompiledRows(CompiledTable(table, parts[f"{name}/lines"], columns, hashes))
        found[name] = tuple(rows) if len(rows) <= _FEW else rows
    return CompiledRecords(package, found)


def _compiled(table: Table, records: Sequence[Record]) -> CompiledTable:
    if isinstance(records, CompiledRows):
        return records.compiled
    return coded(table, ((record.line, record.texts) for record in records)).compiled


def _arrays(table: CompiledTable) -> Iterator[tuple[str, NDArray[Any]]]:
    yield "lines", table.lines
    if table.table.holds_claims:
        yield from zip(("hashes", "hashed"), table.hashed, strict=True)
    for name, column in table.columns.items():
        texts = zip(("starts", "texts", "held"), column.texts.arrays, strict=True)
        for part, array in (("codes", column.codes), ("rows", column.rows), *texts):
            yield f"{name}/{part}", array
