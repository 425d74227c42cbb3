"""Rows that are alike in all that a rule looks at: such rows are judged once.

Many articles say the same in the same words, and most rules look at these words alone.
"""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING

from dashboard.dataset.records import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dashboard.dataset.description import Table
    from dashboard.dataset.faults import Fault

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
    for (table, places), group in groupby(rows, key=_FORM):
        columns = looked_at(table) if callable(looked_at) else looked_at
        shown = tuple(dict.fromkeys(name for name in columns if name in places))
        yield from _faults(tuple(group), _picking(places, shown), shown, rule)


def distinct_texts(table: Table, rows: Iterable[Record]) -> Mapping[str, set[str]]:
    """What stands in each column of a table in any of its rows."""
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


def _picking(places: Mapping[str, int], shown: Columns) -> Callable[[tuple[str, ...]], object]:
    return itemgetter(*(places[name] for name in shown)) if shown else lambda _: ()


def _faults(
    rows: tuple[Record, ...],
    pick: Callable[[tuple[str, ...]], object],
    shown: Columns,
    rule: Callable[[Record], Iterable[Fault]],
) -> Iterator[Fault]:
    by_cells = dict(zip(map(pick, map(_TEXTS, rows)), rows, strict=True))
    broken = {
        cells: faults
        for cells, row in by_cells.items()
        if (faults := tuple(rule(_only(row, shown))))
    }
    for row in rows if broken else ():
        for fault in broken.get(pick(row.texts), ()):
            yield row.fault(fault.column, fault.words or fault.rule)


def _only(row: Record, shown: Columns) -> Record:
    return Record.of(row.table, row.line, {name: row[name] for name in shown})
