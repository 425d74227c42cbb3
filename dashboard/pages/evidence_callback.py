"""A mark, a button or a row of a table opens its evidence beside the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import ALL, ClientsideFunction, Input, Output, State, html
from dash.exceptions import PreventUpdate

from dashboard.analysis.claim_words import headline
from dashboard.analysis.evidence import evidence
from dashboard.charting.evidence_of_marks import behind
from dashboard.i18n import Text
from dashboard.i18n.numbers import plain
from dashboard.pages.evidence_card import claim_link, evidence_card
from dashboard.pages.identifiers import part_of
from dashboard.pages.page_reading import read_page
from dashboard.pages.page_request import read_page_request
from dashboard.pages.shell import panel_title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dash import Dash

    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page import Site
    from dashboard.pages.page_request import PageRequest


_MOST = 12

"""Up to so many claims are shown in full; a browser takes seconds to lay out dozens."""

_COUNT = Text("주장 {count}건", "{count} claims")


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
        view = read_page_request(wanted, prefix, site.dataset)
        seen = site.at(view.viewpoint)
        dataset = seen.dataset
        asked = wanted.get("claims") if isinstance(wanted, dict) else None
        known = dataset.records.claims_by_id
        listed = map(str, asked if isinstance(asked, list) else [])
        shown = [claim for claim in dict.fromkeys(listed) if claim in known]
        if not shown:
            raise PreventUpdate
        ways = _arithmetic(str(wanted.get("chart")), shown, seen, view)
        content = evidence_panel(shown, dataset, view, ways)
        return True, panel_title(view.language), content


def _arithmetic(name: str, claims: list[str], site: Site, view: PageRequest) -> tuple[Text, ...]:
    """Return how a mark of a chart on the page was computed from its claims, if it was."""
    page = site.find(view.path)
    chart = next((one for one in page.charts if one.id == name), None) if page else None
    if page is None or chart is None:
        return ()
    state = read_page(view, page, site.dataset).charts.get(name)
    if state is None:
        return ()
    return behind(";".join(claims), chart, state, site.renderer).arithmetic


def evidence_panel(
    claims: Sequence[str], dataset: Dataset, view: PageRequest, arithmetic: Sequence[Text] = ()
) -> list[Any]:
    """Return the evidence of claims, each once, below how they were computed with."""
    ways = [html.P(way[view.language], className="arithmetic") for way in arithmetic]
    if len(claims) <= _MOST:
        return [*ways, *[evidence_card(claim, dataset, view) for claim in claims]]
    count = html.P(
        _COUNT[view.language].format(count=plain(len(claims), view.language)), className="count"
    )
    return [
        *ways,
        count,
        html.Ul([_line(claim, dataset, view) for claim in claims], className="plain"),
    ]


def _line(claim: str, dataset: Dataset, view: PageRequest) -> html.Li:
    found, language = evidence(dataset, claim), view.language
    about = headline(dataset, found.table, found.row)[language]
    return html.Li(
        [html.A(about, href=claim_link(claim, view)), html.Br(), html.Q(found.row["as_written"])],
        className="claim-line",
    )
