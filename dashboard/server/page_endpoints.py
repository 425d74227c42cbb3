"""The pages, and what Dash answers for them: files, layout, callbacks.

Dash answers in the event loop, and every unknown path with its index page and status 200: the
address of a page is looked at before, and what takes time is made before.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from msgspec.structs import replace
from starlette.routing import Mount, Route

from dashboard.pages.page_reading import read_page
from dashboard.server.callback_door import checked_callback
from dashboard.server.dash_assets import FOLDER, handed_on
from dashboard.server.endpoints import (
    ANY,
    CHART_FILE,
    DATA,
    EMBED,
    FILES,
    PAGE,
    Access,
    Caching,
    EndpointPolicy,
    Endpoints,
    Sharing,
    context_of,
)
from dashboard.server.index import VIEW, view_of
from dashboard.server.problems import invalid, problem
from dashboard.server.requests import is_framed, query_of, reader_of, wants_page

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fastapi import FastAPI
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.pages.page import Page
    from dashboard.pages.page_request import PageRequest
    from dashboard.server.services import Services

_SUITES = "/_dash-component-suites/"
_CALLBACKS = "/_dash-update-component"
_CALLBACK = EndpointPolicy(
    Access.OPEN, Caching.LIVE, Sharing.NOTHING, largest_body=1_000_000, is_documented=False
)
"""The bound of a body is narrower still: of this it is not even looked at."""

_FAMILIES = {
    "/charts/{before:path}.{after:path}": CHART_FILE,
    "/api/{rest:path}": DATA,
    "/embed/{rest:path}": EMBED,
    "/{rest:path}": PAGE,
}
"""Where pages are; and where guarded data is, whatever is asked for: who has no token is not told
what there is."""


def dash_endpoints(server: FastAPI, callbacks: Callable[[], Mapping[str, Any]]) -> Endpoints:
    """Return what Dash and the static files beside it answer.

    Args:
        server: The application that Dash has put its routes into.
        callbacks: Returns what each callback declares, by its output, as Dash keeps it.
    """
    endpoints = Endpoints()

    async def dash(_request: Request, **_: str) -> ASGIApp:
        return server

    async def callback(request: Request) -> ASGIApp:
        return await checked_callback(request, callbacks(), server)

    endpoints.answer(ANY, _CALLBACKS, _CALLBACK)(callback)
    endpoints.get(f"{FOLDER}{{rest:path}}", FILES)(partial(handed_on, server))
    for route in server.routes:
        match route:
            case Mount():
                endpoints.answer(ANY, f"{route.path}/{{rest:path}}", FILES)(dash)
            case Route() if route.path.startswith(_SUITES):
                endpoints.get(route.path, FILES)(dash)
            case Route() if route.path not in {"/", _CALLBACKS}:
                endpoints.get(route.path, replace(PAGE, is_documented=False))(dash)
    return endpoints


def page_endpoints(services: Services, dash: ASGIApp) -> Endpoints:
    """Return what answers for pages, and for every address that is none.

    A browser gets the page that explains a fault, with the fault's status; any other client gets
    a problem body. What is wrong with one chart takes no page away from a browser: the chart
    itself says it there.

    Args:
        services: The pages, and their first pages.
        dash: What makes pages live.
    """
    endpoints, site = Endpoints(), services.site

    async def page(request: Request, **_: str) -> ASGIApp:
        scope, language = request.scope, reader_of(request)
        found = site.find(scope["path"])
        if scope["method"] != "GET":
            return problem(405, language, allowed=["GET", "HEAD"])
        view = _view(request, services)
        scope["state"][VIEW] = view
        faults = _faults(request, view, found, services)
        if faults is not None and not (wants_page(request) and not is_framed(request)):
            return faults
        if found is not None:
            await services.first.prepare(view, found)
        return dash if faults is None else partial(_with_status, dash, faults.status_code)

    for path, policy in _FAMILIES.items():
        endpoints.answer(ANY, path, replace(policy, is_documented=False))(page)
    return endpoints


def _view(request: Request, services: Services) -> PageRequest:
    accepted = request.headers.get("accept-language", "")
    path, dataset = request.scope["path"], services.site.dataset
    return view_of(path, query_of(request), accepted, services.settings.prefix, dataset)


def _faults(
    request: Request, view: PageRequest, page: Page | None, services: Services
) -> Response | None:
    site, language = services.site, reader_of(request)
    if page is None:
        return problem(404, language, exists=site.addresses)
    reading = read_page(view, page, site.dataset)
    if reading.faults:  # whether there is a page is up to who asks
        context_of(request.scope).is_passing = True
    faults = reading.page_faults if wants_page(request) else reading.faults
    return invalid(faults, language) if faults else None


async def _with_status(
    app: ASGIApp, status: int, scope: Scope, receive: Receive, send: Send
) -> None:
    async def changed(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "status": status}
        await send(message)

    await app(scope, receive, changed)
