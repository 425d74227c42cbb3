"""Claims by source: how much of the dataset rests on which article, and how well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.support import INTRODUCING, SINGLE, supported_claims
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.support import (
    DIMENSIONS,
    PHRASES,
    STANDINGS,
    caption,
    draw_support,
    labelled,
    together,
)
from dashboard.figures.topics import SOURCES
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_CELL = ["row", "part"]


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn: one for each part of each row, the largest rows first.

    Columns: row, row_ko, row_en, part, part_ko, part_en (what the claims are grouped and told
    apart by); number (of claims); total (of the row); share (percent of the row); single (claims
    whose standing is that of one article alone); disputed (claims that a known disagreement
    names); claims.
    """
    claims = supported_claims(dataset)
    if not state.flag("names"):
        claims = claims[~claims["table"].isin(INTRODUCING)]
    if state.many("standing"):
        claims = claims[claims["standing"].isin(state.many("standing"))]
    claims = claims.assign(
        single=claims["standing"] == SINGLE,
        row=claims[DIMENSIONS[state.one("rows")]],
        part=claims[DIMENSIONS[state.one("parts")]],
    )
    claims, others = together(claims)
    cells = claims.groupby(_CELL, sort=False).agg(
        number=("claim", "size"),
        single=("single", "sum"),
        disputed=("disputed", "sum"),
        claims=("claim", ";".join),
    )
    rows = cells.reset_index()
    rows["total"] = rows.groupby("row")["number"].transform("sum")
    rows["share"] = (rows["number"] / rows["total"] * 100).round(1)
    return labelled(rows, dataset, state.one("rows"), state.one("parts"), others)


def figure(scene: Scene) -> Figure:
    """Return one bar a row, divided into its parts."""
    return draw_support(scene)


def describe(scene: Scene) -> Caption:
    """Return on which article most rests, the choices and the legend, every part in words."""
    return caption(scene)


def _dimension(name: str, words: Words, default: str) -> Choice:
    options = (
        Option("article", Words("기사", "Article")),
        Option("table", Words("표", "Table")),
        Option("status", Words("상태", "Status")),
        Option("standing", Words("교차 확인", "Cross-check")),
    )
    return Choice(name, Kind.ONE, words, default, options)


CHART = Chart(
    topic=SOURCES,
    order=1,
    name=Words("기사별 주장", "Claims by source"),
    purpose=Words(
        "데이터가 어느 기사에서 얼마나 나왔는지, 다른 기사로 교차 확인되지 않거나 기사끼리 "
        "어긋나는 주장이 얼마나 되는지 보여 줍니다.",
        "How much of the dataset comes from which article, how much no other article confirms, and "
        "what is disputed.",
    ),
    choices=(
        _dimension("rows", Words("행", "Rows"), "article"),
        _dimension("parts", Words("구분", "Divided by"), "standing"),
        Choice(
            "measure",
            Kind.ONE,
            Words("단위", "Measured in"),
            "number",
            (
                Option("number", Words("건수", "Number")),
                Option("share", Words("비중", "Share")),
            ),
        ),
        Choice(
            "standing",
            Kind.MANY,
            Words("교차 확인", "Cross-check"),
            (),
            tuple(Option(name, words, PHRASES.get(name)) for name, words in STANDINGS.items()),
            phrase=Words("{names} 주장", "claims in {names}"),
        ),
        Choice(
            "names",
            Kind.FLAG,
            Words("기관·모델 소개 포함", "With introductions of organizations and models"),
            default=False,
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        Column("row", Words("행", "Row")),
        Column("part", Words("구분", "Part")),
        Column("number", Words("주장 수", "Claims"), Format.NUMBER),
        Column("share", Words("행 안의 비중", "Share of the row"), Format.PERCENT),
        Column("single", Words("단일 기사 주장", "In one article only"), Format.NUMBER),
        Column("disputed", Words("불일치 주장", "Disputed"), Format.NUMBER),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
