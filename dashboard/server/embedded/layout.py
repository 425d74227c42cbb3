"""What an embed must know of a chart before any picture is drawn: sizes, words, rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from dashboard.charting.chart import columns_of
from dashboard.charting.rows_table import table_rows
from dashboard.plotting.shapes import WIDTHS, shapes_of
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import LIGHT

if TYPE_CHECKING:
    from dashboard.charting.chart import TableColumn
    from dashboard.charting.chart_request import ChartRequest
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.plotting.shapes import Shape

MOST_ROWS = 200
"""Rows of the table that are sent with an embed."""


class EmbedLayout(Struct, frozen=True):
    """What an embed must know of a chart.

    Attributes:
        title: The chart's title.
        alternative: The chart in words.
        shapes: Its layouts, the narrowest first.
        columns: The columns of its table.
        rows: The first rows of its table.
        count: How many rows there are.
    """

    title: str
    alternative: str
    shapes: tuple[Shape, ...]
    columns: tuple[TableColumn, ...]
    rows: tuple[dict[str, Any], ...]
    count: int


def embed_layout(chart_request: ChartRequest, renderer: ChartRenderer) -> EmbedLayout:
    """Return the sketch of a chart in every width; colours make no difference to it."""
    renderer = renderer.at(chart_request.viewpoint)
    chart, canvases = (
        chart_request.chart,
        [replace(chart_request.canvas(width), theme=LIGHT) for width in WIDTHS],
    )
    drawings = [renderer.draw(chart, chart_request.state, canvas) for canvas in canvases]
    frame, dataset = drawings[-1].frame, renderer.dataset
    caption = drawings[-1].caption
    rows = table_rows(chart, frame.head(MOST_ROWS), dataset, chart_request.language)
    return EmbedLayout(
        plain_text(caption.title),
        plain_text(caption.alternative),
        shapes_of([drawing.height for drawing in drawings]),
        columns_of(chart, dataset.package),
        tuple(rows),
        len(frame),
    )
