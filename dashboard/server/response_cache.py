"""The response cache: a whole answer as it was sent, compressed and with its tag, made once.

It belongs to the application of one snapshot, and so does everything that it keeps.
"""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from msgspec import Struct
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request

from dashboard.cache import SingleFlightCache
from dashboard.server.compression import compressed, encoding_of, is_compressible
from dashboard.server.endpoints import Caching, context_of
from dashboard.server.etags import CONDITIONS, REPEATED, is_known, tag_of, tags_of
from dashboard.server.replay import RepeatableRequest
from dashboard.server.requests import reader_of
from dashboard.server.response_headers import names_content

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from datetime import date

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_MOST, _BYTES = 4096, 48 * 1024 * 1024
"""Answers that are kept, and bytes that their bodies may have together."""

_LARGEST = 6 * 1024 * 1024
"""Bytes of the largest answer that is collected: Plotly's script is a little smaller."""

_RECENT = 64
"""Requests that are remembered as asked for lately."""


class KeptAnswer(Struct, frozen=True):
    """An answer as it is sent: 200, its headers, its body and its tag."""

    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    tag: str

    @property
    def size(self) -> int:
        """Its bytes."""
        return len(self.body)

    async def send(self, known: frozenset[str], send: Send) -> None:
        """Send it, or only that a client has it already."""
        if is_known(self.tag, known):
            await _send(304, [one for one in self.headers if one[0] in REPEATED], b"", send)
        else:
            await _send(200, list(self.headers), self.body, send)


