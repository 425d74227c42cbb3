"""Behind a proxy: the prefix of the path, and what a trusted proxy says of the client."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from dashboard.server.services import Services


class ForwardingMiddleware:
    """Behind a proxy: the prefix of the path, and what a trusted proxy says of the client."""

    def __init__(self, app: ASGIApp, services: Services) -> None:
        self._app, self._services = app, services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        await self._app(scope, receive, send)
