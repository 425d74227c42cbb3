"""How long a browser may keep an answer: for ever where the address names the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash.fingerprint import check_fingerprint
from starlette.datastructures import MutableHeaders

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_FOR_EVER = "public, max-age=31536000, immutable"
_ASK_AGAIN = "no-cache"
_VERSIONED = ("/assets/", "/static/")
_COMPONENTS = "/_dash-component-suites/"


class CachingMiddleware:
    """Adds ``Cache-Control`` to every answer.

    Args:
        app: The application.
        version: The fingerprint of style sheets and scripts. Only a file that is asked for
            under the present one may be kept: under another it may be another file tomorrow.
    """

    def __init__(self, app: ASGIApp, version: str) -> None:
        self._app, self._version = app, version

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and say how long its answer holds."""

        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = message["status"] in {200, 304} and self._is_fixed(scope)
                headers = MutableHeaders(scope=message)
                headers["Cache-Control"] = _FOR_EVER if kept else _ASK_AGAIN
                if headers.get("content-type", "").startswith("text/html"):
                    headers.add_vary_header("Accept-Language")
            await send(message)

        await self._app(scope, receive, dated if scope["type"] == "http" else send)

    def _is_fixed(self, scope: Scope) -> bool:
        path = str(scope["path"])
        if path.startswith(_COMPONENTS):
            return bool(check_fingerprint(path)[1])
        return path.startswith(_VERSIONED) and scope["query_string"].decode() == self._version
