"""Writing into a picture where it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.export.origin import Origin


def stamp(content: bytes, origin: Origin, base: str) -> bytes:
    """Return a picture that knows where it came from.

    Args:
        content: The picture as it was drawn.
        origin: Where it came from.
        base: The address of the Atlas, ``/`` at the end; the address that redraws the picture
            begins with it.
    """
    return content
