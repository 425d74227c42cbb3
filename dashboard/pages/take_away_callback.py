"""The dialog that takes a chart away opens, and says at once what each choice makes of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from dash import Input, Output, State

from dashboard.pages.asked_chart import AskedChart
from dashboard.pages.share import share_header
from dashboard.pages.take_away_choices import (
    CONTROLS,
    PURPOSES,
    kind_options,
    offered_kinds,
    wanted_of,
)
from dashboard.pages.take_away_dialog import file_part, take_away_dialog, take_away_title
from dashboard.plotting.text import plain_text

if TYPE_CHECKING:
    from dash import Dash

    from dashboard.pages.page import Site

TAKE_AWAY = "take"
"""What the browser calls the dialog."""


def register_take_away(app: Dash, site: Site, prefix: str) -> None:
    """Register what answers in the dialog."""

    @app.callback(
        Output("takeaway-kind", "options"),
        Output("takeaway-kind", "value"),
        Output("takeaway-size", "value"),
        Input("takeaway-for", "value"),
        State("asked", "data"),
        prevent_initial_call=True,
    )
    def purpose(value: Any, asked: Any) -> tuple[Any, ...]:
        view, features = AskedChart.read(site, prefix, asked).view, site.features
        name = wanted_of({"for": value}, features).purpose
        kinds = offered_kinds(name, features)
        return kind_options(name, features, view.language), kinds[0], PURPOSES[name].size

    @app.callback(
        Output("takeaway-file", "children"),
        Output("takeaway-words", "hidden"),
        Output("takeaway-looks", "hidden"),
        *(Input(f"takeaway-{name}", "value") for name in CONTROLS[1:]),
        State("takeaway-for", "value"),
        State("asked", "data"),
        prevent_initial_call=True,
    )
    async def choose(*given: Any) -> tuple[Any, ...]:
        return await run_sync(_chosen, site, prefix, given)


def last_of(asked: Any) -> dict[str, Any]:
    """Return what was chosen last in the dialog, as the browser tells it."""
    last = asked.get("last") if isinstance(asked, dict) else None
    return last if isinstance(last, dict) else {}


def opened_take_away(found: AskedChart, asked: dict[str, Any]) -> tuple[Any, ...]:
    """Return that the dialog is open, its head and its content.

    Args:
        found: The chart.
        asked: What the browser asks, with what was chosen last.
    """
    features = found.site.features
    wanted = wanted_of(last_of(asked), features)
    content = take_away_dialog(
        found.chart, found.parameters, _title(found), wanted, features, found.view
    )
    language = found.view.language
    return True, share_header(take_away_title(found.chart, language), language), content


def _chosen(site: Site, prefix: str, given: tuple[Any, ...]) -> tuple[Any, ...]:
    *values, purpose, asked = given
    found, features = AskedChart.read(site, prefix, asked), site.features
    told = {"for": purpose, **dict(zip(CONTROLS[1:], values, strict=True))}
    wanted = wanted_of(told, features)
    part = file_part(found.chart, found.parameters, _title(found), wanted, features, found.view)
    return part, not wanted.file.is_worded, not wanted.file.is_picture


def _title(found: AskedChart) -> str:
    drawing = found.site.renderer.draw(found.chart, found.state, found.view.canvas)
    return plain_text(drawing.caption.title)
