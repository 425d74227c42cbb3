"""The right status for every address: 404 what is not there, 422 what does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.routing import Match

from dashboard.pages.faults import faults_of, page_faults
from dashboard.server.problems import invalid, problem
from dashboard.server.requests import is_framed, query_of, reader_of, wants_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.responses import Response
    from starlette.routing import BaseRoute
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.pages.page import Site

_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


class AddressMiddleware:
    """Checks the address of every page before it is made.

    A browser gets the page that explains the fault, with the fault's status; any other client
    gets a problem body. What is wrong with one chart takes no page away from a browser: the chart
    itself says it there.

    Args:
        app: The application.
        site: The pages.
        routes: Everything that is answered and is not a page.
    """

    def __init__(self, app: ASGIApp, site: Site, routes: Sequence[BaseRoute]) -> None:
        self._app, self._site, self._routes = app, site, routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on with the right status."""
        if scope["type"] != "http" or self._is_answered(scope):
            await self._app(scope, receive, send)
            return
        fault = self._fault(scope)
        if fault is None:
            await self._app(scope, receive, send)
        elif _is_explained(fault, scope):
            await self._app(scope, receive, _with_status(fault.status_code, send))
        else:
            await fault(scope, receive, send)

    def _is_answered(self, scope: Scope) -> bool:
        return any(route.matches(scope)[0] is Match.FULL for route in self._routes)

    def _methods(self, scope: Scope) -> list[str]:
        """Return the methods of an address; what is no address of a route can be a page's."""
        known = [one for one in _METHODS if self._is_answered({**scope, "method": one})] or ["GET"]
        return [*known, "HEAD"] if "GET" in known else known

    def _fault(self, scope: Scope) -> Response | None:
        request = Request(scope)
        language, methods = reader_of(request), self._methods(scope)
        if scope["method"] not in methods:
            return problem(405, language, allowed=methods)
        page = self._site.find(scope["path"])
        if page is None:
            return problem(404, language, exists=self._site.addresses)
        find = page_faults if wants_page(request) else faults_of
        faults = find(page, query_of(request), self._site.dataset)
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
