"""Reading slides back: their charts, the cells behind these, their words."""

from __future__ import annotations

import io
import re
from functools import cache
from typing import TYPE_CHECKING, Any

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

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
        "".join(run.text or "" for run in shape.iter("{*}t"))
        for slide in deck.slides
        for shape in slide.shapes.element.iter("{*}sp")
    ]


def workbook(chart: Any) -> Any:
    return _opened(chart.part.chart_workbook.xlsx_part.blob)


@cache
def _opened(content: bytes) -> Any:
    return load_workbook(io.BytesIO(content))


def cells_of(book: Any, reference: str) -> list[Any]:
    """Return the values of the cells that a chart refers to: a part of one column."""
    sheet, _, cells = reference.rpartition("!")
    left, top, right, bottom = range_boundaries(cells.replace("$", ""))
    assert left == right, "one column"
    own = book[re.sub("^'|'$", "", sheet).replace("''", "'")]
    return [own.cell(row, left).value for row in range(top, bottom + 1)]


def agreeing(chart: Any, book: Any, key: object) -> int:
    """Hold every value kept in a chart against its cell; return how many there are."""
    compared = 0
    for kept in chart.iter(*(f"{{{CHART['c']}}}{name}" for name in ("numRef", "strRef"))):
        reference = kept.find("c:f", CHART).text
        cells = cells_of(book, reference)
        points = {
            int(one.get("idx")): one.find("c:v", CHART).text
            for one in kept.iterfind(".//c:pt", CHART)
        }
        assert int(kept.find(".//c:ptCount", CHART).get("val")) == len(cells), (key, reference)
        for at, cell in enumerate(cells):
            assert _same(points.get(at), cell), (key, reference, at, points.get(at), cell)
            compared += 1
    return compared


def _same(kept: str | None, cell: Any) -> bool:
    if kept is None or cell is None:
        return kept is cell
    return float(kept) == float(cell) if isinstance(cell, int | float) else kept == cell


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
