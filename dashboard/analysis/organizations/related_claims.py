"""Which claims are about which organization, by name or through what belongs to it."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from msgspec import Struct

from dashboard.dataset.values import items

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from numpy.typing import NDArray

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column
    from dashboard.dataset.grouping import TableColumns

_COLUMNS = ["claim", "table", "through"]
_Related = tuple[str, str, str]
"""A claim, its table, and the thing that it is about."""


def claims_of(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return each claim that is about an organization, those that name it first.

    A claim is also about an organization if it is about a model that it builds, an alliance that
    it is in, a service that it offers or a forecast that it makes; the claims that tie others to
    the same model or alliance are about those others.

    Columns: claim, table, through (the thing of the organization that the claim is about; empty
    where the claim names the organization itself).
    """
    return dataset.derived(_About(organization))


class _About(Struct, frozen=True):
    """The claims about an organization; asked for again they are not looked for again."""

    organization: str

    def __call__(self, dataset: Dataset) -> pd.DataFrame:
        parts = chain(_naming(dataset, self.organization), _through(dataset, self.organization))
        frame = pd.DataFrame(parts, columns=_COLUMNS, dtype="string").dropna()
        return frame.drop_duplicates("claim", ignore_index=True)


def _naming(dataset: Dataset, organization: str) -> Iterator[_Related]:
    """Return the claims whose cells name an organization."""
    described = dataset.columns("organizations")
    own = described.holding("organization", {organization})
    yield from _claims(described, own, "organizations")
    for table in dataset.package.tables.values():
        for column in table.columns.values() if table.holds_claims else ():
            if column.links == "organizations":
                rows = dataset.columns(table.name)
                yield from _claims(rows, _with_entry(rows, column, organization), table.name)
    if own.any():
        metrics = dataset.columns("metrics")
        yield from _claims(metrics, metrics.holding("subject", {organization}), "metrics")


def _with_entry(rows: TableColumns, column: Column, entry: str) -> NDArray[np.bool_]:
    """Return which rows name something in a column."""
    return rows.passing(
        column.name, lambda cell: not pd.isna(cell) and entry in items(str(cell), column)
    )


def _claims(rows: TableColumns, mask: NDArray[np.bool_], table: str) -> Iterator[_Related]:
    return ((claim, table, "") for claim in rows.texts("claim", np.flatnonzero(mask)))


def _through(dataset: Dataset, organization: str) -> Iterator[_Related]:
    """Return the claims about what belongs to an organization."""
    tables = dataset.package.tables.values()
    for owning in tables:
        if owning.owner is None:
            continue
        thing, rows = owning.claim_parts[0], dataset.columns(owning.name)
        own = rows.kept(rows.holding(owning.owner, {organization})).having(thing)
        if not len(own):
            continue
        owned = own.unique(thing)
        for table in tables:
            if thing in table.claim_parts and table.owner is None:
                yield from _of_owned(owned, dataset, table.name, thing)
        yield from _of_owned(owned, dataset, "metrics", "subject")


def _of_owned(owned: Sequence[str], dataset: Dataset, table: str, key: str) -> Iterator[_Related]:
    """Return the claims of a table about some things, in the order of these."""
    rows = dataset.columns(table)
    places = np.flatnonzero(rows.holding(key, set(owned)))
    by_thing: dict[str, list[str]] = {thing: [] for thing in owned}
    for thing, claim in zip(rows.texts(key, places), rows.texts("claim", places), strict=True):
        by_thing[thing].append(claim)
    return ((claim, table, thing) for thing, claims in by_thing.items() for claim in claims)
