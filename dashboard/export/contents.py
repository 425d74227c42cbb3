"""What a data file of a chart holds: the rows drawn, the claims behind them, their articles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from dashboard.analysis.claim_records import claim_records
from dashboard.charting.chart import Format, TableColumn, columns_of
from dashboard.charting.footer import claims_of, sources_of
from dashboard.charting.rows_table import values_of
from dashboard.dataset.collections import credits_of
from dashboard.export.cells import Cell, FilePart, cell
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import pandas as pd

    from dashboard.charting.chart import Chart
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language


_BETWEEN = "; "

_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,14})", re.ASCII)

_AS_WRITTEN = Text("원문 표현", "As written")

_ARTICLE = Text("제목", "Title")

_AUTHOR = Text("작성자", "Author")

_PUBLISHED = Text("발행일", "Published")

_PUBLISHER = Text("발행처", "Publisher")

_SOURCE = Text("출처 식별자", "Source identifier")

BESIDE = (
    TableColumn("claim_sources", Text("주장의 출처", "Sources of the claims")),
    TableColumn("claim_paragraphs", Text("주장의 문단·행", "Paragraphs or rows of the claims")),
    TableColumn("claim_as_written", _AS_WRITTEN),
    TableColumn("claim_statuses", Text("주장의 상태", "Status of the claims")),
    TableColumn("claim_bounds", Text("주장의 한정", "Bound of the claims")),
)

"""What stands in each row beside what the chart shows."""

CREDIT = TableColumn("claim_credits", Text("출처 표시와 라이선스", "Credit and licence"))
"""Stands beside claims where those of some collection ask to be credited."""

EVIDENCE = (
    TableColumn("claim", Text("주장", "Claim")),
    TableColumn("about", Text("대상", "About")),
    TableColumn("says", Text("내용", "What it says")),
    TableColumn("as_written", _AS_WRITTEN),
    TableColumn("publisher", _PUBLISHER),
    TableColumn("published_on", _PUBLISHED, Format.DATE),
    TableColumn("place", Text("출처 내 위치", "Place in the source")),
    TableColumn("paragraph", Text("저장 파일의 문단", "Paragraph of the saved file")),
    TableColumn("row", Text("데이터 파일의 행", "Row of the data file")),
    TableColumn("cells", Text("데이터 파일의 셀", "Cells of the data file")),
    TableColumn("status", Text("상태", "Status"), Format.TERM, "status"),
    TableColumn("bound", Text("한정", "Bound"), Format.TERM, "bound"),
    TableColumn("inferred", Text("추론 포함", "Partly inferred")),
    TableColumn("note", Text("설명", "Note")),
    TableColumn("disagreements", Text("알려진 불일치", "Known disagreements")),
    TableColumn("title", _ARTICLE),
    TableColumn("author", _AUTHOR),
    TableColumn("url", Text("출처 주소", "Address of the source")),
    TableColumn("source", _SOURCE),
    TableColumn("table", Text("데이터셋의 표", "Table of the dataset")),
)

"""The claims, one row a claim."""

SOURCES = (
    TableColumn("source", _SOURCE),
    TableColumn("title", _ARTICLE),
    TableColumn("publisher", _PUBLISHER),
    TableColumn("author", _AUTHOR),
    TableColumn("published_on", _PUBLISHED, Format.DATE),
    TableColumn("url", Text("주소", "Address")),
    TableColumn("count", Text("사용된 주장 수", "Claims used"), Format.NUMBER),
    TableColumn("claims", Text("사용된 주장", "Claims used, by identifier")),
)

"""The articles, one row an article."""


def drawn_rows(chart: Chart, frame: pd.DataFrame, dataset: Dataset, language: Language) -> FilePart:
    """Return the rows of the table behind a chart, with numbers and dates as they are."""
    every = columns_of(chart, dataset.package)
    found = {
        column.name: _cells(values, column, dataset, language)
        for column in every
        if (values := values_of(frame, column, language)) is not None
    }
    columns = [column for column in every if column.name in found]
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
    credited = (CREDIT,) if CREDIT in evidence.columns else ()
    return FilePart((*part.columns, *BESIDE, *credited), rows, part.language)


def evidence_of(frame: pd.DataFrame, dataset: Dataset, language: Language) -> FilePart:
    """Return the claims behind the rows drawn, one row a claim."""
    claims = claims_of(frame)
    rows = claim_records(dataset, claims, language)
    if not credits_of(dataset, claims):
        return _part(rows, EVIDENCE, dataset, language)
    credited = [
        {**row, CREDIT.name: _BETWEEN.join(credits_of(dataset, [claim]))}
        for row, claim in zip(rows, claims, strict=True)
    ]
    return _part(credited, (*EVIDENCE, CREDIT), dataset, language)


def sources_behind(frame: pd.DataFrame, dataset: Dataset, language: Language) -> FilePart:
    """Return the articles behind the rows drawn, oldest first, with the claims read from each."""
    claims = claims_of(frame)
    read_from: dict[str, list[str]] = {}
    for record in claim_records(dataset, claims, language):
        read_from.setdefault(record["source"], []).append(record["claim"])
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
        "claim_paragraphs": _joined(
            [{"at": one["row"] or one["paragraph"]} for one in claims], "at"
        ),
        "claim_as_written": _joined(claims, "as_written"),
        "claim_statuses": _joined(claims, "status"),
        "claim_bounds": _joined(claims, "bound"),
        CREDIT.name: _BETWEEN.join(
            dict.fromkeys(str(one[CREDIT.name]) for one in claims if one.get(CREDIT.name))
        ),
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
