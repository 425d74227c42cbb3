"""What each claim names: organizations, models, alliances, applications."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dashboard.analysis.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Package
    from dashboard.dataset.records import Record


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


def _named(record: Record, package: Package) -> Iterator[Thing]:
    for column in record.table.columns.values():
        own = record.table.is_named and column.name == record.table.identity
        table = record.table.name if own else column.links
        if table and package.tables[table].is_named:
            for entry in record.entries(column.name):
                yield Thing(table, entry)
