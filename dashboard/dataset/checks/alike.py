"""Rows that are alike in all that a rule looks at: such rows are judged once.

Many articles say the same in the same words, and most rules look at these words alone. Of tables
that are columns the texts are compared as the places that they have among the distinct ones.
"""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

import numpy as np
import pandas as pd

from dashboard.dataset.compiled.chained import Chained, having
from dashboard.dataset.compiled.rows import CompiledRows
from dashboard.dataset.records import Record, Records

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from dashboard.dataset.description import Table
    from dashboard.dataset.faults import Fault

    Pick = Callable[[tuple[str, ...]], object]

Columns = tuple[str, ...]

WORDS = ("as_written", "inferred_columns", "note_en")
"""What the evidence of a claim says: its fragments, and what had to be inferred and why."""

_FORM = attrgetter("table", "places")
_TEXTS = attrgetter("texts")


def judged_once(
    rows: Iterable[Record],
    looked_at: Columns | Callable[[Table], Columns],
    rule: Callable[[Record], Iterable[Fault]],
) -> Iterator[Fault]:
    """Every fault of rows by a rule that looks at some of their cells.

    Args:
        rows: The rows.
        looked_at: The columns that the rule is shown, or which ones of a table they are.
        rule: Yields the faults of a row that has these columns and no others.
    """
    for part in of_one_form(rows):
        table, places = _FORM(part[0])
        columns = looked_at(table) if callable(looked_at) else looked_at
        shown = tuple(dict.fromkeys(name for name in columns if name in places))
        pick = _picking(places, shown)
        broken = {
            pick(row.texts): faults
            for row in one_of_each(part, shown)
            if (faults := tuple(rule(_only(row, shown))))
        }
        for row in part if broken else ():
            for fault in broken.get(pick(row.texts), ()):
                yield row.fault(fault.column, fault.words or fault.rule)


def of_one_form(rows: Iterable[Record]) -> Iterator[Sequence[Record]]:
    """Rows as parts of one table and with the same columns each, none of them empty."""
    if isinstance(rows, Chained | Records):
        parts = rows.parts if isinstance(rows, Chained) else rows.by_table.values()
        for part in parts:
            yield from of_one_form(part)
    elif not isinstance(rows, CompiledRows):
        yield from (tuple(group) for _, group in groupby(rows, key=_FORM))
    elif len(rows):
        yield rows


def one_of_each(rows: Sequence[Record], columns: Columns) -> Sequence[Record]:
    """The first of all rows of one form that are alike in some columns."""
    if isinstance(rows, CompiledRows):
        return rows.kept(~pd.Series(rows.numbered(columns)).duplicated().to_numpy())
    if not rows:
        return ()
    pick, back = _picking(rows[0].places, columns), rows[::-1]
    return tuple(dict(zip(map(pick, map(_TEXTS, back)), back, strict=True)).values())[::-1]


def repeated(rows: Sequence[Record], columns: Columns) -> Iterator[tuple[Record, Record]]:
    """Rows that are in some columns as an earlier one is, and the first such one."""
    if isinstance(rows, CompiledRows):
        numbers, known = pd.factorize(rows.numbered(columns))
        if len(known) < len(rows):
            places = np.arange(len(rows))
            first = np.empty(len(known), dtype=np.intp)
            first[numbers[::-1]] = places[::-1]
            for place in np.flatnonzero(first[numbers] != places).tolist():
                yield rows[place], rows[int(first[numbers[place]])]
        return
    seen: dict[object, Record] = {}
    key_of = itemgetter(*columns)
    for record in rows:
        first_one = seen.setdefault(key_of(record), record)
        if first_one is not record:
            yield record, first_one


def like(rows: Sequence[Record], some: Iterable[Record], columns: Columns) -> Sequence[Record]:
    """The rows that have in each of some columns what one of some rows has in it."""
    found = list(some)
    for column in columns if found else ():
        wanted = {one[column] for one in found}
        rows = having(rows, column, wanted.__contains__)
    return rows if found else ()


def distinct_texts(table: Table, rows: Sequence[Record]) -> Mapping[str, Collection[str]]:
    """What stands in each column of a table in any of its rows."""
    if isinstance(rows, CompiledRows):
        return {name: rows.held(name) for name in table.columns}
    found: dict[str, set[str]] = {name: set() for name in table.columns}
    for places, group in groupby(rows, key=attrgetter("places")):
        for name in found.keys() - places.keys():
            found[name].add("")
        columns = tuple(zip(*map(_TEXTS, group), strict=True))
        for name, place in places.items():  # A heading that stands twice has one place.
            found.setdefault(name, set()).update(columns[place])
    return found


def carried(*kinds: str) -> Callable[[Table], Columns]:
    """The columns of a table that its fragments must support in certain ways, and the fragments."""
    return lambda table: (*WORDS, *(one.name for kind in kinds for one in table.carried_by(kind)))


def _picking(places: Mapping[str, int], columns: Columns) -> Pick:
    shown = [places[name] for name in columns if name in places]
    return itemgetter(*shown) if shown else lambda _: ()


def _only(row: Record, shown: Columns) -> Record:
    return Record.of(row.table, row.line, {name: row[name] for name in shown})
