"""From the rows of a file to a proposal."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from dashboard.intake.cells import (
    NOT_RECORDED,
    UnreadableCellError,
    read_day_cell,
    unit_in,
    visible,
)
from dashboard.intake.headings import map_sheet
from dashboard.intake.plausibility import (
    are_piled_up,
    odd_rivals,
    odd_size,
    odd_year,
    without_piled_day,
)
from dashboard.intake.proposal import QUOTED, LeftOut, Proposal, ProposedClaim, Question
from dashboard.intake.selection import reason_against
from dashboard.intake.things import Things

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Records
    from dashboard.intake.headings import MappedSheet
    from dashboard.intake.mapping import ClaimMapping, FileMapping, ValueMapping
    from dashboard.intake.names import NameIndex
    from dashboard.intake.sheet import Sheet, SheetRow
    from dashboard.intake.source_file import SourceFile


def propose(
    file: SourceFile,
    sheets: Iterable[Sheet],
    mapping: FileMapping,
    records: Records,
    names: NameIndex,
) -> Proposal:
    """Return what a file would add to a dataset.

    Args:
        file: The file.
        sheets: Its sheets; those without the columns of the mapping are said to be left out.
        mapping: What its columns mean.
        records: The dataset.
        names: The names of its things.
    """
    made, things, sizes = _Made(), Things(records, names), _sizes(records)
    for sheet in sheets:
        mapped = map_sheet(sheet, mapping)
        if mapped is None:
            needed = ", ".join(mapping.columns[name].headings[0] for name in mapping.required)
            made.left_out.append(LeftOut(0, sheet.name or file.name, f"has not all of {needed}"))
            continue
        reader = _SheetReader(file, mapped, things, sizes, made)
        for row in mapped.rows:
            reader.read(row)
    return Proposal(
        mapping.name,
        file.name,
        file.sha256,
        made.read,
        tuple(made.claims),
        tuple(made.left_out),
        tuple(dict.fromkeys(made.faults)),
        (*dict.fromkeys(made.questions), *things.questions),
    )


@dataclass(slots=True)
class _Made:
    """What was made of a file so far."""

    read: int = 0
    claims: list[ProposedClaim] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    named: set[tuple[str, str]] = field(default_factory=set)


@dataclass(slots=True)
class _Draft:
    """A claim that is being made of a row.

    Attributes:
        entry: The entry of the column of which each makes a claim; empty where there is none.
        values: The values so far.
        bound: The bound of its figure.
        waits: Names that a person has to decide on.
    """

    entry: str
    values: dict[str, str] = field(default_factory=dict)
    bound: str = "exact"
    waits: list[str] = field(default_factory=list)


class _NoClaimError(Exception):
    """Why a row makes no claim of a kind."""


class _SheetReader:
    """Makes claims of the rows of a sheet."""

    def __init__(
        self,
        file: SourceFile,
        mapped: MappedSheet,
        things: Things,
        sizes: dict[str, list[Decimal]],
        made: _Made,
    ) -> None:
        self._file, self._mapped, self._things = file, mapped, things
        self._sizes, self._made = sizes, made
        self._units = {name: self._unit(name) for name in mapped.places}
        self._months = {name for name in mapped.places if self._is_piled(name)}

    def read(self, row: SheetRow) -> None:
        """Make the claims of a row, or say why there are none."""
        self._made.read += 1
        before = len(self._made.claims)
        reasons = list(self._reasons(row))
        if len(self._made.claims) == before:
            reason = "; ".join(dict.fromkeys(reasons)) or "says nothing new"
            self._made.left_out.append(LeftOut(row.number, self._mapped.key(row), reason))

    def _reasons(self, row: SheetRow) -> Iterator[str]:
        """Make the claims of a row; yields why there are not more."""
        mapped = self._mapped
        if len(row.cells) > len(mapped.headings):
            rule = f"has {len(row.cells)} cells, the headings {len(mapped.headings)}"
            self._made.faults.append(self._file.fault(row.number, "row", mapped.key(row), rule))
            yield rule
            return
        if reason := reason_against(mapped, row):
            yield reason
            return
        for claim in mapped.mapping.claims:
            for entry in mapped.entries(row, claim.each) if claim.each else ("",):
                try:
                    self._make(row, claim, _Draft(entry))
                except _NoClaimError as none:
                    yield str(none)

    def _make(self, row: SheetRow, claim: ClaimMapping, draft: _Draft) -> None:
        mapped = self._mapped
        for name in claim.needs:
            if mapped.cell(row, name).strip() in NOT_RECORDED:
                raise _NoClaimError(f"{mapped.heading(name)} is not recorded")
        for name, value in claim.values.items():
            self._add(row, claim, draft, name, value)
        quoted = [name for name in claim.quoted if mapped.is_quotable(name)]
        cells = [
            draft.entry if name == claim.each else mapped.cell(row, name).strip() for name in quoted
        ]
        self._made.claims.append(
            ProposedClaim(
                claim.table,
                {name: text for name, text in draft.values.items() if text},
                row.number,
                mapped.key(row),
                tuple(map(mapped.heading, quoted)),
                QUOTED.join(cells),
                self._term(row, claim.status),
                draft.bound,
                tuple(draft.waits),
            )
        )

    def _add(
        self, row: SheetRow, claim: ClaimMapping, draft: _Draft, name: str, value: ValueMapping
    ) -> None:
        """Add one value to a claim.

        Raises:
            _NoClaimError: If it cannot be read.
        """
        if value.column and value.column not in self._mapped.places:
            return
        cell = draft.entry if value.column and value.column == claim.each else ""
        cell = cell or (self._mapped.cell(row, value.column) if value.column else value.constant)
        try:
            if value.kind == "figure":
                self._add_figure(row, draft, name, value.column)
            elif value.kind == "day":
                draft.values[name] = self._day(row, value.column)
            elif value.kind == "thing":
                self._add_thing(row, claim, draft, name, value.thing, visible(cell))
            elif value.kind == "term":
                draft.values[name] = self._term(row, value)
            else:
                draft.values[name] = visible(cell)
        except UnreadableCellError as error:
            heading = self._mapped.heading(value.column)
            self._made.faults.append(self._file.fault(row.number, heading, cell, str(error)))
            raise _NoClaimError(f"{heading} {error}") from None

    def _add_figure(self, row: SheetRow, draft: _Draft, name: str, column: str) -> None:
        unit = self._units[column]
        figure = self._mapped.figure(row, column, unit or 1)
        if figure is None:
            raise _NoClaimError(f"{self._mapped.heading(column)} is not recorded")
        if unit is None and not figure.has_own_unit:
            heading = self._mapped.heading(column)
            asked = "says no unit: ones, 만, 억, 조, million or billion?"
            self._made.questions.append(Question("unit", 0, heading, asked))
            raise _NoClaimError(f"the unit of {heading} has to be told")
        draft.bound = figure.bound
        for end, number in ((name, figure.value), ("low", figure.low), ("high", figure.high)):
            if number is not None:
                draft.values[end] = f"{number.normalize():f}"
        if figure.value is not None and name == "parameters":
            self._weigh(row, draft, figure.value.normalize())

    def _weigh(self, row: SheetRow, draft: _Draft, size: Decimal) -> None:
        """Ask about the size of a model that is unlikely beside its name or what others say."""
        key = self._mapped.key(row)
        rivals = odd_rivals(size, self._sizes.get(draft.values.get("model", ""), ()))
        for kind, asked in (
            ("size", odd_size(key, size)),
            *(("rival", one) for one in rivals),
        ):
            if asked:
                self._made.questions.append(Question(kind, row.number, key, asked))

    def _add_thing(
        self, row: SheetRow, claim: ClaimMapping, draft: _Draft, name: str, table: str, said: str
    ) -> None:
        found = self._things.find(table, said, row.number)
        if table == claim.table:
            if not found.is_new or (table, found.identifier) in self._made.named:
                raise _NoClaimError(f"{said} is known")
            self._made.named.add((table, found.identifier))
        draft.values[name] = found.identifier
        if found.waits and found.waits not in draft.waits:
            draft.waits.append(found.waits)

    def _day(self, row: SheetRow, column: str) -> str:
        day = read_day_cell(self._mapped.cell(row, column))
        if asked := odd_year(day):
            self._made.questions.append(Question("year", row.number, self._mapped.key(row), asked))
        return without_piled_day(day) if column in self._months else day

    def _term(self, row: SheetRow, value: ValueMapping) -> str:
        entries = self._mapped.entries(row, value.column) if value.column else ()
        return next((term for word, term in value.words.items() if word in entries), value.constant)

    def _unit(self, name: str) -> int | None:
        said = unit_in(self._mapped.heading(name))
        return self._mapped.mapping.columns[name].unit if said is None else said

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
        self._made.questions.append(Question("day", 0, self._mapped.heading(name), asked))
        return True


def read_day_or_none(text: str) -> str | None:
    """Return the day of a cell; none where it cannot be read."""
    try:
        return read_day_cell(text)
    except UnreadableCellError:
        return None


def _sizes(records: Records) -> dict[str, list[Decimal]]:
    """Return the claimed sizes of each model of a dataset."""
    sizes: defaultdict[str, list[Decimal]] = defaultdict(list)
    for record in records.by_table.get("parameter_counts", ()):
        if record["parameters"]:
            sizes[record["model"]].append(Decimal(record["parameters"]))
    return sizes
