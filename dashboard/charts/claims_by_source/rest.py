"""What claims are grouped by, the largest apart and all others as one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.i18n import Text

if TYPE_CHECKING:
    import pandas as pd

MOST = 30
"""Rows that are drawn; where there are more the last one stands for those beyond."""

OTHERS = "others"
"""The row, or the part of one, that stands for all beyond the largest."""

MORE = Text("그 밖의 {count}개", "{count} others")

_MOST = {"row": MOST, "part": 20}


def together(claims: pd.DataFrame) -> tuple[pd.DataFrame, dict[str, int]]:
    """Return claims whose small rows and parts are one, and how many of each that stands for.

    Columns: those given, of which row and part may be ``OTHERS``.
    """
    others = {}
    for column, most in _MOST.items():
        sizes = claims[column].value_counts().sort_index()
        ranked = sizes.sort_values(ascending=False, kind="stable").index
        kept = ranked if len(ranked) <= most else ranked[: most - 1]
        others[column] = len(ranked) - len(kept)
        claims = claims.assign(**{column: claims[column].where(claims[column].isin(kept), OTHERS)})
    return claims, others
