"""The rows of a compiled table: columns in memory, records made when asked for."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING, Any, overload

import numpy as np
import pandas as pd
from msgspec import Struct

from dashboard.dataset.compiled.texts import Texts
from dashboard.dataset.records import Record

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from dashboard.dataset.description import Table

_AT_ONCE = 4096
"""Rows that are made together."""

_MOST = 1 << 62
"""So many numbers have room in a column of them."""

_SEVERAL = 64
"""So many claims are looked for by their hashes together, fewer one by one."""


class CodedColumn(Struct, frozen=True):
    """A column: for each row the place of its text among the distinct ones.

    Attributes:
        codes: The places, in whole numbers as small as fit.
        texts: The distinct texts.
        rows: Where each text stands alone in the column, the row of each; else nothing.
    """

    codes: NDArray[Any]
    texts: Texts
    rows: NDArray[Any]


class CompiledTable(Struct, frozen=True, dict=True):
    """All rows of a table as columns.

    Attributes:
        table: The table.
        lines: The line of the file that each row stands on.
        columns: The columns, by name, in the order of the file.
        kept_hashes: ``hashed``, where it was kept.
    """

    table: Table
    lines: NDArray[Any]
    columns: Mapping[str, CodedColumn]
    kept_hashes: tuple[NDArray[np.uint64], NDArray[np.int32]] | None = None

    def numbers(self, claims: Collection[str]) -> NDArray[np.intp]:
        """Return the numbers of the rows of those of some claims that the table has."""
        return self.located(claims)[1]

    def located(self, claims: Collection[str]) -> tuple[list[str], NDArray[np.intp]]:
        """Return those of some claims that the table has, and the number of the row of each."""
        column = self.columns["claim"]
        prefix = column.texts.prefix  # asked of thousands of claims at a time
        own = [claim for claim in claims if claim and claim.startswith(prefix)]
        found, at = [], np.empty(0, dtype=np.intp)
        if len(own) >= _SEVERAL and len(self.lines):
            hashes, places = self.hashed
            wanted = Texts.laid_out(own)
            at = places[np.searchsorted(hashes, wanted.hashes()).clip(max=len(hashes) - 1)]
            is_found = column.texts.are(at, wanted)
            found, own = list(compress(own, is_found)), list(compress(own, ~is_found))
            at = at[is_found]
        known = {claim: place for claim in own if (place := column.texts.place(claim)) >= 0}
        at = np.concatenate([at, np.array([*known.values()], dtype=np.intp)])
        return [*found, *known], np.take(column.rows, at)

    @cached_property
    def hashed(self) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
        """The hashes of the claims, rising, and the place of the claim of each."""
        if self.kept_hashes is not None:
            return self.kept_hashes
        hashes = self.columns["claim"].texts.hashes()
        order = np.argsort(hashes)
        return hashes[order], order.astype(np.int32)


class CompiledRows(Sequence[Record]):
    """Some rows of a compiled table, in its order.

    Args:
        compiled: The table.
        rows: The numbers of the rows, rising; all where none are given.

    Attributes:
        table: The table.
        prefix: What all of its claims begin with.
    """

    def __init__(self, compiled: CompiledTable, rows: NDArray[np.intp] | None = None) -> None:
        self.compiled, self._rows = compiled, rows
        self.table = compiled.table
        self._places = {name: place for place, name in enumerate(compiled.columns)}
        self.prefix = compiled.columns["claim"].texts.prefix if self.table.holds_claims else ""

    @property
    def numbers(self) -> NDArray[np.intp] | slice:
        """What takes these rows out of a whole column."""
        return slice(None) if self._rows is None else self._rows

    def __len__(self) -> int:
        return len(self.compiled.lines if self._rows is None else self._rows)

    @overload
    def __getitem__(self, place: int) -> Record: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Record, ...]: ...
    def __getitem__(self, place: int | slice) -> Record | tuple[Record, ...]:
        if isinstance(place, slice):
            numbers = np.arange(len(self)) if self._rows is None else self._rows
            return tuple(self._made(numbers[place]))
        number = range(len(self))[place]
        return self.record(number if self._rows is None else int(self._rows[number]))

    def __iter__(self) -> Iterator[Record]:
        for start in range(0, len(self), _AT_ONCE):
            yield from self[start : start + _AT_ONCE]

    def record(self, number: int) -> Record:
        """Return a row of the table by its number."""
        texts = tuple(one.texts[one.codes[number]] for one in self.compiled.columns.values())
        return Record(self.table, int(self.compiled.lines[number]), self._places, texts)

    def codes(self, column: str) -> NDArray[Any]:
        """Return the places of the texts of a column among ``texts``."""
        codes: NDArray[Any] = self.compiled.columns[column].codes[self.numbers]
        return codes

    def texts(self, column: str) -> Texts:
        """Return the distinct texts of a column, of all rows of the table."""
        return self.compiled.columns[column].texts

    def distinct(self, column: str) -> tuple[NDArray[Any], NDArray[np.object_]]:
        """Return the distinct texts of a column, and for each of these rows the place of its own.

        A text of none of these rows may be among them.
        """
        codes, texts = self.codes(column), self.texts(column)
        if len(texts) <= len(codes):
            return codes, texts.taken(np.arange(len(texts)))
        needed, where = np.unique(codes, return_inverse=True)
        return where, texts.taken(needed)

    def held(self, column: str) -> list[str]:
        """Return the distinct texts of a column in these rows."""
        return list(self.texts(column).taken(np.flatnonzero(self.used(column))))

    def used(self, column: str) -> NDArray[np.bool_]:
        """Return which of the distinct texts of a column stand in these rows."""
        found = np.full(len(self.texts(column)), self._rows is None)
        if self._rows is not None:
            found[self.codes(column)] = True
        return found

    def kept(self, mask: NDArray[np.bool_]) -> CompiledRows:
        """Return some of these rows."""
        if mask.all():
            return self
        numbers = np.flatnonzero(mask)
        return CompiledRows(self.compiled, numbers if self._rows is None else self._rows[numbers])

    def having(self, numbers: NDArray[np.intp]) -> CompiledRows:
        """Return those of these rows that have some numbers in the table."""
        own = np.unique(numbers)
        if self._rows is not None and len(own):
            places = np.searchsorted(self._rows, own).clip(max=len(self._rows) - 1)
            own = own[self._rows[places] == own] if len(self._rows) else self._rows
        return CompiledRows(self.compiled, own)

    def texts_of(self, column: str, claims: Collection[str]) -> Iterator[tuple[str, str]]:
        """Yield those of some claims that these rows have, each with its text in a column."""
        found, numbers = self.compiled.located(claims)
        if self._rows is not None:
            has = np.isin(numbers, self._rows)
            found, numbers = list(compress(found, has)), numbers[has]
        coded = self.compiled.columns[column]
        return zip(found, coded.texts.taken(coded.codes[numbers]), strict=True)

    def among(self, claims: Collection[str]) -> NDArray[np.bool_]:
        """Return which of these rows are among some claims."""
        mask = np.zeros(len(self.compiled.lines), dtype=bool)
        mask[self.compiled.numbers(claims)] = True
        return mask[self.numbers]

    def holding(self, column: str, fits: Callable[[str], bool]) -> CompiledRows:
        """Return those of these rows whose text in a column fits; none stands in one not there."""
        if column not in self.compiled.columns:
            return self.kept(np.full(len(self), fits("")))
        texts = self.texts(column)
        return self.kept(np.fromiter(map(fits, texts), bool, len(texts))[self.codes(column)])

    def numbered(self, columns: Iterable[str]) -> NDArray[np.int64]:
        """Return a number for each of these rows, the same where all of some columns agree."""
        own = [name for name in columns if name in self.compiled.columns]
        return numbered(((self.codes(name), len(self.texts(name))) for name in own), len(self))

    def with_texts(self, texts: Mapping[str, str]) -> CompiledRows:
        """Return those of these rows that have some texts in some columns of the table."""
        mask = np.ones(len(self), dtype=bool)
        for name in self.compiled.columns.keys() & texts.keys():
            mask &= self.codes(name) == self.texts(name).place(texts[name])
        return self.kept(mask)

    def number(self, column: str, text: str) -> int:
        """Return the number of the last row that has a text in a column; -1 if none has."""
        coded = self.compiled.columns[column]
        place = coded.texts.place(text)
        if place < 0:
            return -1
        if len(coded.rows):
            number = int(coded.rows[place])
            return number if self._has(number) else -1
        found = np.flatnonzero(self.codes(column) == place)
        if not len(found):
            return -1
        return int(found[-1] if self._rows is None else self._rows[found[-1]])

    def _has(self, number: int) -> bool:
        if self._rows is None:
            return True
        place = int(self._rows.searchsorted(number))
        return place < len(self._rows) and int(self._rows[place]) == number

    def _made(self, numbers: NDArray[np.intp]) -> Iterator[Record]:
        columns = [one.texts.taken(one.codes[numbers]) for one in self.compiled.columns.values()]
        for line, texts in zip(
            self.compiled.lines[numbers].tolist(), zip(*columns, strict=True), strict=True
        ):
            yield Record(self.table, line, self._places, texts)


def numbered(columns: Iterable[tuple[NDArray[Any], int]], rows: int) -> NDArray[np.int64]:
    """Return a number for each row, the same where all columns agree.

    Args:
        columns: Of each column a number for each row, and how many numbers there are.
        rows: How many rows there are.
    """
    numbers, most = np.zeros(rows, dtype=np.int64), 1
    for codes, size in columns:
        if most * size > _MOST:
            numbers, known = pd.factorize(numbers)
            most = len(known)
        numbers = numbers * size + codes
        most *= max(size, 1)
    return numbers
