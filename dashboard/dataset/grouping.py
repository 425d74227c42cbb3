"""Rows of one table, column by column, and in groups of those that agree in some columns."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from dashboard.dataset.compiled.rows import CompiledRows
from dashboard.dataset.frames import column_names, typed_texts
from dashboard.dataset.values import read_value

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from numpy.typing import NDArray

    from dashboard.i18n import Languages


_DENSE = 8
"""Whole numbers are looked up in a table if they could be no more than so many times as many."""


def by_appearance(numbers: NDArray[np.int64], size: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """Return where each number stands among the distinct ones, and where each of these is first.

    The distinct ones are in the order in which they appear.

    Args:
        numbers: Whole numbers from 0 up.
        size: A number that is larger than all of them.
    """
    backwards = np.arange(len(numbers), dtype=np.int32)[::-1]
    if size > _DENSE * len(numbers):
        places, distinct = pd.factorize(numbers)
        first = np.empty(len(distinct), dtype=np.int32)
        first[places[::-1]] = backwards  # of several the last one written stays
        return places, first
    seen = np.full(size, -1, dtype=np.int32)
    seen[numbers[::-1]] = backwards
    first = np.sort(seen[seen >= 0])
    seen[numbers[first]] = np.arange(len(first), dtype=np.int32)
    return seen[numbers], first


class TableColumns:
    """Some rows of a table: of each column its distinct values, and which of them a row has.

    Args:
        rows: The rows, as a frame or compiled.
    """

    def __init__(self, rows: pd.DataFrame | CompiledRows) -> None:
        self._rows = rows

    def __len__(self) -> int:
        return len(self._rows)

    def names(self, languages: Languages) -> list[str]:
        """Return the columns; a language that the table has no text in has the English."""
        if isinstance(self._rows, CompiledRows):
            return column_names(self._rows.table, languages)
        return list(map(str, self._rows))

    def coded(self, column: str) -> tuple[NDArray[np.int64], Any]:
        """Return of each row the place of its value among the distinct ones, and these."""
        if isinstance(self._rows, CompiledRows):
            column = _written(column, self._rows)
            codes, texts = self._rows.distinct(column)
            values = typed_texts(texts, self._rows.table.columns[column])
        else:
            codes, values = pd.factorize(self._rows[column], use_na_sentinel=False)
            values = values.array
        return codes.astype(np.int64), values

    def keyed(self, column: str) -> tuple[NDArray[Any], int]:
        """Return of each row a number, the same for equal values, and one larger than all."""
        if isinstance(self._rows, CompiledRows) and self._is_text(column):
            column = _written(column, self._rows)
            return self._rows.codes(column), len(self._rows.texts(column))
        codes, values = self.coded(column)
        same: NDArray[Any] = pd.factorize(values, use_na_sentinel=False)[0]  # 0.60 is 0.6
        return same[codes], len(values)

    def taken(
        self,
        column: str,
        places: NDArray[np.intp],
        read: Callable[[Any], Any] = lambda value: value,
        missing: Any = None,
    ) -> list[Any]:
        """Return what some rows have in a column.

        Args:
            column: The column.
            places: The places of the rows.
            read: Returns what is wanted of a value; equal ones are read once.
            missing: What stands for a value that a row does not have.
        """
        if isinstance(self._rows, CompiledRows):
            codes, where = np.unique(self._rows.codes(column)[places], return_inverse=True)
            kind = self._rows.table.columns[column].type
            values: Iterable[Any] = [
                pd.NA if text == "" else read_value(text, kind)
                for text in self._rows.texts(column).taken(codes)
            ]
        else:
            values, where = self._rows[column].array.take(places), np.arange(len(places))
            values = np.asarray(values, dtype=object)
        known = [missing if value is pd.NA else read(value) for value in values]
        return [known[place] for place in where.tolist()]

    def order(
        self, column: str, key: Callable[[Any], Any] | None = None, *, is_falling: bool = False
    ) -> NDArray[np.intp]:
        """Return the places of the rows by their values in a column, those without one last.

        Rows that are alike stay in their order.

        Args:
            column: The column.
            key: Returns what a value is compared by; itself without one.
            is_falling: Whether the largest value comes first.
        """
        codes, ranks = self._ranked(column, key)
        last = ranks.max(initial=-1) + 1
        ranks = np.where(ranks < 0, last, last - 1 - ranks if is_falling else ranks)
        # Whole numbers of up to 16 bits are sorted several times as fast.
        return np.argsort(ranks.astype(np.min_scalar_type(last))[codes], kind="stable")

    def _ranked(
        self, column: str, key: Callable[[Any], Any] | None
    ) -> tuple[NDArray[np.int64], NDArray[np.intp]]:
        """Return of each row the place of its value, and of each value its rank; -1 for none."""
        if isinstance(self._rows, CompiledRows) and key is None and self._is_text(column):
            texts = self._rows.texts(column)  # in order, an empty one first
            return self._rows.codes(column), np.arange(len(texts)) - (texts.place("") == 0)
        codes, values = self.coded(column)
        if key is not None:
            values = pd.array([one if pd.isna(one) else key(one) for one in values])
        return codes, pd.factorize(values, sort=True)[0]

    def unique(self, column: str) -> list[Any]:
        """Return the distinct values of a column, in the order in which they appear."""
        codes, values = self.coded(column)
        return list(values.take(pd.unique(codes)))

    def frame(self, columns: Iterable[str]) -> pd.DataFrame:
        """Return some columns of the rows, typed as in the table."""
        coded = {name: self.coded(name) for name in columns}
        return pd.DataFrame({name: values.take(codes) for name, (codes, values) in coded.items()})

    def count(self, column: str) -> int:
        """Return how many distinct values a column has."""
        if isinstance(self._rows, CompiledRows):
            return int(self._rows.used(column).sum())
        return len(self.unique(column))

    def some_with(self, column: str, sign: str) -> Iterable[Any]:
        """Return the distinct values of a column of texts that hold an ASCII sign, and others."""
        if isinstance(self._rows, CompiledRows):
            return self._rows.texts(column).some_with(sign)
        return self.unique(column)

    def texts(self, column: str, places: NDArray[np.intp] | slice = slice(None)) -> list[str]:
        """Return the values of a column of texts without a missing one, of some rows."""
        if isinstance(self._rows, CompiledRows):
            found = self._rows.texts(column).taken(self._rows.codes(column)[places])
        else:
            found = np.asarray(self._rows[column], dtype=object)[places]
        written: list[str] = found.tolist()
        return written

    def joined(
        self, column: str, places: NDArray[np.intp], ends: NDArray[np.intp]
    ) -> Iterator[str]:
        """Yield the texts of a column of some rows joined with ``;``, those of each group as one.

        Args:
            column: The column.
            places: The places of the rows, those of a group behind one another.
            ends: Where each group ends among them.
        """
        if isinstance(self._rows, CompiledRows):
            return self._rows.texts(column).joined(self._rows.codes(column)[places], ends)
        written = self.texts(column, places)
        return (";".join(written[start:end]) for start, end in pairwise([0, *ends.tolist()]))

    def kept(self, mask: NDArray[np.bool_]) -> TableColumns:
        """Return some of the rows."""
        if isinstance(self._rows, CompiledRows):
            return TableColumns(self._rows.kept(mask))
        return TableColumns(self._rows[mask])

    def having(self, column: str) -> TableColumns:
        """Return the rows with a value in a column."""
        codes, values = self.coded(column)
        return self.kept(~np.asarray(pd.isna(values))[codes])

    def holding(self, column: str, some: Collection[str]) -> NDArray[np.bool_]:
        """Return which rows have one of some values in a column."""
        return self.passing(column, some.__contains__)

    def passing(self, column: str, test: Callable[[Any], bool]) -> NDArray[np.bool_]:
        """Return which rows have a value in a column that passes a test, made once for each."""
        codes, values = self.coded(column)
        return np.take(np.array([test(value) for value in values], dtype=bool), codes)

    def containing(self, column: str, part: str) -> NDArray[np.bool_]:
        """Return which rows have a text in a column that contains another, case-folded one."""
        if isinstance(self._rows, CompiledRows):
            return np.take(self._rows.texts(column).containing(part), self._rows.codes(column))
        return self.passing(column, lambda text: not pd.isna(text) and part in text.casefold())

    def among(self, claims: Collection[str]) -> NDArray[np.bool_]:
        """Return which rows are among some claims."""
        if isinstance(self._rows, CompiledRows):
            return self._rows.among(claims)
        return self.holding("claim", claims)

    def _is_text(self, column: str) -> bool:
        return isinstance(self._rows, CompiledRows) and (
            self._rows.table.columns[_written(column, self._rows)].type == "string"
        )

    def groups(self, columns: Iterable[str]) -> Groups:
        """Return the rows in groups of those that agree in some columns."""
        return Groups(self, columns)


def _written(column: str, rows: CompiledRows) -> str:
    """Return the column that holds what is asked for: in a language without texts, the English."""
    return column if column in rows.table.columns else f"{column.rpartition('_')[0]}_en"


class Groups:
    """Rows of a table in groups, in the order in which the groups first appear.

    Args:
        rows: The rows.
        columns: The columns in which the rows of a group agree, missing values included.

    Attributes:
        numbers: The number of the group of each row.
        first: The place of the first row of each group among the rows.
    """

    def __init__(self, rows: TableColumns, columns: Iterable[str]) -> None:
        self._rows = rows
        self.numbers: NDArray[Any] = np.zeros(len(rows), dtype=np.int32)
        self.first: NDArray[Any] = self.numbers[:1]
        for column in columns:
            codes, size = rows.keyed(column)
            # Numbered anew at each step, groups stay few however many columns.
            both = self.numbers.astype(np.int64) * size + codes
            self.numbers, self.first = by_appearance(both, len(self.first) * size)

    def __len__(self) -> int:
        return len(self.first)

    def frame(self, columns: Iterable[str]) -> pd.DataFrame:
        """Return what the first row of each group has in some columns, typed as in the table."""
        coded = {name: self._rows.coded(name) for name in columns}
        return pd.DataFrame(
            {
                name: pd.Series(values.take(codes[self.first]))
                for name, (codes, values) in coded.items()
            }
        )

    def distinct(self, column: str) -> list[list[str]]:
        """Return the distinct texts of a column of each group."""
        codes, values = self._rows.coded(column)
        size = max(len(values), 1)
        # NumPy's own ``unique`` takes many times as long (2.4.6).
        pairs = np.sort(pd.unique(self.numbers * size + codes))
        written = np.asarray(values, dtype=object)[pairs % size].tolist()
        return self._apart(written, pairs // size)

    def joined(self, column: str) -> Any:
        """Return the texts of a column of each group joined with ``;``, as the rows stand."""
        order = np.argsort(self.numbers, kind="stable")
        ends = np.cumsum(np.bincount(self.numbers, minlength=len(self)))
        return pd.array(list(self._rows.joined(column, order, ends)), dtype="string")

    def among(self, claims: Collection[str]) -> list[list[str]]:
        """Return those of a few claims that are of each group."""
        places = np.flatnonzero(self._rows.among(claims))
        places = places[np.argsort(self.numbers[places], kind="stable")]
        return self._apart(self._rows.texts("claim", places), self.numbers[places])

    def _apart(self, written: list[str], numbers: NDArray[np.intp]) -> list[list[str]]:
        """Return texts, which stand by group, as a list for each group."""
        ends = np.cumsum(np.bincount(numbers, minlength=len(self))).tolist()
        return [written[start:end] for start, end in pairwise([0, *ends])]
