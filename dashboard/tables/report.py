"""The known disagreements, with the claims on all sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.tables.records import Record, Records


@dataclass(frozen=True)
class Disagreement:
    """A contradiction that is in the sources, and the claims that contradict each other."""

    disagreement: str
    kind: str
    title: Words
    explanation: Words
    claims: tuple[Record, ...]


def report(records: Records) -> list[Disagreement]:
    """Every known disagreement of a dataset, in the order of its file."""
    return [_disagreement(records, record) for record in records.of("disagreements")]


def _disagreement(records: Records, record: Record) -> Disagreement:
    known = records.claims_by_id
    return Disagreement(
        disagreement=record["disagreement"],
        kind=record["kind"],
        title=Words(record["title_ko"], record["title_en"]),
        explanation=Words(record["explanation_ko"], record["explanation_en"]),
        claims=tuple(known[claim] for claim in record.entries("claims") if claim in known),
    )
