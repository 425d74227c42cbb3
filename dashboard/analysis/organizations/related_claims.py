"""Which claims are about which organization, by name or through what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.dataset.values import items

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np
    from numpy.typing import NDArray

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column
    from dashboard.dataset.grouping import TableColumns

_COLUMNS = ["claim", "table", "through"]


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
        parts = [*_naming(dataset, self.organization), *_through(dataset, self.organization)]
        frame = pd.concat(parts, ignore_index=True)[_COLUMNS].astype("string").dropna()
        return frame.drop_duplicates("claim", ignore_index=True)


def _naming(dataset: Dataset, organization: str) -> Iterator[pd.DataFrame]:
    """Return the claims whose cells name an organization."""
    described = dataset.columns("organizations")
    own = described.holding("organization", {organization})
    yield _claims(described, own, "organizations")
    for table in dataset.package.tables.values():
        for column in table.columns.values() if table.holds_claims else ():
            if column.links == "organizations":
                rows = dataset.columns(table.name)
                yield _claims(rows, _with_entry(rows, column, organization), table.name)
    if own.any():
        metrics = dataset.columns("metrics")
        yield _claims(metrics, metrics.holding("subject", {organization}), "metrics")


def _with_entry(rows: TableColumns, column: Column, entry: str) -> NDArray[np.bool_]:
    """Return which rows name something in a column."""
    return rows.passing(
        column.name, lambda cell: not pd.isna(cell) and entry in items(str(cell), column)
    )


def _claims(rows: TableColumns, mask: NDArray[np.bool_], table: str) -> pd.DataFrame:
    return pd.DataFrame({"claim": rows.kept(mask).texts("claim"), "table": table, "through": ""})


def _through(dataset: Dataset, organization: str) -> Iterator[pd.DataFrame]:
    """Return the claims about what belongs to an organization."""
    tables = dataset.package.tables.values()
    for owning in tables:
        if owning.owner is None:
            continue
        thing, rows = owning.claim_parts[0], dataset.columns(owning.name)
        own = rows.kept(rows.holding(owning.owner, {organization})).having(thing)
        if not len(own):
            continue
        owned = pd.DataFrame({"through": own.unique(thing)}, dtype="string")
        for table in tables:
            if thing in table.claim_parts and table.owner is None:
                yield _joined(owned, dataset, table.name, thing)
        yield _joined(owned, dataset, "metrics", "subject")


def _joined(owned: pd.DataFrame, dataset: Dataset, table: str, key: str) -> pd.DataFrame:
    rows = dataset.columns(table)
    own = rows.kept(rows.holding(key, set(owned["through"]))).frame([key, "claim"])
    return owned.merge(own.rename(columns={key: "through"}), on="through").assign(table=table)
