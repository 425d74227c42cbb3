"""Many files at once: what each is called and what it holds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from dashboard.export.files import data_file
from dashboard.export.formats import FileFormat
from dashboard.export.names import chart_file_name
from dashboard.export.stamp import stamp
from dashboard.figures.draw import choices_of
from dashboard.figures.look import Look
from dashboard.figures.parameters import COMMON, SIZE
from dashboard.figures.query import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.export.pictures import Picture
    from dashboard.export.wish import Wish
    from dashboard.figures.chart import Chart
    from dashboard.figures.choices import Choice
    from dashboard.figures.studio import Studio
    from dashboard.tables.dataset import Dataset
    from dashboard.words import Language

_WITHOUT_THEME = (FileFormat.CSV, FileFormat.XLSX)


@dataclass(frozen=True, slots=True)
class Task:
    """One file to make.

    Attributes:
        name: The name of the file.
        look: What is asked of the chart.
        format: The format.
    """

    name: str
    look: Look
    format: FileFormat

    def finish(self, picture: Picture | None, studio: Studio, base: str) -> bytes:
        """Return the content of the file.

        Args:
            picture: The picture drawn, or none for a file of rows.
            studio: Where charts are drawn.
            base: The address of the Atlas, ``/`` at the end.
        """
        if picture is None:
            return data_file(self.look, self.format, studio, base)
        return stamp(picture.content, picture.origin, base)


def tasks_of(charts: Iterable[Chart], dataset: Dataset, wish: Wish) -> list[Task]:
    """Return every file that a wish asks for.

    Raises:
        InvalidQueryError: If the choices do not fit a chart.
    """
    return [
        task
        for chart in charts
        for choices in [choices_of(chart, dataset)]
        for format_ in wish.formats
        for language in wish.languages
        for look in _looks(chart, choices, format_, language, wish)
        for task in [Task(chart_file_name(look, format_, dataset.version), look, format_)]
    ]


def _looks(
    chart: Chart,
    choices: tuple[Choice, ...],
    format_: FileFormat,
    language: Language,
    wish: Wish,
) -> Iterator[Look]:
    themes = ("",) if format_ in _WITHOUT_THEME else wish.themes
    sizes, extra = (wish.sizes, SIZE) if format_.is_picture else (("",), ())
    for theme, size in product(themes, sizes):
        asked = {"lang": language.value, "theme": theme, "size": size}
        own = {name: [value] for name, value in asked.items() if value}
        state = parse({**wish.choices, **own}, (*choices, *COMMON, *extra))
        yield Look(chart, choices, state, language)
