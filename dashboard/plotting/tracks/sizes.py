"""Font sizes and heights of tracks, in pixels."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.plotting.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Sizes:
    """Font sizes, heights of lines and room in pixels; shares are of the whole width."""

    name: float
    line: float
    detail: float
    small: float
    mark: float
    pad: float
    heading: float
    names: float
    labels: float


_WIDE = Sizes(13, 16, 11.5, 15, 15, 14, 30, 0.27, 0.3)
_SMALL = Sizes(12, 15, 11, 14, 13, 12, 32, 1, 1)


def sizes_of(canvas: Canvas) -> Sizes:
    """Return the sizes for a canvas; however close rows stand, no words touch."""
    closer = canvas.closer
    if canvas.narrow or not canvas.closeness:
        return _SMALL if canvas.narrow else _WIDE
    return replace(
        _WIDE,
        line=closer(16, 15),
        small=closer(15, 14),
        mark=closer(15, 12),
        pad=closer(14, 6),
        heading=closer(30, 22),
        names=closer(0.27, 0.31),
    )
