"""Bounds: about, at least, at most and range follow from the words around the figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.figures import carriers
from dashboard.dataset.evidence import begins_word, figureless_fragments, noted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

EXACT = "exact"


def check(records: Records) -> Iterator[Fault]:
    """Bounds that the fragments do not say."""
    said: dict[str, set[str]] = {}
    for record in records.claims:
        text = record["as_written"]
        if text not in said:
            said[text] = _word_bounds(records, record)
        bounds = _figure_bounds(record) | said[text]
        allowed = bounds - {EXACT} or {EXACT}
        if record["bound"] not in allowed and record["bound"] not in noted(record, "bound"):
            yield record.fault(
                "bound", f"is not what as_written says: {' or '.join(sorted(allowed))}"
            )


def _figure_bounds(record: Record) -> set[str]:
    """The bounds of the first figure of a row; an amount in a second currency has its own."""
    for column in record.table.carried_by("figure"):
        if record[column.name]:
            return {figure.bound for figure in carriers(record, column.name)}
    return set()


def _word_bounds(records: Records, record: Record) -> set[str]:
    terms = records.package.vocabularies.get("bound", {}).values()
    texts = figureless_fragments(record)
    return {
        term.name
        for term in terms
        if any(begins_word(cue, text) for cue in term.cues for text in texts)
    }
