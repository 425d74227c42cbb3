"""What an embed must know of a chart before any picture is drawn: sizes, words, rows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from dashboard.figures.table import table_rows
from dashboard.figures.text import plain_text
from dashboard.figures.theme import LIGHT

if TYPE_CHECKING:
    from dashboard.figures.look import Look
    from dashboard.figures.studio import Studio

WIDTHS = (340, 480, 640, 860, 1140)
"""Widths in pixels that a chart is laid out for; between them the picture is scaled."""

MOST_ROWS = 200
"""Rows of the table that are sent with an embed."""

_SMALLEST_SCALE = 0.92
"""How much smaller than laid out a picture may be shown before a narrower layout is taken."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One layout of a chart.

    Attributes:
        width: Its width in pixels.
        height: Its height in pixels.
        least: The narrowest window that it is taken for, in pixels; the narrowest of all for any.
    """

    width: int
    height: int
    least: int = 0


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

    def height(self, width: int) -> int:
        """Return how high the chart is in a place of some width, both in pixels."""
        shape = next(shape for shape in reversed(self.shapes) if shape.least <= width)
        return round(shape.height * width / shape.width)


def sketch(look: Look, studio: Studio) -> Sketch:
    """Return the sketch of a chart in every width; colours make no difference to it."""
    studio = studio.at(look.standpoint)
    chart, canvases = look.chart, [replace(look.canvas(width), theme=LIGHT) for width in WIDTHS]
    drawings = [studio.draw(chart, look.state, canvas) for canvas in canvases]
    heights = [round(drawing.height) for drawing in drawings]
    frame, dataset = drawings[-1].frame, studio.dataset
    caption = drawings[-1].caption
    rows = table_rows(chart, frame.head(MOST_ROWS), dataset, look.language)
    return Sketch(
        plain_text(caption.title),
        plain_text(caption.alternative),
        tuple(map(Shape, WIDTHS, heights, map(_least, WIDTHS))),
        tuple(rows),
        len(frame),
    )


def _least(width: int) -> int:
    return 0 if width == WIDTHS[0] else round(width * _SMALLEST_SCALE)
