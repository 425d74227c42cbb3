"""The callbacks: a view makes a page, a choice makes a figure, a mark opens its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from dash import ALL, MATCH, ClientsideFunction, Input, Output, State, ctx, no_update
from dash.exceptions import PreventUpdate

from dashboard.figures.choices import Kind
from dashboard.figures.draw import choices_of
from dashboard.figures.table import table_rows
from dashboard.figures.text import plain_text
from dashboard.pages.actions import claims_words
from dashboard.pages.card import is_wide
from dashboard.pages.controls import chosen
from dashboard.pages.evidence_callback import register_evidence
from dashboard.pages.identifiers import link_of, part_of
from dashboard.pages.render import render
from dashboard.pages.share_callback import register_share
from dashboard.pages.shell import footer, header, title
from dashboard.pages.takeaway import progress_words
from dashboard.pages.view import read_view
from dashboard.pages.widgets import summary

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.pages.page import Site


def register(app: Dash, site: Site, prefix: str) -> None:
    """Register every callback of the dashboard on an application."""
    _register_browser(app)
    _register_page(app, site, prefix)
    _register_chart(app, site, prefix)
    register_evidence(app, site, prefix)
    register_share(app, site, prefix)


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
        Output(part_of("rows"), "columnSize"),
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
            "title": title(page, view),
            "language": view.language,
            "words": progress_words(view.language),
            "moved": moved,
        }
        return header(site, view, page), content, footer(site, view), tab, False, False


def _register_chart(app: Dash, site: Site, prefix: str) -> None:
    choice = {"part": "choice", "scope": MATCH, "name": ALL}

    @app.callback(
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
        State("view", "data"),
        State(part_of("figure"), "id"),
        prevent_initial_call=True,
    )
    async def redraw(
        values: list[Any], ids: list[dict[str, str]], data: Any, own: dict[str, str]
    ) -> tuple[Any, ...]:
        return await run_sync(_redrawn, site, prefix, values, ids, data, own["scope"])


def _redrawn(
    site: Site,
    prefix: str,
    values: list[Any],
    ids: list[dict[str, str]],
    data: Any,
    identifier: str,
) -> tuple[Any, ...]:
    chart = site.catalogue.get(identifier)
    if chart is None:
        raise PreventUpdate
    view = read_view(data, prefix)
    page = site.find(view.path)
    choices = choices_of(chart, site.dataset)
    state = chosen(values, ids, choices)
    wide = page is None or is_wide(chart, page)
    drawing = site.studio.draw(chart, state, view.canvas(wide=wide))
    summaries = {
        choice.name: summary(choice, state.values[choice.name], view.language)
        for choice in choices
        if choice.kind is Kind.MANY
    }
    return (
        drawing.figure,
        {"height": f"{drawing.figure.layout.height:.0f}px"},
        drawing.caption.alternative,
        plain_text(drawing.caption.title),
        table_rows(chart, drawing.frame, site.dataset, view.language),
        claims_words(len(drawing.claims), view.language),
        list(drawing.claims),
        [summaries.get(one["id"]["name"], no_update) for one in ctx.outputs_list[-1]],
    )
