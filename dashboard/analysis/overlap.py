"""Who is in which alliance in which role, and who is in several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.foundings import founded_alliances
from dashboard.analysis.once import once
from dashboard.analysis.records import values

if TYPE_CHECKING:
    from collections.abc import Iterable

    import pandas as pd

    from dashboard.dataset.dataset import Dataset

_CELL = ["alliance", "organization", "role"]


@once
def memberships(dataset: Dataset) -> pd.DataFrame:
    """Return each role of each organization in each alliance, merged over the claims of it.

    Alliances stand in the order of their founding.

    Columns: alliance, organization, role, status (actual if any claim says so), total (alliances
    that the organization is in), listed (organizations that the articles name in the alliance),
    claims (joined with ``;``); those of ``founded_alliances``; those of ``organizations_by_group``;
    disagreements (known disagreements about the membership), alliance_disagreements (about the
    alliance or any of its members), both joined with ``;``.
    """
    cells = dataset.columns("memberships").groups(_CELL)
    statuses = map(_firmest, cells.distinct("status"), cells.frame(["status"])["status"])
    frame = cells.frame(_CELL).assign(status=list(statuses), claims=cells.joined("claim"))
    frame["disputed"] = cells.among(dataset.records.disagreements)
    frame = frame.dropna(subset=_CELL, ignore_index=True)
    frame["total"] = frame.groupby("organization")["alliance"].transform("nunique")
    frame["listed"] = frame.groupby("alliance")["organization"].transform("nunique")
    frame = frame.merge(founded_alliances(dataset), on="alliance", how="left")
    frame = frame.sort_values("place", kind="stable")
    frame = frame.merge(organizations_by_group(dataset), on="organization", how="left")
    return _disputed(_named(frame, dataset), dataset)


def _named(frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """Let an alliance or organization that is not described stand for itself."""
    for thing in ("alliance", "organization"):
        for name in dataset.languages.columns(thing):
            frame[name] = frame[name].fillna(frame[thing])
    frame["group"] = frame["group"].fillna(frame["organization"])
    texts = [name for name in frame.columns if name.startswith(("founded_", "alliance_", "stated"))]
    texts = [name for name in texts if name != "stated_members"]
    return frame.assign(**{name: frame[name].fillna("") for name in texts})


@once
def organizations_by_group(dataset: Dataset) -> pd.DataFrame:
    """Return every organization with the group at the top of its line of parents.

    Columns: organization, organization_ko, organization_en, kind, parent, group, group_ko,
    group_en (the organization itself if it has no parent).
    """
    table = dataset.tables["organizations"]
    parents = dict(table.dropna(subset=["parent"])[["organization", "parent"]].to_numpy())
    languages = dataset.languages
    frame = table[["organization", *languages.columns("name"), "kind", "parent"]].rename(
        columns=languages.renamed(name="organization")
    )
    frame["group"] = frame["organization"].map(lambda one: top(one, parents)).astype("string")
    names = frame[["organization", *languages.columns("organization")]].set_axis(
        ["group", *languages.columns("group")], axis=1
    )
    return frame.merge(names, on="group", how="left")


def top(organization: str, parents: dict[str, str]) -> str:
    """Return the last parent in an organization's line; a circle ends where it began."""
    seen = [organization]
    while (parent := parents.get(seen[-1])) is not None and parent not in seen:
        seen.append(parent)
    return seen[-1]


def alliances_of(frame: pd.DataFrame) -> dict[str, frozenset[str]]:
    """Return the set of alliances of each organization, in order of appearance."""
    found: dict[str, set[str]] = {}
    pairs = zip(values(frame["organization"]), values(frame["alliance"]), strict=True)
    for organization, alliance in pairs:
        found.setdefault(organization, set()).add(alliance)
    return {organization: frozenset(alliances) for organization, alliances in found.items()}


def _firmest(statuses: Iterable[str], first: str) -> str:
    return "actual" if "actual" in statuses else first


def _disputed(frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    about = _disagreements(dataset)
    disputed = frame.pop("disputed")
    frame["disagreements"] = [_about(claims, about) for claims in disputed]
    of_alliance: dict[str, list[str]] = {}
    for alliance, claims in zip(frame["alliance"], disputed, strict=True):
        of_alliance.setdefault(alliance, []).extend(claims)
    own = frame.drop_duplicates("alliance")
    found = {
        alliance: _about([*of_alliance[alliance], *claims.split(";")], about)
        for alliance, claims in zip(own["alliance"], own["alliance_claims"], strict=True)
    }
    frame["alliance_disagreements"] = frame["alliance"].map(found)
    return frame


def _disagreements(dataset: Dataset) -> dict[str, list[str]]:
    """Return the known disagreements by the claims that they name."""
    about: dict[str, list[str]] = {}
    table = dataset.tables["disagreements"]
    for disagreement, named in zip(table["disagreement"], table["claims"], strict=True):
        for claim in named.split(";"):
            about.setdefault(claim, []).append(disagreement)
    return about


def _about(claims: Iterable[str], about: dict[str, list[str]]) -> str:
    return ";".join(dict.fromkeys(one for claim in claims for one in about.get(claim, ())))
