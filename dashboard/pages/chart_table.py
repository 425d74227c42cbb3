"""The table behind a chart: the rows drawn, with their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.charting.chart import Chart, Format, TableColumn, columns_of
from dashboard.charting.rows_table import NEW, NEW_WORDS, NUMBERS, marked_rows
from dashboard.pages.grid import grid, names_in

if TYPE_CHECKING:
    import dash_ag_grid as dag
    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest


def chart_table(
    chart: Chart,
    frame: pd.DataFrame,
    dataset: Dataset,
    view: PageRequest,
) -> dag.AgGrid:
    """Return the table behind a chart; where a day is asked for, it says what is new."""
    language = view.language
    columns = [_definition(column, view) for column in columns_of(chart, dataset.package)]
    if view.viewpoint.as_of:
        columns.insert(1, {"field": NEW, "headerName": NEW_WORDS[language]})
    rows = marked_rows(chart, frame, dataset, language, view.viewpoint)
    return grid({"part": "rows", "scope": chart.id}, columns, rows, language)


def _definition(column: TableColumn, view: PageRequest) -> dict[str, Any]:
    definition: dict[str, Any] = {
        "field": column.name,
        "headerName": column.words[view.language],
    }
    if column.format is Format.TEXT:
        definition |= names_in(column.name, view)
    if column.format is Format.CLAIMS:
        spaced = "params.value == null ? '' : params.value.split(';').join(' ')"
        definition |= {"valueFormatter": {"function": spaced}, "tooltipField": column.name}
    if column.format in NUMBERS:
        digits = 1 if column.format is Format.PERCENT else 3
        written = f"params.value == null ? '' : d3.format(',.{digits}~f')(params.value)"
        suffix = " + '%'" if column.format is Format.PERCENT else ""
        definition |= {
            "type": "rightAligned",
            "filter": "agNumberColumnFilter",
            "valueFormatter": {"function": f"{written}{suffix}"},
        }
    return definition
