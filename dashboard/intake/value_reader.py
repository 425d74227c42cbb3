"""The values of a claim, read from the cells of a row as what each column is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.outside_cells import (
    UNITS,
    UnreadableCellError,
    read_day_cell,
    unit_in,
    visible,
)
from dashboard.dataset.values import read_number
from dashboard.intake.made import KnownThingError, NoClaimError
from dashboard.intake.name_matching import identifier_of
from dashboard.intake.parallel_columns import agreed_terms
from dashboard.intake.plausibility import (
    are_piled_up,
    odd_figure,
    odd_rate,
    odd_rivals,
    odd_size,
    odd_year,
    without_piled_day,
)
from dashboard.intake.proposal import Question
from dashboard.intake.things import IgnoredNameError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.outside_cells import CellFigure
    from dashboard.intake.headings import MappedSheet
    from dashboard.intake.made import ClaimDraft, KnownFigures, Made
    from dashboard.intake.mapping import ClaimMapping, ValueMapping
    from dashboard.intake.source_file import SourceFile
    from dashboard.intake.things import Things


_ORGANIZATIONS = "organizations"
"""The table whose things may be parts of one another."""


class ValueReader:
    """Reads the values of claims from the rows of a sheet."""

    def __init__(
        self,
        file: SourceFile,
        mapped: MappedSheet,
        things: Things,
        known: KnownFigures,
        made: Made,
    ) -> None:
        self._file, self._mapped, self._things = file, mapped, things
        self._known, self._made = known, made
        self._units = {name: self._unit(name) for name in mapped.places}
        self._terms: dict[tuple[str, str], Mapping[str, str]] = {}
        self._months = {name for name in mapped.places if self._is_piled(name)}

    def add_all(self, draft: ClaimDraft) -> None:
        """Add every value of a claim.

        Raises:
            NoClaimError: If one cannot be read.
        """
        for name, value in draft.claim.values.items():
            self._add(draft, name, value)
        if asked := odd_rate(draft.values, self._known.rates):
            self._made.wait(draft, Question("rate", draft.row.number, draft.key, asked))
        self._ask_of_rivals(draft)

    def _ask_of_rivals(self, draft: ClaimDraft) -> None:
        """Ask about a figure that is some ten times what is claimed of the same."""
        table = draft.claim.table
        quantity = self._known.quantities.get(table)
        figure = read_number(draft.values.get(quantity.column, "")) if quantity else None
        if quantity is None or figure is None:
            return
        heading = self._mapped.heading(draft.claim.values[quantity.column].column)
        for asked in odd_rivals(figure, self._known.rivals_of(table, draft.values)):
            about = f"{draft.key}; {heading}"
            self._made.wait(draft, Question("rival", draft.row.number, about, asked))

    def term(self, draft: ClaimDraft, value: ValueMapping) -> str:
        """Return the term that the words of a cell stand for."""
        entries = self._mapped.parts(draft.row, value.column) if value.column else ()
        if value.column and value.column == draft.claim.each:
            entries = (draft.entry,)
        agreed = ""
        if value.beside_each:
            is_beside = len(entries) == len(self._mapped.parts(draft.row, draft.claim.each))
            entries = entries[draft.place : draft.place + 1] if is_beside else ()
            agreed = self._agreed(draft.claim, value).get(draft.entry, "")
        found = (term for word, term in value.words.items() if word in entries)
        said = next(found, agreed or value.constant)
        return said if said or value.otherwise is None else self.term(draft, value.otherwise)

    def _agreed(self, claim: ClaimMapping, value: ValueMapping) -> Mapping[str, str]:
        key = (claim.table, value.column)
        if key not in self._terms:
            self._terms[key] = agreed_terms(self._mapped, claim, value)
        return self._terms[key]

    def _add(self, draft: ClaimDraft, name: str, value: ValueMapping) -> None:
        if not value.column or value.column in self._mapped.places:
            cell = self._cell(draft, value)
            try:
                self._read(draft, name, value, cell)
            except UnreadableCellError as error:
                heading = self._mapped.heading(value.column)
                fault = self._file.fault(draft.row.number, heading, cell, str(error))
                self._made.faults.append(fault)
                raise NoClaimError(f"{heading} {error}") from None
        if value.otherwise is not None and not draft.values.get(name):
            self._add(draft, name, value.otherwise)

    def _cell(self, draft: ClaimDraft, value: ValueMapping) -> str:
        if not value.column:
            return value.constant
        own = draft.entry if value.column == draft.claim.each else ""
        return own or self._mapped.cell(draft.row, value.column)

    def _read(self, draft: ClaimDraft, name: str, value: ValueMapping, cell: str) -> None:
        """Read one value as what it is.

        Raises:
            UnreadableCellError: If its cell is not that.
        """
        if value.kind == "figure":
            self._add_figure(draft, name, value.column)
        elif value.kind == "day":
            draft.values[name] = self._day(draft, value.column)
        elif value.kind == "thing":
            self._add_thing(draft, name, value.thing, visible(cell))
        elif value.kind == "term":
            draft.values[name] = self.term(draft, value)
        elif value.kind == "identifier":
            draft.values[name] = self._identifier(draft)
        else:
            draft.values[name] = visible(cell)

    def _identifier(self, draft: ClaimDraft) -> str:
        """Return an identifier made of the key of a row, and of which of the rows with it it is."""
        mapped = self._mapped
        cells = [mapped.cell(draft.row, name) for name in mapped.mapping.key]
        count = self._made.keys[mapped.key(draft.row)]
        name = " ".join([*cells, *([str(count)] if count > 1 else [])])
        return identifier_of(name, draft.claim.table.rstrip("s"))

    def _add_figure(self, draft: ClaimDraft, name: str, column: str) -> None:
        """Add a figure; one that the claim does not need may be missing.

        Raises:
            UnreadableCellError: If it cannot be read.
            NoClaimError: If it is missing, or its unit.
        """
        unit, heading = self._units[column], self._mapped.heading(column)
        figure = self._mapped.figure(draft.row, column, unit or 1)
        if unit is None and figure is not None and not figure.has_own_unit:
            asked = "says no unit: ones, 만, 억, 조, million or billion?"
            self._made.ask(Question("unit", 0, heading, asked))
            raise NoClaimError(f"the unit of {heading} has to be told")
        if column in draft.claim.needs:
            if figure is None:
                raise NoClaimError(f"{heading} is not recorded")
            self._add_main(draft, name, column, figure)
        elif figure is not None:
            if figure.value is None or figure.bound != "exact":
                rule = f"is {figure.bound}; beside another figure only an exact one is read"
                raise UnreadableCellError(rule)
            draft.values[name] = f"{figure.value.normalize():f}"

    def _add_main(self, draft: ClaimDraft, name: str, column: str, figure: CellFigure) -> None:
        """Add the figure that a claim is about, and ask where it is unlikely."""
        draft.bound = figure.bound
        for end, number in ((name, figure.value), ("low", figure.low), ("high", figure.high)):
            if number is not None:
                draft.values[end] = f"{number.normalize():f}"
        cell = self._mapped.cell(draft.row, column)
        odd = list(odd_figure(self._mapped.heading(column), cell, figure))
        if figure.value is not None and name == "parameters":
            size = figure.value.normalize()
            odd.append(("size", odd_size(draft.key, size)))
        for kind, asked in odd:
            if asked:
                self._made.wait(draft, Question(kind, draft.row.number, draft.key, asked))

    def _add_thing(self, draft: ClaimDraft, name: str, table: str, said: str) -> None:
        try:
            found = self._things.find(table, said, draft.row.number)
        except IgnoredNameError:
            raise NoClaimError(f"{said} is left out by decision") from None
        if table == draft.claim.table:
            if not found.is_new or (table, found.identifier) in self._made.named:
                raise KnownThingError(f"{said} is known")
            draft.named = (table, found.identifier)
            if found.part_of and table == _ORGANIZATIONS:
                draft.values["parent"] = found.part_of
        draft.values[name] = found.identifier
        if found.waits and found.waits not in draft.waits:
            draft.waits.append(found.waits)

    def _day(self, draft: ClaimDraft, column: str) -> str:
        day = read_day_cell(self._mapped.cell(draft.row, column))
        if asked := odd_year(day):
            self._made.wait(draft, Question("year", draft.row.number, draft.key, asked))
        return without_piled_day(day) if column in self._months else day

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
        heading = self._mapped.heading(name)
        # What was decided of a column holds for vintages in which fewer days are piled up, too.
        decided = self._made.decisions.find("day", heading)
        if decided is not None:
            return decided.answer != "days"
        days = [_day_or_none(self._mapped.cell(row, name)) for row in self._mapped.rows]
        if not are_piled_up(day for day in days if day):
            return False
        asked = "stands on the first of a month too often: such days are taken as months"
        self._made.ask(Question("day", 0, heading, asked))
        return True


def _day_or_none(text: str) -> str | None:
    """Return the day of a cell; none where it cannot be read."""
    try:
        return read_day_cell(text)
    except UnreadableCellError:
        return None
