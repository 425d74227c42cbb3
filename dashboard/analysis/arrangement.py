"""The rows and columns of a matrix of members: which of them, and in which order."""

from __future__ import annotations

from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

from dashboard.analysis.records import by, records
from dashboard.analysis.seriation import seriated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    import pandas as pd

    from dashboard.i18n import Text


class Membership(Struct, frozen=True):
    """What the place of a membership follows from; columns as in ``memberships``."""

    organization: str
    organization_text: Text
    alliance: str
    kind: str | None
    group: str
    total: int


def limited(frame: pd.DataFrame, rows: int, columns: int) -> pd.DataFrame:
    """Keep the largest alliances and the organizations in most of them; columns as given.

    Args:
        frame: Memberships, in the order of the alliances.
        rows: How many organizations are kept.
        columns: How many alliances are kept.
    """
    if frame["alliance"].nunique() <= columns and frame["organization"].nunique() <= rows:
        return frame
    kept = frame["alliance"].isin(_largest(frame, "alliance", "listed", columns))
    left = frame.loc[kept, ["organization", "total"]]
    return frame[kept & frame["organization"].isin(_largest(left, "organization", "total", rows))]


def _largest(frame: pd.DataFrame, column: str, size: str, count: int) -> pd.Series[str]:
    sizes = frame[[column, size]].drop_duplicates(column)
    ranked = sizes.sort_values(size, ascending=False, kind="stable")
    return ranked[column].head(count)


def arranged(frame: pd.DataFrame, order: str, kinds: Sequence[str]) -> pd.DataFrame:
    """Sort memberships by row, then by column.

    Columns: those given; section (the kind or group whose heading the row stands under, empty
    without one), shown (alliances of the organization among those in the frame), drawn
    (organizations of the alliance among those in the frame).

    Args:
        frame: Memberships, in the order of the alliances.
        order: ``overlap``, ``kind``, ``group`` or ``name``.
        kinds: The kinds of organizations in the order of their headings.
    """
    rows = list(records(frame, Membership))
    alliances = {
        one: frozenset(row.alliance for row in own) for one, own in by(rows, _organization).items()
    }
    organizations = _members(rows, lambda row: row.alliance)
    sections = _sections(rows, order)
    first = [own[0] for own in by(rows, _organization).values()]
    if order == "overlap":
        names = _by_overlap(first, alliances, list(organizations))
    elif order == "name":
        names = _names(sorted(first, key=lambda row: row.organization_text.ko))
    else:
        ranks = kinds if order == "kind" else _by_size(first, sections)
        names = _by_section(first, sections, ranks, order)
    places = {name: place for place, name in enumerate(names)}
    frame = frame.assign(
        shown=[len(alliances[row.organization]) for row in rows],
        drawn=[len(organizations[row.alliance]) for row in rows],
        section=[sections[row.organization] for row in rows],
    )
    return frame.iloc[
        np.argsort([places[row.organization] for row in rows], kind="stable")
    ].reset_index(drop=True)


_organization = attrgetter("organization")


def _members(
    rows: Iterable[Membership], key: Callable[[Membership], str]
) -> dict[str, frozenset[str]]:
    """Return the organizations of each alliance or group."""
    return {one: frozenset(map(_organization, own)) for one, own in by(rows, key).items()}


def _names(rows: Iterable[Membership]) -> list[str]:
    return [row.organization for row in rows]


def _sections(rows: Iterable[Membership], order: str) -> dict[str, str]:
    """Return the kind or group whose heading each organization stands under."""
    if order == "kind":
        return {row.organization: row.kind or "" for row in rows}
    if order == "group":
        members = _members(rows, lambda row: row.group)
        return {row.organization: row.group * (len(members[row.group]) > 1) for row in rows}
    return {row.organization: "" for row in rows}


def _by_overlap(
    first: Iterable[Membership], alliances: Mapping[str, frozenset[str]], columns: Sequence[str]
) -> list[str]:
    ranked = _names(sorted(first, key=lambda row: (-row.total, row.organization_text.ko)))
    return seriated({name: alliances[name] for name in ranked}, columns)


def _by_size(first: Iterable[Membership], sections: Mapping[str, str]) -> list[str]:
    """Return the groups with most organizations first."""
    counts = Counter(sections[row.organization] for row in first)
    return [section for section, _ in counts.most_common()]


def _by_section(
    first: Iterable[Membership], sections: Mapping[str, str], ranks: Iterable[str], order: str
) -> list[str]:
    """Return names by section, within it the head of a group first, then those in most."""
    places = {section: place for place, section in enumerate(one for one in ranks if one)}

    def key(row: Membership) -> tuple[object, ...]:
        below = order == "group" and row.organization != row.group
        place = places.get(sections[row.organization], len(places))
        return place, below, -row.total, row.organization_text.ko

    return _names(sorted(first, key=key))
