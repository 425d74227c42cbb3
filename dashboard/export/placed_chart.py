"""Charts that are written already, on a sheet of a workbook with the cells that they stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct
from xlsxwriter.chart import Chart as WorkbookChart

if TYPE_CHECKING:
    from dashboard.export.cells import FilePart


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
