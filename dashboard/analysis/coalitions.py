"""Camps: the groups at the head of an alliance, and who stands in rival ones."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.overlap import alliances_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.i18n import Languages


_FIRMS = frozenset({"company", "laboratory", "bank", "group", "broadcaster"})
"""Kinds of organizations that compete; universities, hospitals and institutes do not."""

Camps = dict[str, frozenset[str]]
"""The groups at the head of each alliance."""


def coalitions_of(members: pd.DataFrame) -> Camps:
    """Return the groups at the head of each alliance: of who leads it, else of the firms in it.

    Args:
        members: Rows of ``memberships``.
    """
    leads = members["role"] == "lead"
    led = members["alliance"].isin(members.loc[leads, "alliance"])
    heads = members[leads | (~led & members["kind"].isin(_FIRMS))]
    camps: dict[str, set[str]] = {str(alliance): set() for alliance in members["alliance"].unique()}
    for alliance, group in zip(heads["alliance"], heads["group"], strict=True):
        camps[alliance].add(group)
    return {alliance: frozenset(groups) for alliance, groups in camps.items()}


def are_rivals(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two camps both have a head and no group in common."""
    return bool(one and other and one.isdisjoint(other))


def bridges(members: pd.DataFrame, camps: Camps) -> dict[str, tuple[str, ...]]:
    """Return who is in alliances of rival camps, with the groups at the head of these.

    Those in most camps come first, then in order of appearance.

    Args:
        members: Columns ``organization`` and ``alliance``.
        camps: The camps of all these alliances.
    """
    found, places = {}, {alliance: place for place, alliance in enumerate(camps)}
    for organization, alliances in alliances_of(members).items():
        order = sorted(alliances, key=places.__getitem__)
        rivals = {
            alliance
            for pair in itertools.combinations(order, 2)
            if are_rivals(camps[pair[0]], camps[pair[1]])
            for alliance in pair
        }
        if rivals:
            heads = (sorted(camps[one]) for one in order if one in rivals)
            found[organization] = tuple(dict.fromkeys(itertools.chain.from_iterable(heads)))
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def group_names(members: pd.DataFrame, language: str) -> Mapping[str, str]:
    """Return the names of the groups that members belong to, by group.

    Args:
        members: Rows of ``memberships``.
        language: ``ko`` or ``en``.
    """
    groups = members.drop_duplicates("group")
    return dict(zip(groups["group"], groups[f"group_{language}"], strict=True))


def bridging(members: pd.DataFrame, languages: Languages) -> pd.DataFrame:
    """Return who is in alliances of rival camps, those in most camps first.

    Args:
        members: Rows of ``memberships``.
        languages: The languages of the names.

    Columns: organization, name_ko, name_en, camps_ko, camps_en (names of the groups at the head).
    """
    found = bridges(members, coalitions_of(members))
    frame = pd.DataFrame({"organization": list(found)}, dtype="string")
    once = members.drop_duplicates("organization").set_index("organization")
    for language in languages:
        frame[f"name_{language}"] = frame["organization"].map(once[f"organization_{language}"])
        names = group_names(members, language)
        frame[f"camps_{language}"] = [
            language.comma.join(names[group] for group in groups) for groups in found.values()
        ]
    return frame
