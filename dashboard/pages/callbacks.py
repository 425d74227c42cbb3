"""The callbacks: a view makes a page, a choice makes a figure, a mark opens its evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from dash import ALL, MATCH, ClientsideFunction, Input, Output, State, ctx, no_update
from dash.exceptions import PreventUpdate

from dashboard.figures.choices import Kind
from dashboard.figures.draw import choices_of, draw
from dashboard.figures.text import plain_text
from dashboard.pages.card import claims_words, is_wide
from dashboard.pages.chart_table import table_rows
from dashboard.pages.controls import chosen
from dashboard.pages.evidence_panel import evidence_panel
from dashboard.pages.render import render
from dashboard.pages.shell import footer, header, panel_title, title
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
    _register_evidence(app, site, prefix)


def _part(name: str, scope: Any = MATCH) -> dict[str, Any]:
    return {"part": name, "scope": scope}


def _browser(name: str) -> ClientsideFunction:
    return ClientsideFunction(namespace="atlas", function_name=name)


def _register_browser(app: Dash) -> None:
    choice = {"part": "choice", "scope": MATCH, "name": ALL}
    app.clientside_callback(_browser("look"), Output("view", "data"), Input("start", "data"))
    app.clientside_callback(_browser("entitle"), Input("tab", "data"), prevent_initial_call=True)
    app.clientside_callback(
        _browser("remember"),
        Input(choice, "value"),
        State(choice, "id"),
        State(_part("facts"), "data"),
        prevent_initial_call=True,
    )
    filters = {"part": "filter", "scope": ALL, "name": ALL}
    app.clientside_callback(
        _browser("filter"),
        Input(filters, "value"),
        State(filters, "id"),
        State(_part("facts", ALL), "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        _browser("toggle"),
        Output(_part("drawer"), "hidden"),
        Output(_part("table"), "aria-expanded"),
        Output(_part("rows"), "columnSize"),
        Input(_part("table"), "n_clicks"),
        State(_part("drawer"), "hidden"),
        prevent_initial_call=True,
    )
    for name in ("image", "copy"):
        app.clientside_callback(
            _browser(name),
            Input(_part(name), "n_clicks"),
            State(_part(name), "id"),
            prevent_initial_call=True,
        )


def _register_page(app: Dash, site: Site, prefix: str) -> None:
    @app.callback(
        Output("header", "children"),
        Output("page", "children"),
        Output("footer", "children"),
        Output("tab", "data"),
        Output("panel", "is_open", allow_duplicate=True),
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
        tab = {"title": title(page, view), "language": view.language, "moved": moved}
        return header(site, view, page), content, footer(site, view), tab, False


def _register_chart(app: Dash, site: Site, prefix: str) -> None:
    choice = {"part": "choice", "scope": MATCH, "name": ALL}

    @app.callback(
        Output(_part("figure"), "figure"),
        Output(_part("figure"), "style"),
        Output(_part("picture"), "aria-label"),
        Output(_part("title"), "children"),
        Output(_part("rows"), "rowData"),
        Output(_part("claims"), "children"),
        Output(_part("evidence"), "data"),
        Output({"part": "summary", "scope": MATCH, "name": ALL}, "children"),
        Input(choice, "value"),
        State(choice, "id"),
        State("view", "data"),
        State(_part("figure"), "id"),
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
    drawing = draw(chart, site.dataset, state, view.canvas(wide=wide))
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


def _register_evidence(app: Dash, site: Site, prefix: str) -> None:
    figure = _part("figure", ALL)

    @app.callback(
        Output("panel", "is_open"),
        Output("panel", "title"),
        Output("panel", "children"),
        Output(figure, "clickData"),
        Input(figure, "clickData"),
        Input(_part("claims", ALL), "n_clicks"),
        Input(_part("rows", ALL), "selectedRows"),
        State(_part("evidence", ALL), "data"),
        State(_part("evidence", ALL), "id"),
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
