"""The table behind a chart: the rows drawn, with their evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.figures.chart import Chart, Column, Format
from dashboard.figures.terms import country, term
from dashboard.pages.grid import grid
from dashboard.words.dates import edtf

if TYPE_CHECKING:
    import dash_ag_grid as dag

    from dashboard.tables.dataset import Dataset
    from dashboard.words import Language

_NUMBERS = {Format.NUMBER, Format.PERCENT}


def chart_table(
    chart: Chart, frame: pd.DataFrame, dataset: Dataset, language: Language
) -> dag.AgGrid:
    """Return the table behind a chart."""
    columns = [_definition(column, language) for column in chart.columns]
    rows = table_rows(chart, frame, dataset, language)
    return grid({"part": "rows", "scope": chart.id}, columns, rows, language, opened_later=True)


def table_rows(
    chart: Chart, frame: pd.DataFrame, dataset: Dataset, language: Language
) -> list[dict[str, Any]]:
    """Return the rows of the table behind a chart, written for a reader."""
    written = {
        column.name: [_cell(value, column, dataset, language) for value in values]
        for column in chart.columns
        if (values := _values(frame, column, language)) is not None
    }
    return [dict(zip(written, cells, strict=True)) for cells in zip(*written.values(), strict=True)]


def _values(frame: pd.DataFrame, column: Column, language: Language) -> pd.Series | None:
    for name in (f"{column.name}_{language}", column.name):
        if name in frame:
            return frame[name]
    return None


def _cell(value: Any, column: Column, dataset: Dataset, language: Language) -> Any:
    if pd.isna(value):
        return None
    if column.format is Format.TERM:
        return term(dataset, column.vocabulary, value)[language]
    if column.format is Format.COUNTRY:
        return country(value)[language]
    if column.format is Format.DATE:
        return edtf(value, language)
    return value if column.format in _NUMBERS else str(value)


def _definition(column: Column, language: Language) -> dict[str, Any]:
    definition: dict[str, Any] = {
        "field": column.name,
        "headerName": column.words[language],
    }
    if column.format is Format.CLAIMS:
        spaced = "params.value == null ? '' : params.value.split(';').join(' ')"
        definition |= {"valueFormatter": {"function": spaced}, "tooltipField": column.name}
    if column.format in _NUMBERS:
        digits = 1 if column.format is Format.PERCENT else 3
        written = f"params.value == null ? '' : d3.format(',.{digits}~f')(params.value)"
        suffix = " + '%'" if column.format is Format.PERCENT else ""
        definition |= {
            "type": "rightAligned",
            "filter": "agNumberColumnFilter",
            "valueFormatter": {"function": f"{written}{suffix}"},
        }
    return definition
