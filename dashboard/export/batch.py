"""Many files at once: what each is called and what it holds."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.charting.chart_request import ChartRequest
from dashboard.charting.discovery import is_offered
from dashboard.charting.render import choices_of
from dashboard.export.files import data_file, document_file, presentation
from dashboard.export.formats import DATA, FileFormat
from dashboard.export.names import chart_file_name, file_name
from dashboard.export.stamp import stamp
from dashboard.requests.parameters import OWN_WORDS, SIZE, common
from dashboard.requests.query import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from dashboard.charting.chart import Chart
    from dashboard.charting.renderer import ChartRenderer
    from dashboard.dataset.dataset import Dataset
    from dashboard.export.export_options import ExportOptions
    from dashboard.export.pictures import Picture
    from dashboard.i18n import Language
    from dashboard.requests.query import Query

_WITHOUT_THEME = (FileFormat.CSV, FileFormat.XLSX)


class Task(Struct, frozen=True):
    """One file to make.

    Attributes:
        name: The name of the file.
        chart_request: What is asked of the chart.
        format: The format.
        more: Further charts in the same presentation.
    """

    name: str
    chart_request: ChartRequest
    format: FileFormat
    more: tuple[ChartRequest, ...] = ()

    def finish(
        self,
        picture: Picture | None,
        renderer: ChartRenderer,
        base: str,
        template: Path | None = None,
    ) -> bytes:
        """Return the content of the file.

        Args:
            picture: The picture drawn, or none for a file of rows or a slide.
            renderer: Where charts are drawn.
            base: The address of the Atlas, ``/`` at the end.
            template: The presentation whose layouts, colours and fonts a slide has.
        """
        if self.more:
            return presentation((self.chart_request, *self.more), renderer, base, template=template)
        if picture is None:
            return data_file(self.chart_request, self.format, renderer, base, template)
        if not self.format.is_picture:
            return document_file([(self.chart_request, picture.content)], renderer, base)
        return stamp(picture.content, picture.origin, base)


def in_decks(tasks: Iterable[Task], name: str, version: str) -> list[Task]:
    """Return tasks with all slides of one language and theme in one presentation.

    Args:
        tasks: One file each.
        name: What the presentations are called.
        version: The dataset's version: its day.
    """
    decks: dict[tuple[str, str], list[Task]] = {}
    others = []
    for task in tasks:
        if task.format is FileFormat.PPTX:
            request = task.chart_request
            decks.setdefault((request.language.value, request.theme.name), []).append(task)
        else:
            others.append(task)
    return [
        *(
            Task(
                file_name(
                    (name, language, version), (), FileFormat.PPTX, [theme] * (theme != "light")
                ),
                own[0].chart_request,
                FileFormat.PPTX,
                tuple(one.chart_request for one in own[1:]),
            )
            for (language, theme), own in decks.items()
        ),
        *others,
    ]


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
    words: Query = {} if format_ in DATA else export_options.words
    for theme, size in product(themes, sizes):
        asked = {"lang": language.value, "theme": theme, "size": size}
        own = {name: [value] for name, value in asked.items() if value}
        state = parse(
            {**export_options.choices, **words, **own},
            (*choices, *common(dataset), *extra, *(OWN_WORDS if format_ not in DATA else ())),
        )
        yield ChartRequest(chart, choices, state, language)
