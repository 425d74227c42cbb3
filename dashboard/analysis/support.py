"""How well claims are supported: by one article, by several, or against another claim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, overload

import numpy as np
import pandas as pd
from msgspec import Struct

from dashboard.analysis.once import once
from dashboard.dataset.grouping import by_appearance
from dashboard.dataset.values import items

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from numpy.typing import NDArray

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column
    from dashboard.dataset.grouping import TableColumns

SEVERAL, SINGLE, DISPUTED = "several", "single", "disputed"
"""How a claim stands: others say something of the same, nobody else does, or it is contradicted."""

INTRODUCING = ("organizations", "models")
"""Tables whose claims say who or what there is, and nothing more."""

_DENSE = 8
"""Distinct numbers are marked among all that there could be if those are not many times as many."""

_PART_OF_KEY = ("year", "milestone", "measure", "from_year", "to_year")
_KIND = ["table", "source", "status", "articles", "standing"]
_NONE = np.empty(0, dtype=np.intp)


class Introduced(Struct, frozen=True):
    """How many claims there are, and how many of them only introduce organizations and models."""

    claims: int
    introducing: int


def introduced(dataset: Dataset) -> Introduced:
    """Return how many claims there are, and how many of them only introduce things."""
    counts = dataset.records.counts
    return Introduced(sum(counts.values()), sum(counts.get(name, 0) for name in INTRODUCING))


class SupportedClaims(Struct, frozen=True, dict=True):
    """Every claim, in the order of the tables, with how well it is supported.

    Attributes:
        kinds: Each distinct combination of what is said of claims. Columns: table, source, status,
            articles (how many speak of the same, at least 1), standing (``disputed``, else
            ``single`` where nobody else does, else ``several``).
        kind: Of each claim the row of ``kinds``.
        first: Of each row of ``kinds`` its first claim.
        tables: The rows of each table, which follow one another.
    """

    kinds: pd.DataFrame
    kind: NDArray[np.int32]
    first: NDArray[np.intp]
    tables: tuple[TableColumns, ...]

    @cached_property
    def counts(self) -> pd.Series[int]:
        """How many claims are of each kind."""
        return pd.Series(np.bincount(self.kind, minlength=len(self.kinds)), self.kinds.index)

    def claims(self, places: NDArray[np.intp]) -> list[str]:
        """Return the identifiers of the claims at some places, which rise."""
        ends = np.cumsum([len(rows) for rows in self.tables])
        found: list[str] = []
        for rows, end in zip(self.tables, ends.tolist(), strict=True):
            start = end - len(rows)
            low, high = np.searchsorted(places, (start, end))
            found += rows.texts("claim", places[low:high] - start)
        return found


class ClaimsOfKinds(Sequence[str]):
    """The claims of some kinds, of which only the number is known until they are asked for.

    Args:
        supported: The claims.
        kinds: Which of their kinds.
    """

    def __init__(self, supported: SupportedClaims, kinds: pd.Series[bool]) -> None:
        self._supported, self._kinds = supported, kinds.to_numpy(dtype=bool)

    def __len__(self) -> int:
        return int(self._kinds[self._supported.kind].sum())

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        return list(self)[place]

    def __iter__(self) -> Iterator[str]:
        places = np.flatnonzero(self._kinds[self._supported.kind])
        return iter(self._supported.claims(places))


@once
def supported_claims(dataset: Dataset) -> SupportedClaims:
    """Return every claim with the number of articles that speak of the same.

    Two claims speak of the same where their table and its key agree: the same model's size, the
    same year of the same forecast. A row that describes a thing (an organization, a model, an
    alliance) is also supported by every article with a claim that links to the thing.
    """
    claimed = [name for name, table in dataset.package.tables.items() if table.holds_claims]
    cited = (dataset.columns(name).coded("source")[1] for name in claimed)
    sources = {one: place for place, one in enumerate(dict.fromkeys(chain.from_iterable(cited)))}
    facts = {name: Facts(dataset, name, sources) for name in claimed}
    speaking = {name: [one.spoken] for name, one in facts.items()}
    for one in facts.values():
        for name, column in one.links:
            if name in facts:
                speaking[name].append(facts[name].spoken_by(one, column))
    kinds: list[pd.DataFrame] = [pd.DataFrame(columns=_KIND)]
    kind: list[NDArray[Any]] = [_NONE]
    first: list[NDArray[Any]] = [_NONE]
    for name, one in facts.items():
        own, firsts, frame = one.kinds(one.articles(speaking[name]), dataset)
        first.append(firsts + sum(map(len, kind)))
        kind.append(own + sum(map(len, kinds)))
        kinds.append(frame)
    return SupportedClaims(
        pd.concat(kinds[1:] or kinds, ignore_index=True),
        np.concatenate(kind, dtype=np.int32),
        np.concatenate(first),
        tuple(one.rows for one in facts.values()),
    )


def _disputed(dataset: Dataset) -> frozenset[str]:
    return frozenset(";".join(dataset.tables["disagreements"]["claims"]).split(";"))


def _distinct(numbers: NDArray[np.int64], size: int) -> NDArray[np.int64]:
    """Return whole numbers below a size, each once."""
    if size > _DENSE * len(numbers):
        return pd.unique(numbers)
    found = np.zeros(size, dtype=bool)
    found[numbers] = True
    return np.flatnonzero(found)


class Facts:
    """What the claims of a table speak of: claims whose keys agree speak of the same.

    Args:
        dataset: The dataset.
        name: The table.
        sources: A number for each source.
    """

    def __init__(self, dataset: Dataset, name: str, sources: Mapping[str, int]) -> None:
        self.name, self._table = name, dataset.package.tables[name]
        self._cited, self._several = list(sources), len(sources)
        self.rows = dataset.columns(name)
        parts = (*self._table.claim_parts, *_PART_OF_KEY)
        self._keys = [key for key in dict.fromkeys(parts) if key in self._table.columns]
        self.groups = self.rows.groups(self._keys)
        codes, names = self.rows.coded("source")
        self._sources = np.array([sources[one] for one in names], dtype=np.int64)[codes]

    @property
    def spoken(self) -> NDArray[np.int64]:
        """The article that each row is of and the fact that it speaks of, as one number."""
        return self.groups.numbers.astype(np.int64) * self._several + self._sources

    def articles(self, spoken: list[NDArray[np.int64]]) -> NDArray[np.intp]:
        """Return how many articles speak of each fact, by numbers as ``spoken``."""
        size = (len(self.groups), self._several)
        if size[0] * size[1] > _DENSE * sum(map(len, spoken)):
            distinct = pd.unique(np.concatenate(spoken))
            return np.bincount(distinct // max(self._several, 1), minlength=size[0])
        heard = np.zeros(size, dtype=bool)
        for numbers in spoken:
            heard.reshape(-1)[numbers] = True
        found: NDArray[np.intp] = np.count_nonzero(heard, axis=1)
        return found

    @property
    def links(self) -> list[tuple[str, Column]]:
        """The tables that it links to."""
        return [(column.links or "", column) for column in self._table.linking.values()]

    def spoken_by(self, other: Facts, column: Column) -> NDArray[np.int64]:
        """Return each article that speaks of a fact by linking to it, as ``spoken``."""
        if len(self._keys) > 1:
            return np.empty(0, dtype=np.int64)
        codes, cells = other.rows.coded(column.name)
        pairs = _distinct(codes * self._several + other._sources, len(cells) * self._several)
        places, sources = np.divmod(pairs, self._several)
        entries = [items("" if cell is pd.NA else str(cell), column) for cell in cells]
        named = max(map(len, entries), default=0)
        spoken = []
        for number in range(named):
            facts = [
                self._facts.get(one[number], -1) if number < len(one) else -1 for one in entries
            ]
            own = np.array(facts, dtype=np.int64)[places]
            spoken.append(own[own >= 0] * self._several + sources[own >= 0])
        return np.concatenate([np.empty(0, dtype=np.int64), *spoken])

    @cached_property
    def _facts(self) -> Mapping[str, int]:
        """The fact that a thing is, by its identifier."""
        things = self.rows.texts(self._keys[0], self.groups.first)
        return {thing: place for place, thing in enumerate(things)}

    def kinds(
        self, articles: NDArray[np.intp], dataset: Dataset
    ) -> tuple[NDArray[Any], NDArray[Any], pd.DataFrame]:
        """Return of each row the place of what is said of it, where that is first, and that.

        Args:
            articles: How many articles speak of each fact.
            dataset: Where the disagreements are.
        """
        statuses, written = self.rows.coded("status")
        disputed = self.rows.among(_disputed(dataset))
        # Of how many articles speak there are few numbers, so that all there could be are few, too.
        counts, places = np.unique(articles, return_inverse=True)
        whole, size = self._sources, self._several
        for column, several in (
            (statuses, len(written)),
            (places[self.groups.numbers], len(counts)),
            (disputed, 2),
        ):
            whole, size = whole * several + column, size * several
        kind, first = by_appearance(whole, size)
        number = articles[self.groups.numbers[first]]
        alone = np.where(number == 1, SINGLE, SEVERAL)
        frame = pd.DataFrame(
            {
                "table": self.name,
                "source": np.array(self._cited, dtype=object)[self._sources[first]],
                "status": np.asarray(written, dtype=object)[statuses[first]],
                "articles": number,
                "standing": np.where(disputed[first], DISPUTED, alone).astype(object),
            }
        )
        return kind, first, frame.astype(dict.fromkeys(("table", "source", "status"), "string"))
