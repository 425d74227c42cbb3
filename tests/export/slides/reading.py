"""Reading slides back: their charts, the cells behind these, their words."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

CHART = {"c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}
HELPER = re.compile(r"^\(|실선$|파선$|line$|^추세|^Trend")
"""Series that carry words, lines or room, and no value of the dataset."""


def charts(deck: Any) -> Iterator[Any]:
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart:
                yield shape.chart


def tables(deck: Any) -> Iterator[Any]:
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_table:
                yield shape.table


def texts(deck: Any) -> list[str]:
    return [
        shape.text_frame.text
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
    ]


def workbook(chart: Any) -> Any:
    return load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))


def values(deck: Any) -> list[float]:
    """Return every value of the dataset that the charts of a deck hold, in order of size."""
    return sorted(
        value
        for chart in charts(deck)
        for plot in chart.plots
        for series in plot.series
        if not HELPER.search(series.name)
        for value in series.values
        if value is not None
    )
