"""Figures: each number is what the parser of Korean figures reads from a fragment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset import evidence
from dashboard.dataset.evidence import figures, noted, number_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.numerals import ReadFigure
    from dashboard.dataset.records import Record, Records


def check(records: Records) -> Iterator[Fault]:
    """Numbers that no fragment carries; an inferred one stands in the note."""
    for record in records.claims:
        for column in record.table.carried_by("figure"):
            number = number_in(record, column.name)
            if number is None or carriers(record, column.name):
                continue
            if not _stands_in(noted(record, column.name), record[column.name]):
                yield record.fault(column.name, f"is not in as_written, which has {_read(record)}")


def carriers(record: Record, column: str) -> list[ReadFigure]:
    """The figures in the fragments that carry the number in a cell."""
    return [figure for _, figure in evidence.carriers(record, column)]


def _stands_in(note: str, number: str) -> bool:
    return bool(re.search(rf"(?<![\d.]){re.escape(number)}(?![\d]|\.\d)", note))


def _read(record: Record) -> str:
    numbers = [
        f"{figure.low} to {figure.high}" if figure.value is None else f"{figure.value}"
        for figure in figures(record)
    ]
    return ", ".join(numbers) or "no figure"
