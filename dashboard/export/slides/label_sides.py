"""On which side of its point a label stands: where it lies upon no other one."""

from __future__ import annotations

from itertools import product
from math import cos, pi, sin
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from dashboard.export.slides.row_words import LETTERS, width_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_HIGH, _OFF = LETTERS * 1.25, 6.0
_FAR, _TURNS = range(24, 220, 12), 24
"""How long a line to a label is, in points, and in how many directions it may lead."""

_STEPS, _CLEAR, _CROSSED = 24, 7.0, 40
"""Places along a line that are looked at, points around a label, and what a mark is worth."""


class Spot(Struct, frozen=True):
    """A point in points from the upper left corner of the plot, and the label that it wants.

    Attributes:
        x: How far right it stands.
        y: How far down it stands.
        label: Its label; empty for none.
        sides: The sides that it may stand on, the best first.
        reach: How far its mark reaches from its middle.
    """

    x: float
    y: float
    label: str
    sides: str = "rltb"
    reach: float = 5.0


_Rectangle = tuple[float, float, float, float]


class Led(Struct, frozen=True):
    """The end of a line to a label, and on which side of it the label stands."""

    x: float
    y: float
    side: str


def sides_of(
    spots: Sequence[Spot], width: float, height: float, *, every: bool, named: int = 0
) -> tuple[list[str], dict[int, Led]]:
    """Return the side of each label, empty for one that has no room, and lines to labels.

    Args:
        spots: The points, those first whose labels matter most.
        width: The width of the plot in points.
        height: Its height.
        every: Whether each label is written, even if it lies upon another.
        named: How many of the first must be named: at the end of a line where there is no room.
    """
    taken = [*map(_mark_place, spots)]
    sides: list[str] = []
    lines: dict[int, Led] = {}
    for place, spot in enumerate(spots):
        side = _free(spot, place, taken, width, height) if spot.label else ""
        if not side and every and spot.label:
            side = spot.sides[0]
        sides.append(side)
        if side:
            taken.append(_label_place(spot, side))
        elif place < named and (line := _led(spot, place, taken, width, height)):
            lines[place] = line
            taken += [_label_place(replace(spot, x=line.x, y=line.y), line.side)]
            taken += [(x - 1, y - 1, x + 1, y + 1) for x, y in _between(spot, line)]
    return sides, lines


def _led(
    spot: Spot, own: int, taken: Sequence[_Rectangle], width: float, height: float
) -> Led | None:
    """Return the end of a short line that crosses little; nothing without room for a label."""
    found = []
    for far, turn in product(_FAR, range(_TURNS)):
        angle = 2 * pi * turn / _TURNS
        end = replace(spot, x=spot.x + far * cos(angle), y=spot.y + far * sin(angle))
        side = "r" if end.x > spot.x + 1 else "l"
        left, top, right, bottom = _label_place(end, side)
        clear = (left - _CLEAR, top - _CLEAR, right + _CLEAR, bottom + _CLEAR)
        if _is_free(clear, taken, width + _CLEAR, height + _CLEAR):
            line = Led(end.x, end.y, side)
            ways = _between(spot, line)
            crossed = sum(
                any(left < x < right and top < y < bottom for x, y in ways)
                for at, (left, top, right, bottom) in enumerate(taken)
                if at != own
            )
            found.append((far + _CROSSED * crossed, line))
    return min(found, key=lambda one: one[0])[1] if found else None


def _between(spot: Spot, line: Led) -> list[tuple[float, float]]:
    """Return places along a line."""
    shares = [at / _STEPS for at in range(_STEPS + 1)]
    return [(spot.x + (line.x - spot.x) * s, spot.y + (line.y - spot.y) * s) for s in shares]


def _free(spot: Spot, own: int, taken: Sequence[_Rectangle], width: float, height: float) -> str:
    for side in spot.sides:
        others = [one for at, one in enumerate(taken) if at != own]
        if _is_free(_label_place(spot, side), others, width, height):
            return side
    return ""


def _is_free(place: _Rectangle, taken: Sequence[_Rectangle], width: float, height: float) -> bool:
    left, top, right, bottom = place
    inside = left >= 0 and right <= width and top >= 0 and bottom <= height
    return inside and not any(_meet(place, one) for one in taken)


def _mark_place(spot: Spot) -> _Rectangle:
    return spot.x - spot.reach, spot.y - spot.reach, spot.x + spot.reach, spot.y + spot.reach


def _label_place(spot: Spot, side: str) -> _Rectangle:
    wide = width_of(spot.label)
    left = {"r": spot.x + _OFF, "l": spot.x - _OFF - wide}.get(side, spot.x - wide / 2)
    top = {"t": spot.y - _OFF - _HIGH, "b": spot.y + _OFF}.get(side, spot.y - _HIGH / 2)
    return left, top, left + wide, top + _HIGH


def _meet(one: _Rectangle, other: _Rectangle) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
