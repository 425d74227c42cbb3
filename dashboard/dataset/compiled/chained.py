"""The rows of several tables, large and small, as one."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import TYPE_CHECKING, overload

from dashboard.dataset.compiled.rows import CompiledRows
from dashboard.dataset.records import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Chained(Sequence[Record]):
    """Several sequences as one.

    Args:
        parts: The sequences.
    """

    def __init__(self, parts: Sequence[Sequence[Record]]) -> None:
        self.parts = parts

    def __len__(self) -> int:
        return sum(map(len, self.parts))

    @overload
    def __getitem__(self, place: int) -> Record: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Record]: ...
    def __getitem__(self, place: int | slice) -> Record | Sequence[Record]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        for part in self.parts:
            if place < len(part):
                return part[place]
            place -= len(part)
        raise IndexError(place)

    def __iter__(self) -> Iterator[Record]:
        return chain.from_iterable(self.parts)


def having(rows: Sequence[Record], column: str, fits: Callable[[str], bool]) -> Sequence[Record]:
    """Return those of some rows whose text in a column fits."""
    if isinstance(rows, Chained):
        return Chained([having(part, column, fits) for part in rows.parts])
    if isinstance(rows, CompiledRows):
        return rows.holding(column, fits)
    return tuple(row for row in rows if fits(row[column]))
