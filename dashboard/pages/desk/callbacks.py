"""The frame of the desk and its callbacks: a command makes a room, charts come when drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from anyio.to_thread import run_sync
from dash import MATCH, ClientsideFunction, Input, Output, State, dcc, html, no_update

from dashboard.i18n import Text
from dashboard.pages.attributes import aria, data
from dashboard.pages.desk.charts_compared import PAIR, changed_charts, chart_links, pair
from dashboard.pages.desk.checking import checked
from dashboard.pages.desk.commands import answer
from dashboard.pages.desk.controls import keys_dialog
from dashboard.pages.desk.rooms import header
from dashboard.pages.desk.session import Session
from dashboard.pages.desk.work import Work
from dashboard.store.errors import StoreUnreachableError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dash import Dash

    from dashboard.i18n import Language
    from dashboard.pages.desk.commands import Answer
    from dashboard.pages.desk.comparison import ComparedCharts
    from dashboard.pages.desk.desk import Desk
    from dashboard.pages.desk.rooms import DeskRoom

    Who = Callable[[], str]
    """Returns who asks."""

_CLOSE = Text("알림 닫기", "Close the notice")


def frame() -> html.Div:
    """Return what stays while rooms come and go."""
    return html.Div(
        [
            dcc.Store(id="desk-command"),
            dcc.Store(id="desk-work"),
            dcc.Store(id="desk-answer"),
            dcc.Store(id="desk-typed"),
            dcc.Store(id="desk-checked"),
            html.Header(id="desk-header", className="desk-header"),
            html.Main(id="desk-room", tabIndex=-1),
            html.Div(id="desk-notice", role="alert"),
            html.Div(id="desk-dialogs"),
        ]
    )


def register(app: Dash, desk: Desk, charts: ComparedCharts, prefix: str, who: Who) -> None:
    """Register every callback of the desk.

    Args:
        app: The application of the desk.
        desk: The desk.
        charts: Compares charts.
        prefix: The path that the Atlas lives under.
        who: Returns who asks.
    """

    def session(told: Mapping[str, Any], work: Any) -> Session:
        language = desk.languages.find(str(told.get("lang", ""))) or next(iter(desk.languages))
        return Session(desk, who(), language, prefix, Work.from_browser(work) if work else None)

    _register_commands(app, session)
    _register_checks(app, session)
    _register_charts(app, charts, session)
    app.clientside_callback(
        ClientsideFunction(namespace="desk", function_name="done"),
        Input("desk-answer", "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction(namespace="desk", function_name="checked"),
        Input("desk-checked", "data"),
        prevent_initial_call=True,
    )


def _register_commands(app: Dash, session: Callable[[Mapping[str, Any], Any], Session]) -> None:
    @app.callback(
        Output("desk-header", "children"),
        Output("desk-room", "children"),
        Output("desk-notice", "children"),
        Output("desk-dialogs", "children"),
        Output("desk-work", "data"),
        Output("desk-answer", "data"),
        Input("desk-command", "data"),
        State("desk-work", "data"),
        prevent_initial_call=True,
    )
    async def command(told: dict[str, Any], work: Any) -> tuple[Any, ...]:
        own = session(told, work)
        found = await run_sync(answer, own, told)
        room, language = found.room, own.language
        is_there = room.content is not None
        kept = room.work.to_browser() if room.work else None
        if not is_there and room.work is None:
            kept = work
        return (
            header(room, language, own.desk.languages.others(language), own.prefix, own.desk.brand)
            if is_there
            else no_update,
            room.content if is_there else no_update,
            _notice(room, language),
            keys_dialog(language) if is_there else no_update,
            kept,
            _done(found, told, kept),
        )


def _register_checks(app: Dash, session: Callable[[Mapping[str, Any], Any], Session]) -> None:
    @app.callback(
        Output("desk-checked", "data"),
        Input("desk-typed", "data"),
        State("desk-work", "data"),
        prevent_initial_call=True,
    )
    async def check(told: dict[str, Any], work: Any) -> dict[str, Any]:
        own = session(told, work)
        try:
            found = await run_sync(checked, own, told)
        except StoreUnreachableError:
            found = ({}, {})
        faults, remarks = (
            {name: words[own.language] for name, words in said.items()} for said in found
        )
        return {"number": told.get("number"), "faults": faults, "remarks": remarks}


def _done(found: Answer, told: Mapping[str, Any], work: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return what the script of the desk is told."""
    room = found.room
    return {
        "number": told.get("number"),
        "room": room.name,
        "current": room.current,
        "work": work["draft"] if work else "",
        "saved": not work or bool(work["is_saved"]),
        "repeat": found.is_to_repeat,
        "moves": room.content is not None,
    }


def _notice(room: DeskRoom, language: Language) -> Any:
    if room.says is None:
        return None
    close = html.Button(
        "×",
        type="button",
        title=_CLOSE[language],
        **aria(label=_CLOSE[language]),
        **data(hides=""),
    )
    style = "desk-says is-urgent" if room.is_urgent else "desk-says"
    return html.P([html.Span(room.says[language]), close], className=style)


def _register_charts(
    app: Dash, charts: ComparedCharts, session: Callable[[Mapping[str, Any], Any], Session]
) -> None:
    @app.callback(
        Output("desk-charts", "children"),
        Input("desk-compare", "data"),
        State("desk-work", "data"),
        State("desk-command", "data"),
    )
    async def compare(_wanted: Any, work: Any, told: dict[str, Any]) -> list[Any]:
        return await run_sync(changed_charts, session(told, work), charts)

    @app.callback(
        Output({"type": PAIR, "chart": MATCH, "part": "drawn"}, "children"),
        Input({"type": PAIR, "chart": MATCH, "part": "wanted"}, "data"),
        State("desk-work", "data"),
        State("desk-command", "data"),
    )
    async def draw(chart: str, work: Any, told: dict[str, Any]) -> list[Any]:
        def drawn() -> list[Any]:
            return pair(session(told, work), charts, chart, is_dark=told.get("theme") == "dark")

        return await run_sync(drawn)

    @app.callback(
        Output("desk-links", "children"),
        Input("desk-changed", "data"),
        State("desk-work", "data"),
        State("desk-command", "data"),
    )
    async def link(changed: dict[str, Any], work: Any, told: dict[str, Any]) -> list[Any]:
        def linked() -> list[Any]:
            return chart_links(session(told, work), charts, int(changed["version"]))

        return await run_sync(linked)
