"""What each claim names: organizations, models, alliances, applications."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from dashboard.analysis.once import once
from dashboard.dataset.values import items

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column, Package, Table
    from dashboard.dataset.grouping import TableColumns
    from dashboard.dataset.records import Record

    Mask = NDArray[np.bool_]

_BITS = 32


class Thing(NamedTuple):
    """Something that has a name: a row of a table.

    Attributes:
        table: The table, such as ``organizations``.
        identifier: The row's identifier.
    """

    table: str
    identifier: str


def things_in(dataset: Dataset, claim: str) -> tuple[Thing, ...]:
    """Return what a claim names, each once, in the order of its columns.

    Raises:
        KeyError: If there is no such claim.
    """
    record = dataset.records.claims_by_id[claim]
    return tuple(dict.fromkeys(_named(record, dataset.package)))


def rows_naming(identifier: str, rows: TableColumns, table: Table, package: Package) -> Mask:
    """Return which rows of a table name a thing."""
    found = np.zeros(len(rows), dtype=bool)
    for column in table.columns.values():
        if _names(table, column, package):
            own = partial(_holds, identifier, column)
            found |= rows.passing(column.name, own)
    return found


def _holds(identifier: str, column: Column, cell: object) -> bool:
    return cell is not pd.NA and identifier in items(str(cell), column)


class Naming(NamedTuple):
    """How often each thing is named, by its identifier.

    Attributes:
        claims: In how many claims.
        articles: In how many articles.
    """

    claims: Mapping[str, int]
    articles: Mapping[str, int]


@once
def naming(dataset: Dataset) -> Naming:
    """Return how often each thing is named."""
    things: dict[str, int] = {}
    sources: dict[str, int] = {}
    claims, articles = ([np.empty(0, dtype=np.int64)] for _ in range(2))
    for table in dataset.package.tables.values():
        own = [one for one in table.columns.values() if _names(table, one, dataset.package)]
        if not table.holds_claims or not own:
            continue
        rows = dataset.columns(table.name)
        codes, cited = rows.coded("source")
        read = np.array([sources.setdefault(one, len(sources)) for one in cited], np.int64)[codes]
        named = [pair for column in own for pair in _things(rows, column, things)]
        if not named:
            continue
        places = pd.unique(np.concatenate([thing << _BITS | row for thing, row in named]))
        claims.append(places >> _BITS)
        articles += [pd.unique(thing << _BITS | read[row]) for thing, row in named]
    both = pd.unique(np.concatenate(articles)) >> _BITS
    return Naming(*(_counted(things, one) for one in (np.concatenate(claims), both)))


def naming_claims(dataset: Dataset, columns: Callable[[Table], Sequence[Column]]) -> dict[str, int]:
    """Return in how many claims each thing is named.

    Args:
        dataset: The dataset.
        columns: Returns the columns of a table that name such things.
    """
    things: dict[str, int] = {}
    found = [np.empty(0, dtype=np.int64)]
    for table in dataset.package.tables.values():
        own = columns(table) if table.holds_claims else ()
        rows = dataset.columns(table.name) if own else None
        if rows is not None:
            pairs = [pair for column in own for pair in _things(rows, column, things)]
            places = [thing << _BITS | row for thing, row in pairs]
            found.append(pd.unique(np.concatenate([found[0], *places])) >> _BITS)
    return _counted(things, np.concatenate(found))


def _things(
    rows: TableColumns, column: Column, known: dict[str, int]
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.intp]]]:
    """Yield the numbers of the things that a column names, and the rows in which it does."""
    codes, cells = rows.coded(column.name)
    entries = [() if cell is pd.NA else items(str(cell), column) for cell in cells]
    for place in range(max(map(len, entries), default=0)):
        numbers = [
            known.setdefault(own[place], len(known)) if place < len(own) else -1 for own in entries
        ]
        thing = np.array(numbers, dtype=np.int64)[codes]
        row = np.flatnonzero(thing >= 0)
        yield thing[row], row


def _counted(things: Mapping[str, int], named: NDArray[np.int64]) -> dict[str, int]:
    counts = np.bincount(named, minlength=len(things)).tolist()
    return {one: count for one, count in zip(things, counts, strict=True) if count}


def _names(table: Table, column: Column, package: Package) -> str:
    """Return the table of the things that a column names; none if it names none."""
    own = table.is_named and column.name == table.identity
    named = table.name if own else column.links
    return named if named and package.tables[named].is_named else ""


def _named(record: Record, package: Package) -> Iterator[Thing]:
    for column in record.table.columns.values():
        if table := _names(record.table, column, package):
            for entry in record.entries(column.name):
                yield Thing(table, entry)
