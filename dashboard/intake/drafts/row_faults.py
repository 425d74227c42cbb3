"""What is wrong with one row that would be added, found without looking at the whole dataset."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks import check_records
from dashboard.dataset.records import Record, Records
from dashboard.dataset.verification import verify_records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.dataset.articles import Article
    from dashboard.dataset.description import Table
    from dashboard.dataset.faults import Fault
    from dashboard.intake.drafts.composition import Composition

_OWN, _OTHER = 1, 2
"""Lines of the row that is looked at, and of every other one."""

_LISTS = ("memberships",)
"""Claims that others are counted against."""


def row_faults(
    records: Records, composed: Composition, claim: str, articles: Mapping[str, Article]
) -> tuple[Fault, ...]:
    """Return what is wrong with a claim, in the words that the whole dataset would be refused in.

    Args:
        records: The dataset.
        composed: The rows that would be added.
        claim: The claim among them.
        articles: The article that it stands in, by its source.
    """
    part = Records(records.package, dict(_tables(records, composed, claim)))
    own = part.claims_by_id[claim]
    found = [*check_records(part), *verify_records(part, articles)]
    return tuple(sorted({one for one in found if (one.file, one.line) == (own.table.file, _OWN)}))


def _tables(
    records: Records, composed: Composition, claim: str
) -> Iterator[tuple[str, tuple[Record, ...]]]:
    """Yield of each table what the new rows can have to do with."""
    added = set(composed.claims)
    named = {
        text
        for own in composed.rows.values()
        for row in own
        if row.get("claim") in added
        for cell in row.values()
        for text in cell.split(";")
    }
    for name, table in records.package.tables.items():
        rows: Iterable[Mapping[str, str]] = composed.rows.get(name) or (
            one.cells for one in records.of(name)
        )
        kept = (row for row in rows if _matters(row, table, added, named))
        yield (
            name,
            tuple(
                Record.of(table, _OWN if row.get("claim") == claim else _OTHER, row) for row in kept
            ),
        )


def _matters(row: Mapping[str, str], table: Table, added: set[str], named: set[str]) -> bool:
    if not table.holds_claims or table.name in _LISTS or row.get("claim") in added:
        return True
    return table.identity is not None and row.get(table.identity) in named
