"""The known disagreements of the sources that touch an organization or its alliances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.organizations.related_claims import claims_of
from dashboard.analysis.overlap import memberships

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset


def disputes_about(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return the known disagreements about an organization or an alliance that it is in.

    One is about an organization if a claim about it takes part, and about an alliance if one of
    the alliance or of any of its members does: those that the chart of alliances counts.

    Columns: those of the table ``disagreements``.
    """
    own = set(claims_of(dataset, organization)["claim"])
    table = dataset.tables["disagreements"]
    touched = table["claims"].map(lambda claims: not own.isdisjoint(claims.split(";")))
    members = memberships(dataset)
    joined = members.loc[members["organization"] == organization, "alliance_disagreements"]
    shared = table["disagreement"].isin(joined.str.split(";").explode())
    return table[touched.astype(bool) | shared].reset_index(drop=True)
