"""Columns whose entries stand beside one another: organizations, and the country of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.intake.selection import reason_against

if TYPE_CHECKING:
    from dashboard.intake.headings import MappedSheet
    from dashboard.intake.mapping import ClaimMapping
    from dashboard.intake.sheet import SheetRow


def is_whole(mapped: MappedSheet, row: SheetRow, claim: ClaimMapping) -> bool:
    """Return whether a row tells of each of its entries what stands beside it."""
    count = len(mapped.parts(row, claim.each))
    return all(len(mapped.parts(row, name)) == count for name in _beside(mapped, claim))


def told_whole(mapped: MappedSheet, claim: ClaimMapping) -> frozenset[str]:
    """Return the entries that some row in scope tells wholly, where others do not."""
    if not _beside(mapped, claim):
        return frozenset()
    return frozenset(
        entry
        for row in mapped.rows
        if is_whole(mapped, row, claim) and not reason_against(mapped, row)
        for entry in mapped.parts(row, claim.each)
    )


def _beside(mapped: MappedSheet, claim: ClaimMapping) -> list[str]:
    columns = (value.column for value in claim.values.values() if value.beside_each)
    return [name for name in columns if name in mapped.places]
