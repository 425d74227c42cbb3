"""Claims of files of data: a row, its cells, and values that stand in these cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import judged_once
from dashboard.dataset.evidence import fragments, noted, number_in
from dashboard.dataset.outside_cells import (
    UNITS,
    UnreadableCellError,
    read_day_cell,
    read_figure_cell,
)
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_OWN = ("row", "cells")
_MULTIPLES = (1, *sorted(set(UNITS.values())))


_EMPTY = {
    "article": Text("출처가 기사인데 비어 있습니다.", "is empty, though its source is an article"),
    "data": Text(
        "출처가 데이터 파일인데 비어 있습니다.", "is empty, though its source is a file of data"
    ),
}
_FILLED = {
    "article": Text(
        "출처가 기사인데 값이 있습니다.", "has a value, though its source is an article"
    ),
    "data": Text(
        "출처가 데이터 파일인데 값이 있습니다.", "has a value, though its source is a file of data"
    ),
}
_CELLS = Text(
    "칸이 {cells}개인데 칸 이름은 {names}개입니다.",
    "has {cells} cells, and cells {names} names",
)
_NO_FIGURE = Text(
    "어느 칸에도, 어떤 단위로도 없는 값입니다.", "stands in none of the cells, in any unit"
)
_NO_DAY = Text("어느 칸에도 없는 값입니다.", "stands in none of the cells")


def check(records: Records) -> Iterator[Fault]:
    """Evidence of the other kind of source, and values that no cell carries."""
    yield from judged_once(records.article_claims, ("paragraph", *_OWN), _of_an_article)
    for record in records.data_claims:
        yield from _evidence(record)
        yield from _values(record)


def _of_an_article(record: Record) -> Iterator[Fault]:
    if not record["paragraph"]:
        yield record.fault("paragraph", _EMPTY["article"])
    for name in _OWN:
        if record[name]:
            yield record.fault(name, _FILLED["article"])


def _evidence(record: Record) -> Iterator[Fault]:
    for name in _OWN:
        if not record[name]:
            yield record.fault(name, _EMPTY["data"])
    if record["paragraph"]:
        yield record.fault("paragraph", _FILLED["data"])
    cells, headings = fragments(record), record.entries("cells")
    if len(cells) != len(headings):
        rule = _CELLS.format(cells=len(cells), names=len(headings))
        yield record.fault("as_written", rule)


def _values(record: Record) -> Iterator[Fault]:
    cells = fragments(record)
    for column in record.table.carried_by("figure"):
        number = number_in(record, column.name)
        carried = number is None or any(_reads_as(cell, number) for cell in cells)
        if not carried and record[column.name] not in noted(record, column.name):
            yield record.fault(column.name, _NO_FIGURE)
    for column in record.table.carried_by("date"):
        day = record[column.name]
        if day and not any(_day(cell).startswith(day) for cell in cells):
            yield record.fault(column.name, _NO_DAY)


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
