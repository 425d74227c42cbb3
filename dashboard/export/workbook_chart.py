"""The chart of a workbook: one of Excel's own, with the cells that it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct
from xlsxwriter.chart import Chart as WorkbookChart

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
    from dashboard.export.cells import FilePart
    from dashboard.export.slides.pages import Piece
    from dashboard.i18n import Language
    from dashboard.plotting.theme import Theme

_CELLS = Text("차트 값", "Chart values")
_WIDTH, _PIXELS = 860.0, 96 / 72


class PlacedChart(Struct, frozen=True):
    """A chart on its sheet.

    Attributes:
        content: Its XML.
        heading: What stands above it.
        size: Its width and height in pixels.
    """

    content: bytes
    heading: str
    size: tuple[float, float]


class ChartSheets(Struct, frozen=True):
    """What a workbook has of a chart.

    Attributes:
        name: The name of the sheet with the charts.
        charts: The charts, one below the other.
        cells_name: The name of the sheet with their cells.
        cells: The cells.
    """

    name: str
    charts: tuple[PlacedChart, ...]
    cells_name: str
    cells: FilePart


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


class WrittenChart(WorkbookChart):  # type: ignore[misc]
    """A chart that is written already, as XlsxWriter takes one.

    Args:
        content: Its XML.
    """

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self._content = content.decode()
        self.series = [content]  # one without series is refused

    def _set_default_properties(self) -> None:
        """Make no axes: the XML has its own, and those of the library take half of its time."""

    def _assemble_xml_file(self) -> None:
        self.fh.write(self._content)
        self._xml_close()
