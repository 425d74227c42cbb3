"""One mark at a time and a size, either of which may be unknown, and the line through some."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class DatedMark:
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


@dataclass(frozen=True, slots=True)
class Extent:
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


@dataclass(frozen=True, slots=True)
class Path:
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


@dataclass(frozen=True, slots=True)
class Axes:
    """How values are written, and the names of the strips for what has no time or no value."""

    write: Callable[[float], str]
    undated: str
    unpublished: str
