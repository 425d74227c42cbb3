"""The rows and columns of a matrix of members: which of them, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.overlap import alliances_of
from dashboard.analysis.seriation import seriated

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd


def limited(frame: pd.DataFrame, rows: int, columns: int) -> pd.DataFrame:
    """Keep the largest alliances and the organizations in most of them.

    Columns: those given; matching (organizations before), matching_alliances (alliances before).

    Args:
        frame: Memberships, in the order of the alliances.
        rows: How many organizations are kept.
        columns: How many alliances are kept.
    """
    frame = frame.assign(
        matching=frame["organization"].nunique(), matching_alliances=frame["alliance"].nunique()
    )
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
    frame = frame.assign(
        shown=_joined(frame, "organization", "alliance"),
        drawn=_joined(frame, "alliance", "organization"),
        section=_sections(frame, order),
    )
    if order == "overlap":
        names = _by_overlap(frame)
    elif order == "name":
        names = list(_one_each(frame).sort_values("organization_ko")["organization"])
    else:
        names = _by_section(frame, kinds if order == "kind" else _by_size(frame), order)
    places = {name: place for place, name in enumerate(names)}
    rows = frame["organization"].map(places)
    return frame.iloc[rows.to_numpy().argsort(kind="stable")].reset_index(drop=True)


def _joined(frame: pd.DataFrame, column: str, other: str) -> pd.Series[int]:
    """Return how many different values of another column stand beside each of a column's own."""
    return frame[column].map(frame[[column, other]].drop_duplicates()[column].value_counts())


def _sections(frame: pd.DataFrame, order: str) -> pd.Series[str]:
    if order == "kind":
        return frame["kind"].fillna("")
    if order == "group":
        members = frame.groupby("group")["organization"].transform("nunique")
        return frame["group"].where(members > 1, "")
    return frame["organization"].str.slice(0, 0)


def _one_each(frame: pd.DataFrame) -> pd.DataFrame:
    names = ["organization", "organization_ko", "group", "total", "section"]
    return frame[names].drop_duplicates("organization")


def _by_overlap(frame: pd.DataFrame) -> list[str]:
    ranked = frame.sort_values(["total", "organization_ko"], ascending=[False, True], kind="stable")
    return seriated(alliances_of(ranked), list(frame["alliance"].unique()))


def _by_size(frame: pd.DataFrame) -> list[str]:
    """Return the groups with most organizations first."""
    return list(_one_each(frame)["section"].value_counts(sort=True).index)


def _by_section(frame: pd.DataFrame, sections: Sequence[str], order: str) -> list[str]:
    """Return names by section, within it the head of a group first, then those in most."""
    places = {section: place for place, section in enumerate(one for one in sections if one)}
    ranked = _one_each(frame).assign(
        place=lambda one: one["section"].map(places).fillna(len(places)),
        below=lambda one: (one["organization"] != one["group"]) & (order == "group"),
        fewer=lambda one: -one["total"],
    )
    keys = ["place", "below", "fewer", "organization_ko"]
    return list(ranked.sort_values(keys, kind="stable")["organization"])
