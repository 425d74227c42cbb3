"""Claims of files of data: a row, its cells, and values that stand in these cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.evidence import fragments, noted, number_in
from dashboard.dataset.outside_cells import (
    UNITS,
    UnreadableCellError,
    read_day_cell,
    read_figure_cell,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_OWN = ("row", "cells")
_MULTIPLES = (1, *sorted(set(UNITS.values())))


def check(records: Records) -> Iterator[Fault]:
    """Evidence of the other kind of source, and values that no cell carries."""
    for record in records.article_claims:
        if not record["paragraph"]:
            yield record.fault("paragraph", "is empty, though its source is an article")
        for name in _OWN:
            if record[name]:
                yield record.fault(name, "has a value, though its source is an article")
    for record in records.data_claims:
        yield from _evidence(record)
        yield from _values(record)


def _evidence(record: Record) -> Iterator[Fault]:
    for name in _OWN:
        if not record[name]:
            yield record.fault(name, "is empty, though its source is a file of data")
    if record["paragraph"]:
        yield record.fault("paragraph", "has a value, though its source is a file of data")
    cells, headings = fragments(record), record.entries("cells")
    if len(cells) != len(headings):
        yield record.fault("as_written", f"has {len(cells)} cells, and cells {len(headings)} names")


def _values(record: Record) -> Iterator[Fault]:
    cells = fragments(record)
    for column in record.table.carried_by("figure"):
        number = number_in(record, column.name)
        carried = number is None or any(_reads_as(cell, number) for cell in cells)
        if not carried and record[column.name] not in noted(record, column.name):
            yield record.fault(column.name, "stands in none of the cells, in any unit")
    for column in record.table.carried_by("date"):
        day = record[column.name]
        if day and not any(_day(cell).startswith(day) for cell in cells):
            yield record.fault(column.name, "stands in none of the cells")


def _reads_as(cell: str, number: Decimal) -> bool:
    """Whether a cell holds a number, in whatever unit its heading says."""
    try:
        figure = read_figure_cell(cell, 1)
    except UnreadableCellError:
        return False
    read = (figure.value, figure.low, figure.high) if figure else ()
    return any(end is not None and end * times == number for end in read for times in _MULTIPLES)


def _day(cell: str) -> str:
    try:
        return read_day_cell(cell)
    except UnreadableCellError:
        return ""
