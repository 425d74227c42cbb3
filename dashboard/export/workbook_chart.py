"""The chart of a workbook: one of Excel's own, with the cells that it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.export.placed_chart import ChartSheets, PlacedChart
from dashboard.export.slides.chart_xml import chart_xml, sheet_words
from dashboard.export.slides.colors import Palette
from dashboard.export.slides.native_chart import NativeChart
from dashboard.export.slides.pages import natural_height, pages_of
from dashboard.export.slides.point_rows import point_chart
from dashboard.export.slides.sheet import ChartSheet
from dashboard.export.slides.slide_frame import SlideBox
from dashboard.export.slides.timeline import Timeline
from dashboard.i18n import Text
from dashboard.plotting.text import plain_text

if TYPE_CHECKING:
    from dashboard.export.slides.pages import Piece
    from dashboard.i18n import Language
    from dashboard.plotting.theme import Theme

_CELLS = Text("차트 값", "Chart values")
_WIDTH, _PIXELS = 860.0, 96 / 72


def chart_sheets(marks: Any, theme: Theme, language: Language) -> ChartSheets | None:
    """Return the charts of a workbook with their cells; none where marks are no chart.

    Args:
        marks: What a renderer draws.
        theme: The colours that it draws in.
        language: The language of words.
    """
    pages = pages_of(marks, SlideBox(0.0, 0.0, _WIDTH, natural_height(marks)), language)
    charts = [(one, chart) for page in pages for one in page if (chart := _native(one))]
    if not charts:
        return None
    words, palette = sheet_words(language), Palette(theme, is_named=False)
    sheet, placed = ChartSheet(_CELLS[language]), []
    for piece, chart in charts:
        content = chart_xml(chart, sheet, palette, words)
        heading = next((one.paragraphs[0] for one in piece.words if one.bold), "")
        size = (piece.box.width * _PIXELS, piece.box.height * _PIXELS)
        placed.append(PlacedChart(content, plain_text(heading), size))
    return ChartSheets(words.sheet, tuple(placed), _CELLS[language], sheet.part(language))


def _native(piece: Piece) -> NativeChart | None:
    """Return the chart of a piece; a workbook has charts alone, so steps are points of one."""
    content = piece.content
    if isinstance(content, Timeline):
        box = piece.box
        return point_chart(content.band, content.rows, box.width, box.height, content.language)
    return content if isinstance(content, NativeChart) else None
