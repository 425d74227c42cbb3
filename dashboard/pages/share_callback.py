"""The button of a card opens the dialog; a portal's address gets an answer in it."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from dash import Input, Output, State

from dashboard.dataset.collections import credits_of
from dashboard.embed_policy import may_embed
from dashboard.pages.asked_chart import AskedChart
from dashboard.pages.page_request import read_page_request
from dashboard.pages.share import share_dialog, share_header, share_title
from dashboard.pages.take_away_callback import TAKE_AWAY, last_of, opened_take_away
from dashboard.pages.take_away_choices import own_looks, wanted_of
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.shapes import WIDTHS, shapes_of
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import LIGHT

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.pages.page import Site

_LONGEST = 300


def register_share(app: Dash, site: Site, prefix: str) -> None:
    """Register what opens the dialog and what answers in it."""

    @app.callback(
        Output("share", "is_open"),
        Output("share-header", "children"),
        Output("share-body", "children"),
        Input("asked", "data"),
        prevent_initial_call=True,
    )
    async def open_dialog(asked: Any) -> tuple[Any, ...]:
        return await run_sync(_opened, site, prefix, asked)

    @app.callback(
        Output("portal-answer", "children"),
        Output("portal-answer", "className"),
        Input("portal", "value"),
        State("asked", "data"),
        prevent_initial_call=True,
    )
    def answer(portal: Any, asked: Any) -> tuple[str, str]:
        if not isinstance(portal, str) or not portal.strip():
            return "", ""
        view = read_page_request(asked, prefix, site.dataset)
        found = may_embed(portal[:_LONGEST], view.origin, site.features.embed_policy)
        return found.reason[view.language], "allowed" if found.allowed else "refused"


def _opened(site: Site, prefix: str, asked: Any) -> tuple[Any, ...]:
    found = AskedChart.read(site, prefix, asked)
    if isinstance(asked, dict) and asked.get("dialog") == TAKE_AWAY:
        return opened_take_away(found, asked)
    chart, site, view = found.chart, found.site, found.view
    canvases = [Canvas(view.language, LIGHT, width) for width in WIDTHS]
    drawings = [site.renderer.draw(chart, found.state, canvas) for canvas in canvases]
    shapes = shapes_of([drawing.height for drawing in drawings])
    title = plain_text(drawings[-1].caption.title)
    today = view.today or datetime.now(UTC).date()
    credited = tuple(credits_of(site.dataset, drawings[-1].claims))
    own = own_looks(wanted_of(last_of(asked), site.features))
    content = share_dialog(chart, found.parameters, title, shapes, site, view, today, credited, own)
    return True, share_header(share_title(chart, view.language), view.language), content
