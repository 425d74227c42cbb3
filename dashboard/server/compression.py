"""Which answers are sent compressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.middleware.gzip import DEFAULT_EXCLUDED_CONTENT_TYPES

from dashboard.export.formats import FileFormat

if TYPE_CHECKING:
    from starlette.datastructures import Headers

SMALLEST = 1_000
"""Bytes below which compressing is not worth it."""

COMPRESSED_ALREADY = (
    *DEFAULT_EXCLUDED_CONTENT_TYPES,
    FileFormat.XLSX.media_type,
    FileFormat.PDF.media_type,
)
"""Media types that do not become smaller."""


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
