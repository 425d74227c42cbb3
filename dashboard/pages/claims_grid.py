"""Claims as a table; choosing a row opens its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.headlines import headlines
from dashboard.analysis.place import place_of
from dashboard.figures.table import NEW, NEW_WORDS, with_profiles
from dashboard.figures.terms import term
from dashboard.pages.grid import MOST_LISTED, grid, listed, names_in
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset

EVIDENCE = "evidence"
"""What the identifiers of the table and of the choices above it are scoped by."""

_HEADINGS = {
    "about": Words("대상", "About"),
    "as_written": Words("원문 표현", "As written"),
    "table": Words("표", "Table"),
    "status": Words("상태", "Status"),
    "bound": Words("한정", "Bound"),
    "source": Words("출처", "Source"),
    "paragraph": Words("본문 위치", "Place"),
    "claims": Words("식별자", "Identifier"),
}


def claims_grid(
    claims: pd.DataFrame,
    dataset: Dataset,
    view: View,
    news: frozenset[str] = frozenset(),
) -> Any:
    """Return claims as a table, marked where they are new; choosing a row opens its evidence."""
    language, count, claims = view.language, len(claims), claims.head(MOST_LISTED)
    rows = [
        {
            "about": about[language],
            "as_written": row["as_written"],
            "table": dataset.package.tables[row["table"]].title[language],
            "status": term(dataset, "status", row["status"])[language],
            "bound": term(dataset, "bound", row["bound"])[language],
            "source": dataset.publisher(row["source"], language),
            "paragraph": place_of(row["claim"], dataset)[language],
            "claims": row["claim"],
            NEW: NEW_WORDS[language] if row["claim"] in news else "",
        }
        for about, row in zip(
            headlines(claims["claim"], dataset), claims.to_dict("records"), strict=True
        )
    ]
    columns = [{"field": name, "headerName": words[language]} for name, words in _HEADINGS.items()]
    columns[0] |= names_in("about", view)
    if news:
        columns.insert(2, {"field": NEW, "headerName": NEW_WORDS[language]})
    table = grid(
        {"part": "rows", "scope": EVIDENCE},
        columns,
        [with_profiles(row, ("about",), dataset) for row in rows],
        language,
        paged=True,
    )
    return html.Div([*listed(count, language), table])
