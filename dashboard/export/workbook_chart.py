"""The chart of a workbook: one of Excel's own, with the cells that it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.export.placed_chart import ChartSheets, PlacedChart
from dashboard.export.slides.chart_xml import chart_xml, sheet_words
from dashboard.export.slides.colors import Palette
from dashboard.export.slides.native_chart import NativeChart
from dashboard.export.slides.pages import natural_height, pages_of
from dashboard.export.slides.sheet import ChartSheet
from dashboard.export.slides.slide_frame import SlideBox
from dashboard.i18n import Text
from dashboard.plotting.text import plain_text

if TYPE_CHECKING:
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
    pieces = [one for page in pages for one in page if isinstance(one.content, NativeChart)]
    if not pieces:
        return None
    words, palette = sheet_words(language), Palette(theme, is_named=False)
    sheet, placed = ChartSheet(_CELLS[language]), []
    for piece in pieces:
        assert isinstance(piece.content, NativeChart)  # noqa: S101 - chosen above
        content = chart_xml(piece.content, sheet, palette, words)
        heading = next((one.paragraphs[0] for one in piece.words if one.bold), "")
        size = (piece.box.width * _PIXELS, piece.box.height * _PIXELS)
        placed.append(PlacedChart(content, plain_text(heading), size))
    return ChartSheets(words.sheet, tuple(placed), _CELLS[language], sheet.part(language))
