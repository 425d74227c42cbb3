"""The rows of a table that an address asks for: filtered, sorted, one page of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from msgspec import Struct

from dashboard.charting.chart_request import viewpoint_of
from dashboard.export.cells import plain
from dashboard.export.table_choices import FALLING, LIMIT, OFFSET, SORT, entries, table_choices
from dashboard.export.thresholds import Threshold, read_thresholds
from dashboard.i18n.edtf import read_edtf
from dashboard.requests.choices import Choice, Kind
from dashboard.requests.parameters import common
from dashboard.requests.query import InvalidQueryError, QueryFault, pairs, parse

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from numpy.typing import NDArray

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column, Table
    from dashboard.dataset.grouping import TableColumns
    from dashboard.export.cells import Cell
    from dashboard.requests.choices import ChoiceValues
    from dashboard.requests.query import Query

Parameters = list[tuple[str, str]]


class Selection(Struct, frozen=True):
    """Rows of a table.

    Attributes:
        table: The table.
        matching: The rows that match, on all pages.
        places: The places of the rows of this page among them.
        limit: How many rows a page has.
        offset: How many rows stand before this page.
        parameters: What the address says, without the place of the page.
    """

    table: Table
    matching: TableColumns
    places: NDArray[np.intp]
    limit: int
    offset: int
    parameters: Parameters

    @property
    def total(self) -> int:
        """How many rows match on all pages."""
        return len(self.matching)

    @property
    def cells(self) -> Mapping[str, list[Cell]]:
        """The cells of the rows of this page, by column."""
        return {name: self.taken(name, plain) for name in self.table.columns}

    def taken(self, column: str, read: Callable[[Any], Any], missing: Any = None) -> list[Any]:
        """Return what the rows of this page have in a column, as ``TableColumns.taken`` does."""
        return self.matching.taken(column, self.places, read, missing)

    @property
    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """The cells of each row of this page in the order of the table's columns."""
        return zip(*self.cells.values(), strict=True)

    def at(self, offset: int) -> Parameters:
        """Return the parameters of the page that begins after some rows."""
        return [*self.parameters, *([(OFFSET, str(offset))] if offset else [])]

    @property
    def next(self) -> Parameters | None:
        """The parameters of the next page, if there is one."""
        after = self.offset + self.limit
        return self.at(after) if after < self.total else None

    @property
    def previous(self) -> Parameters | None:
        """The parameters of the page before, if there is one."""
        return self.at(max(self.offset - self.limit, 0)) if self.offset else None


def select(table: Table, dataset: Dataset, query: Query) -> Selection:
    """Return the rows of a table that a query asks for.

    Raises:
        InvalidQueryError: If the query does not fit; lists all faults.
    """
    choices = (*table_choices(table, dataset), *common(dataset))
    state, thresholds = _read(query, choices, table)
    rows = viewpoint_of(state).seen(dataset).columns(table.name)
    for choice in choices:
        if choice.name in table.columns and state.values[choice.name]:
            rows = rows.kept(_asked(rows, choice, state, table.columns[choice.name]))
    for threshold in thresholds:
        rows = rows.kept(rows.passing(threshold.column.name, threshold.holds))
    limit, offset = int(state.number(LIMIT)), int(state.number(OFFSET))
    page = _order(rows, state.one(SORT), table)[offset : offset + limit]
    kept = [(name, value) for name, value in pairs(state, choices) if name != OFFSET]
    return Selection(table, rows, page, limit, offset, kept)


def _read(
    query: Query, choices: tuple[Choice, ...], table: Table
) -> tuple[ChoiceValues, tuple[Threshold, ...]]:
    """Read a query; what is wrong with its thresholds is told with everything else."""
    faults: list[QueryFault] = []
    state: ChoiceValues | None = None
    thresholds: tuple[Threshold, ...] = ()
    try:
        state = parse(query, choices)
    except InvalidQueryError as error:
        faults += error.faults
    try:
        thresholds = read_thresholds(query, table)
    except InvalidQueryError as error:
        faults += error.faults
    if state is None or faults:
        raise InvalidQueryError(faults)
    return state, thresholds


def _asked(
    rows: TableColumns, choice: Choice, state: ChoiceValues, column: Column
) -> NDArray[np.bool_]:
    """Return which rows the filter of a column asks for; equal cells are looked at once."""
    if choice.kind is not Kind.TEXT:
        chosen = set(state.many(choice.name))
        return rows.passing(column.name, lambda one: not chosen.isdisjoint(entries(one, column)))
    part = state.one(choice.name).casefold()
    if column.type == "string" and not column.separator:
        return rows.containing(column.name, part)
    return rows.passing(
        column.name, lambda value: any(part in one.casefold() for one in entries(value, column))
    )


def _order(rows: TableColumns, order: str, table: Table) -> NDArray[np.intp]:
    """Return the places of rows in an order; rows without a value come last in either direction."""
    name = order.removeprefix(FALLING)
    if not name:
        return np.arange(len(rows))
    key = _days if table.columns[name].holds_dates else None
    return rows.order(name, key, is_falling=order.startswith(FALLING))


def _days(text: str) -> str:
    """Return what sorts an EDTF date: by its first day, then by its last."""
    date = read_edtf(text)
    return f"{date.earliest} {date.latest}"
