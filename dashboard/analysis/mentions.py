"""What each claim names: organizations, models, alliances, applications."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import pandas as pd

from dashboard.analysis.once import once
from dashboard.dataset.values import items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column, Package, Table
    from dashboard.dataset.records import Record


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


@once
def claims_naming(dataset: Dataset) -> Mapping[str, tuple[str, ...]]:
    """Return the claims that name each thing, by the thing's identifier."""
    found: dict[str, dict[str, None]] = {}
    for record in dataset.records.claims:
        for thing in _named(record, dataset.package):
            found.setdefault(thing.identifier, {})[record["claim"]] = None
    return {identifier: tuple(claims) for identifier, claims in found.items()}


@once
def articles_naming(dataset: Dataset) -> Mapping[str, int]:
    """Return in how many articles each thing is named, by the thing's identifier."""
    things: dict[str, int] = {}
    sources: dict[str, int] = {}
    pairs = [np.empty(0, dtype=np.int64)]
    for table in dataset.package.tables.values():
        rows = dataset.columns(table.name) if table.holds_claims else None
        naming = [one for one in table.columns.values() if _names(table, one, dataset.package)]
        if rows is None or not naming:
            continue
        codes, cited = rows.coded("source")
        read = np.array([sources.setdefault(one, len(sources)) for one in cited], np.int64)[codes]
        for column in naming:
            codes, cells = rows.coded(column.name)
            entries = [() if cell is pd.NA else items(str(cell), column) for cell in cells]
            for one in range(max(map(len, entries), default=0)):
                known = [
                    things.setdefault(own[one], len(things)) if one < len(own) else -1
                    for own in entries
                ]
                thing = np.array(known, dtype=np.int64)[codes]
                pairs.append(pd.unique((thing << _BITS | read)[thing >= 0]))
    counts = np.bincount(pd.unique(np.concatenate(pairs)) >> _BITS, minlength=len(things)).tolist()
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
