"""Members of alliances: as many as are stated, each once a source, in roles that fit together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import one_of_each, repeated
from dashboard.dataset.checks.contradictions import is_recorded
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from dashboard.dataset.description import Term, Vocabulary
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_LISTED = Text("{line}행에 이미 있습니다.", "is listed already in line {line}")
_COUNT = Text(
    "적어 둔 구성원은 {count}곳입니다. 알려진 불일치에도 없습니다.",
    "is not the number of listed members, {count}; not in disagreements",
)
_NO_ROLE = Text(
    "이런 연합체에 없는 역할입니다. 있는 역할: {roles}.", "is no role in a {kind}: {roles}"
)
_EXCLUDED = Text(
    "한 연합체에 {role} 역할과 함께 있을 수 없습니다.",
    "does not go with the role {role} in one alliance",
)
_NEEDS = Text("같은 연합체에 {roles} 역할이 있어야 합니다.", "needs a {roles} in the alliance")
_OTHER_ROLE = Text("{line}행에서는 역할이 {role}입니다.", "is {role} in line {line}")
_HELD = Text("{line}행의 {holder}가 이미 맡은 역할입니다.", "is held by {holder} in line {line}")

_STATED = "stated_members"


def check_members(records: Records) -> Iterator[Fault]:
    """Stated counts that the list does not bear out, and members listed twice."""
    rows = records.of("memberships")
    for record, first in repeated(rows, ("alliance", "organization", "source")):
        yield record.fault("organization", _LISTED.format(line=first.line))
    members: defaultdict[str, set[str]] = defaultdict(set)
    for record in one_of_each(rows, ("alliance", "organization")):
        members[record["alliance"]].add(record["organization"])
    for record, alliance, column in _stated(records):
        listed = members[alliance]
        if record[column] != str(len(listed)) and not is_recorded(
            records, [record["claim"]], "count"
        ):
            yield record.fault(column, _COUNT.format(count=len(listed)))


def _stated(records: Records) -> Iterator[tuple[Record, str, str]]:
    for record in records.of("alliances"):
        if record[_STATED]:
            yield record, record["alliance"], _STATED
    for record in records.of("metrics"):
        if record["measure"] == _STATED:
            yield record, record["subject"], "value"


def check_roles(records: Records) -> Iterator[Fault]:
    """Roles that the kind of the alliance or the other members rule out."""
    rows = records.of("memberships")
    examples = one_of_each(rows, ("alliance", "organization", "role"))
    if any(_misfits(records, examples)):
        yield from _misfits(records, rows)


def _misfits(records: Records, rows: Sequence[Record]) -> Iterator[Fault]:
    kinds = records.package.vocabularies.get("alliance_kind", {})
    roles = records.package.vocabularies.get("role", {})
    by_alliance: defaultdict[str, list[Record]] = defaultdict(list)
    for record in rows:
        by_alliance[record["alliance"]].append(record)
    for alliance, members in by_alliance.items():
        row = records.find("alliances", alliance)
        kind = kinds.get(row["kind"]) if row else None
        by_role, by_organization = (_grouped(members, by) for by in ("role", "organization"))
        for member in members:
            if kind and kind.roles and member["role"] not in kind.roles:
                yield member.fault(
                    "role", _NO_ROLE.format(kind=kind.name, roles=_called(kind.roles, roles, ", "))
                )
            role = roles.get(member["role"])
            if role is not None:
                yield from _together(member, role, by_role.keys(), roles)
                yield from _other_roles(member, by_organization[member["organization"]], roles)
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


def _called(names: Iterable[str], roles: Vocabulary, between: str) -> Text:
    """Roles as a fault names them: in Korean by their titles."""
    titles = [roles[name].title.ko if name in roles else name for name in names]
    return Text(", ".join(titles), between.join(names))


def _together(member: Record, role: Term, taken: Set[str], roles: Vocabulary) -> Iterator[Fault]:
    for excluded in sorted(taken & set(role.excludes)):
        yield member.fault("role", _EXCLUDED.format(role=_called([excluded], roles, "")))
    if role.needs and not taken & set(role.needs):
        yield member.fault("role", _NEEDS.format(roles=_called(role.needs, roles, " or ")))


def _other_roles(member: Record, own: _Group, roles: Vocabulary) -> Iterator[Fault]:
    for role, others in own.items():
        called = _called([role], roles, "")
        for other in others if role != member["role"] else ():
            yield member.fault("role", _OTHER_ROLE.format(role=called, line=other.line))


def _other_holders(member: Record, holders: _Group) -> Iterator[Fault]:
    for holder, others in holders.items():
        for other in others if holder != member["organization"] else ():
            yield member.fault("role", _HELD.format(holder=holder, line=other.line))
