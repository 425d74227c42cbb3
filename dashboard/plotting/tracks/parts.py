"""What tracks are made of: rows, the marks on them, and the axis below."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class TrackForm(StrEnum):
    """What a mark is.

    A bar, a range between two ends, a span that is no more precise than that, a point, or the sign
    of what is not known.
    """

    BAR = "bar"
    RANGE = "range"
    SPAN = "span"
    POINT = "point"
    BLANK = "blank"


@dataclass(frozen=True, slots=True)
class Glyph:
    """One mark.

    Attributes:
        form: What it is; a blank stands before the axis.
        start: Where it begins.
        end: Where it ends; a point has its middle between both.
        color: Its colour.
        hollow: Whether it stands for something that is not there yet: hatched or open.
        symbol: The symbol of a point or of a blank.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
    """

    form: TrackForm
    start: float
    end: float
    color: str
    hollow: bool
    symbol: str
    hover: str
    claims: str

    @property
    def middle(self) -> float:
        """Where a point stands."""
        return (self.start + self.end) / 2


@dataclass(frozen=True, slots=True)
class Track:
    """One row.

    Attributes:
        name: Its name, bold.
        detail: A smaller line below the name.
        label: The words about its marks.
        heading: The heading above it where a new section begins, otherwise empty.
        glyphs: Its marks.
        hover: What is said on hovering over its words.
        claims: The claims behind it, joined with ``;``.
    """

    name: str
    detail: str
    label: str
    heading: str
    glyphs: tuple[Glyph, ...]
    hover: str
    claims: str


@dataclass(frozen=True, slots=True)
class TrackAxis:
    """The axis of values.

    Attributes:
        begin: Its first value.
        end: The last value that it must show.
        ticks: Values and words between two values, at most so many.
        absent: The name of the strip before the axis for what is not known.
    """

    begin: float
    end: float
    ticks: Callable[[float, float, int], Sequence[tuple[float, str]]]
    absent: str = ""
