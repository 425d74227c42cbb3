"""Rows with a name, marks and words, the axis that they stand on, and bands of them."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.plotting.marks import Fill


class Form(StrEnum):
    """What a mark is."""

    BAR = "bar"
    """A bar between two ends; on a logarithmic axis a dot on a stem."""
    SPAN = "span"
    """A thin pale bar: somewhere in there, no more precisely."""
    WHISKER = "whisker"
    """A range between two ends."""
    POINT = "point"
    """A symbol in the middle of two ends."""
    TICK = "tick"
    """A tick where it begins: it has no length."""
    THREAD = "thread"
    """A thin line between two ends, dotted if it is hatched."""
    ABSENT = "absent"
    """A symbol before the axis: it has no value."""


class RowMark(Struct, frozen=True):
    """One mark of a row.

    Attributes:
        form: What it is.
        begin: Where it begins on the axis.
        end: Where it ends; may lie before ``begin``.
        color: Its colour.
        fill: How it is filled.
        symbol: The symbol of a point, as Plotly names it.
        text: What stands inside a bar if it fits.
        aside: What is said of it behind the label of its row if it does not.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
        series: What its look stands for, in words: marks of one look are a series of a slide.
    """

    form: Form
    begin: float
    end: float
    color: str
    fill: Fill
    hover: str
    claims: str
    symbol: str = "circle"
    text: str = ""
    aside: str = ""
    series: str = ""

    @property
    def middle(self) -> float:
        """Where a point or a word stands."""
        return (self.begin + self.end) / 2

    @property
    def reach(self) -> float:
        """The last value that it covers."""
        return self.middle if self.form is Form.POINT else max(self.begin, self.end)


class Row(Struct, frozen=True):
    """One row.

    Attributes:
        name: Its name, bold.
        detail: A smaller word beside or below the name.
        label: What is said of its marks, behind the last of them.
        color: Colour of a strong label.
        strong: Whether the label is bold and has that colour.
        marks: Its marks, in the order in which they are drawn.
        hover: What is said on hovering over its words.
        claims: The claims behind it, joined with ``;``.
        heading: The heading over it where a new section begins, otherwise empty.
    """

    name: str
    detail: str
    label: str
    color: str
    strong: bool
    marks: tuple[RowMark, ...]
    hover: str
    claims: str
    heading: str = ""

    @property
    def placed(self) -> tuple[RowMark, ...]:
        """Its marks that have a value."""
        return tuple(mark for mark in self.marks if mark.form is not Form.ABSENT)

    @property
    def reach(self) -> float | None:
        """The last value that its marks cover; None if it has none."""
        return max((mark.reach for mark in self.placed), default=None)


class Reference(Struct, frozen=True):
    """A vertical line to compare with: its value and its name."""

    value: float
    name: str


class Scale(StrEnum):
    """What an axis counts: amounts from zero, amounts by their logarithm, or days."""

    LINEAR = "linear"
    LOG = "log"
    DAYS = "days"


class RowsAxis(Struct, frozen=True):
    """The axis of values.

    Attributes:
        scale: What it counts; days are ordinals.
        write: How its ticks are written; days are written in the reader's language.
        absent: The name of the strip beside it for what has no value.
    """

    scale: Scale
    write: Callable[[float], str] = str
    absent: str = ""


class Band(Struct, frozen=True):
    """Rows on one axis.

    Attributes:
        rows: The rows, at least one.
        axis: The axis of values, which no other band shares.
        heading: What stands above it.
        reference: A line to compare with, which is drawn if it lies in the plot.
        whole: What the values are parts of, such as 100 percent; 0 for nothing.
        joined: Whether thin lines lead from the end of each row to the next where no words are
            between; the axis then has a tick beyond the last bar.
    """

    rows: tuple[Row, ...]
    axis: RowsAxis
    heading: str = ""
    reference: Reference | None = None
    whole: float = 0.0
    joined: bool = False


class Bands(Struct, frozen=True):
    """Bands from the top down, as ``draw_rows`` draws them."""

    bands: tuple[Band, ...]


def figure_marks(
    value: float | None,
    color: str,
    fill: Fill,
    hover: str,
    claims: str,
    ends: tuple[float | None, float | None] = (None, None),
    series: str = "",
) -> tuple[RowMark, ...]:
    """Return the marks of a figure: a bar from zero, with a whisker where it is a range.

    Args:
        value: The figure; None if it was never published.
        color: Colour of the bar.
        fill: How it is filled.
        hover: What is said on hovering.
        claims: The claims behind it, joined with ``;``.
        ends: Both ends of a range; None without one.
        series: What its look stands for, in words.
    """
    if value is None:
        return (RowMark(Form.ABSENT, 0.0, 0.0, color, fill, hover, claims, series=series),)
    low, high = ends
    bar = RowMark(Form.BAR, 0.0, value, color, fill, hover, claims, series=series)
    if low is None or high is None:
        return (bar,)
    return bar, RowMark(Form.WHISKER, low, high, color, fill, hover, claims, series=series)
