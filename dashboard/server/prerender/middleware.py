"""Has the first page of an address made before Dash answers, which does so in the event loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers, QueryParams

from dashboard.server.index import view_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from dashboard.pages.page import Site
    from dashboard.server.prerender.pages import PrerenderedPages


class PrerenderMiddleware:
    """Prepares the first page of every page that is asked for.

    Args:
        app: The application.
        site: The pages.
        first: Their first pages.
        prefix: The path that the whole site lives under, ``/`` at the end.
    """

    def __init__(self, app: ASGIApp, site: Site, first: PrerenderedPages, prefix: str) -> None:
        self._app, self._site, self._first, self._prefix = app, site, first, prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, its first page made if it is for one."""
        page = self._site.find(scope["path"]) if scope["type"] == "http" else None
        if page is not None and scope["method"] in {"GET", "HEAD"}:
            accepted = Headers(scope=scope).get("accept-language", "")
            query = QueryParams(scope["query_string"])
            await self._first.prepare(view_of(scope["path"], query, accepted, self._prefix), page)
        await self._app(scope, receive, send)
