"""Claims of the rows of a sheet, and why there are not more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.outside_cells import NOT_RECORDED, visible
from dashboard.intake.made import ClaimDraft, KnownThingError, NoClaimError
from dashboard.intake.parallel_columns import is_whole, told_whole
from dashboard.intake.proposal import QUOTED, LeftOut, ProposedClaim
from dashboard.intake.selection import holds, reason_against
from dashboard.intake.value_reader import ValueReader

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.intake.headings import MappedSheet
    from dashboard.intake.made import KnownFigures, Made
    from dashboard.intake.mapping import ClaimMapping
    from dashboard.intake.sheet import SheetRow
    from dashboard.intake.source_file import SourceFile
    from dashboard.intake.things import Things


class SheetReader:
    """Makes claims of the rows of a sheet."""

    def __init__(
        self,
        file: SourceFile,
        mapped: MappedSheet,
        things: Things,
        known: KnownFigures,
        made: Made,
    ) -> None:
        self._file, self._mapped, self._made = file, mapped, made
        self._values = ValueReader(file, mapped, things, known, made)
        self._claims = [
            one for one in mapped.mapping.claims if all(name in mapped.places for name in one.needs)
        ]
        self._whole = {one.table: told_whole(mapped, one) for one in self._claims}

    def read(self, row: SheetRow) -> None:
        """Make the claims of a row, or say why there are none."""
        self._made.read += 1
        key = self._mapped.key(row)
        self._made.keys[key] += 1
        # The n-th of rows with one key is told from the others by its number.
        if (count := self._made.keys[key]) > 1:
            key = f"{key} ({count})"
        before = len(self._made.claims)
        reasons = list(self._reasons(row, key))
        if len(self._made.claims) == before:
            reason = "; ".join(dict.fromkeys(reasons)) or "says nothing new"
            self._made.left_out.append(LeftOut(row.number, key, reason))

    def _reasons(self, row: SheetRow, key: str) -> Iterator[str]:
        """Make the claims of a row; yields why there are not more."""
        mapped = self._mapped
        if len(row.cells) > len(mapped.headings):
            rule = f"has {len(row.cells)} cells, the headings {len(mapped.headings)}"
            self._made.faults.append(self._file.fault(row.number, "row", key, rule))
            yield rule
            return
        if reason := reason_against(mapped, row):
            yield reason
            return
        known, others = [], []
        for claim in self._claims:
            parts = mapped.parts(row, claim.each) if claim.each else ("",)
            if not parts:
                others.append(f"{mapped.heading(claim.each)} is not recorded")
            for entry in dict.fromkeys(parts):
                try:
                    self._make(ClaimDraft(row, key, claim, entry, parts.index(entry)))
                except KnownThingError as thing:
                    known.append(str(thing))
                except NoClaimError as none:
                    others.append(str(none))
        yield from others or known

    def _make(self, draft: ClaimDraft) -> None:
        row, claim, mapped = draft.row, draft.claim, self._mapped
        self._demand(draft)
        self._values.add_all(draft)
        cells = self._quoted(draft)
        values = {name: text for name, text in draft.values.items() if text}
        if self._is_said_beside(claim, values):
            raise KnownThingError(f"{claim.beside} say it")
        said = (claim.table, tuple(values.items()))
        if said in self._made.said:
            raise NoClaimError("says what another row said")
        self._made.said.add(said)
        if draft.named is not None:
            self._made.named[draft.named] = values
        self._made.claims.append(
            ProposedClaim(
                claim.table,
                values,
                row.number,
                draft.key,
                tuple(cells),
                QUOTED.join(cells.values()),
                self._values.term(draft, claim.status),
                draft.bound,
                tuple(draft.waits),
                visible(mapped.cell(row, mapped.mapping.address)) if mapped.mapping.address else "",
            )
        )

    def _is_said_beside(self, claim: ClaimMapping, values: Mapping[str, str]) -> bool:
        named = (self._made.named.get((claim.beside, text)) for text in values.values())
        return any(values.items() <= told.items() for told in named if told is not None)

    def _demand(self, draft: ClaimDraft) -> None:
        mapped = self._mapped
        told_elsewhere = self._whole[draft.claim.table]
        if draft.entry in told_elsewhere and not is_whole(mapped, draft.row, draft.claim):
            raise NoClaimError(f"{draft.entry} is told more fully in another row")
        for name in draft.claim.needs:
            if mapped.cell(draft.row, name) in NOT_RECORDED:
                raise NoClaimError(f"{mapped.heading(name)} is not recorded")
        for one in draft.claim.where:
            if not holds(mapped, draft.row, one):
                said = mapped.cell(draft.row, one.column) or "not recorded"
                raise NoClaimError(f"{mapped.heading(one.column)} is {said}")

    def _quoted(self, draft: ClaimDraft) -> dict[str, str]:
        """Return the cells that a claim rests on, by heading."""
        claim, mapped = draft.claim, self._mapped
        return {
            mapped.heading(name): text
            for name in claim.quoted
            if mapped.is_quotable(name)
            and (text := draft.entry if name == claim.each else mapped.cell(draft.row, name))
        }
