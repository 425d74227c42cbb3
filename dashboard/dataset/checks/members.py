"""Members: as many as are stated, each once a source, in roles that fit together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from dashboard.dataset.checks.disputes import is_recorded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_STATED = "stated_members"


def check(records: Records) -> Iterator[Fault]:
    """Stated counts that the list does not bear out, and members listed twice."""
    members: defaultdict[str, set[str]] = defaultdict(set)
    seen: dict[tuple[str, ...], Record] = {}
    for record in records.of("memberships"):
        members[record["alliance"]].add(record["organization"])
        key = (record["alliance"], record["organization"], record["source"])
        if seen.setdefault(key, record) is not record:
            yield record.fault("organization", f"is listed already in line {seen[key].line}")
    for record, alliance, column in _stated(records):
        listed = members[alliance]
        if record[column] != str(len(listed)) and not is_recorded(
            records, [record["claim"]], "count"
        ):
            rule = f"is not the number of listed members, {len(listed)}; not in disagreements"
            yield record.fault(column, rule)


def _stated(records: Records) -> Iterator[tuple[Record, str, str]]:
    for record in records.of("alliances"):
        if record[_STATED]:
            yield record, record["alliance"], _STATED
    for record in records.of("metrics"):
        if record["measure"] == _STATED:
            yield record, record["subject"], "value"
