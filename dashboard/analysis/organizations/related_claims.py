"""Which claims are about which organization, by name or through what belongs to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column

_COLUMNS = ["organization", "claim", "table", "through"]


@once
def claims_about(dataset: Dataset) -> pd.DataFrame:
    """Return each claim with each organization that it is about, those that name it first.

    A claim is also about an organization if it is about a model that it builds, an alliance that
    it is in, a service that it offers or a forecast that it makes; the claims that tie others to
    the same model or alliance are about those others.

    Columns: organization, claim, table, through (the thing of the organization that the claim is
    about; empty where the claim names the organization itself).
    """
    parts = [*_naming(dataset), *_through(dataset)]
    frame = pd.concat(parts, ignore_index=True)[_COLUMNS].astype("string").dropna()
    return frame.drop_duplicates(["organization", "claim"], ignore_index=True)


def claims_of(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return the claims about one organization.

    Columns: those of ``claims_about``.
    """
    frame = claims_about(dataset)
    return frame[frame["organization"] == organization].reset_index(drop=True)


def _naming(dataset: Dataset) -> Iterator[pd.DataFrame]:
    """Return the claims whose cells name an organization."""
    yield dataset.listed("organizations")[["organization", "claim"]].assign(
        table="organizations", through=""
    )
    for table in dataset.package.tables.values():
        linking = [one for one in table.columns.values() if one.links == "organizations"]
        if table.holds_claims:
            yield from (_linked(dataset, table.name, column) for column in linking)
    known = set(dataset.listed("organizations")["organization"])
    metrics = dataset.listed("metrics")
    named = metrics[metrics["subject"].isin(known)]
    yield (
        named[["subject", "claim"]]
        .set_axis(["organization", "claim"], axis=1)
        .assign(table="metrics", through="")
    )


def _linked(dataset: Dataset, table: str, column: Column) -> pd.DataFrame:
    frame = dataset.listed(table)[[column.name, "claim"]].dropna()
    if column.separator:
        frame[column.name] = frame[column.name].str.split(column.separator)
        frame = frame.explode(column.name)
    frame = frame.set_axis(["organization", "claim"], axis=1)
    return frame.assign(table=table, through="")


def _through(dataset: Dataset) -> Iterator[pd.DataFrame]:
    """Return the claims about what belongs to an organization."""
    tables = dataset.package.tables.values()
    for owning in tables:
        if owning.owner is None:
            continue
        thing = owning.claim_parts[0]
        owned = dataset.listed(owning.name)[[owning.owner, thing]].drop_duplicates()
        owned = owned.set_axis(["organization", "through"], axis=1)
        for table in tables:
            if thing in table.claim_parts and table.owner is None:
                yield _joined(owned, dataset, table.name, thing)
        yield _joined(owned, dataset, "metrics", "subject")


def _joined(owned: pd.DataFrame, dataset: Dataset, table: str, key: str) -> pd.DataFrame:
    claims = dataset.listed(table)[[key, "claim"]].rename(columns={key: "through"})
    return owned.merge(claims, on="through").assign(table=table)
