"""What a page of another origin may read, and what it may show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response

from dashboard.server.data_addresses import is_data

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.server.services import Services

_READ = {"GET", "HEAD"}
_EXPOSED = "Content-Disposition, ETag, Link, Retry-After"
_PREFLIGHT = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}
_SHOWN = ("/embed", "/assets/", "/static/", "/_dash-component-suites/")
"""What a page of another origin may show or load beside data; a sandboxed embed is one."""


class CorsMiddleware:
    """Lets pages of other origins read public data.

    Where access is signed, nothing is public; only a chart's figure and files that a token opened
    may be read, and only by a page without an origin: the embed in its sandbox, which draws the
    one and saves the others.

    Args:
        app: The application.
        services: Whether access is signed.
    """

    def __init__(self, app: ASGIApp, services: Services) -> None:
        self._app, self._signed = app, services.settings.signed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and say who may read its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if not self._signed and _is_preflight(scope):
            await Response(status_code=204, headers=_PREFLIGHT)(scope, receive, send)
            return
        # Behind this the token is put into it.
        scope.setdefault("state", {})

        async def shared(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Cross-Origin-Resource-Policy"] = _showing(scope["path"])
                if origin := self._reader(scope):
                    headers["Access-Control-Allow-Origin"] = origin
                    headers["Access-Control-Expose-Headers"] = _EXPOSED
            await send(message)

        await self._app(scope, receive, shared)

    def _reader(self, scope: Scope) -> str:
        """Return the origin whose pages may read an answer, if there is any."""
        path = scope["path"]
        if scope["method"] not in _READ or not is_data(path):
            return ""
        if not self._signed:
            return "*"
        return "null" if path.startswith("/charts/") and scope["state"].get("token") else ""


def _is_preflight(scope: Scope) -> bool:
    if scope["method"] != "OPTIONS" or not is_data(scope["path"]):
        return False
    return "access-control-request-method" in Headers(scope=scope)


def _showing(path: str) -> str:
    return "cross-origin" if is_data(path) or path.startswith(_SHOWN) else "same-origin"
