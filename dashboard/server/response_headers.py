"""The headers of every answer: who may read it, how long it holds, what it may load."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dash.fingerprint import check_fingerprint
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response

from dashboard.requests.query_string import read_query
from dashboard.server.content_security import ContentSecurityPolicies
from dashboard.server.endpoints import Access, Caching, Sharing, context_of
from dashboard.server.forwarding import origin_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Mapping, Sequence

    from starlette.types import Message, Scope

    from dashboard.server.services import Services

_DENIED = (
    "accelerometer",
    "camera",
    "display-capture",
    "geolocation",
    "gyroscope",
    "magnetometer",
    "microphone",
    "midi",
    "payment",
    "usb",
)
_SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _DENIED),
    "Cross-Origin-Opener-Policy": "same-origin",
}

_FOR_EVER = "public, max-age=31536000, immutable"
_A_WHILE = "public, max-age=300, must-revalidate"
_ASK_AGAIN = "no-cache"
_NEVER = "private, no-store"
_COMPONENTS = "/_dash-component-suites/"
_SUITES = "/static/suites/"

_PUBLIC = {Sharing.READ, Sharing.READ_IN_SANDBOX}
_EXPOSED = "Content-Disposition, ETag, Link, Retry-After"
_PREFLIGHT = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Methods": "GET, HEAD",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Max-Age": "86400",
}


class ResponseHeaders:
    """Adds to every answer what follows from its endpoint.

    A style sheet or script may be kept only if it is asked for under the present fingerprint:
    under another it may be another file tomorrow. What was opened with a token is for its bearer.

    Args:
        services: Who may embed, whether access is signed, the fingerprint.
        script_hashes: Hashes of the inline scripts that Dash writes.
    """

    def __init__(self, services: Services, script_hashes: Sequence[str]) -> None:
        self._signed, self._version = services.settings.signed, services.assets_version
        self._languages = services.site.dataset.languages
        self._known: dict[Hashable, tuple[tuple[bytes, bytes], ...]] = {}
        self._policies = ContentSecurityPolicies(script_hashes, services.settings.embed_policy)

    def preflight(self, scope: Scope) -> Response | None:
        """Return what a page of another origin is told that asks before it reads, if one does."""
        sharing = context_of(scope).policy.sharing
        if scope["method"] != "OPTIONS" or self._signed or sharing not in _PUBLIC:
            return None
        is_asked = "access-control-request-method" in Headers(scope=scope)
        return Response(status_code=204, headers=_PREFLIGHT) if is_asked else None

    def add(self, start: Message, scope: Scope) -> None:
        """Add the headers to the beginning of an answer."""
        status, policy = start["status"], context_of(scope).policy
        own = {"Cache-Control": self._caching(scope, status), **self._sharing(scope)}
        headers = MutableHeaders(raw=list(start["headers"]))
        headers.update(own)
        # What a 304 says replaces what came with the content, whose kind it does not know.
        if status != 304:
            headers.raw.extend(self._security(scope, headers.get("content-type", "")))
        if (policy.is_worded or status >= 400) and self._asks_the_reader(scope):
            headers.add_vary_header("Accept-Language")
        start["headers"] = headers.raw

    def _caching(self, scope: Scope, status: int) -> str:
        policy = context_of(scope).policy
        if self._signed and policy.access is Access.TOKEN:
            return _NEVER
        if status not in {200, 304} or scope["method"] != "GET":
            return _ASK_AGAIN
        if policy.caching is Caching.VERSIONED:
            is_named = names_content(scope["path"], scope["query_string"].decode(), self._version)
            return _FOR_EVER if is_named else _ASK_AGAIN
        return _A_WHILE if policy.caching is Caching.A_WHILE else _ASK_AGAIN

    def _sharing(self, scope: Scope) -> Mapping[str, str]:
        context = context_of(scope)
        sharing = context.policy.sharing
        shown = "same-origin" if sharing is Sharing.NOTHING else "cross-origin"
        told = {"Cross-Origin-Resource-Policy": shown}
        if scope["method"] != "GET" or sharing not in _PUBLIC:
            return told
        origin = "" if self._signed else "*"
        if sharing is Sharing.READ_IN_SANDBOX and context.token:
            origin = "null"
        read = {"Access-Control-Allow-Origin": origin, "Access-Control-Expose-Headers": _EXPOSED}
        return told | (read if origin else {})

    def _security(self, scope: Scope, media_type: str) -> tuple[tuple[bytes, bytes], ...]:
        policy = context_of(scope).policy
        origin = origin_of(scope) if policy.is_framed else None
        key = policy.access, policy.is_framed, media_type, origin
        known = self._known.get(key)
        if known is None:
            allowed = self._policies.of(media_type, origin, is_framed=policy.is_framed)
            # The address of what is guarded may hold a token: nobody is told of it.
            referrer = "same-origin" if policy.access is Access.OPEN else "no-referrer"
            told = {"Content-Security-Policy": allowed, "Referrer-Policy": referrer, **_SECURITY}
            known = tuple((name.lower().encode(), value.encode()) for name, value in told.items())
            if origin is None:  # of those there are few
                self._known[key] = known
        return known

    def _asks_the_reader(self, scope: Scope) -> bool:
        """Whether the language of an answer is that of the reader: its address names none."""
        asked = read_query(scope["query_string"].decode("latin-1")).get("lang", [""])
        return len(asked) > 1 or self._languages.find(asked[0]) is None


def names_content(path: str, query: str, version: str) -> bool:
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
    return query == version
