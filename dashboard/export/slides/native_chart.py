"""A chart as PowerPoint and Excel have it: series of points, and what their marks look like."""

from __future__ import annotations

from enum import StrEnum
from math import log10

from msgspec import Struct, field

from dashboard.plotting.marks import Fill


class ChartKind(StrEnum):
    """Which kind of chart it is."""

    BARS = "bars"
    """Bars across, one a category; those of several series lie upon one another."""
    STACK = "stack"
    """Bars across, the series of a category one behind the other."""
    POINTS = "points"
    """Points along two axes of values, joined by lines where a series says so."""


class Dash(StrEnum):
    """How the points of a series are joined, as DrawingML names it."""

    NONE = ""
    SOLID = "solid"
    DASHED = "dash"
    DOTTED = "sysDot"


class Look(Struct, frozen=True):
    """What the marks of a series look like.

    Attributes:
        color: Their colour, as ``#rrggbb``; empty for marks that are not seen.
        fill: How they are filled.
        symbol: The symbol of points, as Plotly names it; empty for none.
        size: Its diameter in points.
        dash: How points are joined.
        thick: How thick the line between them is, in points.
    """

    color: str = ""
    fill: Fill = Fill.SOLID
    symbol: str = ""
    size: int = 8
    dash: Dash = Dash.NONE
    thick: float = 1.5


class DataPoint(Struct, frozen=True):
    """One point of a series.

    Attributes:
        value: Its value: the length of a bar, or how high a point stands; None for none.
        x: Where a point stands across; of no meaning to a bar.
        label: What is written beside it; empty for nothing.
        side: On which side of a point: ``r``, ``l``, ``t``, ``b`` or ``ctr``.
        minus: How far an error bar reaches below its value, or left of it.
        plus: How far it reaches above, or right of it.
        claims: The claims behind it, joined with ``;``.
    """

    value: float | None
    x: float | None = None
    label: str = ""
    side: str = "r"
    minus: float = 0.0
    plus: float = 0.0
    claims: str = ""


class ErrorLook(Struct, frozen=True):
    """What error bars look like.

    Attributes:
        points: How thick they are.
        color: Their colour; empty for that of text.
        dash: How they are dashed.
        caps: Whether they have caps at their ends.
    """

    points: float = 1.25
    color: str = ""
    dash: Dash = Dash.SOLID
    caps: bool = True


class ChartSeries(Struct, frozen=True):
    """One series.

    Attributes:
        name: What its marks stand for.
        look: What they look like.
        points: Its points: of bars one for each category.
        is_helper: Whether it only carries words or room: it holds no value of the dataset.
        across: Whether error bars lie across points; those of bars always do.
        error: What error bars look like.
        muted: Whether its labels have its colour.
        letters: The size of its labels in points.
    """

    name: str
    look: Look
    points: tuple[DataPoint, ...]
    is_helper: bool = False
    across: bool = True
    error: ErrorLook = ErrorLook()
    muted: bool = False
    letters: float = 10.0


class ValueAxis(Struct, frozen=True):
    """An axis of values.

    Attributes:
        low: Its least value.
        high: Its largest value.
        log: Whether it is logarithmic.
        step: The distance of its lines; 0 for no lines.
        format: How its ticks are written, as a number format; empty for none.
    """

    low: float
    high: float
    log: bool = False
    step: float = 0.0
    format: str = ""

    def share(self, value: float) -> float:
        """Return where a value stands, from 0 at the low end to 1 at the high one."""
        if self.log:
            return log10(value / self.low) / log10(self.high / self.low)
        return (value - self.low) / (self.high - self.low)

    def beyond(self, value: float, share: float) -> float:
        """Return the value that stands a share of the axis farther."""
        if self.log:
            return value * float((self.high / self.low) ** share)
        return value + (self.high - self.low) * share


class NativeChart(Struct, frozen=True):
    """A chart.

    Attributes:
        kind: Which kind it is.
        series: Its series, in the order in which they are drawn.
        values: The axis of values: across for bars, upwards for points.
        across: The axis across of points.
        categories: What each bar is, from the top down.
        names: Share of the width left of the plot for words.
        right: Share of the width right of the plot.
        foot: Share of the height below the plot.
        heading: What the categories are.
    """

    kind: ChartKind
    series: tuple[ChartSeries, ...]
    values: ValueAxis
    across: ValueAxis = field(default_factory=lambda: ValueAxis(0.0, 1.0))
    categories: tuple[str, ...] = ()
    names: float = 0.0
    right: float = 0.0
    foot: float = 0.0
    heading: str = ""
