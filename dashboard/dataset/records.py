"""The rows of the files as they are written, with the line each stands on."""

from __future__ import annotations

from collections import Counter
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Self

from msgspec import Struct

from dashboard.dataset.faults import Fault
from dashboard.dataset.values import items
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set

    from dashboard.dataset.description import Package, Table
    from dashboard.i18n import Language

DATA, SERIES = "data", "series"
"""The kinds of a source that is a file of data, and a reference series; one that names no kind is
an article."""


class Record(Struct, frozen=True):
    """One row of one file; a cell that is missing is empty.

    The rows of a file share where each column stands: there may be millions of them.

    Attributes:
        table: The table.
        line: The line of the file that it stands on.
        places: Where each column stands.
        texts: What is written in it.
        only_names: Whether it says what a thing is called and no more, though its table holds
            claims.
    """

    table: Table
    line: int
    places: Mapping[str, int]
    texts: tuple[str, ...]
    only_names: bool = False

    @classmethod
    def of(
        cls, table: Table, line: int, cells: Mapping[str, str], *, only_names: bool = False
    ) -> Record:
        """A row of its own, made of cells by column."""
        places = {column: place for place, column in enumerate(cells)}
        return cls(table, line, places, tuple(cells.values()), only_names)

    @property
    def cells(self) -> Mapping[str, str]:
        """What is written in it, by column."""
        return dict(zip(self.places, self.texts, strict=True))

    def __getitem__(self, column: str) -> str:
        try:
            return self.texts[self.places[column]]
        except KeyError:
            return ""

    def said(self, stem: str, language: Language) -> str:
        """What the row says in a language, in English where it does not; empty if nothing.

        Args:
            stem: the columns that say it, without their language: `note`.
            language: the language.
        """
        own = self[f"{stem}_{language}"]
        return own if own or language.is_korean else self[f"{stem}_en"]

    @property
    def is_claim(self) -> bool:
        """Whether it is a claim."""
        return self.table.holds_claims and not self.only_names

    def entries(self, column: str) -> tuple[str, ...]:
        """The entries of a cell, several if the column holds lists."""
        return items(self[column], self.table.columns.get(column))

    def fault(self, column: str, rule: Text | str) -> Fault:
        """What is wrong with one cell of this row; what editors are told is a text."""
        written = rule if isinstance(rule, str) else rule.en
        words = None if isinstance(rule, str) else rule
        return Fault(self.table.file, self.line, column, self[column], written, words)

    def changed(self, column: str, value: str) -> Record:
        """The same row with another value in one cell."""
        return Record.of(self.table, self.line, {**self.cells, column: value})


