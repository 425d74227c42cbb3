"""On which side of its point a label stands: where it lies upon no other one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.export.slides.row_words import LETTERS, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_HIGH, _OFF = LETTERS * 1.25, 6.0
_MARK = 5.0


class Spot(Struct, frozen=True):
    """A point in points from the upper left corner of the plot, and the label that it wants.

    Attributes:
        x: How far right it stands.
        y: How far down it stands.
        label: Its label; empty for none.
        sides: The sides that it may stand on, the best first.
    """

    x: float
    y: float
    label: str
    sides: str = "rltb"


_Rectangle = tuple[float, float, float, float]


def sides_of(spots: Sequence[Spot], width: float, height: float, *, every: bool) -> list[str]:
    """Return the side of each label; empty for one that has no room.

    Args:
        spots: The points, those first whose labels matter most.
        width: The width of the plot in points.
        height: Its height.
        every: Whether each label is written, even if it lies upon another.
    """
    taken = [(s.x - _MARK, s.y - _MARK, s.x + _MARK, s.y + _MARK) for s in spots]
    found: list[str] = []
    for place, spot in enumerate(spots):
        side = _free(spot, place, taken, width, height) if spot.label else ""
        if not side and every and spot.label:
            side = spot.sides[0]
        found.append(side)
        if side:
            taken.append(_label_place(spot, side))
    return found


def _free(spot: Spot, own: int, taken: Sequence[_Rectangle], width: float, height: float) -> str:
    for side in spot.sides:
        left, top, right, bottom = place = _label_place(spot, side)
        inside = left >= 0 and right <= width and top >= 0 and bottom <= height
        others = (one for at, one in enumerate(taken) if at != own)
        if inside and not any(_meet(place, one) for one in others):
            return side
    return ""


def _label_place(spot: Spot, side: str) -> _Rectangle:
    wide = width_of(spot.label)
    left = {"r": spot.x + _OFF, "l": spot.x - _OFF - wide}.get(side, spot.x - wide / 2)
    top = {"t": spot.y - _OFF - _HIGH, "b": spot.y + _OFF}.get(side, spot.y - _HIGH / 2)
    return left, top, left + wide, top + _HIGH


def _meet(one: _Rectangle, other: _Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
