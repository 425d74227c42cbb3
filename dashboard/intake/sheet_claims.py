"""Claims of the rows of a sheet, and why there are not more."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.dataset.outside_cells import (
    NOT_RECORDED,
    UNITS,
    UnreadableCellError,
    read_day_cell,
    unit_in,
    visible,
)
from dashboard.intake.name_matching import identifier_of
from dashboard.intake.parallel_columns import is_whole, told_whole
from dashboard.intake.plausibility import (
    are_piled_up,
    odd_rivals,
    odd_size,
    odd_year,
    without_piled_day,
)
from dashboard.intake.proposal import QUOTED, LeftOut, ProposedClaim, Question
from dashboard.intake.selection import holds, reason_against
from dashboard.intake.things import IgnoredNameError, Things

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from dashboard.dataset.faults import Fault
    from dashboard.intake.decisions import Decisions
    from dashboard.intake.headings import MappedSheet
    from dashboard.intake.mapping import ClaimMapping, ValueMapping
    from dashboard.intake.sheet import SheetRow
    from dashboard.intake.source_file import SourceFile


@dataclass(slots=True)
class Made:
    """What was made of a file so far, and what was decided about it before."""

    decisions: Decisions
    read: int = 0
    claims: list[ProposedClaim] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    named: set[tuple[str, str]] = field(default_factory=set)
    said: set[tuple[str, tuple[tuple[str, str], ...]]] = field(default_factory=set)
    keys: Counter[str] = field(default_factory=Counter)

    def ask(self, question: Question) -> str:
        """Return what was decided about a question; empty, and noted, while it is open."""
        decided = self.decisions.find(question.kind, question.about)
        if decided is not None:
            return decided.answer
        self.questions.append(question)
        return ""


@dataclass(slots=True)
class _Draft:
    """A claim that is being made of a row.

    Attributes:
        entry: The entry of the column of which each makes a claim; empty where there is none.
        place: Which of the entries it is, and how many there are.
        values: The values so far.
        bound: The bound of its figure.
        waits: Names that a person has to decide on.
        named: The table and identifier of the thing that it is the first to name.
    """

    entry: str
    place: tuple[int, int] = (0, 1)
    values: dict[str, str] = field(default_factory=dict)
    bound: str = "exact"
    waits: list[str] = field(default_factory=list)
    named: tuple[str, str] | None = None


class _NoClaimError(Exception):
    """Why a row makes no claim of a kind."""


class _KnownThingError(_NoClaimError):
    """A thing that is there already, so that a row need not name it."""


class SheetReader:
    """Makes claims of the rows of a sheet."""

    def __init__(
        self,
        file: SourceFile,
        mapped: MappedSheet,
        things: Things,
        sizes: dict[str, list[Decimal]],
        made: Made,
    ) -> None:
        self._file, self._mapped, self._things = file, mapped, things
        self._sizes, self._made, self._key = sizes, made, ""
        self._claims = [
            one for one in mapped.mapping.claims if all(name in mapped.places for name in one.needs)
        ]
        self._units = {name: self._unit(name) for name in mapped.places}
        self._months = {name for name in mapped.places if self._is_piled(name)}
        self._whole = {one.table: told_whole(mapped, one) for one in self._claims}

    def read(self, row: SheetRow) -> None:
        """Make the claims of a row, or say why there are none."""
        self._made.read += 1
        key = self._mapped.key(row)
        self._made.keys[key] += 1
        # The n-th of rows with one key is told from the others by its number.
        self._key = key if self._made.keys[key] == 1 else f"{key} ({self._made.keys[key]})"
        before = len(self._made.claims)
        reasons = list(self._reasons(row))
        if len(self._made.claims) == before:
            reason = "; ".join(dict.fromkeys(reasons)) or "says nothing new"
            self._made.left_out.append(LeftOut(row.number, self._key, reason))

    def _reasons(self, row: SheetRow) -> Iterator[str]:
        """Make the claims of a row; yields why there are not more."""
        mapped = self._mapped
        if len(row.cells) > len(mapped.headings):
            rule = f"has {len(row.cells)} cells, the headings {len(mapped.headings)}"
            self._made.faults.append(self._file.fault(row.number, "row", self._key, rule))
            yield rule
            return
        if reason := reason_against(mapped, row):
            yield reason
            return
        known, others = [], []
        for claim in self._claims:
            entries = mapped.parts(row, claim.each) if claim.each else ("",)
            if not entries:
                others.append(f"{mapped.heading(claim.each)} is not recorded")
            for entry in dict.fromkeys(entries):
                try:
                    self._make(row, claim, _Draft(entry, (entries.index(entry), len(entries))))
                except _KnownThingError as thing:
                    known.append(str(thing))
                except _NoClaimError as none:
                    others.append(str(none))
        yield from others or known

    def _make(self, row: SheetRow, claim: ClaimMapping, draft: _Draft) -> None:
        mapped = self._mapped
        self._check(row, claim, draft.entry)
        for name, value in claim.values.items():
            self._add(row, claim, draft, name, value)
        cells = {
            mapped.heading(name): text
            for name in claim.quoted
            if mapped.is_quotable(name)
            and (text := draft.entry if name == claim.each else mapped.cell(row, name))
        }
        values = {name: text for name, text in draft.values.items() if text}
        said = (claim.table, tuple(values.items()))
        if said in self._made.said:
            raise _NoClaimError("says what another row said")
        self._made.said.add(said)
        if draft.named is not None:
            self._made.named.add(draft.named)
        self._made.claims.append(
            ProposedClaim(
                claim.table,
                values,
                row.number,
                self._key,
                tuple(cells),
                QUOTED.join(cells.values()),
                self._term(row, claim.status, draft),
                draft.bound,
                tuple(draft.waits),
                visible(mapped.cell(row, mapped.mapping.address)) if mapped.mapping.address else "",
            )
        )

    def _check(self, row: SheetRow, claim: ClaimMapping, entry: str) -> None:
        """Raise ``_NoClaimError`` where a row makes no claim of a kind."""
        mapped = self._mapped
        for name in claim.needs:
            if mapped.cell(row, name) in NOT_RECORDED:
                raise _NoClaimError(f"{mapped.heading(name)} is not recorded")
        for one in claim.where:
            if not holds(mapped, row, one):
                raise _NoClaimError(f"{mapped.heading(one.column)} says another thing")
        if entry in self._whole[claim.table] and not is_whole(mapped, row, claim):
            raise _NoClaimError(f"{entry} is told more fully in another row")

    def _add(
        self, row: SheetRow, claim: ClaimMapping, draft: _Draft, name: str, value: ValueMapping
    ) -> None:
        """Add one value to a claim.

        Raises:
            _NoClaimError: If it cannot be read.
        """
        if not value.column or value.column in self._mapped.places:
            cell = draft.entry if value.column and value.column == claim.each else ""
            cell = cell or (
                self._mapped.cell(row, value.column) if value.column else value.constant
            )
            try:
                self._read(row, claim, draft, name, value, cell)
            except UnreadableCellError as error:
                heading = self._mapped.heading(value.column)
                self._made.faults.append(self._file.fault(row.number, heading, cell, str(error)))
                raise _NoClaimError(f"{heading} {error}") from None
        if value.otherwise is not None and not draft.values.get(name):
            self._add(row, claim, draft, name, value.otherwise)

    def _read(
        self,
        row: SheetRow,
        claim: ClaimMapping,
        draft: _Draft,
        name: str,
        value: ValueMapping,
        cell: str,
    ) -> None:
        """Read one value as what it is.

        Raises:
            UnreadableCellError: If its cell is not that.
        """
        if value.kind == "figure":
            self._add_figure(row, claim, draft, name, value.column)
        elif value.kind == "day":
            draft.values[name] = self._day(row, draft, value.column)
        elif value.kind == "thing":
            self._add_thing(row, claim, draft, name, value.thing, visible(cell))
        elif value.kind == "term":
            draft.values[name] = self._term(row, value, draft)
        elif value.kind == "identifier":
            draft.values[name] = identifier_of(self._named_key(row), claim.table.rstrip("s"))
        else:
            draft.values[name] = visible(cell)

    def _named_key(self, row: SheetRow) -> str:
        """Return the cells of the key of a row, and which of the rows with them it is."""
        cells = [self._mapped.cell(row, name) for name in self._mapped.mapping.key]
        count = self._made.keys[self._mapped.key(row)]
        return " ".join([*cells, *([str(count)] if count > 1 else [])])

    def _add_figure(
        self, row: SheetRow, claim: ClaimMapping, draft: _Draft, name: str, column: str
    ) -> None:
        """Add a figure; one that the claim does not need may be missing.

        Raises:
            UnreadableCellError: If it cannot be read.
            _NoClaimError: If it is missing, or its unit.
        """
        unit = self._units[column]
        figure = self._mapped.figure(row, column, unit or 1)
        is_needed = column in claim.needs
        if figure is None:
            if is_needed:
                raise _NoClaimError(f"{self._mapped.heading(column)} is not recorded")
            return
        if unit is None and not figure.has_own_unit:
            heading = self._mapped.heading(column)
            asked = "says no unit: ones, 만, 억, 조, million or billion?"
            self._made.ask(Question("unit", 0, heading, asked))
            raise _NoClaimError(f"the unit of {heading} has to be told")
        if not is_needed and figure.bound != "exact":
            raise UnreadableCellError(f"is {figure.bound}; beside another figure only one is read")
        draft.bound = figure.bound if is_needed else draft.bound
        for end, number in ((name, figure.value), ("low", figure.low), ("high", figure.high)):
            if number is not None:
                draft.values[end] = f"{number.normalize():f}"
        if figure.value is not None and name == "parameters":
            self._weigh(row, draft, figure.value.normalize())

    def _weigh(self, row: SheetRow, draft: _Draft, size: Decimal) -> None:
        """Ask about the size of a model that is unlikely beside its name or what others say."""
        rivals = odd_rivals(size, self._sizes.get(draft.values.get("model", ""), ()))
        for kind, asked in (
            ("size", odd_size(self._key, size)),
            *(("rival", one) for one in rivals),
        ):
            if asked:
                self._wait(draft, Question(kind, row.number, self._key, asked))

    def _wait(self, draft: _Draft, question: Question) -> None:
        """Have a claim wait for an answer.

        Raises:
            _NoClaimError: If it was decided to leave it out.
        """
        answer = self._made.ask(question)
        if answer == "ignore":
            raise _NoClaimError(f"{question.kind}: left out by decision")
        if not answer:
            draft.waits.append(question.about)

    def _add_thing(
        self, row: SheetRow, claim: ClaimMapping, draft: _Draft, name: str, table: str, said: str
    ) -> None:
        try:
            found = self._things.find(table, said, row.number)
        except IgnoredNameError:
            raise _NoClaimError(f"{said} is left out by decision") from None
        if table == claim.table:
            if not found.is_new or (table, found.identifier) in self._made.named:
                raise _KnownThingError(f"{said} is known")
            draft.named = (table, found.identifier)
        draft.values[name] = found.identifier
        if found.waits and found.waits not in draft.waits:
            draft.waits.append(found.waits)

    def _day(self, row: SheetRow, draft: _Draft, column: str) -> str:
        day = read_day_cell(self._mapped.cell(row, column))
        if asked := odd_year(day):
            self._wait(draft, Question("year", row.number, self._key, asked))
        return without_piled_day(day) if column in self._months else day

    def _term(self, row: SheetRow, value: ValueMapping, draft: _Draft) -> str:
        entries = self._mapped.parts(row, value.column) if value.column else ()
        if value.beside_each:
            place, count = draft.place
            entries = entries[place : place + 1] if len(entries) == count else ()
        found = (term for word, term in value.words.items() if word in entries)
        said = next(found, value.constant)
        return said if said or value.otherwise is None else self._term(row, value.otherwise, draft)

    def _unit(self, name: str) -> int | None:
        heading = self._mapped.heading(name)
        said = unit_in(heading)
        usual = self._mapped.mapping.columns[name].unit
        if said is not None or usual is not None:
            return said if said is not None else usual
        decided = self._made.decisions.find("unit", heading)
        return UNITS.get(decided.answer, 1) if decided is not None else None

    def _is_piled(self, name: str) -> bool:
        """Whether a column of days has the first of a month too often; asks about it then."""
        claims = self._mapped.mapping.claims
        values = (value for claim in claims for value in claim.values.values())
        if not any(value.column == name and value.kind == "day" for value in values):
            return False
        days = [read_day_or_none(self._mapped.cell(row, name)) for row in self._mapped.rows]
        if not are_piled_up(day for day in days if day):
            return False
        asked = "stands on the first of a month too often: such days are taken as months"
        return self._made.ask(Question("day", 0, self._mapped.heading(name), asked)) != "days"


def read_day_or_none(text: str) -> str | None:
    """Return the day of a cell; none where it cannot be read."""
    try:
        return read_day_cell(text)
    except UnreadableCellError:
        return None
