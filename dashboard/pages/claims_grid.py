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

    from dashboard.analysis.found_claims import FoundClaims
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
    claims: FoundClaims,
    dataset: Dataset,
    view: PageRequest,
    news: Set[str] = frozenset(),
) -> Any:
    """Return claims as a table, marked where they are new; choosing a row opens its evidence."""
    language, first = view.language, claims.first(MOST_LISTED)
    known = [dataset.records.claims_by_id[claim] for claim in first]
    rows = [
        {
            "about": about[language],
            "as_written": claim["as_written"],
            "table": claim.table.title[language],
            "status": term(dataset, "status", claim["status"])[language],
            "bound": term(dataset, "bound", claim["bound"])[language],
            "source": dataset.publisher(claim["source"], language),
            "paragraph": place_of(claim["claim"], dataset)[language],
            "claims": claim["claim"],
            NEW: NEW_WORDS[language] if claim["claim"] in news else "",
        }
        for about, claim in zip(headlines(known, dataset), known, strict=True)
    ]
    columns = [{"field": name, "headerName": words[language]} for name, words in _HEADINGS.items()]
    columns[0] |= names_in("about", view)
    if news:
        columns.insert(2, {"field": NEW, "headerName": NEW_WORDS[language]})
    by_name = organizations_by_name(dataset)
    table = grid(
        {"part": "rows", "scope": EVIDENCE},
        columns,
        [with_profiles(row, ("about",), by_name) for row in rows],
        language,
        paged=True,
    )
    return html.Div([*listed(len(claims), language), table])
