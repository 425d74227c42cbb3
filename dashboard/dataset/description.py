"""How the dataset is described: the package, its tables, their columns, the vocabularies."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from dashboard.dataset.identity import Identity
    from dashboard.i18n import Text

_DATES = r"\d{4}(-\d{2}"
"""What the pattern of a column of EDTF dates begins with."""

EVIDENCE = (
    "source",
    "paragraph",
    "as_written",
    "status",
    "bound",
    "inferred",
    "inferred_columns",
    "note_ko",
    "note_en",
)
"""What every table of claims has beside its own columns."""

EVIDENCE_OF_DATA = ("row", "cells")
"""What a table has beside, where claims of it are read from files of data: the key of a row, and
the headings of cells."""


class Term(Struct, frozen=True):
    """One word of a vocabulary, such as `planned`.

    `cues` are the words in an article that stand for it. An alliance's kind lists its `roles`; a
    role `excludes` others, `needs` one of some others, or is held by a `single` organization.
    """

    name: str
    title: Text
    description: Text
    cues: tuple[str, ...]
    roles: tuple[str, ...]
    excludes: tuple[str, ...]
    needs: tuple[str, ...]
    single: bool


Vocabulary = Mapping[str, Term]


class Column(Struct, frozen=True):
    """One column of a table, its type and its rules.

    `codes` is a standard whose codes it may hold beside the terms of its vocabulary.
    """

    name: str
    type: str
    title: Text
    description: Text
    unit: str | None
    vocabulary: str | None
    codes: str | None
    links: str | None
    separator: str | None
    evidence: str | None
    unit_of: tuple[str, ...]
    required: bool
    unique: bool
    pattern: str | None
    minimum: float | None
    maximum: float | None

    @property
    def holds_dates(self) -> bool:
        """Whether its values are EDTF dates."""
        return self.pattern is not None and self.pattern.startswith(_DATES)


class Quantity(Struct, frozen=True):
    """The figure or the date that two claims of a table can disagree about.

    Attributes:
        column: The column that holds it.
        keys: What two rows about one and the same have in common.
        is_date: Whether it is a date.
    """

    column: str
    keys: tuple[str, ...]
    is_date: bool


class Table(Struct, frozen=True, dict=True):
    """One table; a table of facts also says how its claims are named.

    `owner` is the column that names the organization to which the first of `claim_parts` belongs.
    """

    name: str
    file: str
    title: Text
    description: Text
    columns: Mapping[str, Column]
    primary_key: tuple[str, ...]
    claim_prefix: str | None
    claim_parts: tuple[str, ...]
    owner: str | None
    quantity: Quantity | None

    @property
    def holds_claims(self) -> bool:
        """Whether each row is a claim with evidence."""
        return self.claim_prefix is not None

    @cached_property
    def identity(self) -> str | None:
        """The column whose values other tables link to, if the table has one."""
        candidates = self.primary_key + self.claim_parts
        own = [name for name in candidates if name != "claim" and not self._refers(name)]
        return own[0] if own else None

    @cached_property
    def is_named(self) -> bool:
        """Whether a row is a thing with names of its own."""
        return "name_ko" in self.columns

    def carried_by(self, evidence: str) -> tuple[Column, ...]:
        """The columns that a fragment must support in one certain way."""
        return self._by_evidence.get(evidence, ())

    @cached_property
    def linking(self) -> Mapping[str, Column]:
        """The columns that link to rows of other tables."""
        return {name: column for name, column in self.columns.items() if column.links is not None}

    @cached_property
    def dates(self) -> tuple[Column, ...]:
        """The columns of EDTF dates."""
        return tuple(column for column in self.columns.values() if column.holds_dates)

    @cached_property
    def _by_evidence(self) -> Mapping[str, tuple[Column, ...]]:
        kinds = {column.evidence for column in self.columns.values() if column.evidence}
        return {
            kind: tuple(one for one in self.columns.values() if one.evidence == kind)
            for kind in kinds
        }

    def _refers(self, name: str) -> bool:
        return self.columns[name].links is not None or self.columns[name].evidence == "name"


class Package(Struct, frozen=True):
    """The whole dataset's description."""

    identity: Identity
    description: Text
    vocabularies: Mapping[str, Vocabulary]
    tables: Mapping[str, Table]

    def cues(self, vocabulary: str, term: str) -> tuple[str, ...]:
        """The words in an article that stand for a term; none for an unknown term."""
        known = self.vocabularies.get(vocabulary, {}).get(term)
        return known.cues if known else ()
