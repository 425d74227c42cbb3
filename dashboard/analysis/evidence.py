"""What stands behind a claim: what it says, where it was read, and who says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.analysis.claim_words import facts_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.tables.dataset import Dataset
    from dashboard.tables.description import Table
    from dashboard.words import Words

_PART_OF_KEY = ("year", "milestone", "measure", "from_year", "to_year")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim and what stands behind it.

    Attributes:
        claim: The claim's id.
        table: The table that it is a row of.
        row: Its cells by column.
        source: The cells of its source by column.
        facts: What it says: each column's title and its value in words.
        rivals: Other claims about the same thing.
        disagreements: Known disagreements that it is part of.
    """

    claim: str
    table: str
    row: Mapping[str, Any]
    source: Mapping[str, Any]
    facts: tuple[tuple[Words, Words], ...]
    rivals: tuple[str, ...]
    disagreements: tuple[str, ...]


def evidence(dataset: Dataset, claim: str) -> Evidence:
    """Return what stands behind a claim.

    Raises:
        KeyError: If there is no such claim.
    """
    known = dataset.claims
    found = known.loc[known["claim"] == claim, "table"]
    if found.empty:
        raise KeyError(claim)
    name = found.iloc[0]
    table = dataset.package.tables[name]
    frame = dataset.tables[name]
    row = _first(frame[frame["claim"] == claim])
    sources = dataset.tables["sources"]
    source = _first(sources[sources["source"] == row["source"]])
    return Evidence(
        claim=claim,
        table=name,
        row=row,
        source=source,
        facts=tuple(facts_of(row, table, dataset)),
        rivals=_rivals(row, table, frame),
        disagreements=_disagreements(claim, dataset),
    )


def _first(frame: pd.DataFrame) -> dict[str, Any]:
    return {str(name): value for name, value in frame.iloc[0].items()}


def _rivals(row: Mapping[str, Any], table: Table, frame: pd.DataFrame) -> tuple[str, ...]:
    key = [name for name in (*table.claim_parts, *_PART_OF_KEY) if name in table.columns]
    same = frame["claim"] != row["claim"]
    for name in dict.fromkeys(key):
        same &= frame[name].isna() if pd.isna(row[name]) else frame[name] == row[name]
    return tuple(frame.loc[same.fillna(value=False), "claim"])


def _disagreements(claim: str, dataset: Dataset) -> tuple[str, ...]:
    known = dataset.tables["disagreements"]
    part = known["claims"].str.split(";").map(lambda claims: claim in claims)
    return tuple(known.loc[part, "disagreement"])
