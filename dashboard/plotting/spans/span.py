"""One row of segments: where each begins and ends, and how it looks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.plotting.rows import Row


class SpanStyle(StrEnum):
    """How a segment is filled, so that it is told apart without its colour."""

    SOLID = "solid"
    HATCHED = "hatched"
    OUTLINED = "outlined"
    CROSSED = "crossed"
    EMPTY = "empty"
    """A tick where the segment begins: it has no length."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment.

    Attributes:
        begin: Where it begins on the axis.
        end: Where it ends; may lie before ``begin``.
        color: Its colour.
        chart_request: How it is filled.
        text: What stands inside it if it fits.
        aside: What is said of it behind the value of its row if it does not.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
    """

    begin: float
    end: float
    color: str
    chart_request: SpanStyle
    text: str
    aside: str
    hover: str
    claims: str

    @property
    def middle(self) -> float:
        """Where its word stands."""
        return (self.begin + self.end) / 2


@dataclass(frozen=True, slots=True)
class Span:
    """A row with its segments; the row's own value is where the last of them ends."""

    row: Row
    segments: tuple[Segment, ...]
