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
    from starlette.responses import Response
    from starlette.types import Scope

    from dashboard.networks import Network
    from dashboard.settings import Settings
    from dashboard.web_origins import WebOrigin

_HOST = re.compile(
    r"(?:[a-z0-9_][a-z0-9._-]{0,252}|\[[0-9a-f:.]{2,45}\])(?::[1-9][0-9]{0,4})?",
    re.ASCII | re.IGNORECASE,
)
_PORT = re.compile(r"[1-9][0-9]{0,4}", re.ASCII)
_HAS_PORT = re.compile(r":[0-9]+$", re.ASCII)
_DEFAULT_PORTS = {"http": "80", "https": "443"}


def forwarded(scope: Scope, settings: Settings) -> Scope:
    """Return a request as its client sent it, its path below the prefix.

    A proxy may have taken the prefix off already. What it says of the client is believed only from
    an address in the setting; from anybody else it is as if it were not there.
    """
    prefix, trusted = settings.prefix, settings.trusted_proxies
    if trusted and scope["client"] and is_within(scope["client"][0], trusted):
        scope = _believed(scope, trusted)
    path = scope["path"]
    return {**scope, "path": f"/{path[len(prefix) :]}" if path.startswith(prefix) else path}


def misdirected(scope: Scope, prefix: str) -> Response | None:
    """Return where the prefix without its ``/`` leads, or what is told whose host is none."""
    if f"{scope['path']}/" == prefix:
        query = scope["query_string"].decode("latin-1")
        return RedirectResponse(f"{prefix}?{query}" if query else prefix, 308)
    hosts = _hosts(scope)
    if len(hosts) <= 1 and all(_HOST.fullmatch(host) for host in hosts):
        return None
    return problem(400, reader_of(Request(scope)), detail="Host")


def origin_of(scope: Scope) -> WebOrigin | None:
    """Return the Atlas's own origin as a request tells it, or nothing if it tells none."""
    try:
        [host] = _hosts(scope)
        return read_origin(f"{scope['scheme']}://{host}")
    except ValueError:
        return None


def _hosts(scope: Scope) -> list[str]:
    return [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]


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
