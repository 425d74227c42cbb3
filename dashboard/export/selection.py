"""The rows of a table that an address asks for: filtered, sorted, one page of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.charting.chart_request import viewpoint_of
from dashboard.export.table_choices import FALLING, LIMIT, OFFSET, SORT, entries, table_choices
from dashboard.export.thresholds import Threshold, read_thresholds
from dashboard.i18n.edtf import read_edtf
from dashboard.requests.choices import Choice, Kind
from dashboard.requests.parameters import common
from dashboard.requests.query import InvalidQueryError, QueryFault, pairs, parse

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column, Table
    from dashboard.requests.choices import ChoiceValues
    from dashboard.requests.query import Query

Parameters = list[tuple[str, str]]
Test = Callable[[object], bool]


class Selection(Struct, frozen=True):
    """Rows of a table.

    Attributes:
        table: The table.
        rows: The rows of this page.
        total: How many rows match on all pages.
        limit: How many rows a page has.
        offset: How many rows stand before this page.
        parameters: What the address says, without the place of the page.
    """

    table: Table
    rows: pd.DataFrame
    total: int
    limit: int
    offset: int
    parameters: Parameters

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
    rows = viewpoint_of(state).seen(dataset).listed(table.name)[list(table.columns)]
    for choice in choices:
        if choice.name in table.columns and state.values[choice.name]:
            rows = _where(rows, choice.name, _asked(choice, state, table.columns[choice.name]))
    for threshold in thresholds:
        rows = _where(rows, threshold.column.name, threshold.holds)
    rows = _sorted(rows, state.one(SORT), table)
    limit, offset = int(state.number(LIMIT)), int(state.number(OFFSET))
    kept = [(name, value) for name, value in pairs(state, choices) if name != OFFSET]
    return Selection(table, rows[offset : offset + limit], len(rows), limit, offset, kept)


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


def _where(rows: pd.DataFrame, name: str, test: Test) -> pd.DataFrame:
    """Return the rows whose cell passes a test; equal cells are tested once."""
    passing = [value for value in rows[name].unique() if test(value)]
    return rows[rows[name].isin(passing)]


def _asked(choice: Choice, state: ChoiceValues, column: Column) -> Test:
    """Return what says of a value whether its filter asks for it."""
    if choice.kind is Kind.TEXT:
        part = state.one(choice.name).casefold()
        return lambda value: any(part in one.casefold() for one in entries(value, column))
    chosen = set(state.many(choice.name))
    return lambda value: not chosen.isdisjoint(entries(value, column))


def _sorted(rows: pd.DataFrame, order: str, table: Table) -> pd.DataFrame:
    """Return rows in an order; rows without a value come last in either direction."""
    name = order.removeprefix(FALLING)
    if not name:
        return rows
    return rows.sort_values(
        name,
        ascending=not order.startswith(FALLING),
        kind="stable",
        na_position="last",
        key=_by_day if table.columns[name].holds_dates else None,
    )


def _by_day(dates: pd.Series) -> pd.Series:
    """Return what sorts EDTF dates: by their first day, then by their last."""

    def days(text: str) -> str:
        date = read_edtf(text)
        return f"{date.earliest} {date.latest}"

    return dates.map({text: days(text) for text in dates.dropna().unique()})
