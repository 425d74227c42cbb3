"""What is made of a file so far: claims, rows left out, faults, questions; and the next claim."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from msgspec import Struct, field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from dashboard.dataset.description import Quantity
    from dashboard.dataset.faults import Fault
    from dashboard.intake.decisions import Decisions
    from dashboard.intake.mapping import ClaimMapping
    from dashboard.intake.proposal import LeftOut, ProposedClaim, Question
    from dashboard.intake.sheet import SheetRow


QuantityKey = tuple[str, ...]


class NoClaimError(Exception):
    """Why a row makes no claim of a kind."""


class KnownThingError(NoClaimError):
    """A thing that is there already, so that a row need not name it."""


class KnownFigures(Struct, frozen=True):
    """Figures of the dataset with which those of a file are compared.

    Attributes:
        quantities: The figure that two claims of a table can disagree about, by table.
        figures: What is claimed of each quantity of a thing.
        rates: Won per dollar, the average of each month.
    """

    quantities: Mapping[str, Quantity]
    figures: Mapping[QuantityKey, list[Decimal]]
    rates: Mapping[str, Decimal]

    def rivals_of(self, table: str, values: Mapping[str, str]) -> Iterable[Decimal]:
        """Return what is claimed of what a claim is about, in the same unit and currency."""
        return self.figures.get(quantity_key(table, self.quantities[table], values), ())


def quantity_key(table: str, quantity: Quantity, values: Mapping[str, str]) -> QuantityKey:
    """Return what figures have in common that can be compared with one another."""
    return table, *(values.get(name, "") for name in (*quantity.keys, "currency", "unit"))


class ClaimDraft(Struct):
    """A claim that is being made of a row.

    Attributes:
        row: The row.
        key: Its key as it stands.
        claim: What it shall become.
        entry: The entry of the column of which each makes a claim; empty where there is none.
        place: Which of the entries it is.
        values: The values so far.
        bound: The bound of its figure.
        waits: What a person has to decide on.
        named: The table and identifier of the thing that it is the first to name.
    """

    row: SheetRow
    key: str
    claim: ClaimMapping
    entry: str
    place: int = 0
    values: dict[str, str] = field(default_factory=dict)
    bound: str = "exact"
    waits: list[str] = field(default_factory=list)
    named: tuple[str, str] | None = None


class Made(Struct):
    """What was made of a file so far, and what was decided about it before."""

    decisions: Decisions
    read: int = 0
    claims: list[ProposedClaim] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    named: dict[tuple[str, str], Mapping[str, str]] = field(default_factory=dict)
    said: set[tuple[str, tuple[tuple[str, str], ...]]] = field(default_factory=set)
    keys: Counter[str] = field(default_factory=Counter)

    @property
    def all_keys(self) -> frozenset[str]:
        """The key of every row, the n-th with one key told from the others."""
        more = (f"{key} ({n})" for key, count in self.keys.items() for n in range(2, count + 1))
        return frozenset((*self.keys, *more))

    def ask(self, question: Question) -> str:
        """Return what was decided about a question; empty, and noted, while it is open."""
        decided = self.decisions.find(question.kind, question.about)
        if decided is not None:
            return decided.answer
        self.questions.append(question)
        return ""

    def wait(self, draft: ClaimDraft, question: Question) -> None:
        """Have a claim wait for an answer.

        Raises:
            NoClaimError: If it was decided to leave it out.
        """
        answer = self.ask(question)
        if answer == "ignore":
            raise NoClaimError(f"{question.kind}: left out by decision")
        if not answer:
            draft.waits.append(question.about)
