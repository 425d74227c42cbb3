"""Dates: real days, and each is what a fragment means in an article of that date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset.evidence import dates, noted, published
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_DATE = re.compile(r"\d{4}(?:-\d\d)?(?:-\d\d)?(?:/\d{4}(?:-\d\d)?(?:-\d\d)?)?", re.ASCII)


def check(records: Records) -> Iterator[Fault]:
    """Dates that do not exist, and dates that no fragment carries, nor the note if inferred."""
    for record in records:
        for column in record.table.columns.values():
            if record[column.name] and column.holds_dates:
                yield from _impossible(record, column.name)
    for record in records.claims:
        for column in record.table.carried_by("date"):
            if record[column.name]:
                yield from _unsupported(records, record, column.name)


def _impossible(record: Record, column: str) -> Iterator[Fault]:
    try:
        read_edtf(record[column])
    except ValueError as error:
        yield record.fault(column, f"is not a date: {error}")


def _unsupported(records: Records, record: Record, column: str) -> Iterator[Fault]:
    article = published(records, record)
    if article is None:
        return
    known = [str(date) for date in dates(record, article)]
    if record[column] not in (*known, *_DATE.findall(noted(record, column))):
        found = ", ".join(known) or "no date"
        yield record.fault(
            column, f"is not in as_written, which has {found} (article of {article})"
        )
