"""What stands along time: lines of points by year and a fan beyond them, or single marks."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

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


class Point(Struct, frozen=True):
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


class Line(Struct, frozen=True):
    """One line.

    Attributes:
        color: Colour of line, marks and name.
        points: Its points from the first year to the last.
        heading: The first line of the words beside its last point.
        note: The lines below the heading.
        name: Its name: marks of one look are a series of a slide.
    """

    color: str
    points: tuple[Point, ...]
    heading: str
    note: tuple[str, ...]
    name: str = ""

    @property
    def end(self) -> Point:
        """The last point: where the words about the line stand."""
        return self.points[-1]


class Range(Struct, frozen=True):
    """What lines that are not drawn one by one say of a year: the smallest and the largest."""

    x: int
    low: float
    high: float
    hover: str
    claims: str


class LineStep(Struct, frozen=True):
    """One year of a fan: its lower edge, middle and upper edge."""

    x: int
    low: float
    base: float
    high: float
    hover: str
    claims: str


class Fan(Struct, frozen=True):
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


class LineAxis(Struct, frozen=True):
    """The axis of values: logarithmic or from zero, and how its ticks are written."""

    logarithmic: bool
    write: Callable[[float], str]


class Lines(Struct, frozen=True):
    """Lines, a fan and ranges on one axis, as ``draw_lines`` draws them."""

    lines: tuple[Line, ...]
    fan: Fan | None
    axis: LineAxis
    ranges: tuple[Range, ...]


class DatedMark(Struct, frozen=True):
    """One mark.

    Attributes:
        name: Its name, bold.
        label: The value in words, behind the name.
        x: The moment that stands for its time, in years; None if undated.
        earliest: The earliest that its time can be.
        latest: The latest that its time can be.
        y: Its value; None if it was never published.
        low: Lower end of a range.
        high: Upper end of a range.
        color: Colour of the mark.
        strong: Whether its words take the mark's colour and are placed before others.
        hollow: Whether the mark is open: it stands for something that is not there yet.
        apart: Whether the mark is a diamond: not comparable with the others.
        limit: ``at_most`` or ``at_least`` where the value is such a bound; else empty.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
        series: What its look stands for, in words: marks of one look are a series of a slide.
    """

    name: str
    label: str
    x: float | None
    earliest: float
    latest: float
    y: float | None
    low: float | None
    high: float | None
    color: str
    strong: bool
    hollow: bool
    apart: bool
    limit: str
    hover: str
    claims: str
    series: str = ""


class Extent(Struct, frozen=True):
    """What marks that are not drawn one by one say of a time.

    Attributes:
        begin: Where the time begins, in years; None if they are undated.
        end: Where it ends.
        low: The smallest value; None if none was ever published.
        high: The largest value.
        half: Between which values the middle half of them lies.
        label: How many there are.
        hover: What is said on hovering.
        claims: The claims behind them, joined with ``;``.
    """

    begin: float | None
    end: float | None
    low: float | None
    high: float | None
    half: tuple[float, float]
    label: str
    hover: str
    claims: str


class Path(Struct, frozen=True):
    """A line through some marks with a band around it.

    Attributes:
        steps: Moment, value, lower and upper edge of the band, from the first to the last.
        label: What the line says, in a few words.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
    """

    steps: tuple[tuple[float, float, float, float], ...]
    label: str
    hover: str
    claims: str


class Axes(Struct, frozen=True):
    """How values are written, and the names of the strips for what has no time or no value.

    What ``nameless`` says stands below a crowd in which not every mark has its name beside it.
    """

    write: Callable[[float], str]
    undated: str
    unpublished: str
    nameless: str = ""


class Dated(Struct, frozen=True):
    """Marks over time, a path and extents, as ``draw_dated`` draws them."""

    marks: tuple[DatedMark, ...]
    path: Path | None
    axes: Axes
    extents: tuple[Extent, ...]
