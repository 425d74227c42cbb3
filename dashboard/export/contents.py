"""What a data file of a chart holds: the rows drawn, the claims behind them, their articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dashboard.analysis.claim_records import claim_records
from dashboard.charting.footer import claims_of, sources_of
from dashboard.charting.rows_table import values_of
from dashboard.export.cells import Cell, cell
from dashboard.export.columns import BESIDE, EVIDENCE, SOURCES
from dashboard.export.part import FilePart

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from dashboard.charting.chart import Chart, TableColumn
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language

_BETWEEN = "; "
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,14})", re.ASCII)


def drawn_rows(chart: Chart, frame: pd.DataFrame, dataset: Dataset, language: Language) -> FilePart:
    """Return the rows of the table behind a chart, with numbers and dates as they are."""
    found = {
        column.name: _cells(values, column, dataset, language)
        for column in chart.columns
        if (values := values_of(frame, column, language)) is not None
    }
    columns = [column for column in chart.columns if column.name in found]
    rows = [dict(zip(found, cells, strict=True)) for cells in zip(*found.values(), strict=True)]
    return FilePart(columns, rows, language)


def with_evidence(part: FilePart, frame: pd.DataFrame, evidence: FilePart) -> FilePart:
    """Return rows with what stands behind each; several entries are in the order of the claims."""
    known = {row["claim"]: row for row in evidence.rows}
    behind = [[known[claim] for claim in joined.split(";") if claim] for joined in frame["claims"]]
    rows = [
        {**row, **_beside(claims), "claims": _joined(claims, "claim")}
        for row, claims in zip(part.rows, behind, strict=True)
    ]
    return FilePart((*part.columns, *BESIDE), rows, part.language)


def evidence_of(frame: pd.DataFrame, dataset: Dataset, language: Language) -> FilePart:
    """Return the claims behind the rows drawn, one row a claim."""
    rows = claim_records(dataset, claims_of(frame), language)
    return _part(rows, EVIDENCE, dataset, language)


def sources_behind(frame: pd.DataFrame, dataset: Dataset, language: Language) -> FilePart:
    """Return the articles behind the rows drawn, oldest first, with the claims read from each."""
    claims = claims_of(frame)
    read_from: dict[str, list[str]] = {}
    for claim in claims:
        read_from.setdefault(dataset.records.claims_by_id[claim]["source"], []).append(claim)
    rows = []
    for source in sources_of(claims, dataset):
        used = read_from[source["source"]]
        told = {"publisher": dataset.publisher(source["source"], language), "count": len(used)}
        rows.append({**source.cells, **told, "claims": _BETWEEN.join(used)})
    return _part(rows, SOURCES, dataset, language)


def _cells(
    values: Iterable[Any], column: TableColumn, dataset: Dataset, language: Language
) -> list[Cell]:
    """Return the cells of a column; where all are whole numbers they are no texts."""
    cells = [cell(value, column, dataset, language) for value in values]
    texts = [one for one in cells if one is not None]
    if all(isinstance(one, str) and _WHOLE.fullmatch(one) for one in texts):
        return [None if one is None else int(one) for one in cells]
    return cells


def _beside(claims: Sequence[Mapping[str, Cell]]) -> dict[str, Cell]:
    published = [f"{claim['publisher']} {claim['published_on']}" for claim in claims]
    return {
        "claim_sources": _BETWEEN.join(published),
        "claim_paragraphs": _joined(claims, "paragraph"),
        "claim_as_written": _joined(claims, "as_written"),
        "claim_statuses": _joined(claims, "status"),
        "claim_bounds": _joined(claims, "bound"),
    }


def _joined(claims: Sequence[Mapping[str, Cell]], name: str) -> Cell:
    """Return what each claim has in a single cell; of one claim it stays what it is."""
    if len(claims) == 1:
        return claims[0][name]
    return _BETWEEN.join(str(claim[name]) for claim in claims)


def _part(
    rows: Iterable[Mapping[Any, Any]],
    columns: Sequence[TableColumn],
    dataset: Dataset,
    language: Language,
) -> FilePart:
    cells = [
        {column.name: cell(row[column.name], column, dataset, language) for column in columns}
        for row in rows
    ]
    return FilePart(columns, cells, language)
