"""How well claims are supported: by one article, by several, or against another claim."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, overload

import numpy as np
import pandas as pd
from msgspec import Struct

from dashboard.analysis.once import once
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
        tables: The rows of each table, which follow one another.
    """

    kinds: pd.DataFrame
    kind: NDArray[np.int32]
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
    ordered = list(facts.values())
    speaking = {name: [one.spoken] for name, one in facts.items()}
    for one in ordered:
        for name, column in one.links:
            if name in facts:
                speaking[name].append(facts[name].spoken_by(one, column))
    kinds, kind, total = [], [], 0
    for one in ordered:
        spoken = pd.unique(np.concatenate(speaking[one.name])) // max(len(sources), 1)
        articles = np.bincount(spoken, minlength=len(one.groups))[one.groups.numbers]
        own, frame = one.kinds(articles, dataset)
        kinds.append(frame)
        kind.append((own + total).astype(np.int32))
        total += len(frame)
    return SupportedClaims(
        pd.concat(kinds, ignore_index=True) if kinds else pd.DataFrame(columns=_KIND),
        np.concatenate(kind) if kind else np.empty(0, dtype=np.int32),
        tuple(one.rows for one in ordered),
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
        """Each article that speaks of each fact, as one number."""
        spoken = self.groups.numbers * self._several + self._sources
        return _distinct(spoken, len(self.groups) * self._several)

    @property
    def links(self) -> list[tuple[str, Column]]:
        """The tables that it links to."""
        return [(column.links or "", column) for column in self._table.linking.values()]

    def spoken_by(self, other: Facts, column: Column) -> NDArray[np.int64]:
        """Return each article that speaks of a fact by linking to it, as ``spoken``."""
        if len(self._keys) > 1:
            return np.empty(0, dtype=np.int64)
        fact = {
            thing: place
            for place, thing in enumerate(self.rows.texts(self._keys[0], self.groups.first))
        }
        codes, cells = other.rows.coded(column.name)
        pairs = _distinct(codes * self._several + other._sources, len(cells) * self._several)
        places, sources = np.divmod(pairs, self._several)
        entries = [items("" if cell is pd.NA else str(cell), column) for cell in cells]
        named = max(map(len, entries), default=0)
        spoken = []
        for number in range(named):
            facts = [fact.get(one[number], -1) if number < len(one) else -1 for one in entries]
            own = np.array(facts, dtype=np.int64)[places]
            spoken.append(own[own >= 0] * self._several + sources[own >= 0])
        return np.concatenate([np.empty(0, dtype=np.int64), *spoken])

    def kinds(
        self, articles: NDArray[np.intp], dataset: Dataset
    ) -> tuple[NDArray[np.intp], pd.DataFrame]:
        """Return of each row the place of what is said of it, and that; see ``SupportedClaims``.

        Args:
            articles: How many articles speak of the same as each row.
            dataset: Where the disagreements are.
        """
        codes, statuses = self.rows.coded("status")
        disputed = self.rows.among(_disputed(dataset))
        key = np.stack([self._sources, codes, articles, disputed], dtype=np.int64)
        sizes = key.max(axis=1, initial=0) + 1
        whole = np.ravel_multi_index(tuple(key), tuple(sizes)) if key.size else key[0]
        kind, distinct = pd.factorize(whole)
        source, status, number, is_disputed = np.unravel_index(distinct, tuple(sizes))
        names = np.array(self._cited, dtype=object)
        standing = np.where(is_disputed, DISPUTED, np.where(number == 1, SINGLE, SEVERAL))
        frame = pd.DataFrame(
            {
                "table": self.name,
                "source": names[source],
                "status": np.asarray(statuses, dtype=object)[status],
                "articles": number,
                "standing": standing.astype(object),
            }
        )
        return kind, frame.astype(dict.fromkeys(("table", "source", "status"), "string"))
