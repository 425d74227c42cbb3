"""Roles: which ones an alliance can have, and which of them go together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from dashboard.dataset.description import Term
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records


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
        by_role, by_organization = (_grouped(members, by) for by in ("role", "organization"))
        for member in members:
            if kind and kind.roles and member["role"] not in kind.roles:
                yield member.fault("role", f"is no role in a {kind.name}: {', '.join(kind.roles)}")
            role = roles.get(member["role"])
            if role is not None:
                yield from _together(member, role, by_role.keys())
                yield from _other_roles(member, by_organization[member["organization"]])
                yield from _other_holders(member, by_role[role.name] if role.single else {})


_Group = Mapping[str, Sequence["Record"]]


def _grouped(members: Sequence[Record], by: str) -> dict[str, _Group]:
    """Members by role and then organization, or the other way round."""
    then = "organization" if by == "role" else "role"
    groups: defaultdict[str, defaultdict[str, list[Record]]]
    groups = defaultdict(lambda: defaultdict(list))
    for member in members:
        groups[member[by]][member[then]].append(member)
    return dict(groups)


def _together(member: Record, role: Term, taken: Set[str]) -> Iterator[Fault]:
    for excluded in sorted(taken & set(role.excludes)):
        yield member.fault("role", f"does not go with the role {excluded} in one alliance")
    if role.needs and not taken & set(role.needs):
        yield member.fault("role", f"needs a {' or '.join(role.needs)} in the alliance")


def _other_roles(member: Record, own: _Group) -> Iterator[Fault]:
    for role, others in own.items():
        for other in others if role != member["role"] else ():
            yield member.fault("role", f"is {role} in line {other.line}")


def _other_holders(member: Record, holders: _Group) -> Iterator[Fault]:
    for holder, others in holders.items():
        for other in others if holder != member["organization"] else ():
            yield member.fault("role", f"is held by {holder} in line {other.line}")
