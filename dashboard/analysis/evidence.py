"""What stands behind a claim: what it says, where it was read, and who says otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from dashboard.analysis.claim_records import cells_of
from dashboard.analysis.claim_words import facts_of
from dashboard.analysis.once import once
from dashboard.dataset.compiled.rows import CompiledRows

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Table
    from dashboard.dataset.records import Record
    from dashboard.i18n import Text

_PART_OF_KEY = ("year", "milestone", "measure", "from_year", "to_year")


class Evidence(Struct, frozen=True):
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
    facts: tuple[tuple[Text, Text], ...]
    rivals: tuple[str, ...]
    disagreements: tuple[str, ...]


def evidence(dataset: Dataset, claim: str) -> Evidence:
    """Return what stands behind a claim.

    Raises:
        KeyError: If there is no such claim.
    """
    record = dataset.records.claims_by_id[claim]
    row, source = cells_of(record), dataset.records.find("sources", record["source"])
    rivals = _about_the_same(dataset, record)
    disagreements = dataset.records.disagreements.get(claim, ())
    return Evidence(
        claim=claim,
        table=record.table.name,
        row=row,
        source={} if source is None else cells_of(source),
        facts=tuple(facts_of(row, record.table, dataset)),
        rivals=tuple(other for other in rivals if other != claim),
        disagreements=tuple(one["disagreement"] for one in disagreements),
    )


def _about_the_same(dataset: Dataset, claim: Record) -> list[str]:
    """Return the claims about what a claim is about, itself among them."""
    subject, rows = _subject(claim), dataset.records.of(claim.table.name)
    if not isinstance(rows, CompiledRows):
        return _by_subject(dataset)[subject]
    parts = {part: claim[part] for part in _parts(claim.table)}
    return [one["claim"] for one in rows.with_texts(parts) if _subject(one) == subject]


@once
def _by_subject(dataset: Dataset) -> dict[tuple[str, ...], list[str]]:
    """Return the claims about each thing, of tables that are no columns."""
    found: dict[tuple[str, ...], list[str]] = {}
    for rows in dataset.records.by_table.values():
        for record in () if isinstance(rows, CompiledRows) else rows:
            if record.is_claim:
                found.setdefault(_subject(record), []).append(record["claim"])
    return found


def claim_row(dataset: Dataset, claim: str) -> tuple[str, dict[str, Any]]:
    """Return a claim's table and its cells by column.

    Raises:
        KeyError: If there is no such claim.
    """
    record = dataset.records.claims_by_id[claim]
    return record.table.name, dict(cells_of(record))


def _parts(table: Table) -> dict[str, None]:
    return dict.fromkeys((*table.claim_parts, *_PART_OF_KEY))


def _subject(record: Record) -> tuple[str, ...]:
    parts = _parts(record.table)
    # Of a file of data there may be hundreds of figures of one measure: of other days and clusters.
    keys = record.table.quantity.keys if record["row"] and record.table.quantity else ()
    more = (record[key] for key in keys if key not in parts and record[key])
    return (record.table.name, *(record[part] for part in parts), *more)
