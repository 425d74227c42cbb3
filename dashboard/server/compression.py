"""Which answers are sent compressed, and how: Brotli to whoever takes it, or else gzip."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING

import brotli
from anyio.to_thread import run_sync
from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES

from dashboard.export.formats import FileFormat
from dashboard.server.static_files import VENDOR

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.datastructures import Headers

SMALLEST = 1_000
"""Bytes below which compressing is not worth it."""

_LARGE = 64 * 1024
"""Bytes from which on compressing leaves the event loop."""

_QUALITY, _OF_STYLES = 5, 10
"""Brotli's effort: as quick as gzip at its usual level, and a tenth smaller.

Style sheets hold up the first painting, so they take 0.1 s more once and are a sixth smaller.
"""

_VENDOR = "/assets/vendor/"

_LEVEL = 6
_GZIP_HEAD = 16 + zlib.MAX_WBITS
"""Has zlib write what gzip reads; with no date in it, so that bytes are the same each time."""

_COMPRESSED_ALREADY = (
    *DEFAULT_EXCLUDED_CONTENT_TYPES,
    FileFormat.XLSX.media_type,
    FileFormat.PDF.media_type,
    FileFormat.PPTX.media_type,
    FileFormat.HWPX.media_type,
)
"""Media types that do not become smaller."""

_WEIGHT = re.compile(r"0(?:\.\d{0,3})?|1(?:\.0{0,3})?", re.ASCII)


@lru_cache(maxsize=1024)
def weights_of(accepted: str) -> Mapping[str, float]:
    """Return the weight of each value that a header names, from 0 for refused to 1.

    Args:
        accepted: ``Accept`` or its like (RFC 9110, 12.4.2); an entry whose weight cannot be read
            counts as refused.
    """
    weights = {}
    for entry in accepted.lower().split(","):
        name, *parameters = (part.strip() for part in entry.split(";"))
        given = next((one[2:] for one in parameters if one.startswith("q=")), "1")
        weights[name] = float(given) if _WEIGHT.fullmatch(given) else 0.0
    return MappingProxyType(weights)


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
    packed = "content-encoding" in headers or not kinds.isdisjoint(_COMPRESSED_ALREADY)
    return size >= SMALLEST and not packed


async def compressed(body: bytes, encoding: str, path: str) -> bytes:
    """Return a body compressed.

    Args:
        body: The body.
        encoding: ``br`` or ``gzip``.
        path: Where it is answered.
    """
    pack = _PACKERS[encoding]
    return pack(body, path) if len(body) < _LARGE else await run_sync(pack, body, path)


def _packed_ahead(body: bytes, path: str) -> bytes | None:
    """Return a script as ``make bundle`` has packed it, which takes seconds, if it is that one."""
    ahead = VENDOR / f"{PurePosixPath(path).name}.br"
    if not path.startswith(_VENDOR) or not ahead.is_file():
        return None
    packed = ahead.read_bytes()
    return packed if brotli.decompress(packed) == body else None


def _brotli(body: bytes, path: str) -> bytes:
    ahead = _packed_ahead(body, path)
    if ahead is not None:
        return ahead
    quality = _OF_STYLES if path.endswith(".css") else _QUALITY
    packed: bytes = brotli.compress(body, quality=quality)
    return packed


def _gzip(body: bytes, _path: str) -> bytes:
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _GZIP_HEAD)
    return packer.compress(body) + packer.flush()


_PACKERS = {"br": _brotli, "gzip": _gzip}
"""By encoding, the better first."""
