"""Claims by source: how much of the dataset rests on which article, and how well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.support import DISPUTED, INTRODUCING, SINGLE, supported_claims
from dashboard.charting.chart import EVIDENCE, Chart, Format, RenderContext, TableColumn
from dashboard.charting.topics import SOURCES
from dashboard.charts.claims_by_source.claim_rows import draw_support
from dashboard.charts.claims_by_source.claim_words import caption
from dashboard.charts.claims_by_source.groupings import (
    DIMENSIONS,
    PHRASES,
    STANDINGS,
    labelled,
    leading,
    together,
)
from dashboard.i18n import Text
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure

_CELL = ["row", "part"]


def frame(dataset: Dataset, state: ChoiceValues) -> pd.DataFrame:
    """Return the rows drawn: one for each part of each row, the largest rows first.

    Columns: row, row_ko, row_en, part, part_ko, part_en (what the claims are grouped and told
    apart by); number (of claims); total (of the row); share (percent of the row); single (claims
    whose standing is that of one article alone); disputed (claims that a known disagreement
    names); claims (joined with ``;``), unnamed (how many more there are).
    """
    claims = supported_claims(dataset)
    kinds = claims.kinds.assign(number=claims.counts)
    if not state.flag("names"):
        kinds = kinds[~kinds["table"].isin(INTRODUCING)]
    if state.many("standing"):
        kinds = kinds[kinds["standing"].isin(state.many("standing"))]
    kinds = kinds.assign(
        single=kinds["number"].where(kinds["standing"] == SINGLE, 0),
        disputed=kinds["number"].where(kinds["standing"] == DISPUTED, 0),
        row=kinds[DIMENSIONS[state.one("rows")]],
        part=kinds[DIMENSIONS[state.one("parts")]],
    )
    kinds, others = together(kinds)
    cells = kinds.groupby(_CELL, sort=False)
    rows = cells[["number", "single", "disputed"]].sum().reset_index()
    rows["claims"], rows["unnamed"] = leading(claims, kinds, cells.ngroup(), len(rows))
    rows["total"] = rows.groupby("row")["number"].transform("sum")
    rows["share"] = (rows["number"] / rows["total"] * 100).round(1)
    return labelled(rows, dataset, state.one("rows"), state.one("parts"), others)


def figure(context: RenderContext) -> Figure:
    """Return one bar a row, divided into its parts."""
    return draw_support(context)


def describe(context: RenderContext) -> ChartText:
    """Return on which article most rests, the choices and the legend, every part in words."""
    return caption(context)


def _dimension(name: str, words: Text, default: str) -> Choice:
    options = (
        Option("article", Text("출처", "Source")),
        Option("table", Text("데이터 표", "Data table")),
        Option("status", Text("상태", "Status")),
        Option("standing", Text("교차 확인", "Cross-check")),
    )
    return Choice(name, Kind.ONE, words, default, options)


CHART = Chart(
    topic=SOURCES,
    order=1,
    name=Text("출처별 주장", "Claims by source"),
    purpose=Text(
        "데이터가 어느 출처에서 얼마나 나왔는지, 다른 출처로 교차 확인되지 않거나 출처끼리 "
        "어긋나는 주장이 얼마나 되는지 보여 줍니다.",
        "How much of the dataset comes from which source, how much appears in one source only, "
        "and where sources disagree.",
    ),
    choices=(
        _dimension("rows", Text("묶는 기준", "Group by"), "article"),
        _dimension("parts", Text("구분", "Divided by"), "standing"),
        Choice(
            "measure",
            Kind.ONE,
            Text("단위", "Measured in"),
            "number",
            (
                Option("number", Text("건수", "Number")),
                Option("share", Text("비중", "Share")),
            ),
        ),
        Choice(
            "standing",
            Kind.MANY,
            Text("교차 확인", "Cross-check"),
            (),
            tuple(Option(name, words, PHRASES.get(name)) for name, words in STANDINGS.items()),
            phrase=Text("{names} 주장", "claims in {names}"),
        ),
        Choice(
            "names",
            Kind.FLAG,
            Text("기관·모델 소개 포함", "With introductions of organizations and models"),
            default=False,
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        TableColumn("row", Text("행", "Row")),
        TableColumn("part", Text("구분", "Part")),
        TableColumn("number", Text("주장 수", "Claims"), Format.NUMBER),
        TableColumn("share", Text("행 안의 비중", "Share of the row"), Format.PERCENT),
        TableColumn("single", Text("단일 출처 주장", "In one source only"), Format.NUMBER),
        TableColumn("disputed", Text("불일치 주장", "In a disagreement"), Format.NUMBER),
        EVIDENCE,
    ),
)
