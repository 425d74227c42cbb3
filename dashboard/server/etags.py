"""Strong tags of what is answered, and whether a client has it already (RFC 9110, 8.8 and 13.1)."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

CONDITIONS = {b"if-none-match", b"if-modified-since"}
"""The headers of a request that ask for an answer only if it has changed."""

REPEATED = {b"cache-control", b"content-location", b"date", b"etag", b"expires", b"vary"}
"""What a 304 repeats of the headers that a 200 would have, by section 15.4.5."""

_TAG = re.compile(r'(W/)?("[\x21\x23-\x7e\x80-\xff]*")')
_ANY = "*"
_DIGITS = 32


def tags_of(values: Iterable[str]) -> frozenset[str]:
    """Return the tags of ``If-None-Match`` without their weakness, which does not count there."""
    joined = ",".join(values)
    if joined.strip() == _ANY:
        return frozenset({_ANY})
    return frozenset(found[2] for found in _TAG.finditer(joined))


def is_known(tag: str, tags: frozenset[str]) -> bool:
    """Whether what has a tag is among what a client has."""
    return bool(tag) and (tag.removeprefix("W/") in tags or _ANY in tags)


def tag_of(body: bytes, given: str, encoding: str) -> str:
    """Return the tag of a body: in another encoding its bytes are others.

    Args:
        body: The body before it is compressed.
        given: The tag that it comes with, if any.
        encoding: How it is sent, if not as it is.
    """
    quoted = given if not given or _TAG.fullmatch(given) else f'"{given}"'
    tag = quoted or f'"{sha256(body).hexdigest()[:_DIGITS]}"'
    return f'{tag[:-1]}-{encoding}"' if encoding else tag
