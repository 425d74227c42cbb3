"""The things that the names of a file mean: known, new, or for a person to say."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dashboard.intake.name_matching import identifier_of, name_key
from dashboard.intake.proposal import Question

if TYPE_CHECKING:
    from dashboard.dataset.records import Records
    from dashboard.intake.decisions import Decisions
    from dashboard.intake.name_matching import NameIndex


class FoundThing(NamedTuple):
    """What a name means.

    Attributes:
        identifier: The thing; one that is not there yet has the one that it would get.
        is_new: Whether it is not there yet.
        waits: The name, where a person has to say what it means; else empty.
        part_of: The thing that a person said it is a part of; else empty.
    """

    identifier: str
    is_new: bool
    waits: str
    part_of: str = ""


class IgnoredNameError(Exception):
    """A name that a person decided to leave out."""


class Things:
    """Finds what names mean, and notes what has to be asked: each name once.

    Args:
        records: The dataset.
        names: The names of its things.
        decisions: What was decided about names before.
    """

    def __init__(self, records: Records, names: NameIndex, decisions: Decisions) -> None:
        self._records, self._names, self._decisions = records, names, decisions
        self._found: dict[tuple[str, str], FoundThing] = {}
        self._taken: set[tuple[str, str]] = set()
        self.questions: list[Question] = []

    @property
    def seen(self) -> frozenset[tuple[str, str]]:
        """The table and identifier of everything that was found."""
        return frozenset((table, one.identifier) for (table, _), one in self._found.items())

    def find(self, table: str, name: str, number: int) -> FoundThing:
        """Return what a name means.

        Args:
            table: What kind of thing it is.
            name: The name.
            number: The row of the file that has it.

        Raises:
            IgnoredNameError: If a person decided to leave it out.
        """
        key = (table, name_key(name))
        if key not in self._found:
            self._found[key] = self._look_up(table, name, number)
        return self._found[key]

    def _look_up(self, table: str, name: str, number: int) -> FoundThing:
        decided = self._decisions.find("who", name, table)
        if decided is not None and decided.answer == "ignore":
            raise IgnoredNameError(name)
        if decided is not None and decided.answer == "same":
            return FoundThing(decided.thing, is_new=False, waits="")
        known = self._names.find(table, name)
        if len(known) == 1:
            return FoundThing(next(iter(known)), is_new=False, waits="")
        if decided is not None:
            whole = decided.thing if decided.answer == "part" else ""
            return FoundThing(self._identifier(table, name), True, "", whole)
        if known:
            asked = f"means {' or '.join(sorted(known))}"
            self.questions.append(Question("who", number, name, asked, table=table))
            return FoundThing(min(known), is_new=False, waits=name)
        suggestions = self._names.suggest(table, name)
        if suggestions:
            asked = "is the same, a part, a variant, or new?"
            self.questions.append(Question("who", number, name, asked, suggestions, table))
        return FoundThing(self._identifier(table, name), True, name if suggestions else "")

    def _identifier(self, table: str, name: str) -> str:
        """Return an identifier that nothing has: the Latin words of a name, or its hash."""
        start = identifier_of(name, table.rstrip("s"))
        found, count = start, 1
        while (table, found) in self._taken or self._records.find(table, found) is not None:
            count += 1
            found = f"{start}-{count}"
        self._taken.add((table, found))
        return found
