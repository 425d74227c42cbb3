"""One row of a calendar: the periods and the moments that are marked on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from dashboard.i18n.edtf import Edtf


@dataclass(frozen=True, slots=True)
class SchedulePeriod:
    """A stretch of time as imprecise as its date.

    Attributes:
        on: The date; a bar from the first to the last day that it can mean.
        color: Its colour.
        hatched: Whether it is not there yet.
        symbol: The symbol in its middle, as Plotly names it; empty for none.
        hover: What is said on hovering.
    """

    on: Edtf
    color: str
    hatched: bool
    symbol: str
    hover: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A thin line from one day to another; dotted where nothing is known of it."""

    begin: date
    end: date
    color: str
    dotted: bool


@dataclass(frozen=True, slots=True)
class ScheduleRow:
    """One row.

    Attributes:
        name: Its name, bold.
        detail: A smaller word beside or below it.
        label: What is said on the right.
        color: The colour of the label.
        periods: What is marked, in the order in which it is drawn.
        threads: The lines between the marks.
        hover: What is said on hovering over the words.
        claims: The claims behind it, joined with ``;``.
    """

    name: str
    detail: str
    label: str
    color: str
    periods: tuple[SchedulePeriod, ...]
    threads: tuple[Thread, ...]
    hover: str
    claims: str


@dataclass(frozen=True, slots=True)
class DayLine:
    """A vertical line at a day, with its name above it."""

    on: date
    name: str


def middle(on: Edtf) -> float:
    """Return the middle of the days that a date can mean, as an ordinal."""
    return (on.earliest.toordinal() + on.latest.toordinal()) / 2
