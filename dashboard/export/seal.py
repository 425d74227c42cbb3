"""A hash of a file that stands inside the same file."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_OPEN = ("hyperatlas-" * 6)[:64]
"""What stands in the place of the hash while it is made; as long as the hash, and nowhere else."""


def sealed(write: Callable[[str], bytes]) -> bytes:
    """Return a file that holds a hash of itself.

    The hash is of the file with a mark in the place of the hash, so nobody needs to know how the
    file was put together to hold it against its hash.

    Args:
        write: Writes the file with a hash in it, always alike but for the hash.
    """
    content = write(_OPEN)
    return content.replace(_OPEN.encode(), sha256(content).hexdigest().encode())


def is_whole(content: bytes, stated: str) -> bool:
    """Whether a file is still the one that holds this hash of itself."""
    opened = content.replace(stated.encode(), _OPEN.encode())
    return sha256(opened).hexdigest() == stated
