"""Identifiers: keys are unique, claims are named for what they are about, links lead on."""

from __future__ import annotations

from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import judged_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.description import Column
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


def check_keys(records: Records) -> Iterator[Fault]:
    """Rows whose key stands in an earlier row already."""
    for table in records.package.tables.values():
        if table.primary_key:
            yield from _repeated(records.of(table.name), table.primary_key)
        for column in table.columns.values():
            if column.unique and (column.name,) != table.primary_key:
                yield from _repeated(records.of(table.name), (column.name,))
    yield from _repeated(records.claims, ("claim",), "is the claim of {} already")


def _repeated(
    rows: Iterable[Record], columns: tuple[str, ...], rule: str = "repeats the key of {}"
) -> Iterator[Fault]:
    seen: dict[object, Record] = {}
    key_of = itemgetter(*columns)
    for record in rows:
        first = seen.setdefault(key_of(record), record)
        if first is not record:
            yield record.fault(columns[0], rule.format(f"{first.table.file}:{first.line}"))


def check_claims(records: Records) -> Iterator[Fault]:
    """Identifiers that do not begin and end as their row says."""
    for record in records.claims:
        start, publisher = _start(record), record["source"].partition("-")[0]
        claim = record["claim"]
        if not claim.startswith(f"{start}-"):
            yield record.fault("claim", f"does not begin with {start}-")
        elif not claim.endswith(f"-{publisher}", len(start)):
            yield record.fault("claim", f"does not end with the publisher -{publisher}")


def _start(record: Record) -> str:
    table = record.table
    return "-".join([str(table.claim_prefix), *map(record.__getitem__, table.claim_parts)]).replace(
        "_", "-"
    )


_CLAIMS = (
    ("disagreements", "claims"),
    ("exchange_rates", "implied_by"),
    ("outcomes", "promise"),
    ("outcomes", "outcomes"),
)
"""The columns that name claims of any table."""


def check_links(records: Records) -> Iterator[Fault]:
    """Links to rows that do not exist."""
    for table in records.package.tables.values():
        for column in table.linking.values():
            rule = partial(_broken_links, records, column)
            yield from judged_once(records.of(table.name), (column.name,), rule)
    for name, named in _CLAIMS:
        for record in records.of(name):
            yield from _unknown_claims(records, record, named)


def _broken_links(records: Records, column: Column, record: Record) -> Iterator[Fault]:
    for entry in record.entries(column.name):
        if records.find(str(column.links), entry) is None:
            yield record.fault(column.name, f"links to no row of {column.links}: {entry}")


def _unknown_claims(records: Records, record: Record, column: str) -> Iterator[Fault]:
    if column not in record.table.columns:
        return
    for entry in record.entries(column):
        if entry not in records.claims_by_id:
            yield record.fault(column, f"names no claim: {entry}")
