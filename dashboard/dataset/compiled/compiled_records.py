"""The rows of a compiled edition: what is asked of all claims is asked of the columns."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from dashboard.dataset.compiled.chained import Chained, having
from dashboard.dataset.compiled.claim_cells import ClaimCells
from dashboard.dataset.compiled.compiled_claims import (
    ClaimsById,
    CompiledClaims,
    among,
    held,
    small_of,
)
from dashboard.dataset.compiled.rows import CompiledRows
from dashboard.dataset.records import Record, Records
from dashboard.dataset.values import items

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence, Set


_MOST_LATELY = 1 << 16
"""Claims whose sources are remembered."""


class CompiledRecords(Records, frozen=True, dict=True):
    """Rows of which those of large tables are columns."""

    @cached_property
    def large(self) -> dict[str, CompiledRows]:
        """The large tables of claims."""
        return {
            name: rows
            for name, rows in self.by_table.items()
            if isinstance(rows, CompiledRows) and rows.table.holds_claims
        }

    @cached_property
    def small(self) -> Records:
        """The rows of all other tables."""
        large = self.large
        return Records(
            self.package,
            {name: () if name in large else rows for name, rows in self.by_table.items()},
        )

    @cached_property
    def claims(self) -> Sequence[Record]:
        """Every row that is a claim with evidence, in the order of the tables."""
        return Chained(
            [
                rows
                if isinstance(rows, CompiledRows)
                else tuple(record for record in rows if record.is_claim)
                for name, rows in self.by_table.items()
                if self.package.tables[name].holds_claims
            ]
        )

    @cached_property
    def article_claims(self) -> Sequence[Record]:
        """The claims that were read from articles: their words are the evidence."""
        return having(self.claims, "source", lambda source: source not in self.data_sources)

    @cached_property
    def data_claims(self) -> Sequence[Record]:
        """The claims that were read from files of data: cells are the evidence."""
        return having(self.claims, "source", self.data_sources.__contains__)

    @cached_property
    def claims_by_id(self) -> Mapping[str, Record]:
        """The claims, found by their identifier."""
        return ClaimsById(self.small.claims_by_id, self.large)

    def found(self, claims: Collection[str]) -> Mapping[str, Record]:
        """Those of some claims that there are, by identifier: quicker together than one by one."""
        found = dict(self.small.found(small_of(claims)))
        for rows in self.large.values():
            found |= {record["claim"]: record for record in among(rows, claims)}
        return found

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many claims each table has."""
        return {**self.small.counts, **{name: len(rows) for name, rows in self.large.items()}}

    @cached_property
    def cited(self) -> Counter[str]:
        """How many claims were read from each source."""
        found = Counter(self.small.cited)
        for rows in self.large.values():
            counts = np.bincount(rows.codes("source"), minlength=len(rows.texts("source")))
            texts = rows.texts("source")
            found.update({texts[one]: int(counts[one]) for one in np.flatnonzero(counts).tolist()})
        return found

    def find(self, table: str, identifier: str) -> Record | None:
        """The row of a table that has this identifier, if there is one."""
        rows = self.large.get(table)
        if rows is None:
            return self.small.find(table, identifier)
        if rows.table.identity is None:
            return None
        number = rows.number(rows.table.identity, identifier)
        return None if number < 0 else rows.record(number)

    def first(self, table: str, column: str, text: str) -> Record:
        """The first row of a table that has a text in a column.

        Raises:
            LookupError: If none has.
        """
        rows = self.large.get(table)
        if rows is None:
            return self.small.first(table, column, text)
        return rows.with_texts({column: text})[0]

    def read_from(self, sources: Set[str]) -> Set[str]:
        """The claims that were read from some sources."""
        masks = {}
        for name, rows in self.large.items():
            mask = np.zeros(len(rows.compiled.lines), dtype=bool)
            mask[rows.numbers] = rows.texts("source").places(sources)[rows.codes("source")]
            masks[name] = mask
        return CompiledClaims(self.small.read_from(sources), self.large, masks)

    def claims_without(self, dropped: Set[str]) -> Set[str]:
        """All claims but some."""
        masks = {}
        for name, rows in self.large.items():
            mask = np.zeros(len(rows.compiled.lines), dtype=bool)
            mask[rows.numbers] = True
            mask[rows.compiled.numbers(dropped)] = False
            masks[name] = mask
        return CompiledClaims(self.small.claims_without(dropped), self.large, masks)

    def sources_of(self, claims: Collection[str]) -> set[str]:
        """The sources that some claims were read from; what is none of the claims has none."""
        if isinstance(claims, CompiledClaims):
            kept = (among(rows, claims).held("source") for rows in self.large.values())
            return self.small.sources_of(claims.small).union(*kept)
        lately = self._sources_lately
        told = list(map(lately.get, claims))
        found = set(told)
        if None in found:
            pairs = zip(claims, told, strict=True)
            new = self._told([claim for claim, source in pairs if source is None])
            if len(lately) + len(new) > _MOST_LATELY:
                lately.clear()
            lately.update(new)
            found.update(new.values())
        return {source for source in found if source}

    def named_in(self, cells: Collection[str]) -> tuple[int, set[str]]:
        """How many claims some cells name, joined with ``;``, each counted once; their sources."""
        return self._cells.named_in(cells)

    @cached_property
    def _cells(self) -> ClaimCells:
        return ClaimCells(self.small.claims_by_id, self.large.values())

    def _told(self, claims: Collection[str]) -> dict[str, str]:
        """Return the source of each of some claims, nothing of what is none."""
        known = self.small.claims_by_id
        found = {claim: known[claim]["source"] if claim in known else "" for claim in claims}
        for rows in self.large.values():
            found.update(rows.texts_of("source", claims))
        return found

    @cached_property
    def _sources_lately(self) -> dict[str, str]:
        """The sources of claims that were asked for lately: a choice changes few of them."""
        return {}

    def linked(self, claims: Set[str]) -> set[tuple[str, str]]:
        """Every table and identifier that some of the claims link to."""
        found = self.small.linked(frozenset(small_of(claims)))
        for rows in self.large.values():
            kept = among(rows, claims)
            for name, column in rows.table.linking.items():
                cells = (items(text, column) for text in kept.held(name))
                found |= {(column.links or "", entry) for entry in chain.from_iterable(cells)}
        return found

    def kept_columns(
        self, table: str, claims: Set[str], named: Set[tuple[str, str]]
    ) -> Sequence[Record] | None:
        """The rows of a large table that are among some claims, unless others are named."""
        rows = self.large.get(table)
        if rows is None:
            return None
        mask, identity = held(rows, claims), rows.table.identity
        if identity is not None:
            wanted = {identifier for linked, identifier in named if linked == table}
            is_named = rows.texts(identity).places(wanted)[rows.codes(identity)]
            if (is_named & ~mask).any():
                return None
        return rows.kept(mask)

    def texts_with(self, signs: str) -> Iterator[str]:
        """The texts of all rows that hold one of some signs, and maybe others."""
        yield from self.small.texts_with(signs)
        for rows in self.large.values():
            for name in rows.table.columns:
                yield from rows.texts(name).some_with(signs)
