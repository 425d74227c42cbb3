"""Some claims of a compiled edition: as masks of the rows of its tables, or found one by one."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import TYPE_CHECKING, Any

from dashboard.dataset.records import Record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    import numpy as np
    from numpy.typing import NDArray

    from dashboard.dataset.compiled.rows import CompiledRows

    Masks = Mapping[str, NDArray[np.bool_]]


class CompiledClaims(Set[str]):
    """Some claims of a compiled edition.

    Args:
        small: Those of small tables.
        large: The large tables.
        masks: Which rows of each whole table they are.
    """

    def __init__(self, small: Set[str], large: Mapping[str, CompiledRows], masks: Masks) -> None:
        self.small, self._large, self.masks = small, large, masks
        self._size = len(small) + sum(int(mask.sum()) for mask in masks.values())

    def __contains__(self, claim: object) -> bool:
        return claim in self.small or any(
            self.masks[rows.table.name][number]
            for rows, number in _places(self._large.values(), str(claim))
        )

    def __iter__(self) -> Iterator[str]:
        yield from self.small
        for rows, mask in ((rows, self.masks[name]) for name, rows in self._large.items()):
            yield from rows.kept(mask[rows.numbers]).held("claim")

    def __len__(self) -> int:
        return self._size

    def __and__(self, other: Collection[str]) -> frozenset[str]:
        found = set(self.small).intersection(other)
        for rows in self._large.values():
            known = rows.compiled.numbers(other)
            kept = known[self.masks[rows.table.name][known]]
            column = rows.compiled.columns["claim"]
            found.update(column.texts.taken(column.codes[kept]).tolist())
        return frozenset(found)

    __rand__ = __and__

    @classmethod
    def _from_iterable(cls, it: Iterable[Any]) -> frozenset[Any]:
        return frozenset(it)


def held(rows: CompiledRows, claims: Collection[str]) -> NDArray[np.bool_]:
    """Return which rows of a table are among some claims."""
    if isinstance(claims, CompiledClaims) and rows.table.name in claims.masks:
        return claims.masks[rows.table.name][rows.numbers]
    return rows.among(claims)


def among(rows: CompiledRows, claims: Collection[str]) -> CompiledRows:
    """Return those of some rows that are among some claims."""
    if isinstance(claims, CompiledClaims):
        return rows.kept(held(rows, claims))
    return rows.having(rows.compiled.numbers(claims))


def small_of(claims: Collection[str]) -> Collection[str]:
    """Return the claims of small tables among some; others may be among them."""
    return claims.small if isinstance(claims, CompiledClaims) else claims


class ClaimsById(Mapping[str, Record]):
    """Claims by identifier: each made when it is asked for."""

    def __init__(self, small: Mapping[str, Record], large: Mapping[str, CompiledRows]) -> None:
        self._small = small
        self._large = tuple(large.values())

    def __getitem__(self, claim: str) -> Record:
        known = self._small.get(claim)
        if known is not None:
            return known
        for rows, number in _places(reversed(self._large), claim):  # the last, as a dict has it
            return rows.record(number)
        raise KeyError(claim)

    def __contains__(self, claim: object) -> bool:
        return claim in self._small or any(_places(self._large, str(claim)))

    def __iter__(self) -> Iterator[str]:
        yield from self._small
        for rows in self._large:
            yield from rows.held("claim")

    def __len__(self) -> int:
        return len(self._small) + sum(map(len, self._large))


def _places(large: Iterable[CompiledRows], claim: str) -> Iterator[tuple[CompiledRows, int]]:
    """Yield the table that a claim is a row of, and the number of the row."""
    for rows in large:
        if claim.startswith(rows.prefix):
            number = rows.number("claim", claim)
            if number >= 0:
                yield rows, number
