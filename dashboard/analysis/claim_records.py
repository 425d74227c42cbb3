"""Claims as flat records: what each says, where it was read, how sure it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.analysis.claim_words import facts_of, headline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.tables.dataset import Dataset
    from dashboard.words import Language

_OF_CLAIM = ("as_written", "paragraph", "status", "bound", "inferred", "note")
_OF_SOURCE = ("source", "title", "author", "published_on", "url")


def claim_records(
    dataset: Dataset, claims: Sequence[str], language: Language
) -> list[dict[str, Any]]:
    """Return claims as flat records, in the order given.

    Each has: claim; table; about (what it is about, in words); says (what it says of that, in
    words); as_written; paragraph; status; bound; inferred; note; source; publisher; title,
    author, published_on, url (of the article); disagreements (titles of the known disagreements
    that it is part of). What is missing is None.
    """
    rows = _rows(dataset, set(claims))
    sources = _by(dataset.tables["sources"], "source")
    disputed = _disagreements(dataset, language)
    return [
        _record(dataset, *rows[claim], sources, language)
        | {"disagreements": "; ".join(disputed.get(claim, [])) or None}
        for claim in claims
    ]


def _record(
    dataset: Dataset,
    table: str,
    row: Mapping[str, Any],
    sources: Mapping[str, Mapping[str, Any]],
    language: Language,
) -> dict[str, Any]:
    facts = facts_of(row, dataset.package.tables[table], dataset)
    source = sources[row["source"]]
    record = {
        "claim": row["claim"],
        "table": table,
        "about": headline(dataset, table, row)[language],
        "says": "; ".join(f"{title[language]}: {value[language]}" for title, value in facts),
        **{name: row[name] for name in _OF_CLAIM},
        "publisher": dataset.publisher(row["source"], language),
        **{name: source[name] for name in _OF_SOURCE},
    }
    return {name: None if pd.isna(value) else value for name, value in record.items()}


def _rows(dataset: Dataset, claims: set[str]) -> dict[str, tuple[str, dict[str, Any]]]:
    """Return each claim's table and its cells by column."""
    known = dataset.claims
    tables = known.loc[known["claim"].isin(claims), "table"].unique()
    return {
        claim: (table, row)
        for table in tables
        for claim, row in _by(dataset.tables[table], "claim").items()
        if claim in claims
    }


def _by(frame: pd.DataFrame, key: str) -> dict[str, dict[str, Any]]:
    rows: list[dict[str, Any]] = frame.astype(object).to_dict("records")  # type: ignore[assignment]
    return {row[key]: row for row in rows}


def _disagreements(dataset: Dataset, language: Language) -> dict[str, list[str]]:
    """Return the titles of the known disagreements by claim."""
    found: dict[str, list[str]] = {}
    for row in dataset.records.of("disagreements"):
        for claim in row.entries("claims"):
            found.setdefault(claim, []).append(row[f"title_{language}"])
    return found
