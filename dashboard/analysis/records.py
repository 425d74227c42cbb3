"""Rows of a frame as values with fields of known types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

import pandas as pd
from msgspec import Struct

from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

Key = TypeVar("Key", bound="Hashable")
Row = TypeVar("Row")
Kind = TypeVar("Kind", bound=Struct)

_TEXT = "_text"
"""What the name of a field ends with that is a text in every language."""

_CODE = (2, 3)
"""How long the code of a language may be."""


def records(frame: pd.DataFrame, kind: type[Kind]) -> Iterator[Kind]:
    """Return the rows of a frame in order, each as a value of a kind; other columns are not read.

    A field ``name_text`` holds the columns ``name_ko``, ``name_en`` and those of other languages as
    a ``Text``, where nothing is said an empty one. Any other holds the column of its name, and None
    where a value is missing.
    """
    if frame.empty:
        return iter(())
    return map(kind, *(_field(frame, name) for name in kind.__struct_fields__))


def values(column: pd.Series) -> list[Any]:
    """Return the values of a column all at once, which is many times faster than one by one."""
    is_text = isinstance(column.dtype, pd.StringDtype)
    return list((column.to_numpy() if is_text else column).tolist())


def by(rows: Iterable[Row], key: Callable[[Row], Key]) -> dict[Key, list[Row]]:
    """Return rows by what each of them has, both in order of appearance."""
    found: dict[Key, list[Row]] = {}
    for row in rows:
        found.setdefault(key(row), []).append(row)
    return found


def number(value: float | None) -> float | None:
    """Return a number of a record; None if it is missing."""
    return None if pd.isna(value) else float(value)


def _field(frame: pd.DataFrame, name: str) -> list[Any]:
    if not name.endswith(_TEXT):
        return _cells(frame[name])
    stem = name.removesuffix(_TEXT) + "_"
    columns = {
        column.removeprefix(stem): ["" if one is None else one for one in _cells(frame[column])]
        for column in frame.columns
        if column.startswith(stem) and len(column) - len(stem) in _CODE
    }
    if len(columns) == 2:
        return list(map(Text, columns["ko"], columns["en"]))
    texts = (
        dict(zip(columns, cells, strict=True)) for cells in zip(*columns.values(), strict=True)
    )
    return [Text(text["ko"], text["en"], text.__getitem__) for text in texts]


def _cells(column: pd.Series) -> list[Any]:
    """Return the values of a column; one that is no number, or not there, is None."""
    return [None if one is pd.NA or one != one else one for one in values(column)]
