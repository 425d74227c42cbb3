"""The known disagreements, with the claims on all sides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.dataset.records import Record, Records


class Disagreement(Struct, frozen=True):
    """A contradiction that is in the sources, and the claims that contradict each other."""

    disagreement: str
    kind: str
    title: Text
    explanation: Text
    claims: tuple[Record, ...]


def report(records: Records) -> list[Disagreement]:
    """Every known disagreement of a dataset, in the order of its file."""
    return [_disagreement(records, record) for record in records.of("disagreements")]


def _disagreement(records: Records, record: Record) -> Disagreement:
    known = records.claims_by_id
    return Disagreement(
        disagreement=record["disagreement"],
        kind=record["kind"],
        title=Text(record["title_ko"], record["title_en"]),
        explanation=Text(record["explanation_ko"], record["explanation_en"]),
        claims=tuple(known[claim] for claim in record.entries("claims") if claim in known),
    )
