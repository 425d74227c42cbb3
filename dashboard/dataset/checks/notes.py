"""Notes: in both languages, and one wherever a column is inferred."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_NOTES = ("note_ko", "note_en")


def check(records: Records) -> Iterator[Fault]:
    """Notes in one language only, and inferences that name no column or have no note."""
    for record in records:
        missing = [name for name in _NOTES if name in record.table.columns and not record[name]]
        if len(missing) == 1:
            yield record.fault(missing[0], "is empty, though there is a note in the other language")
    for record in records.claims:
        yield from _inference(record)


def _inference(record: Record) -> Iterator[Fault]:
    columns = record.entries("inferred_columns")
    if (record["inferred"] == "true") != bool(columns):
        yield record.fault("inferred_columns", "does not agree with inferred")
    for name in columns:
        if name not in record.table.columns:
            yield record.fault("inferred_columns", f"names no column of the table: {name}")
    if columns and not record["note_en"]:
        yield record.fault("note_en", "is empty, though it must say what was inferred")
