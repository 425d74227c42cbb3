"""Which answers are sent compressed, and how: Brotli to whoever takes it, or else gzip."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import brotli
from anyio.to_thread import run_sync
from starlette.datastructures import Headers
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES, IdentityResponder

from dashboard.cache import SingleFlightCache
from dashboard.export.formats import FileFormat
from dashboard.server.preferences import weights_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from starlette.types import ASGIApp, Receive, Scope, Send

SMALLEST = 1_000
"""Bytes below which compressing is not worth it."""

_LARGE = 64 * 1024
"""Bytes from which on compressing leaves the event loop."""

_QUALITY, _OF_STYLES = 5, 10
"""Brotli's effort: as quick as gzip at its usual level, and a tenth smaller.

Style sheets hold up the first painting, so they take 0.1 s more once and are a sixth smaller.
"""

_LEVEL = 6
_GZIP_HEAD = 16 + zlib.MAX_WBITS
"""Has zlib write what gzip reads; with no date in it, so that bytes are the same each time."""

_MOST_KEPT, _KEPT = 1_024, 4 * 1024 * 1024
"""How many answers are kept as they were sent, and the bytes that they may have together."""

COMPRESSED_ALREADY = (
    *DEFAULT_EXCLUDED_CONTENT_TYPES,
    FileFormat.XLSX.media_type,
    FileFormat.PDF.media_type,
)
"""Media types that do not become smaller."""


class CompressionMiddleware:
    """Compresses answers as clients take them, each of them once.

    Args:
        app: The application.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._kept: SingleFlightCache[bytes] = SingleFlightCache(_MOST_KEPT, _KEPT, len)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Compress an answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        encoding = encoding_of(Headers(scope=scope))
        if encoding:
            responder: ASGIApp = _Packing(self._app, self._kept, scope["path"], encoding)
        else:
            responder = IdentityResponder(
                self._app, SMALLEST, exclude_content_types=COMPRESSED_ALREADY
            )
        await responder(scope, receive, send)


@dataclass(frozen=True, slots=True)
class _Packer:
    """What compresses: each part, what ends a part, and what ends the whole."""

    process: Callable[[bytes], bytes]
    flush: Callable[[], bytes]
    finish: Callable[[], bytes]


def _brotli(path: str) -> _Packer:
    packer = brotli.Compressor(quality=_OF_STYLES if path.endswith(".css") else _QUALITY)
    return _Packer(packer.process, packer.flush, packer.finish)


def _gzip(_path: str) -> _Packer:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP_HEAD)
    return _Packer(packer.compress, lambda: packer.flush(zlib.Z_SYNC_FLUSH), packer.flush)


_PACKERS = {"br": _brotli, "gzip": _gzip}
"""By encoding, the better first."""


class _Packing(IdentityResponder):
    """Sends one answer compressed.

    Args:
        app: The application.
        kept: What was sent lately, by encoding, address and tag.
        path: The address.
        encoding: How the client takes it.
    """

    def __init__(
        self, app: ASGIApp, kept: SingleFlightCache[bytes], path: str, encoding: str
    ) -> None:
        super().__init__(app, SMALLEST, exclude_content_types=COMPRESSED_ALREADY)
        self.content_encoding = encoding
        self._packer: _Packer | None = None
        self._kept, self._path, self._streams = kept, path, False

    async def apply_compression(self, body: bytes, *, more_body: bool) -> bytes:
        """Return a part of the answer compressed."""
        self._streams = self._streams or more_body
        tag = Headers(raw=self.initial_message["headers"]).get("etag")
        make = partial(self._made, body, more_body)
        if not self._streams and tag is not None:
            key = (self.content_encoding, self._path, tag)
            known = self._kept.find(key)
            if known is not None:
                return known
            make = partial(self._kept.get, key, make)
        return make() if len(body) < _LARGE else await run_sync(make)

    def _made(self, body: bytes, more_body: bool) -> bytes:
        packer = self._packer = self._packer or _PACKERS[self.content_encoding](self._path)
        return packer.process(body) + (packer.flush() if more_body else packer.finish())


def encoding_of(asked: Headers) -> str:
    """Return how an answer would be compressed: ``br``, ``gzip``, or nothing."""
    weights = weights_of(asked.get("accept-encoding", ""))
    wanted = {name: weights.get(name, weights.get("*", 0)) for name in _PACKERS}
    best = max(wanted, key=wanted.__getitem__)
    return best if wanted[best] else ""


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