class Records(Struct, frozen=True, dict=True):
    """All rows of all tables, found by table and by identifier."""

    package: Package
    by_table: Mapping[str, Sequence[Record]]

    def of(self, table: str) -> Sequence[Record]:
        """The rows of a table; none if it does not exist."""
        return self.by_table.get(table, ())

    def __iter__(self) -> Iterator[Record]:
        for records in self.by_table.values():
            yield from records

    def called(self, vocabulary: str, name: str) -> Text:
        """A word of a vocabulary as faults name it: in Korean by its title."""
        term = self.package.vocabularies.get(vocabulary, {}).get(name)
        return Text(term.title.ko if term else name, name)

    @property
    def large(self) -> Mapping[str, Sequence[Record]]:
        """The tables of claims that are kept as columns."""
        return {}

    @cached_property
    def claims(self) -> Sequence[Record]:
        """Every row that is a claim with evidence."""
        return tuple(record for record in self if record.is_claim)

    @cached_property
    def article_claims(self) -> Sequence[Record]:
        """The claims that were read from articles: their words are the evidence."""
        data = self.data_sources
        return (
            tuple(one for one in self.claims if one["source"] not in data) if data else self.claims
        )

    @cached_property
    def data_claims(self) -> Sequence[Record]:
        """The claims that were read from files of data: cells are the evidence."""
        data = self.data_sources
        return tuple(one for one in self.claims if one["source"] in data) if data else ()

    @cached_property
    def data_sources(self) -> frozenset[str]:
        """The sources that are files of data."""
        return frozenset(one["source"] for one in self.of("sources") if one["kind"] == DATA)

    @cached_property
    def claims_by_id(self) -> Mapping[str, Record]:
        """The claims, found by their identifier."""
        return {record["claim"]: record for record in self.claims}

    def found(self, claims: Collection[str]) -> Mapping[str, Record]:
        """Those of some claims that there are, by identifier: quicker together than one by one."""
        known = self.claims_by_id
        return {claim: known[claim] for claim in claims if claim in known}

    @cached_property
    def disagreements(self) -> Mapping[str, tuple[Record, ...]]:
        """The known disagreements that name a claim, by its identifier."""
        found: dict[str, tuple[Record, ...]] = {}
        for record in self.of("disagreements"):
            for claim in dict.fromkeys(record.entries("claims")):
                found[claim] = (*found.get(claim, ()), record)
        return found

    @cached_property
    def _by_identity(self) -> Mapping[tuple[str, str], Record]:
        return {
            (record.table.name, record[record.table.identity]): record
            for record in self
            if record.table.identity is not None
        }

    def first(self, table: str, column: str, text: str) -> Record:
        """The first row of a table that has a text in a column.

        Raises:
            LookupError: If none has.
        """
        for record in self.of(table):
            if record[column] == text:
                return record
        raise LookupError(f"{table}: no {column} is {text}")

    def find(self, table: str, identifier: str) -> Record | None:
        """The row of a table that has this identifier, if there is one."""
        return self._by_identity.get((table, identifier))

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many claims each table has."""
        return Counter(record.table.name for record in self.claims)

    @cached_property
    def cited(self) -> Counter[str]:
        """How many claims were read from each source."""
        return Counter(record["source"] for record in self.claims)

    def read_from(self, sources: Set[str]) -> Set[str]:
        """The claims that were read from some sources."""
        return frozenset(one["claim"] for one in self.claims if one["source"] in sources)

    def claims_without(self, dropped: Set[str]) -> Set[str]:
        """All claims but some."""
        return self.claims_by_id.keys() - dropped

    def sources_of(self, claims: Collection[str]) -> set[str]:
        """The sources that some claims were read from; what is none of the claims has none."""
        known = self.claims_by_id
        return {known[claim]["source"] for claim in claims if claim in known}

    def named_in(self, cells: Collection[str]) -> tuple[int, set[str]]:
        """How many claims some cells name, joined with ``;``, each counted once; their sources."""
        named = set(chain.from_iterable(cell.split(";") for cell in cells)) - {""}
        return len(named), self.sources_of(named)

    def linked(self, claims: Set[str]) -> set[tuple[str, str]]:
        """Every table and identifier that some of the claims link to."""
        return {
            (column.links or "", entry)
            for record in self.claims
            if record["claim"] in claims
            for column in record.table.linking.values()
            for entry in record.entries(column.name)
        }

    def kept_columns(
        self, _table: str, _claims: Set[str], _named: Set[tuple[str, str]]
    ) -> Sequence[Record] | None:
        """The rows of a table that are among some claims, if it is kept as columns.

        None where it is not, and where a row that is not among them is named.
        """
        return None

    def texts_with(self, _signs: str) -> Iterable[str]:
        """The texts of all rows that hold one of some signs, and maybe others."""
        return {text for record in self for text in record.texts}

    def with_tables(self, by_table: Mapping[str, Sequence[Record]]) -> Self:
        """Other rows of the same package, all of them."""
        return type(self)(self.package, by_table)

    def with_change(self, old: Record, new: Record) -> Records:
        """The same rows with one of them exchanged."""
        table = old.table.name
        rows = tuple(new if record is old else record for record in self.by_table[table])
        return self.with_tables({**self.by_table, table: rows})
