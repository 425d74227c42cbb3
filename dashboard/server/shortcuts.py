"""Requests that came before, to the letter, and were answered with what is kept: again so, at once.

All doors have let such a request in, and its answer has its headers; nothing is read anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.server.limits import BUSY

if TYPE_CHECKING:
    from collections.abc import Hashable

    from starlette.types import Message, Scope, Send

    from dashboard.server.response_cache import ResponseCache
    from dashboard.settings import Settings

_MOST = 4096

_READ = {
    b"accept-encoding",
    b"accept-language",
    b"host",
    b"if-none-match",
    b"range",
    b"x-forwarded-host",
    b"x-forwarded-port",
    b"x-forwarded-proto",
}
"""The headers that a kept answer and the doors before it depend on."""

_BODIED = {b"content-length", b"transfer-encoding"}


class _Shortcut(Struct, frozen=True):
    """Where an answer is kept, its tag, and how it was begun."""

    key: Hashable
    tag: str
    start: Message


class Shortcuts:
    """Remembers which request was answered by which kept answer; none where access is signed.

    Args:
        cache: Keeps the answers.
        settings: Whether access is signed, which proxies are trusted.
    """

    def __init__(self, cache: ResponseCache, settings: Settings) -> None:
        self._cache = cache
        self._signed, self._proxied = settings.signed, bool(settings.trusted_proxies)
        self._known: dict[Hashable, _Shortcut] = {}

    def request(self, scope: Scope) -> Hashable | None:
        """Return all that the answer to a request depends on, or nothing where it is to be read."""
        if self._signed or scope["method"] != "GET" or scope.get("state", {}).get(BUSY):
            return None
        headers = scope["headers"]
        if any(name in _BODIED for name, _ in headers):
            return None
        client = scope["client"][0] if self._proxied and scope["client"] else ""
        read = tuple(one for one in headers if one[0] in _READ)
        path = scope.get("raw_path") or scope["path"]
        return path, scope["query_string"], scope["scheme"], client, read

    async def send(self, request: Hashable | None, send: Send) -> bool:
        """Send the answer to a request, and say whether it is known and still kept."""
        known = self._known.get(request)
        answer = self._cache.find(known.key) if known is not None else None
        if known is None or answer is None or answer.tag != known.tag:
            return False
        body = answer.body if known.start["status"] == 200 else b""
        await send({**known.start, "headers": list(known.start["headers"])})
        await send({"type": "http.response.body", "body": body})
        return True

    def remember(self, request: Hashable | None, key: Hashable | None, start: Message) -> None:
        """Remember how a request was answered, if its answer is kept.

        Args:
            request: What ``request`` has returned.
            key: Under which the cache keeps the answer.
            start: How the answer was begun, with all its headers.
        """
        answer = self._cache.find(key)
        if request is None or answer is None:
            return
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[request] = _Shortcut(key, answer.tag, dict(start))
