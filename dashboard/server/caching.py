"""How long an answer may be kept: for ever where the address names the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash.fingerprint import check_fingerprint
from starlette.datastructures import MutableHeaders
from starlette.requests import Request

from dashboard.server.access_policy import is_guarded
from dashboard.server.data_addresses import is_data
from dashboard.server.requests import query_of

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.i18n import Languages
    from dashboard.server.services import Services

_FOR_EVER = "public, max-age=31536000, immutable"
_A_WHILE = "public, max-age=300, must-revalidate"
_ASK_AGAIN = "no-cache"
_NEVER = "private, no-store"
_VERSIONED = ("/assets/", "/static/")
_COMPONENTS = "/_dash-component-suites/"
_SUITES = "/static/suites/"
_LANGUAGE = "Accept-Language"


class CachingMiddleware:
    """Adds ``Cache-Control`` to every answer.

    A style sheet or script may be kept only if it is asked for under the present fingerprint:
    under another it may be another file tomorrow. What was opened with a token is for its bearer.

    Args:
        app: The application.
        services: The fingerprint, and whether access is signed.
    """

    def __init__(self, app: ASGIApp, services: Services) -> None:
        self._app, self._version = app, services.assets_version
        self._signed = services.settings.signed
        self._languages = services.site.dataset.languages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on and say how long its answer holds."""

        async def dated(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Cache-Control"] = self._policy(scope, message["status"], headers)
                if _asks_the_reader(scope, self._languages):
                    headers.add_vary_header(_LANGUAGE)
            await send(message)

        await self._app(scope, receive, dated if scope["type"] == "http" else send)

    def _policy(self, scope: Scope, status: int, headers: MutableHeaders) -> str:
        path = scope["path"]
        if (self._signed and is_guarded(path)) or "no-store" in headers.get("cache-control", ""):
            return _NEVER
        if status not in {200, 304} or scope["method"] not in {"GET", "HEAD"}:
            return _ASK_AGAIN
        if is_fixed(path, scope["query_string"].decode("latin-1"), self._version):
            return _FOR_EVER
        return _A_WHILE if is_data(path) else _ASK_AGAIN


def _asks_the_reader(scope: Scope, languages: Languages) -> bool:
    """Whether the language of an answer is that of the reader: its address names none."""
    if scope["path"].startswith((*_VERSIONED, _COMPONENTS)):
        return False
    asked = query_of(Request(scope)).get("lang", [""])
    return len(asked) > 1 or languages.find(asked[0]) is None


def is_fixed(path: str, query: str, version: str) -> bool:
    """Whether an address names the content of a file, so that it never has another.

    Args:
        path: The path below the site's prefix.
        query: The query string.
        version: The present fingerprint of style sheets and scripts.
    """
    if path.startswith(_COMPONENTS):
        return bool(check_fingerprint(path)[1])
    if path.startswith(_SUITES):
        return path.removeprefix(_SUITES).partition("/")[0] == version
    return path.startswith(_VERSIONED) and query == version
