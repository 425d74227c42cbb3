"""Outcomes: a promise is a plan, and what came of it is something that was told later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.evidence import published

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_PLANNED, _UNKNOWN = "planned", "unknown"
_NOT_YET = frozenset({_PLANNED, "forecast"})


def check(records: Records) -> Iterator[Fault]:
    """Promises that are no plans, outcomes that are, verdicts that do not fit their outcomes."""
    for record in records.of("outcomes"):
        promise = records.claims_by_id.get(record["promise"])
        if promise is not None:
            yield from _promise(record, promise)
            yield from _outcomes(records, record, promise)
        if (record["verdict"] == _UNKNOWN) == bool(record.entries("outcomes")):
            yield record.fault("verdict", "does not fit outcomes: unknown where there are none")


def _promise(record: Record, promise: Record) -> Iterator[Fault]:
    if promise["status"] != _PLANNED:
        yield record.fault("promise", f"is not planned but {promise['status']}")


def _outcomes(records: Records, record: Record, promise: Record) -> Iterator[Fault]:
    promised = published(records, promise)
    for entry in record.entries("outcomes"):
        outcome = records.claims_by_id.get(entry)
        if outcome is None:
            continue
        if outcome["status"] in _NOT_YET:
            yield record.fault("outcomes", f"is not there yet but {outcome['status']}: {entry}")
        told = published(records, outcome)
        if told is not None and promised is not None and told.latest < promised.earliest:
            yield record.fault("outcomes", f"was told before the promise: {entry}")
