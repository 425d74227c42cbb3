"""How well claims are supported: by one article, by several, or against another claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.analysis.once import once

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column, Table

SEVERAL, SINGLE, DISPUTED = "several", "single", "disputed"
"""How a claim stands: others say something of the same, nobody else does, or it is contradicted."""

INTRODUCING = ("organizations", "models")
"""Tables whose claims say who or what there is, and nothing more."""

_PART_OF_KEY = ("year", "milestone", "measure", "from_year", "to_year")
_FACT = ["table", "about"]


class Introduced(Struct, frozen=True):
    """How many claims there are, and how many of them only introduce organizations and models."""

    claims: int
    introducing: int


def introduced(dataset: Dataset) -> Introduced:
    """Return how many claims there are, and how many of them only introduce things."""
    claims = dataset.claims
    return Introduced(len(claims), int(claims["table"].isin(INTRODUCING).sum()))


@once
def supported_claims(dataset: Dataset) -> pd.DataFrame:
    """Return every claim with the number of articles that speak of the same.

    Two claims speak of the same where their table and its key agree: the same model's size, the
    same year of the same forecast. A row that describes a thing (an organization, a model, an
    alliance) is also supported by every article with a claim that links to the thing.

    Columns: claim, table, source, status, articles (how many speak of the same, at least 1),
    single (nobody else does), disputed (a known disagreement names the claim), standing
    (``disputed``, else ``single``, else ``several``).
    """
    claims = dataset.claims[["claim", "table", "source", "status"]]
    facts = pd.DataFrame(_facts(dataset), columns=["claim", *_FACT])
    claims = claims.merge(facts, on=["claim", "table"])
    spoken = pd.concat([claims[[*_FACT, "source"]], _mentions(dataset)]).drop_duplicates()
    articles = spoken.groupby(_FACT).size().rename("articles").reset_index()
    claims = claims.merge(articles, on=_FACT).drop(columns="about")
    claims["single"] = claims["articles"] == 1
    named = ";".join(dataset.tables["disagreements"]["claims"]).split(";")
    claims["disputed"] = claims["claim"].isin(named)
    standing = claims["single"].map({True: SINGLE, False: SEVERAL})
    return claims.assign(standing=standing.mask(claims["disputed"], DISPUTED))


def _facts(dataset: Dataset) -> Iterator[tuple[str, str, str]]:
    """Give each claim with its table and what it speaks of there."""
    for name, table, frame in _tables(dataset):
        keys = [*table.claim_parts, *(key for key in _PART_OF_KEY if key in table.columns)]
        cells = frame[list(dict.fromkeys(keys))].astype("string").fillna("")
        for claim, values in zip(frame["claim"], cells.to_numpy(), strict=True):
            yield str(claim), name, " ".join(values)


def _mentions(dataset: Dataset) -> pd.DataFrame:
    """Return which article speaks of which thing by linking to it.

    Columns: table, about, source.
    """
    rows = [
        (column.links, entry, source)
        for _, table, frame in _tables(dataset)
        for column in _links(table, dataset)
        for cell, source in zip(frame[column.name], frame["source"], strict=True)
        if not pd.isna(cell)
        for entry in (str(cell).split(column.separator) if column.separator else [str(cell)])
    ]
    mentions = pd.DataFrame(rows, columns=[*_FACT, "source"], dtype="string")
    known = pd.DataFrame(_facts(dataset), columns=["claim", *_FACT])[_FACT].drop_duplicates()
    return mentions.merge(known, on=_FACT)


def _tables(dataset: Dataset) -> Iterator[tuple[str, Table, pd.DataFrame]]:
    for name, table in dataset.package.tables.items():
        if table.holds_claims:
            yield name, table, dataset.listed(name)


def _links(table: Table, dataset: Dataset) -> Iterator[Column]:
    """Give the columns that link to things with claims of their own."""
    for column in table.columns.values():
        if column.links and dataset.package.tables[column.links].holds_claims:
            yield column
