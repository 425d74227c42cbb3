"""A mark, a button or a row of a table opens its evidence beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ALL, Input, Output, State, ctx
from dash.exceptions import PreventUpdate

from dashboard.pages.evidence_panel import evidence_panel
from dashboard.pages.identifiers import part_of
from dashboard.pages.shell import panel_title
from dashboard.pages.view import read_view

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.pages.page import Site


def register_evidence(app: Dash, site: Site, prefix: str) -> None:
    """Register what opens the panel: a mark, the button of a card, a row of a table."""
    figure = part_of("figure", ALL)

    @app.callback(
        Output("panel", "is_open"),
        Output("panel", "title"),
        Output("panel", "children"),
        Output(figure, "clickData"),
        Input(figure, "clickData"),
        Input(part_of("claims", ALL), "n_clicks"),
        Input(part_of("rows", ALL), "selectedRows"),
        State(part_of("evidence", ALL), "data"),
        State(part_of("evidence", ALL), "id"),
        State("view", "data"),
        prevent_initial_call=True,
    )
    def open_panel(
        _marks: list[Any],
        _clicks: list[Any],
        _rows: list[Any],
        claims: list[Any],
        owners: list[dict[str, str]],
        data: Any,
    ) -> tuple[Any, ...]:
        by_chart = {own["scope"]: ids for own, ids in zip(owners, claims, strict=True)}
        asked = _asked(ctx.triggered, ctx.triggered_id, by_chart)
        known = set(site.dataset.claims["claim"])
        shown = [claim for claim in dict.fromkeys(asked) if claim in known]
        if not shown:
            raise PreventUpdate
        view = read_view(data, prefix)
        content = evidence_panel(shown, site.dataset, view)
        return True, panel_title(view.language), content, [None] * len(ctx.outputs_list[3])


def _asked(triggered: list[dict[str, Any]], identifier: Any, by_chart: dict[str, Any]) -> list[str]:
    """Return the claims that a click, a button or a chosen row of a table asks for."""
    value = triggered[0]["value"] if triggered else None
    if value and identifier["part"] == "claims":
        listed = by_chart.get(identifier["scope"])
        return [str(claim) for claim in listed] if isinstance(listed, list) else []
    match value:
        case {"points": [{"customdata": str(claims)}, *_]} | [{"claims": str(claims)}, *_]:
            return claims.split(";")
    return []
