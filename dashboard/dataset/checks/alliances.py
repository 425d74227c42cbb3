"""Members of alliances: as many as are stated, each once a source, in roles that fit together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dashboard.dataset.checks.contradictions import is_recorded

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

    from dashboard.dataset.description import Term
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_STATED = "stated_members"


def check_members(records: Records) -> Iterator[Fault]:
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


def check_roles(records: Records) -> Iterator[Fault]:
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