class ResponseCache:
    """Compresses answers, gives them tags, and keeps those that are the same for all who ask.

    What a token stands in, what is of the moment, a part of a file and what is too large are made
    each time; of the last nothing is collected either. What several ask for at the same time is
    made once.

    Args:
        app: What makes answers. It marks what must not be kept in the context of the request.
        version: The present fingerprint of style sheets and scripts.
        limit: Bytes that all that is kept may have together.
    """

    def __init__(self, app: ASGIApp, version: str, limit: int = _BYTES) -> None:
        self._app, self._version = app, version
        self._answers: SingleFlightCache[KeptAnswer] = SingleFlightCache(
            _MOST, limit, lambda answer: answer.size
        )
        self._making: dict[Hashable, asyncio.Event] = {}
        self._recent: dict[RepeatableRequest, None] = {}

    @property
    def recent(self) -> tuple[RepeatableRequest, ...]:
        """What was asked for lately and can be asked again, the last first; bounded in number."""
        return tuple(reversed(self._recent))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send an answer that is kept, or make it."""
        asked = Headers(scope=scope)
        encoding, known = encoding_of(asked), tags_of(asked.getlist("if-none-match"))
        key = _key_of(scope, asked, encoding, self._version)
        answer = None if key is None else await self._kept(key)
        if answer is not None:
            self._remember(key)
            context_of(scope).kept = key
            await answer.send(known, send)
            return
        reply = _Reply(scope, encoding, known, send)
        if scope["method"] == "GET":
            scope["headers"] = [one for one in scope["headers"] if one[0] not in CONDITIONS]
        if key is None or key in self._making:
            await self._app(scope, receive, reply.send)
        else:
            await self._keep(key, scope, receive, reply)

    def find(self, key: Hashable) -> KeptAnswer | None:
        """Return what is kept under a key; it counts as asked for."""
        found = self._answers.find(_dated(key))
        if found is not None:
            self._remember(key)
        return found

    async def _kept(self, key: Hashable) -> KeptAnswer | None:
        """Return what is kept, or what somebody else is making; nothing if that is not kept."""
        found, making = self._answers.find(_dated(key)), self._making.get(key)
        if found is None and making is not None:
            await making.wait()
            found = self._answers.find(_dated(key))
        return found

    async def _keep(self, key: Hashable, scope: Scope, receive: Receive, reply: _Reply) -> None:
        made = self._making[key] = asyncio.Event()

        def settle(answer: KeptAnswer | None) -> None:
            context = context_of(scope)
            if answer is not None and not context.token:
                self._remember(key)
            if answer is not None and not context.is_passing:
                self._answers.put(_dated(key), answer)
            if self._making.get(key) is made:
                del self._making[key]
            made.set()

        reply.settle = settle
        try:
            await self._app(scope, receive, reply.send)
        finally:
            settle(None)

    def _remember(self, key: Hashable) -> None:
        if not isinstance(key, RepeatableRequest) or not key.host:
            return
        self._recent.pop(key, None)
        self._recent[key] = None
        if len(self._recent) > _RECENT:
            del self._recent[next(iter(self._recent))]


class _Reply:
    """One answer on its way: collected whole, then sent; what streams or is too large is sent on.

    Attributes:
        settle: Called before anything is sent: with the answer, or nothing where there is none.

    Args:
        scope: The request.
        encoding: How its client takes answers, if not as they are.
        known: The tags of what the client has.
        send: Sends to the client.
    """

    def __init__(self, scope: Scope, encoding: str, known: frozenset[str], send: Send) -> None:
        self.settle: Callable[[KeptAnswer | None], None] = lambda _: None
        self._scope, self._encoding, self._known, self._send = scope, encoding, known, send
        self._start: Message | None = None
        self._parts: list[bytes] = []
        self._sent_on: Send | None = None

    async def send(self, message: Message) -> None:
        """Take a part of the answer."""
        if self._sent_on is not None:
            await self._sent_on(message)
        elif message["type"] == "http.response.start":
            self._start = message
            if not _is_collected(message):
                await self._send_on(message)
        else:
            self._parts.append(message.get("body", b""))
            if self._start is not None and not message.get("more_body", False):
                await self._finish(self._start, b"".join(self._parts))

    async def _send_on(self, start: Message) -> None:
        self.settle(None)
        headers = Headers(raw=start["headers"])
        tag = headers.get("etag", "")
        if start["status"] == 200 and self._scope["method"] == "GET" and is_known(tag, self._known):
            await _send(304, [one for one in headers.raw if one[0] in REPEATED], b"", self._send)
            self._sent_on = _nowhere
        else:
            self._sent_on = self._send
            await self._send(start)

    async def _finish(self, start: Message, body: bytes) -> None:
        headers = MutableHeaders(raw=list(start["headers"]))
        is_packed, encoding = is_compressible(headers, len(body)), ""
        if is_packed:
            headers.add_vary_header("Accept-Encoding")
            encoding = self._encoding
        is_whole = start["status"] == 200 and self._scope["method"] == "GET"
        tag = tag_of(body, headers.get("etag", ""), encoding) if is_whole else ""
        if encoding:
            body = await compressed(body, encoding, self._scope["path"])
            headers["Content-Encoding"], headers["Content-Length"] = encoding, str(len(body))
        if not is_whole:
            self.settle(None)
            await _send(start["status"], headers.raw, body, self._send)
            return
        headers["ETag"] = tag
        answer = KeptAnswer(tuple(headers.raw), body, tag)
        self.settle(answer)
        await answer.send(self._known, self._send)


def _key_of(scope: Scope, asked: Headers, encoding: str, version: str) -> Hashable | None:
    """Return all that an answer depends on, or nothing if it must not be kept."""
    context = context_of(scope)
    policy = context.policy
    path, query = scope["path"], scope["query_string"].decode("latin-1")
    if scope["method"] != "GET" or policy.caching is Caching.LIVE or "range" in asked:
        return None
    if policy.caching is Caching.VERSIONED:
        return (path, query, encoding) if names_content(path, query, version) else None
    reader = reader_of(Request(scope)).value if policy.is_worded else ""
    host = asked.get("host", "")
    return RepeatableRequest(path, query, encoding, reader, scope["scheme"], host)


def _dated(key: Hashable) -> Hashable:
    """Return what an answer is kept under: words may name the day on which they are read."""
    is_worded = isinstance(key, RepeatableRequest) and bool(key.reader)
    return (key, today()) if is_worded else key


def _is_collected(start: Message) -> bool:
    """Whether the whole of an answer is waited for: its size is known and not too large."""
    length = Headers(raw=start["headers"]).get("content-length", "")
    return start["status"] != 206 and length.isdecimal() and int(length) <= _LARGEST


def today() -> date:
    """Return the day, as a claim's citation names it."""
    return datetime.now(UTC).date()


async def _send(status: int, headers: list[tuple[bytes, bytes]], body: bytes, send: Send) -> None:
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


async def _nowhere(_message: Message) -> None:
    """Send nothing."""
