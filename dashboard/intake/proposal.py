"""What a file would add: claims with their cells, rows left out, faults and questions."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.faults import Fault
    from dashboard.intake.name_matching import Suggestion

QUOTED = " … "
"""What stands between the cells of a claim, as between the fragments of one from an article."""


class ProposedClaim(Struct, frozen=True):
    """A row that would be added to a table of claims.

    Attributes:
        table: The table.
        values: Its columns that have a value.
        number: The row of the file that it was read from.
        row: The key of that row as it stands: `Model=HyperCLOVA 204B`.
        cells: The headings of the cells that it rests on, in order.
        as_written: Those cells, whole.
        status: The status.
        bound: The bound of its figure.
        waits: What a person has to decide on before it can be added.
        address: The address of the row's own source; empty where the file is the source.
    """

    table: str
    values: Mapping[str, str]
    number: int
    row: str
    cells: tuple[str, ...]
    as_written: str
    status: str
    bound: str
    waits: tuple[str, ...] = ()
    address: str = ""


class LeftOut(Struct, frozen=True):
    """A row that makes no claim.

    Attributes:
        number: The row of the file.
        row: Its key as it stands.
        reason: Why.
    """

    number: int
    row: str
    reason: str


class Question(Struct, frozen=True):
    """What a person has to decide.

    Attributes:
        kind: What is asked: `who`, `unit`, `size`, `rival`, `day`, `year`, `zero`, `limit`, `rate`,
            `renamed`.
        number: The row of the file; 0 where a whole column is meant.
        about: The name, cell or column in question.
        asked: The question, in English.
        suggestions: Things that a name may mean, the likeliest first; or rows of another name.
        table: The table of the thing that a name may mean.
    """

    kind: str
    number: int
    about: str
    asked: str
    suggestions: tuple[Suggestion, ...] = ()
    table: str = ""


class Proposal(Struct, frozen=True):
    """What a file would add; nothing is added yet.

    Attributes:
        mapping: The mapping that it was read by.
        title: What such a file is.
        publisher: Who publishes such files; empty where every file has its own.
        licence: The licence of such files; empty where it must be told.
        file: The name of the file.
        sha256: Its hash.
        read: How many rows were read.
        claims: What would be added.
        left_out: Every row that makes no claim.
        faults: Every cell that cannot be read.
        questions: What a person has to decide first.
        seen: The table and identifier of everything that a row names.
        keys: The key of every row.
        renamed: The table and identifier of things whose row has another name now, and that row.
    """

    mapping: str
    title: str
    publisher: str
    licence: str
    file: str
    sha256: str
    read: int
    claims: tuple[ProposedClaim, ...]
    left_out: tuple[LeftOut, ...]
    faults: tuple[Fault, ...]
    questions: tuple[Question, ...]
    seen: frozenset[tuple[str, str]]
    keys: frozenset[str]
    renamed: tuple[tuple[str, str, str], ...] = ()

    @property
    def counts(self) -> Mapping[str, int]:
        """How many claims each table would get."""
        return Counter(claim.table for claim in self.claims)
