"""The known disagreements of the sources that touch an organization."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.organizations.related_claims import claims_of

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset


def disputes_about(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return the known disagreements in which a claim about an organization takes part.

    Columns: those of the table ``disagreements``.
    """
    own = set(claims_of(dataset, organization)["claim"])
    table = dataset.tables["disagreements"]
    touched = table["claims"].map(lambda claims: not own.isdisjoint(claims.split(";")))
    return table[touched.astype(bool)].reset_index(drop=True)
