"""Many files at once: what each is called and what it holds."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.charting.chart_request import ChartRequest
from dashboard.charting.discovery import is_offered
from dashboard.charting.render import choices_of
from dashboard.export.files import data_file
from dashboard.export.formats import FileFormat
from dashboard.export.names import chart_file_name
from dashboard.export.stamp import stamp
from dashboard.requests.parameters import SIZE, common
from dashboard.requests.query import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.charting.chart import Chart
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.dataset.dataset import Dataset
    from dashboard.export.export_options import ExportOptions
    from dashboard.export.pictures import Picture
    from dashboard.i18n import Language

_WITHOUT_THEME = (FileFormat.CSV, FileFormat.XLSX)


class Task(Struct, frozen=True):
    """One file to make.

    Attributes:
        name: The name of the file.
        chart_request: What is asked of the chart.
        format: The format.
    """

    name: str
    chart_request: ChartRequest
    format: FileFormat

    def finish(self, picture: Picture | None, renderer: ChartRenderer, base: str) -> bytes:
        """Return the content of the file.

        Args:
            picture: The picture drawn, or none for a file of rows.
            renderer: Where charts are drawn.
            base: The address of the Atlas, ``/`` at the end.
        """
        if picture is None:
            return data_file(self.chart_request, self.format, renderer, base)
        return stamp(picture.content, picture.origin, base)


def tasks_of(
    charts: Iterable[Chart],
    dataset: Dataset,
    export_options: ExportOptions,
    *,
    with_empty: bool = False,
) -> list[Task]:
    """Return every file that is asked for.

    Args:
        charts: The charts.
        dataset: The dataset.
        export_options: What is wanted of each.
        with_empty: Whether also of those that what is seen of the dataset has nothing for.

    Raises:
        InvalidQueryError: If the choices do not fit a chart.
    """
    return [
        task
        for chart in charts
        for format_ in export_options.formats
        for language in export_options.languages
        for chart_request in _looks(chart, dataset, format_, language, export_options)
        if with_empty or is_offered(chart, chart_request.viewpoint.seen(dataset))
        for task in [
            Task(chart_file_name(chart_request, format_, dataset.version), chart_request, format_)
        ]
    ]


def _looks(
    chart: Chart,
    dataset: Dataset,
    format_: FileFormat,
    language: Language,
    export_options: ExportOptions,
) -> Iterator[ChartRequest]:
    choices = choices_of(chart, dataset)
    themes = ("",) if format_ in _WITHOUT_THEME else export_options.themes
    sizes, extra = (export_options.sizes, SIZE) if format_.is_picture else (("",), ())
    for theme, size in product(themes, sizes):
        asked = {"lang": language.value, "theme": theme, "size": size}
        own = {name: [value] for name, value in asked.items() if value}
        state = parse({**export_options.choices, **own}, (*choices, *common(dataset), *extra))
        yield ChartRequest(chart, choices, state, language)
