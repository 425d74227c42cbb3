"""A part of a dataset: as if only some of its claims had been made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.dataset import Dataset, of_records
from dashboard.dataset.description import EVIDENCE, EVIDENCE_OF_DATA
from dashboard.dataset.records import Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from dashboard.dataset.records import Records

_NAMES = ("name_ko", "name_en")
_OF_A_CLAIM = {"claim", *EVIDENCE, *EVIDENCE_OF_DATA}
_BEHIND = ("claim", "claims", "implied_by", "promise")
_UNTOLD = {"verdict": "unknown", "explanation_ko": "", "explanation_en": ""}


def part_of(dataset: Dataset, claims: Set[str]) -> Dataset:
    """Return the dataset with some of its claims only; see ``rows_of``."""
    known = dataset.whole.records
    unread = {record["source"] for record in known.of("sources")} - known.cited.keys()
    used = dataset.records.sources_of(claims)
    records = rows_of(dataset.records, claims, unread | used)
    return of_records(records, dataset.languages, dataset.whole, dataset.library)


def rows_of(
    whole: Records, claims: Set[str], sources: Set[str], *, described: bool = False
) -> Records:
    """Return the rows that stay where some claims and sources do.

    What a claim that stays links to keeps its row even if the claim that describes it goes: with
    its names and kinds and nothing else, and no claim. A disagreement stays while all claims that
    it names do, an exchange rate while the claim that implies it does, a promise while its claim
    does: what came of it is unknown where no claim that tells so stays. A source that no claim was
    read from, such as a series of exchange rates, stays always.

    Args:
        whole: The rows.
        claims: The claims that stay.
        sources: The sources that stay.
        described: Whether what is named keeps what is general knowledge, too: its country.
    """
    named = whole.linked(claims)
    by_table: dict[str, Sequence[Record]] = {}
    for name, records in whole.by_table.items():
        columns = whole.kept_columns(name, claims, named)
        if columns is None:
            columns = tuple(_rows(records, claims, named, sources, described=described))
        by_table[name] = columns
    return whole.with_tables(by_table)


def _rows(
    records: Iterable[Record],
    claims: Set[str],
    named: Set[tuple[str, str]],
    sources: Set[str],
    *,
    described: bool,
) -> Iterator[Record]:
    for record in records:
        table = record.table
        if table.holds_claims:
            if record["claim"] in claims:
                yield record
            elif table.identity and (table.name, record[table.identity]) in named:
                yield _named_only(record, described=described)
        elif _is_borne_out(record, claims, sources):
            yield _as_told(record, claims)


def _is_borne_out(record: Record, claims: Set[str], sources: Set[str]) -> bool:
    behind = {entry for name in _BEHIND for entry in record.entries(name)}
    return behind <= claims and record["source"] in {"", *sources}


def _as_told(record: Record, claims: Set[str]) -> Record:
    """Return a promise with those of its outcomes that stay, unexplained where none does."""
    named = record.entries("outcomes")
    kept = [claim for claim in named if claim in claims]
    if len(kept) == len(named):
        return record
    cells = {**record.cells, "outcomes": ";".join(kept), **({} if kept else _UNTOLD)}
    return Record.of(record.table, record.line, cells)


def _named_only(record: Record, *, described: bool) -> Record:
    """Return a row that says what a thing is called and of which kind it is, and no more."""
    columns = record.table.columns.values()
    kept = {record.table.identity, *_NAMES, *(one.name for one in columns if one.vocabulary)}
    if described:
        kept |= {one.name for one in columns if not (one.evidence or one.links)} - _OF_A_CLAIM
    cells = {name: record[name] for name in record.places if name in kept}
    return Record.of(record.table, record.line, cells, only_names=True)
