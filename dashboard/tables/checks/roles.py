"""Roles: which ones an alliance can have, and which of them go together."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.tables.description import Vocabulary
    from dashboard.tables.faults import Fault
    from dashboard.tables.records import Record, Records


def check(records: Records) -> Iterator[Fault]:
    """Roles that the kind of the alliance or the other members rule out."""
    kinds = records.package.vocabularies.get("alliance_kind", {})
    roles = records.package.vocabularies.get("role", {})
    by_alliance: defaultdict[str, list[Record]] = defaultdict(list)
    for record in records.of("memberships"):
        by_alliance[record["alliance"]].append(record)
    for alliance, members in by_alliance.items():
        row = records.find("alliances", alliance)
        kind = kinds.get(row["kind"]) if row else None
        for member in members:
            if kind and kind.roles and member["role"] not in kind.roles:
                yield member.fault("role", f"is no role in a {kind.name}: {', '.join(kind.roles)}")
            yield from _beside(member, members, roles)


def _beside(member: Record, members: list[Record], roles: Vocabulary) -> Iterator[Fault]:
    role = roles.get(member["role"])
    if role is None:
        return
    taken = {other["role"] for other in members}
    for excluded in sorted(taken & set(role.excludes)):
        yield member.fault("role", f"does not go with the role {excluded} in one alliance")
    if role.needs and not taken & set(role.needs):
        yield member.fault("role", f"needs a {' or '.join(role.needs)} in the alliance")
    for other in members:
        same = other["organization"] == member["organization"]
        if same and other["role"] != member["role"]:
            yield member.fault("role", f"is {other['role']} in line {other.line}")
        if role.single and not same and other["role"] == role.name:
            yield member.fault("role", f"is held by {other['organization']} in line {other.line}")
