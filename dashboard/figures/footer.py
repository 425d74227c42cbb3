"""The footer of every chart: which articles, how many claims, which version, which licence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.records import records
from dashboard.analysis.standpoint import EVERYTHING, Standpoint
from dashboard.figures.standing import under
from dashboard.words import Language, Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.tables.dataset import Dataset

_FOOTER = Words(
    "출처: {sources} · 주장&nbsp;{count}건 · {under}데이터&nbsp;판&nbsp;{version} · {licence}",
    "Sources: {sources} · {count}&nbsp;{claims} · {under}dataset&nbsp;{version} · {licence}",
)
_LICENCE = "Hyperscale&nbsp;AI&nbsp;Atlas, CC&nbsp;BY&nbsp;4.0"
_NONE = Words("없음", "none")


def claims_of(frame: pd.DataFrame) -> list[str]:
    """Return the claims behind the rows of a chart, each once, in order of appearance."""
    joined = ";".join(frame["claims"].dropna()) if "claims" in frame else ""
    return list(dict.fromkeys(claim for claim in joined.split(";") if claim))


def sources_of(claims: list[str], dataset: Dataset) -> pd.DataFrame:
    """Return the sources of claims, oldest first.

    Columns: those of the table ``sources``.
    """
    known = dataset.claims
    used = known.loc[known["claim"].isin(claims), "source"].unique()
    sources = dataset.tables["sources"]
    return sources[sources["source"].isin(used)].sort_values("published_on")


def footer(
    frame: pd.DataFrame,
    dataset: Dataset,
    language: Language,
    standpoint: Standpoint = EVERYTHING,
) -> str:
    """Return the footer of a chart for the rows that it draws."""
    claims = claims_of(frame)
    sources = sources_of(claims, dataset)
    named = ", ".join(
        f"{dataset.publisher(row.source, language)}&nbsp;{_briefly(row.published_on)}"
        for row in records(sources)
    )
    return _FOOTER[language].format(
        sources=named or _NONE[language],
        count=len(claims),
        claims="claim" if len(claims) == 1 else "claims",
        under="".join(f"{words} · " for words in under(standpoint, language)),
        version=dataset.version,
        licence=_LICENCE,
    )


def _briefly(published_on: str) -> str:
    """Return a date as it is, an interval as the year or years that it lies in."""
    return (
        "~".join(dict.fromkeys(part[:4] for part in published_on.split("/")))
        if ("/" in published_on)
        else published_on
    )
