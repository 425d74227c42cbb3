"""A mark, a button or a row of a table opens its evidence beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ALL, ClientsideFunction, Input, Output, State
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
    app.clientside_callback(
        ClientsideFunction(namespace="atlas", function_name="evidence"),
        Output("wanted", "data"),
        Output(figure, "clickData"),
        Input(figure, "clickData"),
        Input(part_of("claims", ALL), "n_clicks"),
        Input(part_of("rows", ALL), "selectedRows"),
        State(part_of("evidence", ALL), "data"),
        State(part_of("evidence", ALL), "id"),
        prevent_initial_call=True,
    )

    @app.callback(
        Output("panel", "is_open"),
        Output("panel", "title"),
        Output("panel", "children"),
        Input("wanted", "data"),
        prevent_initial_call=True,
    )
    def open_panel(wanted: Any) -> tuple[Any, ...]:
        view = read_view(wanted, prefix)
        dataset = site.at(view.standpoint).dataset
        asked = wanted.get("claims") if isinstance(wanted, dict) else None
        known = dataset.records.claims_by_id
        listed = map(str, asked if isinstance(asked, list) else [])
        shown = [claim for claim in dict.fromkeys(listed) if claim in known]
        if not shown:
            raise PreventUpdate
        content = evidence_panel(shown, dataset, view)
        return True, panel_title(view.language), content
