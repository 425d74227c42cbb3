"""Which answers are sent compressed, and how: Brotli to whoever takes it, or else gzip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import brotli
from anyio.to_thread import run_sync
from starlette.datastructures import Headers
from starlette.middleware.gzip import (
    DEFAULT_EXCLUDED_CONTENT_TYPES,
    GZipMiddleware,
    IdentityResponder,
)

from dashboard.export.formats import FileFormat
from dashboard.kept import Kept

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

SMALLEST = 1_000
"""Bytes below which compressing is not worth it."""

_LARGE = 64 * 1024
"""Bytes from which on compressing leaves the event loop."""

_QUALITY = 5
"""Brotli's effort: as quick as gzip at its usual level, and a tenth smaller."""

_LEVEL = 6

_MOST_KEPT, _KEPT = 1_024, 4 * 1024 * 1024
"""How many answers are kept as they were sent, and the bytes that they may have together."""

COMPRESSED_ALREADY = (
    *DEFAULT_EXCLUDED_CONTENT_TYPES,
    FileFormat.XLSX.media_type,
    FileFormat.PDF.media_type,
)
"""Media types that do not become smaller."""


class CompressionMiddleware:
    """Compresses answers.

    Args:
        app: The application.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._kept: Kept[bytes] = Kept(_MOST_KEPT, _KEPT, len)
        self._gzip = GZipMiddleware(
            app,
            SMALLEST,
            _LEVEL,
            thread_minimum_size=_LARGE,
            exclude_content_types=COMPRESSED_ALREADY,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Compress an answer as the client takes it."""
        if scope["type"] == "http" and encoding_of(Headers(scope=scope)) == "br":
            await _Brotli(self._app, self._kept, scope["path"])(scope, receive, send)
        else:
            await self._gzip(scope, receive, send)


class _Brotli(IdentityResponder):
    """Sends one answer compressed with Brotli; the same answer to the same address only once.

    Args:
        app: The application.
        kept: What was sent lately, by address and tag.
        path: The address.
    """

    content_encoding = "br"

    def __init__(self, app: ASGIApp, kept: Kept[bytes], path: str) -> None:
        super().__init__(app, SMALLEST, exclude_content_types=COMPRESSED_ALREADY)
        self._packer = brotli.Compressor(quality=_QUALITY)
        self._kept, self._path, self._streams = kept, path, False

    async def apply_compression(self, body: bytes, *, more_body: bool) -> bytes:
        """Return a part of the answer compressed."""
        self._streams = self._streams or more_body
        tag = Headers(raw=self.initial_message["headers"]).get("etag")
        if self._streams or tag is None:
            return await self._in_time(body, more_body)
        known = self._kept.find((self._path, tag))
        if known is None:
            known = await self._in_time(body, more_body)
            self._kept.put((self._path, tag), known)
        return known

    async def _in_time(self, body: bytes, more_body: bool) -> bytes:
        if len(body) < _LARGE:
            return self._packed(body, more_body)
        return await run_sync(self._packed, body, more_body)

    def _packed(self, body: bytes, more_body: bool) -> bytes:
        begun: bytes = self._packer.process(body)
        ended: bytes = self._packer.flush() if more_body else self._packer.finish()
        return begun + ended


def encoding_of(asked: Headers) -> str:
    """Return how an answer would be compressed: ``br``, ``gzip``, or nothing."""
    parts = [
        part.replace(" ", "").partition(";") for part in asked.get("accept-encoding", "").split(",")
    ]
    taken = {name.lower() for name, _, weight in parts if weight not in {"q=0", "q=0.0"}}
    return next((name for name in ("br", "gzip") if name in taken), "")


def is_compressible(headers: Headers, size: int) -> bool:
    """Whether an answer is sent compressed to whoever takes it so.

    Args:
        headers: The headers of the answer before it is compressed.
        size: Its bytes.
    """
    media = headers.get("content-type", "").partition(";")[0].strip().lower()
    kinds = {media, f"{media.partition('/')[0]}/*"}
    packed = "content-encoding" in headers or not kinds.isdisjoint(COMPRESSED_ALREADY)
    return size >= SMALLEST and not packed
