"""Columns whose entries stand beside one another: organizations, and the country of each."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.intake.selection import reason_against

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.intake.headings import MappedSheet
    from dashboard.intake.mapping import ClaimMapping, ValueMapping
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


def agreed_terms(
    mapped: MappedSheet, claim: ClaimMapping, value: ValueMapping
) -> Mapping[str, str]:
    """Return what a column beside says of entries where it cannot be of another entry.

    That is where a row has one entry, or says the same of at least as many as it has; and only if
    all such rows of the sheet agree. Where a row says less than it has entries, one of them may be
    without: a paper of Guangdong and California has `China` alone beside it.
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for row in mapped.rows:
        entries, said = mapped.parts(row, claim.each), mapped.parts(row, value.column)
        terms = {value.words[word] for word in said if word in value.words}
        if len(entries) == 1 or len(terms) == len(set(said)) == 1 <= len(entries) <= len(said):
            for entry in entries:
                found[entry] |= terms
    return {entry: next(iter(terms)) for entry, terms in found.items() if len(terms) == 1}


def _beside(mapped: MappedSheet, claim: ClaimMapping) -> list[str]:
    columns = (value.column for value in claim.values.values() if value.beside_each)
    return [name for name in columns if name in mapped.places]
