"""Lines of points by year, a fan beyond the last of them, and the axis they stand on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class LineMark(StrEnum):
    """How a point is drawn.

    A measured one is a filled dot and joined by a solid line, a forecast one an open dot on a
    dashed line, a derived one a small open dot, a lone one a diamond without a line, open if it is
    a forecast.
    """

    MEASURED = "measured"
    FORECAST = "forecast"
    DERIVED = "derived"
    LONE = "lone"
    LONE_FORECAST = "lone_forecast"


@dataclass(frozen=True, slots=True)
class Point:
    """One point of a line.

    Attributes:
        x: Its year.
        y: Its value.
        mark: How it is drawn.
        label: Its value in words; empty for none.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
    """

    x: int
    y: float
    mark: LineMark
    label: str
    hover: str
    claims: str


@dataclass(frozen=True, slots=True)
class Line:
    """One line.

    Attributes:
        color: Colour of line, marks and name.
        points: Its points from the first year to the last.
        heading: The first line of the words beside its last point.
        note: The lines below the heading.
    """

    color: str
    points: tuple[Point, ...]
    heading: str
    note: tuple[str, ...]

    @property
    def end(self) -> Point:
        """The last point: where the words about the line stand."""
        return self.points[-1]


@dataclass(frozen=True, slots=True)
class Range:
    """What lines that are not drawn one by one say of a year: the smallest and the largest."""

    x: int
    low: float
    high: float
    hover: str
    claims: str


@dataclass(frozen=True, slots=True)
class LineStep:
    """One year of a fan: its lower edge, middle and upper edge."""

    x: int
    low: float
    base: float
    high: float
    hover: str
    claims: str


@dataclass(frozen=True, slots=True)
class Fan:
    """What lies beyond the last point of a line under three rates.

    Attributes:
        color: Colour of the line it goes on from.
        start: The point it starts at.
        steps: Its years.
        name: Whose assumption it is.
        labels: The words at the ends of its lower edge, middle and upper edge.
    """

    color: str
    start: Point
    steps: tuple[LineStep, ...]
    name: str
    labels: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class LineAxis:
    """The axis of values: logarithmic or from zero, and how its ticks are written."""

    logarithmic: bool
    write: Callable[[float], str]
