"""What an embed must know of a chart before any picture is drawn: sizes, words, rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dashboard.figures.shapes import WIDTHS, shapes_of
from dashboard.figures.table import table_rows
from dashboard.figures.text import plain_text
from dashboard.figures.theme import LIGHT

if TYPE_CHECKING:
    from dashboard.figures.look import Look
    from dashboard.figures.shapes import Shape
    from dashboard.figures.studio import Studio

MOST_ROWS = 200
"""Rows of the table that are sent with an embed."""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What an embed must know of a chart.

    Attributes:
        title: The chart's title.
        alternative: The chart in words.
        shapes: Its layouts, the narrowest first.
        rows: The first rows of its table.
        count: How many rows there are.
    """

    title: str
    alternative: str
    shapes: tuple[Shape, ...]
    rows: tuple[dict[str, Any], ...]
    count: int


def sketch(look: Look, studio: Studio) -> Sketch:
    """Return the sketch of a chart in every width; colours make no difference to it."""
    studio = studio.at(look.standpoint)
    chart, canvases = look.chart, [replace(look.canvas(width), theme=LIGHT) for width in WIDTHS]
    drawings = [studio.draw(chart, look.state, canvas) for canvas in canvases]
    frame, dataset = drawings[-1].frame, studio.dataset
    caption = drawings[-1].caption
    rows = table_rows(chart, frame.head(MOST_ROWS), dataset, look.language)
    return Sketch(
        plain_text(caption.title),
        plain_text(caption.alternative),
        shapes_of([drawing.height for drawing in drawings]),
        tuple(rows),
        len(frame),
    )
