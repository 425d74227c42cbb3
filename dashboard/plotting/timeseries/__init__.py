"""Values over time: lines of points by year, or single marks whose time may be imprecise."""

from __future__ import annotations

from dashboard.plotting.timeseries.dated import draw_dated
from dashboard.plotting.timeseries.line_words import MOST_NOTES
from dashboard.plotting.timeseries.lines import draw_lines
from dashboard.plotting.timeseries.series import (
    Axes,
    Dated,
    DatedMark,
    Extent,
    Fan,
    Line,
    LineAxis,
    LineMark,
    Lines,
    LineStep,
    Path,
    Point,
    Range,
)

__all__ = [
    "MOST_NOTES",
    "Axes",
    "Dated",
    "DatedMark",
    "Extent",
    "Fan",
    "Line",
    "LineAxis",
    "LineMark",
    "LineStep",
    "Lines",
    "Path",
    "Point",
    "Range",
    "draw_dated",
    "draw_lines",
]
