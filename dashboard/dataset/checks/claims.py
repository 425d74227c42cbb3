"""Claim identifiers: `<prefix>-<what it is about>[-<qualifier>]-<publisher>`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


def check(records: Records) -> Iterator[Fault]:
    """Identifiers that do not begin and end as their row says."""
    for record in records.claims:
        start, publisher = _start(record), record["source"].partition("-")[0]
        claim = record["claim"]
        if not claim.startswith(f"{start}-"):
            yield record.fault("claim", f"does not begin with {start}-")
        elif not f"-{claim[len(start) + 1 :]}".endswith(f"-{publisher}"):
            yield record.fault("claim", f"does not end with the publisher -{publisher}")


def _start(record: Record) -> str:
    parts = (record[part].replace("_", "-") for part in record.table.claim_parts)
    return "-".join([record.table.claim_prefix or "", *parts])
