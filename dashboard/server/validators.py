"""Strong ``ETag`` for every answer that may be asked for again, and 304 where nothing changed."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders

from dashboard.server.compression import SMALLEST, encoding_of, is_compressible

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_CONDITIONS = {b"if-none-match", b"if-modified-since"}
_KEPT = {"cache-control", "content-location", "date", "etag", "expires", "vary"}
"""What a 304 repeats of the headers that a 200 would have, by RFC 9110 section 15.4.5."""

_TAG = re.compile(r'(W/)?("[\x21\x23-\x7e\x80-\xff]*")')
_ANY = "*"
_DIGITS = 32


class ValidatorMiddleware:
    """Adds ``ETag`` to what GET answers and compares it with what the client has.

    The tag is a hash of the body; a file that comes with a tag keeps it. Compression happens in
    front of this: the tag of an answer that will be compressed is another one, because its bytes
    are. What streams has no tag.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Ask for the whole answer, and send it only if the client does not have it."""
        if scope["type"] != "http" or scope["method"] != "GET":
            await self._app(scope, receive, send)
            return
        answer = _HeldAnswer(Headers(scope=scope), send)
        kept = [header for header in scope["headers"] if header[0] not in _CONDITIONS]
        await self._app({**scope, "headers": kept}, receive, answer.send)


class _HeldAnswer:
    """An answer whose beginning is held back until its tag is known."""

    def __init__(self, asked: Headers, send: Send) -> None:
        self._send = send
        self._had = tags_of(asked.getlist("if-none-match"))
        self._encoding = encoding_of(asked)
        self._held: Message | None = None
        self._is_known = False

    async def send(self, message: Message) -> None:
        """Send a part of the answer, or nothing where the client has it."""
        if message["type"] == "http.response.start" and message["status"] == 200:
            self._held = message
            return
        if self._held is not None:
            held, self._held = self._held, None
            await self._begin(held, message)
        if not self._is_known:
            await self._send(message)

    async def _begin(self, start: Message, first: Message) -> None:
        """Send the beginning with its tag, or all of a 304."""
        headers = MutableHeaders(scope=start)
        whole = not first.get("more_body", False)
        body = first.get("body", b"")
        tag = _own_tag(headers) or (_hash(body) if whole else "")
        if tag:
            size = len(body) if whole else int(headers.get("content-length", SMALLEST))
            packable = is_compressible(headers, size)
            tag = f'{tag[:-1]}-{self._encoding}"' if packable and self._encoding else tag
            headers["ETag"] = tag
            self._is_known = _bare(tag) in self._had or _ANY in self._had
            if self._is_known:
                await self._send_nothing_new(headers, varies=packable)
                return
        await self._send(start)

    async def _send_nothing_new(self, headers: MutableHeaders, *, varies: bool) -> None:
        if varies:
            headers.add_vary_header("Accept-Encoding")
        kept = [(name, value) for name, value in headers.raw if name.decode("latin-1") in _KEPT]
        await self._send({"type": "http.response.start", "status": 304, "headers": kept})
        await self._send({"type": "http.response.body", "body": b""})


def tags_of(values: Iterable[str]) -> frozenset[str]:
    """Return the tags of ``If-None-Match`` without their weakness, which does not count there."""
    joined = ",".join(values)
    if joined.strip() == _ANY:
        return frozenset({_ANY})
    return frozenset(found[2] for found in _TAG.finditer(joined))


def _own_tag(headers: Headers) -> str:
    """Return the tag that an answer comes with, quoted as it must be."""
    tag = headers.get("etag", "")
    return tag if not tag or _TAG.fullmatch(tag) else f'"{tag}"'


def _bare(tag: str) -> str:
    return tag.removeprefix("W/")


def _hash(body: bytes) -> str:
    return f'"{sha256(body).hexdigest()[:_DIGITS]}"'
