"""The claims of one unit beyond those drawn one by one, as one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.charting.limits import limits_in_words, split_top, with_others
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain

if TYPE_CHECKING:
    from dashboard.charting.chart import RenderContext

_MOST = 31
"""Rows of one unit; where there are more claims the last row stands for those beyond."""

_REST = Text("그 밖에 {count}건", "{count} more")
_LIMITED = Text(
    "주장 {count}건 가운데 {drawn}건만 개별 표시, 나머지는 단위별 마지막 행에 묶음",
    "{drawn} of {count} claims one by one, the others summed up in the last row of their unit",
)


def by_unit(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the first claims of each unit, the others in one row that reaches from end to end.

    Columns: those given; rest (claims that the row sums up, else 0), unnamed (as in
    ``summed_up``), matching (claims in all).
    """
    rows = rows.assign(rest=0).reset_index(drop=True)
    units = [
        with_others(*split_top(own, _MOST), _rest_of) for _, own in rows.groupby("unit", sort=False)
    ]
    drawn = pd.concat(units, ignore_index=True) if units else rows.assign(unnamed=0)
    return drawn.assign(matching=len(rows))


def _rest_of(rest: pd.DataFrame) -> dict[str, object]:
    words = {
        f"{name}_{language}": text
        for language in Language
        for name, text in (
            ("subject", _REST[language].format(count=plain(len(rest), language))),
            ("measure", ""),
            ("unit", rest[f"unit_{language}"].iloc[0]),
        )
    }
    return {
        **words,
        "unit": rest["unit"].iloc[0],
        "low": rest[["point", "low"]].min(axis=None),
        "high": rest["point"].max(),
        "point": rest["point"].max(),
        "bound": "range",
        "general": False,
        "rest": len(rest),
    }


def limits(context: RenderContext) -> list[str]:
    """Return how much there is beyond what is drawn one by one, nothing if all of it is."""
    return limits_in_words(context, _LIMITED)
