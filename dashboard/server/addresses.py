"""The address of a page, read once: the right status for it, its first page made before Dash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.routing import Match

from dashboard.pages.reading import read_page
from dashboard.server.index import VIEW, view_of
from dashboard.server.problems import invalid, problem
from dashboard.server.requests import is_framed, query_of, reader_of, wants_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.responses import Response
    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.pages.page import Page
    from dashboard.pages.page_request import PageRequest
    from dashboard.server.services import Services

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


class AddressMiddleware:
    """Checks the address of every page before it is made.

    A browser gets the page that explains the fault, with the fault's status; any other client
    gets a problem body. What is wrong with one chart takes no page away from a browser: the chart
    itself says it there. Dash answers in the event loop, so what it sends is made before.

    Args:
        app: The application.
        services: The pages, and their first pages.
        routes: Everything that is answered and is not a page.
    """

    def __init__(self, app: ASGIApp, services: Services, routes: Sequence[BaseRoute]) -> None:
        self._app, self._site, self._routes = app, services.site, routes
        self._first, self._prefix = services.first, services.settings.prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on with the right status."""
        if scope["type"] != "http" or self._is_answered(scope):
            await self._app(scope, receive, send)
            return
        accepted = Headers(scope=scope).get("accept-language", "")
        query, languages = query_of(Request(scope)), self._site.dataset.languages
        view = view_of(scope["path"], query, accepted, self._prefix, languages)
        page = self._site.find(scope["path"])
        fault = self._fault(scope, view, page)
        if fault is not None and not _is_explained(fault, scope):
            await fault(scope, receive, send)
            return
        if page is not None:
            await self._first.prepare(view, page)
        scope = {**scope, "state": {**scope.get("state", {}), VIEW: view}}
        await self._app(
            scope, receive, send if fault is None else _with_status(fault.status_code, send)
        )

    def _is_answered(self, scope: Scope) -> bool:
        return any(route.matches(scope)[0] is Match.FULL for route in self._routes)

    def _methods(self, scope: Scope) -> list[str]:
        """Return the methods of an address; what is no address of a route can be a page's."""
        known = [one for one in _METHODS if self._is_answered({**scope, "method": one})] or ["GET"]
        return [*known, "HEAD"] if "GET" in known else known

    def _fault(self, scope: Scope, view: PageRequest, page: Page | None) -> Response | None:
        request = Request(scope)
        language, methods = reader_of(request), self._methods(scope)
        if scope["method"] not in methods:
            return problem(405, language, allowed=methods)
        if page is None:
            return problem(404, language, exists=self._site.addresses)
        reading = read_page(view, page, self._site.dataset)
        faults = reading.page_faults if wants_page(request) else reading.faults
        return invalid(faults, language) if faults else None


def _is_explained(fault: Response, scope: Scope) -> bool:
    """Whether the page itself tells a reader what is wrong."""
    request = Request(scope)
    return fault.status_code in {404, 422} and wants_page(request) and not is_framed(request)


def _with_status(status: int, send: Send) -> Send:
    async def changed(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "status": status}
        await send(message)

    return changed
