"""Outcomes: a promise is a plan, and what came of it is something that was told later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.evidence import published
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_PLANNED, _UNKNOWN = "planned", "unknown"
_NOT_YET = frozenset({_PLANNED, "forecast"})


_VERDICT = Text(
    "결과와 맞지 않습니다. 결과가 없을 때만 ‘알 수 없음’입니다.",
    "does not fit outcomes: unknown where there are none",
)
_NOT_PLANNED = Text("계획이 아니라 {status}입니다.", "is not planned but {status}")
_NOT_THERE = Text(
    "아직 일어나지 않은 {status}입니다: {entry}.", "is not there yet but {status}: {entry}"
)
_EARLIER = Text("약속보다 먼저 보도되었습니다: {entry}.", "was told before the promise: {entry}")


def check(records: Records) -> Iterator[Fault]:
    """Promises that are no plans, outcomes that are, verdicts that do not fit their outcomes."""
    for record in records.of("outcomes"):
        promise = records.claims_by_id.get(record["promise"])
        if promise is not None:
            yield from _promise(records, record, promise)
            yield from _outcomes(records, record, promise)
        if (record["verdict"] == _UNKNOWN) == bool(record.entries("outcomes")):
            yield record.fault("verdict", _VERDICT)


def _promise(records: Records, record: Record, promise: Record) -> Iterator[Fault]:
    if promise["status"] != _PLANNED:
        yield record.fault(
            "promise", _NOT_PLANNED.format(status=records.called("status", promise["status"]))
        )


def _outcomes(records: Records, record: Record, promise: Record) -> Iterator[Fault]:
    promised = published(records, promise)
    for entry in record.entries("outcomes"):
        outcome = records.claims_by_id.get(entry)
        if outcome is None:
            continue
        if outcome["status"] in _NOT_YET:
            rule = _NOT_THERE.format(
                status=records.called("status", outcome["status"]), entry=entry
            )
            yield record.fault("outcomes", rule)
        told = published(records, outcome)
        if told is not None and promised is not None and told.latest < promised.earliest:
            yield record.fault("outcomes", _EARLIER.format(entry=entry))
