"""The callbacks: a view makes a page, a choice a figure, a mark its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from dash import ALL, MATCH, ClientsideFunction, Input, Output, State
from dash.exceptions import PreventUpdate

from dashboard.pages.evidence_callback import register_evidence
from dashboard.pages.findings import findings_content
from dashboard.pages.identifiers import part_of
from dashboard.pages.page_request import read_page_request
from dashboard.pages.render import render
from dashboard.pages.share_callback import register_share
from dashboard.pages.shell import footer, header, title
from dashboard.pages.take_away_callback import register_take_away
from dashboard.pages.take_away_choices import CONTROLS
from dashboard.pages.takeaway import progress_words
from dashboard.pages.trouble import trouble_words
from dashboard.requests.query import InvalidQueryError
from dashboard.tokens import DATASET

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.pages.page import Site


def register(app: Dash, site: Site, prefix: str) -> None:
    """Register every callback of the dashboard on an application."""
    _register_browser(app)
    _register_page(app, site, prefix)
    register_evidence(app, site, prefix)
    register_share(app, site, prefix)
    register_take_away(app, site, prefix)
    _register_findings(app, site, prefix)
    _register_tokens(app, site, prefix)


def _browser(name: str) -> ClientsideFunction:
    return ClientsideFunction(namespace="atlas", function_name=name)


def _register_browser(app: Dash) -> None:
    app.clientside_callback(_browser("look"), Output("view", "data"), Input("start", "data"))
    app.clientside_callback(_browser("arrive"), Input("tab", "data"), prevent_initial_call=True)
    chosen = {"part": "choice", "scope": MATCH, "name": ALL}
    filtered = {"part": "filter", "scope": ALL, "name": ALL}
    for name, control in (("choose", chosen), ("filter", filtered)):
        app.clientside_callback(
            _browser(name),
            Input(control, "value"),
            State(control, "id"),
            prevent_initial_call=True,
        )
    app.clientside_callback(
        _browser("toggle"),
        Output(part_of("drawer"), "hidden"),
        Output(part_of("table"), "aria-expanded"),
        Input(part_of("table"), "n_clicks"),
        State(part_of("drawer"), "hidden"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        _browser("remember"),
        *(Input(f"takeaway-{name}", "value") for name in CONTROLS),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        _browser("forget"), Input("share", "is_open"), prevent_initial_call=True
    )
    app.clientside_callback(
        _browser("close"),
        Output("share", "is_open", allow_duplicate=True),
        Input("share-close", "n_clicks"),
        prevent_initial_call=True,
    )
    for name in ("image", "share", "take"):
        app.clientside_callback(
            _browser(name),
            Input(part_of(name), "n_clicks"),
            State(part_of(name), "id"),
            prevent_initial_call=True,
        )


def _register_page(app: Dash, site: Site, prefix: str) -> None:
    @app.callback(
        Output("header", "children"),
        Output("page", "children"),
        Output("footer", "children"),
        Output("tab", "data"),
        Output("panel", "is_open", allow_duplicate=True),
        Output("share", "is_open", allow_duplicate=True),
        Input("view", "data"),
        prevent_initial_call=True,
    )
    async def show(data: Any) -> tuple[Any, ...]:
        if not data:
            raise PreventUpdate
        view = read_page_request(data, prefix, site.dataset)
        page = site.find(view.path)
        content = await run_sync(render, site, view, page)
        tab = {
            "title": title(site, page, view),
            "language": view.language,
            "words": progress_words(view.language),
            "trouble": trouble_words(view.language),
            "visit": _visit(data),
        }
        return header(site, view, page), content, footer(site, view), tab, False, False


def _visit(data: Any) -> int:
    """Return the number that the browser gave to what it asks for."""
    visit = data.get("visit") if isinstance(data, dict) else 0
    return visit if isinstance(visit, int) else 0


def _register_findings(app: Dash, site: Site, prefix: str) -> None:
    """Register what updates the findings of a topic page."""

    @app.callback(
        Output("findings", "children"), Input("chosen", "data"), prevent_initial_call=True
    )
    async def say(chosen: Any) -> list[Any]:
        return await run_sync(_said, site, prefix, chosen)


def _said(site: Site, prefix: str, chosen: Any) -> list[Any]:
    view = read_page_request(chosen, prefix, site.dataset)
    page = site.find(view.path)
    if page is None:
        raise PreventUpdate
    try:
        seen = site.at(view.viewpoint)
        return findings_content(page.path.removeprefix("/"), page, seen, view)
    except InvalidQueryError:
        raise PreventUpdate from None


def _register_tokens(app: Dash, site: Site, prefix: str) -> None:
    """Register what makes new tokens, and what puts them into the addresses of the page."""

    @app.callback(Output("tokens", "data"), Input("renewal", "data"), prevent_initial_call=True)
    def renew(asked: Any) -> dict[str, str]:
        page = site.find(read_page_request(asked, prefix, site.dataset).path)
        if page is None or not site.features.mint:
            raise PreventUpdate
        opened = (DATASET, *[chart.id for chart in page.charts])
        return {resource: site.features.token(resource) for resource in opened}

    app.clientside_callback(
        ClientsideFunction(namespace="atlas", function_name="renewed"),
        Input("tokens", "data"),
        prevent_initial_call=True,
    )
