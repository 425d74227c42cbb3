"""New tokens for the addresses on a page, before the old ones are over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ClientsideFunction, Input, Output
from dash.exceptions import PreventUpdate

from dashboard.pages.page_request import read_page_request
from dashboard.tokens import DATASET

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.pages.page import Site


def register_tokens(app: Dash, site: Site, prefix: str) -> None:
    """Register what makes new tokens, and what puts them into the addresses of the page."""

    @app.callback(Output("tokens", "data"), Input("renewal", "data"), prevent_initial_call=True)
    def renew(asked: Any) -> dict[str, str]:
        page = site.find(read_page_request(asked, prefix, site.dataset.languages).path)
        if page is None or not site.features.mint:
            raise PreventUpdate
        opened = (DATASET, *[chart.id for chart in page.charts])
        return {resource: site.features.token(resource) for resource in opened}

    app.clientside_callback(
        ClientsideFunction(namespace="atlas", function_name="take"),
        Input("tokens", "data"),
        prevent_initial_call=True,
    )
