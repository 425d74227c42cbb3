"""The rows of the table behind a chart, written for a reader."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.analysis.organizations.named import organizations_by_name, organizations_named
from dashboard.analysis.records import values
from dashboard.charting.as_of import RING
from dashboard.charting.chart import Chart, Format, TableColumn, columns_of
from dashboard.charting.terms import country, term
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dashboard.analysis.viewpoint import Viewpoint
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language

NEW = "new"
"""The column that marks rows behind which a new claim stands."""

NEW_WORDS = Text("새 주장", "new")

PROFILES = "profiles"
"""The key under which a row says which organizations it names, by their names."""

NUMBERS = {Format.NUMBER, Format.PERCENT}
"""The formats whose values stay numbers."""


def table_rows(
    chart: Chart, frame: pd.DataFrame, dataset: Dataset, language: Language
) -> list[dict[str, Any]]:
    """Return the rows of the table behind a chart, written for a reader."""
    written = {
        column.name: [_cell(value, column, dataset, language) for value in found]
        for column in columns_of(chart, dataset.package)
        if (found := values_of(frame, column, language)) is not None
    }
    return [dict(zip(written, cells, strict=True)) for cells in zip(*written.values(), strict=True)]


def marked_rows(
    chart: Chart,
    frame: pd.DataFrame,
    dataset: Dataset,
    language: Language,
    viewpoint: Viewpoint,
) -> list[dict[str, Any]]:
    """Return the same rows with the organizations that they name, by name, under ``PROFILES``.

    Where a day is asked for, each says under ``NEW`` whether a new claim stands behind it.
    """
    rows, news = table_rows(chart, frame, dataset, language), viewpoint.news(dataset)
    columns = columns_of(chart, dataset.package)
    texts = [column.name for column in columns if column.format is Format.TEXT]
    known = organizations_by_name(dataset)
    rows = [with_profiles(row, texts, known) for row in rows]
    if not viewpoint.as_of:
        return rows
    behind = [str(joined).split(";") for joined in frame["claims"].fillna("")]
    fresh = news & set(chain.from_iterable(behind))  # many times quicker than row by row
    return [
        {**row, NEW: "" if fresh.isdisjoint(claims) else f"{RING} {NEW_WORDS[language]}"}
        for row, claims in zip(rows, behind, strict=True)
    ]


def with_profiles(
    row: dict[str, Any], texts: Iterable[str], known: Mapping[str, str]
) -> dict[str, Any]:
    """Return a row with the organizations that some of its columns name, if there are any."""
    found: dict[str, str] = {}
    for text in (row.get(name) for name in texts):
        if isinstance(text, str):
            found |= organizations_named(text, known)
    return {**row, PROFILES: found} if found else row


def values_of(frame: pd.DataFrame, column: TableColumn, language: Language) -> list[Any] | None:
    """Return the values of a column, of a text in both languages those in the reader's."""
    for name in (f"{column.name}_{language}", column.name):
        if name in frame:
            return values(frame[name])
    return None


def _cell(value: Any, column: TableColumn, dataset: Dataset, language: Language) -> Any:
    if not isinstance(value, str) and pd.isna(value):
        return None
    if column.format is Format.TERM:
        return term(dataset, column.vocabulary, value)[language]
    if column.format is Format.COUNTRY:
        return country(value)[language]
    if column.format is Format.DATE:
        return edtf(value, language)
    return value if column.format in NUMBERS else str(value)
