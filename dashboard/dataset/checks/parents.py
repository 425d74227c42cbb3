"""Parents: whom an organization belongs to shows in its name, or its note says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_TABLE = "organizations"


def check(records: Records) -> Iterator[Fault]:
    """Parents that neither the name nor the note gives away, and circles of parents."""
    for record in records.of(_TABLE):
        parent = records.find(_TABLE, record["parent"])
        if parent is None:
            continue
        said = (record["name_ko"], record["name_en"], record["note_en"])
        if not any(name in text for name in _names(parent) for text in said):
            yield record.fault(
                "parent", "stands neither in the organization's name nor in its note"
            )
        if record["organization"] in _ancestors(records, parent):
            yield record.fault("parent", "leads back to the organization itself")


def _names(record: Record) -> list[str]:
    names = [record["name_ko"], record["name_en"], *record.entries("aliases")]
    return [name for name in names if name]


def _ancestors(records: Records, record: Record) -> set[str]:
    seen: set[str] = set()
    above: Record | None = record
    while above is not None and above["organization"] not in seen:
        seen.add(above["organization"])
        above = records.find(_TABLE, above["parent"])
    return seen
