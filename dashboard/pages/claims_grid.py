"""Claims as a table; choosing a row opens its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.analysis.headlines import headlines
from dashboard.analysis.organizations.named import organizations_by_name
from dashboard.analysis.place import place_of
from dashboard.charting.rows_table import NEW, NEW_WORDS, with_profiles
from dashboard.charting.terms import term
from dashboard.i18n import Text
from dashboard.pages.grid import MOST_LISTED, grid, listed, names_in

if TYPE_CHECKING:
    from collections.abc import Set

    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

EVIDENCE = "evidence"
"""What the identifiers of the table and of the choices above it are scoped by."""

_HEADINGS = {
    "about": Text("대상", "About"),
    "as_written": Text("원문 표현", "As written"),
    "table": Text("표", "Table"),
    "status": Text("상태", "Status"),
    "bound": Text("한정", "Bound"),
    "source": Text("출처", "Source"),
    "paragraph": Text("위치", "Place"),
    "claims": Text("식별자", "Identifier"),
}


def claims_grid(
    claims: pd.DataFrame,
    dataset: Dataset,
    view: PageRequest,
    news: Set[str] = frozenset(),
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
    known = organizations_by_name(dataset)
    table = grid(
        {"part": "rows", "scope": EVIDENCE},
        columns,
        [with_profiles(row, ("about",), known) for row in rows],
        language,
        paged=True,
    )
    return html.Div([*listed(count, language), table])
