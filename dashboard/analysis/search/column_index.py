"""Claims of a compiled table, found by identifier and by what is written, without a text of all."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from dashboard.analysis.search.suggest_index import EXACT, PREFIX

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from dashboard.dataset.compiled.rows import CompiledRows

_AT_ONCE = 64


class ColumnIndex:
    """Claims of a table in its order; an ``Index``.

    Args:
        rows: The claims.
        spelled: Returns a text as it is compared.
    """

    def __init__(self, rows: CompiledRows, spelled: Callable[[str], str]) -> None:
        self._rows, self._spelled = rows, spelled

    def fitting(self, phrase: str, fit: int) -> Iterator[str]:
        """Yield the claims that have a spelling that a phrase fits as well as that, or better."""
        return self._claims(self._mask(phrase, fit))

    def scattered(self, words: Sequence[str]) -> Iterator[str]:
        """Yield the claims that have each of some words in one spelling or another."""
        mask = np.ones(len(self._rows), dtype=bool)
        for word in words:
            mask &= self._mask(word, PREFIX + 1)
        return self._claims(mask)

    def _mask(self, phrase: str, fit: int) -> NDArray[np.bool_]:
        claims, codes = self._rows.texts("claim"), self._rows.codes("claim")
        if fit == EXACT:
            mask = codes == claims.place(phrase)
        elif fit == PREFIX:
            low, high = claims.beginning(phrase)
            mask = (codes >= low) & (codes < high)
        else:
            mask = claims.holding(phrase)[codes]
        fits = (phrase.__eq__, lambda text: text.startswith(phrase), lambda text: phrase in text)
        written = np.array([fits[fit](text) for text in self._written], dtype=bool)
        found: NDArray[np.bool_] = mask | written[self._rows.codes("as_written")]
        return found

    @cached_property
    def _written(self) -> list[str]:
        return [self._spelled(text) for text in self._rows.texts("as_written")]

    def _claims(self, mask: NDArray[np.bool_]) -> Iterator[str]:
        places, claims = np.flatnonzero(mask), self._rows.texts("claim")
        codes = self._rows.codes("claim")
        for start in range(0, len(places), _AT_ONCE):
            yield from claims.taken(codes[places[start : start + _AT_ONCE]])
