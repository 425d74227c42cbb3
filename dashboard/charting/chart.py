"""What a chart is: the contract that each file in ``dashboard/charts`` fulfils."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from dashboard.analysis.records import Kind, records
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    import pandas as pd
    import plotly.graph_objects as go

    from dashboard.charting.drawn import Drawn
    from dashboard.charting.topics import Topic
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column, Package
    from dashboard.plotting.canvas import Canvas
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure
    from dashboard.requests.choices import Choice, ChoiceValues


class Format(StrEnum):
    """How a column of a chart's table is written."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    COUNTRY = "country"
    TERM = "term"
    CLAIMS = "claims"


class TableColumn(Struct, frozen=True):
    """A column of the table behind a chart.

    Attributes:
        name: Column of the chart's frame. For a text in both languages, the part before
            ``_ko`` and ``_en``.
        words: Its heading.
        format: How its values are written.
        vocabulary: The vocabulary that a ``term`` belongs to.
    """

    name: str
    words: Text
    format: Format = Format.TEXT
    vocabulary: str = ""


EVIDENCE = TableColumn("claims", Text("근거", "Evidence"), Format.CLAIMS)
"""The column that every chart has."""


class DescribedColumn(Struct, frozen=True):
    """A column of the table behind a chart that is one of a table of the dataset.

    Its heading, how its values are written and its vocabulary are what the package says of it.

    Attributes:
        table: The table of the dataset.
        name: The column, of the table as of the chart's frame.
    """

    table: str
    name: str

    def described(self, package: Package) -> TableColumn:
        """Return the column with what the package says of it."""
        column = package.tables[self.table].columns[self.name]
        return TableColumn(self.name, column.title, _format(column), column.vocabulary or "")


def _format(column: Column) -> Format:
    if column.vocabulary:
        return Format.TERM
    if column.holds_dates:
        return Format.DATE
    return Format.NUMBER if column.type in {"integer", "number"} else Format.TEXT


class RenderContext(Struct, frozen=True, dict=True):
    """Everything a chart needs to be drawn.

    Attributes:
        drawn: What is drawn, as the chart's ``frame`` returned it.
        state: The choices in force.
        canvas: Language, theme and width.
        dataset: The dataset, for names.
    """

    drawn: Drawn
    state: ChoiceValues
    canvas: Canvas
    dataset: Dataset

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The rows drawn one by one; a copy, made in full only when it is written to."""
        return self.drawn.rows.copy(deep=False)

    def rows(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """The rows drawn one by one, as values of a kind."""
        return self._read(self.drawn.rows, "rows", kind)

    def others(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """Those beyond, summed up, as values of a kind."""
        return self._read(self.drawn.others, "others", kind)

    def _read(self, frame: pd.DataFrame, part: str, kind: type[Kind]) -> tuple[Kind, ...]:
        """Read rows once, however many words and marks are made of them."""
        if (part, kind) not in self._known:
            self._known[part, kind] = tuple(records(frame, kind))
        return self._known[part, kind]

    @cached_property
    def _known(self) -> dict[tuple[str, type], tuple[Any, ...]]:
        return {}


class Chart(Struct, frozen=True):
    """One chart.

    Attributes:
        topic: The topic whose page it stands on.
        order: Its place on that page, from 1.
        name: Its short name.
        purpose: What question it answers, in a sentence.
        choices: What the reader may choose.
        frame: The rows drawn under a state. Columns: the chart's own and ``claims``, the claims
            behind the row joined with ``;``. Where not all are drawn one by one: a ``Drawn``.
        figure: The plot without the words around it; the layout's ``height`` is the plot's. A
            figure of Plotly's is taken too.
        describe: The words around it.
        columns: The columns of the table behind it; ``columns_of`` has what is said of each.
        explain: How the values of some rows were computed, where no claim says it.
        is_offered: Whether a dataset has anything for it; a chart without this is always there.
        id: Its name in addresses: the name of its file. Set on discovery.
    """

    topic: Topic
    order: int
    name: Text
    purpose: Text
    choices: tuple[Choice, ...]
    frame: Callable[[Dataset, ChoiceValues], Drawn | pd.DataFrame]
    figure: Callable[[RenderContext], Figure | go.Figure]
    describe: Callable[[RenderContext], ChartText]
    columns: tuple[TableColumn | DescribedColumn, ...]
    explain: Callable[[pd.DataFrame, Dataset], Iterable[Text]] | None = None
    is_offered: Callable[[Dataset], bool] | None = None
    id: str = ""


def columns_of(chart: Chart, package: Package) -> tuple[TableColumn, ...]:
    """Return the columns of the table behind a chart with all that is said of them."""
    return tuple(
        one if isinstance(one, TableColumn) else one.described(package) for one in chart.columns
    )
