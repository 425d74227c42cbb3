"""The alliances that an organization is in, with whom and as what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.organizations.statuses import firmest
from dashboard.analysis.overlap import memberships

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset


def joined_alliances(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return the alliances that an organization is in, in the order of their founding.

    Columns: alliance, alliance_ko, alliance_en, alliance_kind, founded_on (EDTF, empty if
    undated), founded_status, roles (joined with ``;``), status (of the membership), others (the
    other organizations that articles name in it, joined with ``;``), claims (of the membership,
    joined with ``;``).
    """
    every = memberships(dataset)
    own = every[every["organization"] == organization]
    frame = (
        own.groupby("alliance", sort=False)
        .agg(
            **{name: (name, "first") for name in dataset.languages.columns("alliance")},
            alliance_kind=("alliance_kind", "first"),
            founded_on=("founded_on", "first"),
            founded_status=("founded_status", "first"),
            roles=("role", lambda roles: ";".join(roles.unique())),
            status=("status", firmest),
            claims=("claims", ";".join),
        )
        .reset_index()
    )
    rest = every[every["organization"] != organization]
    others = rest.groupby("alliance")["organization"].agg(lambda ids: ";".join(ids.unique()))
    return frame.assign(others=frame["alliance"].map(others).fillna(""))
