"""Places along a line, moved only as far as neighbours need."""

from __future__ import annotations

from itertools import accumulate
from statistics import fmean
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def apart(wanted: Sequence[float], gaps: Sequence[float]) -> list[float]:
    """Return ascending places with gaps between neighbours; those that touch move together.

    Args:
        wanted: Where they would stand, ascending.
        gaps: How far each is from the one before at the least: one fewer than places.
    """
    before = [*accumulate(gaps, initial=0.0)]
    blocks: list[list[float]] = []
    for place, shift in zip(wanted, before, strict=False):
        blocks.append([place - shift])
        while len(blocks) > 1 and fmean(blocks[-2]) > fmean(blocks[-1]):
            blocks[-2:] = [blocks[-2] + blocks[-1]]
    level = [fmean(block) for block in blocks for _ in block]
    return [one + shift for one, shift in zip(level, before, strict=False)]
