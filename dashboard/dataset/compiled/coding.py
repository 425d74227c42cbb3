"""Lines of a table made into columns, some thousands at a time."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.dataset.compiled.rows import CodedColumn, CompiledRows, CompiledTable
from dashboard.dataset.compiled.texts import Texts
from dashboard.dataset.spreadsheets import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from numpy.typing import NDArray

    from dashboard.dataset.csv_store import Line
    from dashboard.dataset.description import Column, Table

_AT_ONCE = 20_000
"""Lines that are read before they are taken apart."""

_NO_ROWS = np.empty(0, dtype=np.int32)


def coded(table: Table, lines: Iterable[Line]) -> CompiledRows:
    """Return the rows of a table as columns.

    Args:
        table: The table.
        lines: Its lines, each with a cell for each column, in their order.
    """
    rest, numbers = iter(lines), [_NO_ROWS]
    places = [_Places() for _ in table.columns]
    codes: list[list[NDArray[Any]]] = [[_NO_ROWS] for _ in table.columns]
    while some := list(islice(rest, _AT_ONCE)):
        numbers.append(np.fromiter((line for line, _ in some), np.int32, len(some)))
        cells = zip(*(cells for _, cells in some), strict=True)
        for own, found, texts in zip(places, codes, cells, strict=True):
            found.append(np.fromiter(map(own.__getitem__, texts), np.int32, len(texts)))
    columns = {}
    for name, column in table.columns.items():
        own, found = places.pop(0), codes.pop(0)
        columns[name] = _column(column, list(own), np.concatenate(found))
    return CompiledRows(CompiledTable(table, np.concatenate(numbers), columns))


class _Places(dict[str, int]):
    """Where each text stands among those seen, in the order in which they were."""

    def __missing__(self, text: str) -> int:
        self[text] = place = len(self)
        return place


def _column(column: Column, written: list[str], found: NDArray[Any]) -> CodedColumn:
    """Return a column of rows of which each has one of some texts, as they were written."""
    if column.type != "string":
        written = [plain(text, column.type) for text in written]
    distinct = sorted(set(written))
    places = {text: place for place, text in enumerate(distinct)}
    kind = np.min_scalar_type(max(len(distinct) - 1, 0))
    codes = np.fromiter(map(places.__getitem__, written), kind, len(written))[found]
    is_key = len(distinct) == len(codes)
    return CodedColumn(codes, Texts.laid_out(distinct), _rows(codes) if is_key else _NO_ROWS)


def _rows(codes: NDArray[Any]) -> NDArray[np.int32]:
    rows = np.empty(len(codes), dtype=np.int32)
    rows[codes] = np.arange(len(codes), dtype=np.int32)
    return rows
