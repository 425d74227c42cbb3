"""Rows as columns, and columns as rows: what is written into a compiled edition."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.dataset.compiled.compiled_records import CompiledRecords
from dashboard.dataset.compiled.rows import CodedColumn, CompiledRows, CompiledTable
from dashboard.dataset.compiled.texts import Texts, laid_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from dashboard.dataset.description import Package, Table
    from dashboard.dataset.records import Record, Records

Parts = dict[str, "NDArray[Any]"]
"""Arrays by name: of each table its lines, of each of its columns the fields of ``CodedColumn``."""

_FEW = 10_000
"""A table of so many rows is made into records at once."""

_NO_ROWS = np.empty(0, dtype=np.int32)


def columns_of(records: Records) -> Parts:
    """Return rows as arrays."""
    return {
        f"{name}/{part}": array
        for name, table in records.package.tables.items()
        for part, array in _table(table, records.of(name))
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
        rows = CompiledRows(CompiledTable(table, parts[f"{name}/lines"], columns))
        found[name] = tuple(rows) if len(rows) <= _FEW else rows
    return CompiledRecords(package, found)


def _table(table: Table, records: Sequence[Record]) -> Iterator[tuple[str, NDArray[Any]]]:
    yield "lines", np.fromiter((one.line for one in records), np.int32, len(records))
    for place, column in enumerate(table.columns):
        texts = [record.texts[place] for record in records]
        distinct = sorted(set(texts))
        codes = {text: code for code, text in enumerate(distinct)}
        kind = np.min_scalar_type(max(len(distinct) - 1, 0))
        coded = np.fromiter(map(codes.__getitem__, texts), kind, len(texts))
        starts, content = laid_out(distinct)
        yield f"{column}/codes", coded
        yield f"{column}/starts", starts
        yield f"{column}/texts", content
        yield f"{column}/held", np.unique(content)
        yield f"{column}/rows", _rows(coded) if len(distinct) == len(texts) else _NO_ROWS


def _rows(codes: NDArray[Any]) -> NDArray[np.int32]:
    rows = np.empty(len(codes), dtype=np.int32)
    rows[codes] = np.arange(len(codes), dtype=np.int32)
    return rows
