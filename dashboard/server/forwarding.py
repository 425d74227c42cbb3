"""Behind a proxy: the prefix of the path, and what a trusted proxy says of the client."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import RedirectResponse

from dashboard.networks import is_within
from dashboard.server.problems import problem
from dashboard.server.requests import reader_of
from dashboard.web_origins import read_origin

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

    from dashboard.networks import Network
    from dashboard.server.services import Services
    from dashboard.web_origins import WebOrigin

ORIGIN = "origin"
"""Where in the state of a request the Atlas's own origin stands, as its reader knows it."""

_HOST = re.compile(
    r"(?:[a-z0-9_][a-z0-9._-]{0,252}|\[[0-9a-f:.]{2,45}\])(?::[1-9][0-9]{0,4})?",
    re.ASCII | re.IGNORECASE,
)
_PORT = re.compile(r"[1-9][0-9]{0,4}", re.ASCII)
_HAS_PORT = re.compile(r":[0-9]+$", re.ASCII)
_DEFAULT_PORTS = {"http": "80", "https": "443"}


class ForwardingMiddleware:
    """Takes the prefix off a path and believes what a trusted proxy says of the client.

    A proxy may have taken the prefix off already. The headers are believed only from an address in
    the setting; from anybody else they are as if they were not there.
    """

    def __init__(self, app: ASGIApp, services: Services) -> None:
        self._app = app
        self._prefix = services.settings.prefix
        self._trusted = services.settings.trusted_proxies

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on as its client sent it, below the prefix."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        if f"{scope['path']}/" == self._prefix:
            await _to_the_front(self._prefix, scope)(scope, receive, send)
            return
        if scope["client"] and is_within(scope["client"][0], self._trusted):
            scope = _believed(scope, self._trusted)
        path = own_path(scope["path"], self._prefix)
        hosts = Headers(scope=scope).getlist("host")
        # In place: what writes the policy of the answer stands in front of this.
        state = scope.setdefault("state", {})
        scope = {**scope, "path": path, "state": {**state}}
        if len(hosts) <= 1 and all(_HOST.fullmatch(host) for host in hosts):
            state[ORIGIN] = next((_origin(scope["scheme"], host) for host in hosts), None)
            await self._app(scope, receive, send)
        else:
            await problem(400, reader_of(Request(scope)), detail="Host")(scope, receive, send)


def own_path(path: str, prefix: str) -> str:
    """Return a path as the Atlas knows it, without the prefix that it lives under."""
    return f"/{path[len(prefix) :]}" if path.startswith(prefix) else path


def _to_the_front(prefix: str, scope: Scope) -> RedirectResponse:
    query = scope["query_string"].decode("latin-1")
    return RedirectResponse(f"{prefix}?{query}" if query else prefix, 308)


def _origin(scheme: str, host: str) -> WebOrigin | None:
    """Return the origin of a host, or nothing if there can be none."""
    try:
        return read_origin(f"{scheme}://{host}")
    except ValueError:
        return None


def _believed(scope: Scope, trusted: tuple[Network, ...]) -> Scope:
    """Return a request with scheme, host and client as the proxy tells them."""
    told = Headers(scope=scope)
    scheme = _last(told.get("x-forwarded-proto", "")).lower()
    scheme = scheme if scheme in _DEFAULT_PORTS else scope["scheme"]
    host = _last(told.get("x-forwarded-host", "")) or told.get("host", "")
    port = _last(told.get("x-forwarded-port", ""))
    if host and not _HAS_PORT.search(host) and _PORT.fullmatch(port):
        host = host if port == _DEFAULT_PORTS[scheme] else f"{host}:{port}"
    headers = MutableHeaders(raw=list(scope["headers"]))
    if host:
        headers["host"] = host
    client = _client(",".join(told.getlist("x-forwarded-for")), trusted) or scope["client"]
    return {**scope, "scheme": scheme, "headers": headers.raw, "client": client}


def _last(listed: str) -> str:
    """Return what the nearest proxy said; what stands before it may come from anybody."""
    return listed.rpartition(",")[2].strip()


def _client(listed: str, trusted: tuple[Network, ...]) -> tuple[str, int] | None:
    """Return the nearest address that is no trusted proxy."""
    hosts = [host for one in reversed(listed.split(",")) if (host := one.strip())]
    foreign = (host for host in hosts if not is_within(host, trusted))
    found = next(foreign, None)
    return (found, 0) if found else None
