"""Cells that name claims of a compiled edition: how many, and from which sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from numpy.typing import NDArray

    from dashboard.dataset.compiled.rows import CompiledRows
    from dashboard.dataset.records import Record

    _Named = tuple[NDArray[np.int32], frozenset[str]]
    """The places of the claims that a cell names, and what it names that is no claim."""

_MOST = 1 << 23
"""Letters of the cells that are remembered: what several choices draw of two million claims."""


class ClaimCells:
    """What cells name; what was asked for lately is remembered, as a choice changes few rows.

    Every claim has a place: first those of small tables, then each row of each large one.

    Args:
        small: The claims of small tables.
        large: The large tables.
    """

    def __init__(self, small: Mapping[str, Record], large: Collection[CompiledRows]) -> None:
        self._small, self._large = small, large
        self._places = {claim: place for place, claim in enumerate(small)}
        self._lately: dict[str, _Named] = {}
        self._letters = 0

    def named_in(self, cells: Collection[str]) -> tuple[int, set[str]]:
        """Return how many claims some cells name, each counted once, and their sources."""
        named = [self._lately.get(cell) or self._looked_up(cell) for cell in cells]
        size = len(self._small) + sum(len(rows.compiled.lines) for rows in self._large)
        is_named = np.zeros(size, dtype=bool)
        is_named[np.concatenate([np.empty(0, np.int32), *(places for places, _ in named)])] = True
        others = frozenset().union(*(unknown for _, unknown in named))
        return int(is_named.sum()) + len(others), self._sources(is_named)

    def _sources(self, is_named: NDArray[np.bool_]) -> set[str]:
        few = np.flatnonzero(is_named[: len(self._small)])
        claims = list(self._small.values()) if len(few) else []
        sources, start = {claims[place]["source"] for place in few}, len(self._small)
        for rows in self._large:
            end = start + len(rows.compiled.lines)
            sources.update(rows.kept(is_named[start:end][rows.numbers]).held("source"))
            start = end
        return sources

    def _looked_up(self, cell: str) -> _Named:
        names, start = dict.fromkeys(cell.split(";")), len(self._small)
        names.pop("", None)
        few = [self._places[name] for name in names if name in self._places]
        places, known = [np.array(few, dtype=np.int32)], self._places.keys() & names.keys()
        for rows in self._large:
            found, numbers = rows.compiled.located(names)
            places.append((start + numbers).astype(np.int32))
            known.update(found)
            start += len(rows.compiled.lines)
        named = np.concatenate(places), frozenset(names.keys() - known)
        if self._letters > _MOST:
            self._lately.clear()
            self._letters = 0
        self._lately[cell] = named
        self._letters += len(cell)
        return named
