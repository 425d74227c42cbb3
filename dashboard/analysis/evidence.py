"""What stands behind a claim: what it says, where it was read, and who says otherwise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.words import Language, Words
from dashboard.words.dates import edtf
from dashboard.words.numbers import compact, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.tables.dataset import Dataset
    from dashboard.tables.description import Column, Table

_EVIDENCE = frozenset(
    {"claim", "source", "paragraph", "as_written", "status", "bound", "inferred", "note"}
)
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
        facts=tuple(_facts(row, table, dataset)),
        rivals=_rivals(row, table, frame),
        disagreements=_disagreements(claim, dataset),
    )


def headline(dataset: Dataset, table: str, row: Mapping[str, Any]) -> Words:
    """Return what a claim is about, in a few words: the names of the things that it links."""
    described = dataset.package.tables[table]
    if described.is_named or "title_ko" in described.columns:
        stem = "name" if described.is_named else "title"
        return Words(str(row[f"{stem}_ko"]), str(row[f"{stem}_en"]))
    named = [
        _written(row[name], described.columns[name], dataset)
        for name in described.claim_parts
        if not pd.isna(row[name])
    ]
    return Words(" · ".join(one.ko for one in named), " · ".join(one.en for one in named))


def _first(frame: pd.DataFrame) -> dict[str, Any]:
    return {str(name): value for name, value in frame.iloc[0].items()}


def _facts(row: Mapping[str, Any], table: Table, dataset: Dataset) -> list[tuple[Words, Words]]:
    return [
        (column.title, _written(row[name], column, dataset))
        for name, column in table.columns.items()
        if name not in _EVIDENCE and not pd.isna(row[name])
    ]


def _written(value: Any, column: Column, dataset: Dataset) -> Words:
    if column.links:
        parts = str(value).split(column.separator) if column.separator else [str(value)]
        return _each(parts, lambda part, language: dataset.name(column.links or "", part, language))
    if column.vocabulary:
        known = dataset.package.vocabularies[column.vocabulary].get(str(value))
        return known.title if known else Words(str(value), str(value))
    if column.evidence == "date" and column.type == "string":
        return _each([str(value)], edtf)
    if column.type in {"integer", "number"} and column.evidence == "figure":
        return _each([value], _figure)
    return Words(str(value), str(value))


def _figure(value: float, language: Language) -> str:
    short, full = compact(value, language), plain(value, language)
    return full if short == full else f"{short} ({full})"


def _each(parts: list[Any], write: Any) -> Words:
    ko, en = (", ".join(write(part, one) for part in parts) for one in Language)
    return Words(ko, en)


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
