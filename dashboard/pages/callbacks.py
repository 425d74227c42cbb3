"""The callbacks: a view makes a page, a choice a figure, a mark its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from dash import ALL, MATCH, ClientsideFunction, Input, Output, State
from dash.exceptions import PreventUpdate

from dashboard.pages.evidence_callback import register_evidence
from dashboard.pages.findings_callback import register_findings
from dashboard.pages.identifiers import link_of, part_of
from dashboard.pages.render import render
from dashboard.pages.share_callback import register_share
from dashboard.pages.shell import footer, header, title
from dashboard.pages.takeaway import progress_words
from dashboard.pages.view import read_view

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.pages.page import Site


def register(app: Dash, site: Site, prefix: str) -> None:
    """Register every callback of the dashboard on an application."""
    _register_browser(app)
    _register_page(app, site, prefix)
    _register_chart(app)
    register_evidence(app, site, prefix)
    register_share(app, site, prefix)
    register_findings(app, site, prefix)


def _browser(name: str) -> ClientsideFunction:
    return ClientsideFunction(namespace="atlas", function_name=name)


def _register_browser(app: Dash) -> None:
    choice = {"part": "choice", "scope": MATCH, "name": ALL}
    app.clientside_callback(_browser("look"), Output("view", "data"), Input("start", "data"))
    app.clientside_callback(_browser("entitle"), Input("tab", "data"), prevent_initial_call=True)
    links = link_of(ALL)
    app.clientside_callback(
        _browser("remember"),
        Output(links, "href"),
        Input(choice, "value"),
        State(choice, "id"),
        State(part_of("facts"), "data"),
        State(links, "href"),
        prevent_initial_call=True,
    )
    filters = {"part": "filter", "scope": ALL, "name": ALL}
    app.clientside_callback(
        _browser("filter"),
        Input(filters, "value"),
        State(filters, "id"),
        State(part_of("facts", ALL), "data"),
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
        _browser("close"),
        Output("share", "is_open", allow_duplicate=True),
        Input("share-close", "n_clicks"),
        prevent_initial_call=True,
    )
    for name in ("image", "share"):
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
        view = read_view(data, prefix)
        page = site.find(view.path)
        content = await run_sync(render, site, view, page)
        moved = isinstance(data, dict) and data.get("moved") is True
        tab = {
            "title": title(site, page, view),
            "language": view.language,
            "words": progress_words(view.language),
            "moved": moved,
        }
        return header(site, view, page), content, footer(site, view), tab, False, False


def _register_chart(app: Dash) -> None:
    choice = {"part": "choice", "scope": MATCH, "name": ALL}
    app.clientside_callback(
        _browser("redraw"),
        Output(part_of("figure"), "figure"),
        Output(part_of("figure"), "style"),
        Output(part_of("picture"), "aria-label"),
        Output(part_of("title"), "children"),
        Output(part_of("rows"), "rowData"),
        Output(part_of("claims"), "children"),
        Output(part_of("evidence"), "data"),
        Output({"part": "summary", "scope": MATCH, "name": ALL}, "children"),
        Input(choice, "value"),
        State(choice, "id"),
        State(part_of("facts"), "data"),
        State(part_of("anew"), "data"),
        State(part_of("figure"), "id"),
        prevent_initial_call=True,
    )
