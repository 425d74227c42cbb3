"""The files of data that were asked for lately, as they were sent: most ask for the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.cache import SingleFlightCache
from dashboard.charting.chart_request import read_chart_request
from dashboard.export.files import data_file
from dashboard.export.names import chart_file_name

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from dashboard.charting.chart import Chart
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.export.formats import FileFormat
    from dashboard.i18n import Language
    from dashboard.requests.choices import Choice
    from dashboard.requests.query import Query

_MOST, _ROOM = 1024, 32 * 1024 * 1024
"""Files that are kept, and bytes that they may have together."""


@dataclass(frozen=True, slots=True)
class FileRequest:
    """What a request asks for.

    Attributes:
        chart: The chart.
        format: The format.
        query: The parameters.
        reader: The reader's language if they name none.
        base: The address of the Atlas, ``/`` at the end, which stands in the file.
    """

    chart: Chart
    format: FileFormat
    query: Query
    reader: Language
    base: str

    @property
    def key(self) -> Hashable:
        """All that the file depends on."""
        query = tuple((name, *values) for name, values in self.query.items())
        return self.chart.id, self.format, query, self.reader, self.base


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file, its name and the language of its words."""

    content: bytes
    name: str
    language: Language


class DataFiles:
    """Makes files of data and keeps those that were asked for lately.

    Args:
        renderer: Where charts are drawn.
    """

    def __init__(self, renderer: ChartRenderer) -> None:
        self._renderer = renderer
        self._kept: SingleFlightCache[DataFile] = SingleFlightCache(
            _MOST, _ROOM, lambda file: len(file.content)
        )

    def find(self, wanted: FileRequest) -> DataFile | None:
        """Return a file that is kept; takes no time."""
        return self._kept.find(wanted.key)

    def of(self, wanted: FileRequest, extra: Sequence[Choice]) -> DataFile:
        """Return the file that a request asks for.

        Args:
            wanted: What it asks for.
            extra: What the address understands beside the chart's choices and the common ones.

        Raises:
            InvalidQueryError: If the parameters do not fit; lists all faults.
        """
        return self._kept.get(wanted.key, lambda: self._made(wanted, extra))

    def _made(self, wanted: FileRequest, extra: Sequence[Choice]) -> DataFile:
        dataset = self._renderer.dataset
        chart_request = read_chart_request(
            wanted.chart, dataset, wanted.query, wanted.reader, extra
        )
        content = data_file(chart_request, wanted.format, self._renderer, wanted.base)
        name = chart_file_name(chart_request, wanted.format, dataset.version)
        return DataFile(content, name, chart_request.language)
