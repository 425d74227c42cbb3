"""Addresses as they are read everywhere behind: UTF-8, composed, without what others append."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.requests import Request

from dashboard.requests.query_string import cleaned, composed, undecodable, undecodable_path
from dashboard.server.problems import invalid
from dashboard.server.requests import reader_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


class DecodingMiddleware:
    """Passes on addresses whose bytes are UTF-8; others are answered with 422."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with its address cleaned."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        query = scope["query_string"].decode("latin-1")
        path = scope.get("raw_path", b"").decode("latin-1")
        if faults := [*undecodable_path(path), *undecodable(query)]:
            await invalid(faults, reader_of(Request(scope)))(scope, receive, send)
            return
        read = {"path": composed(scope["path"]), "query_string": cleaned(query).encode("latin-1")}
        await self._app({**scope, **read}, receive, send)
