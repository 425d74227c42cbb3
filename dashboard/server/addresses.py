"""The right status for every address: 404 what is not there, 422 what does not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.datastructures import Headers

from dashboard.pages.page import faults_of
from dashboard.server.index import language_of
from dashboard.server.problems import invalid, problem

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.pages.page import Site
    from dashboard.words import Language

_NOT_PAGES = ("/_dash", "/assets/", "/static/", "/healthz", "/readyz", "/openapi.json", "/docs")


class AddressMiddleware:
    """Checks the address of every page before it is made.

    A browser gets the page that explains the fault, with the fault's status; any other client
    gets a problem body.
    """

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app, self._site = app, site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on with the right status."""
        if scope["type"] != "http" or str(scope["path"]).startswith(_NOT_PAGES):
            await self._app(scope, receive, send)
            return
        fault = self._fault(scope)
        if fault is None:
            await self._app(scope, receive, send)
        elif "text/html" in Headers(scope=scope).get("accept", ""):
            await self._app(scope, receive, _with_status(fault.status_code, send))
        else:
            await fault(scope, receive, send)

    def _fault(self, scope: Scope) -> Response | None:
        query = parse_qs(scope["query_string"].decode("latin-1"), keep_blank_values=True)
        accepted = Headers(scope=scope).get("accept-language", "")
        language = language_of(query.get("lang", [""])[0], accepted)
        if scope["method"] not in {"GET", "HEAD"}:
            return problem(405, language, allowed=["GET", "HEAD"])
        page = self._site.find(scope["path"])
        if page is None:
            return self._missing(language)
        faults = faults_of(page, query, self._site.dataset)
        return invalid(faults, language) if faults else None

    def _missing(self, language: Language) -> Response:
        return problem(404, language, exists=list(self._site.pages))


def _with_status(status: int, send: Send) -> Send:
    async def changed(message: Message) -> None:
        if message["type"] == "http.response.start":
            message = {**message, "status": status}
        await send(message)

    return changed
