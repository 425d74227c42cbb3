"""Which alliances share members, and which organizations meet in the same alliances."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.coalitions import are_rivals, bridges, coalitions_of, group_names
from dashboard.analysis.overlap import alliances_of
from dashboard.analysis.records import values
from dashboard.analysis.seriation import seriated

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.analysis.coalitions import Camps
    from dashboard.i18n import Languages

SELF, RIVAL, SAME_GROUP, NEAR = "self", "rival", "same_group", "near"
"""How two things are related: a thing with itself, alliances of rival camps, organizations of one
group, and all others."""

ALLIANCES, ORGANIZATIONS = "alliances", "organizations"

_OWN = {ALLIANCES: "alliance", ORGANIZATIONS: "organization"}
_OTHER = {ALLIANCES: "organization", ORGANIZATIONS: "alliance"}
_COLUMNS = ["first", "second", "shared", "of", "relation", "claims"]

_Cell = tuple[int, str, str]
"""A membership: its place among all, what is joined, its claims joined with ``;``."""


def by_group(members: pd.DataFrame) -> pd.DataFrame:
    """Return memberships with the group at the head in the place of each organization.

    Args:
        members: Rows of ``memberships``.
    """
    groups = [name for name in map(str, members) if name == "group" or name.startswith("group_")]
    return members.assign(
        **{name.replace("group", "organization", 1): members[name] for name in groups}
    )


def sharing(members: pd.DataFrame, between: str, most: int, languages: Languages) -> pd.DataFrame:
    """Return each pair that shares anything, and each thing with itself.

    Organizations in a single alliance are left out: they meet nobody twice.

    Args:
        members: Rows of ``memberships``.
        between: ``alliances`` or ``organizations``.
        most: How many things there may be; those that share with most others are kept, of equal
            ones those with most members or alliances.
        languages: The languages of the names.

    Columns: first, second (the earlier and the later in an order that puts overlaps side by side),
    first_ko, first_en, second_ko, second_en, first_status, second_status (of an alliance, else
    empty), shared (how many members or alliances both have),
    of (these, joined with ``;``), of_ko, of_en (their names), relation (``self``, ``rival``,
    ``same_group`` or ``near``), bridge, bridge_ko, bridge_en (of an organization with itself: the
    heads of the rival camps that it is in), claims (of the memberships behind it).
    """
    own, other, sets = _OWN[between], _OTHER[between], compared(members, between)
    partners = sharing_with(sets)
    kept = sorted(sets, key=lambda name: (-len(partners[name]), -len(sets[name])))[:most]
    shown = {name: sets[name] for name in sets if name in set(kept)}
    others, camps = list(members[other].unique()), coalitions_of(members)
    groups = dict(zip(members["organization"], members["group"], strict=True))
    cells = _cells(members, own, other)
    rows = [
        (*pair, len(both), ";".join(_listed(both, others)), relation, _claims(cells, pair, both))
        for pair in _pairs(seriated(shown, others))
        if (both := shown[pair[0]] & shown[pair[1]])
        for relation in [_relation(pair, between, groups, camps)]
    ]
    frame = pd.DataFrame(rows, columns=_COLUMNS).astype({"shared": "int64"})
    frame = _named(frame, members, own, other, languages)
    status = _names(members, "alliance", "status") if between == ALLIANCES else {}
    for side in ("first", "second"):
        frame[f"{side}_status"] = [status.get(one, "") for one in frame[side]]
    return _bridging(frame, members, camps, languages)


def compared(members: pd.DataFrame, between: str) -> dict[str, frozenset[str]]:
    """Return what each thing that is compared is joined to, in order of appearance."""
    own, other = _OWN[between], _OTHER[between]
    if between == ALLIANCES:
        return alliances_of(members.rename(columns={own: "organization", other: "alliance"}))
    return {name: joined for name, joined in alliances_of(members).items() if len(joined) > 1}


def sharing_with(sets: Mapping[str, frozenset[str]]) -> dict[str, set[str]]:
    """Return with which others each thing shares a member or an alliance.

    Args:
        sets: What each is joined to.
    """
    joining: dict[str, list[str]] = {}
    for name, joined in sets.items():
        for one in joined:
            joining.setdefault(one, []).append(name)
    found: dict[str, set[str]] = {name: set() for name in sets}
    for names in joining.values():
        for name in names:
            found[name].update(names)
    return {name: others - {name} for name, others in found.items()}


def _pairs(order: Sequence[str]) -> list[tuple[str, str]]:
    return list(itertools.combinations_with_replacement(order, 2))


def _listed(names: frozenset[str], order: Sequence[str]) -> list[str]:
    """Return names in a given order."""
    return [name for name in order if name in names]


def _relation(pair: tuple[str, str], between: str, groups: Mapping[str, str], camps: Camps) -> str:
    first, second = pair
    if first == second:
        return SELF
    if between == ALLIANCES:
        return RIVAL if are_rivals(camps[first], camps[second]) else NEAR
    return SAME_GROUP if groups[first] == groups[second] else NEAR


def _cells(members: pd.DataFrame, own: str, other: str) -> dict[str, list[_Cell]]:
    """Return for each thing its memberships: which place, with whom, by which claims."""
    found: dict[str, list[_Cell]] = {}
    columns = (values(members[own]), values(members[other]), values(members["claims"]))
    for place, (one, joined, claims) in enumerate(zip(*columns, strict=True)):
        found.setdefault(one, []).append((place, joined, claims))
    return found


def _claims(cells: Mapping[str, list[_Cell]], pair: tuple[str, str], both: frozenset[str]) -> str:
    rows = sorted(cell for one in set(pair) for cell in cells[one] if cell[1] in both)
    return ";".join(dict.fromkeys(";".join(claims for *_, claims in rows).split(";")))


def _named(
    frame: pd.DataFrame, members: pd.DataFrame, own: str, other: str, languages: Languages
) -> pd.DataFrame:
    for language in languages:
        names = _names(members, own, language)
        for side in ("first", "second"):
            frame[f"{side}_{language}"] = frame[side].map(names)
        others = _names(members, other, language)
        frame[f"of_{language}"] = [
            ", ".join(others[one] for one in joined.split(";")) for joined in frame["of"]
        ]
    return frame


def _names(members: pd.DataFrame, thing: str, what: str) -> Mapping[str, str]:
    once = members.drop_duplicates(thing)
    return dict(zip(once[thing], once[f"{thing}_{what}"], strict=True))


def _bridging(
    frame: pd.DataFrame, members: pd.DataFrame, camps: Camps, languages: Languages
) -> pd.DataFrame:
    found = bridges(members, camps)
    own = frame["first"].where(frame["relation"] == SELF, "")
    frame["bridge"] = [";".join(found.get(one, ())) for one in own]
    for language in languages:
        names = group_names(members, language)
        frame[f"bridge_{language}"] = [
            ", ".join(names[group] for group in found.get(one, ())) for one in own
        ]
    return frame
