"""Claims as flat records: what each says, where it was read, how sure it is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from dashboard.analysis.claim_words import EVIDENCE_CELLS, facts_of, headline
from dashboard.analysis.place import place
from dashboard.cache import SingleFlightCache
from dashboard.dataset.values import read_value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Table
    from dashboard.dataset.records import Record as Claim
    from dashboard.i18n import Language

    _Words = dict[tuple[str, ...], dict[str, str]]
    _Records = SingleFlightCache[dict[str, Any]]

_OF_CLAIM = ("as_written", "paragraph", "row", "cells", "status", "bound", "inferred")
_MOST = 8192
"""Records that are kept: those of all charts, many times over."""

_OF_SOURCE = ("source", "title", "author", "published_on", "url")


def claim_records(
    dataset: Dataset, claims: Sequence[str], language: Language
) -> list[dict[str, Any]]:
    """Return claims as flat records, in the order given.

    Each has: claim; table; about (what it is about, in words); says (what it says of that, in
    words); as_written; paragraph (of the saved file); row, cells (of a file of data); place (in
    words);
    status; bound; inferred; note; source; publisher; title, author, published_on, url (of the
    article); disagreements (titles of the known disagreements
    that it is part of). What is missing is None. A record is kept for who asks next: nobody may
    change it.
    """
    known: _Words = {}
    found: dict[str, Claim] = {}

    def made(name: str) -> dict[str, Any]:
        if not found:
            found.update(dataset.records.found(claims))
        return _record(dataset, found[name], language, known)

    kept = dataset.derived(_kept)
    return [kept.get((one, language), partial(made, one)) for one in claims]


def _kept(_dataset: Dataset) -> _Records:
    return SingleFlightCache(_MOST)


def _record(dataset: Dataset, claim: Claim, language: Language, known: _Words) -> dict[str, Any]:
    """Return one record; what several articles say alike is put into words once."""
    row, source = cells_of(claim), dataset.records.find("sources", claim["source"])
    said = [claim[name] for name in claim.table.columns if name not in EVIDENCE_CELLS]
    alike = (claim.table.name, *said)
    if alike not in known:
        known[alike] = _in_words(dataset, claim.table, row, language)
    disagreements = dataset.records.disagreements.get(claim["claim"], ())
    return {
        "claim": claim["claim"],
        "table": claim.table.name,
        **known[alike],
        **{name: row.get(name) for name in _OF_CLAIM},
        "place": place(claim, source)[language],
        "note": claim.said("note", language) or None,
        "publisher": dataset.publisher(claim["source"], language),
        **(dict.fromkeys(_OF_SOURCE) if source is None else _some(source)),
        "disagreements": "; ".join(one.said("title", language) for one in disagreements) or None,
    }


def _in_words(
    dataset: Dataset, table: Table, row: Mapping[str, Any], language: Language
) -> dict[str, str]:
    """Return what a claim is about, and what it says."""
    facts = facts_of(row, table, dataset)
    return {
        "about": headline(dataset, table.name, row)[language],
        "says": "; ".join(f"{title[language]}: {value[language]}" for title, value in facts),
    }


def _some(source: Claim) -> dict[str, Any]:
    return {name: source[name] or None for name in _OF_SOURCE}


def cells_of(record: Claim) -> dict[str, Any]:
    """Return the cells of a row by column, as what they mean; an empty cell is None."""
    columns = record.table.columns.values()
    return {column.name: read_value(record[column.name], column.type) for column in columns}
