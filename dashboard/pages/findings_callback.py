"""After a choice has changed, the findings follow it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from dash import Input, Output
from dash.exceptions import PreventUpdate

from dashboard.pages.findings import findings_content
from dashboard.pages.page_request import read_page_request
from dashboard.requests.query import InvalidQueryError

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.pages.page import Site


def register_findings(app: Dash, site: Site, prefix: str) -> None:
    """Register what updates the findings of a topic page."""

    @app.callback(
        Output("findings", "children"), Input("chosen", "data"), prevent_initial_call=True
    )
    async def say(chosen: Any) -> list[Any]:
        return await run_sync(_said, site, prefix, chosen)


def _said(site: Site, prefix: str, chosen: Any) -> list[Any]:
    view = read_page_request(chosen, prefix, site.dataset.languages)
    page = site.find(view.path)
    if page is None:
        raise PreventUpdate
    try:
        seen = site.at(view.viewpoint)
        return findings_content(page.path.removeprefix("/"), page, seen, view)
    except InvalidQueryError:
        raise PreventUpdate from None
