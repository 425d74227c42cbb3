"""What a reader may ask of the list of claims, and the claims that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.analysis.headlines import abouts
from dashboard.analysis.mentions import claims_naming
from dashboard.i18n import Text
from dashboard.requests.choices import Choice, Kind, Option

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.requests.choices import ChoiceValues


def _tables(dataset: Dataset) -> tuple[Option, ...]:
    described = dataset.package.tables.values()
    return tuple(Option(table.name, table.title) for table in described if table.holds_claims)


def _sources(dataset: Dataset) -> tuple[Option, ...]:
    used = dataset.records.cited
    return tuple(
        Option(name, dataset.publisher_text(name))
        for name in map(str, dataset.tables["sources"]["source"])
        if name in used
    )


def _terms(vocabulary: str) -> Any:
    def options(dataset: Dataset) -> tuple[Option, ...]:
        words = dataset.package.vocabularies[vocabulary]
        every = dataset.package.tables.values()
        tables = [table.name for table in every if table.holds_claims]
        used = {one for name in tables for one in dataset.columns(name).coded(vocabulary)[1]}
        return tuple(Option(name, entry.title) for name, entry in words.items() if name in used)

    return options


CHOICES = (
    Choice("q", Kind.TEXT, Text("이름·수치·식별자 검색", "Search names, figures, identifiers"), ""),
    Choice("table", Kind.MANY, Text("표", "Table"), (), _tables),
    Choice("source", Kind.MANY, Text("출처", "Source"), (), _sources),
    Choice("status", Kind.MANY, Text("상태", "Status"), (), _terms("status")),
    Choice("bound", Kind.MANY, Text("한정", "Bound"), (), _terms("bound")),
    Choice("claim", Kind.TEXT, Text("주장 식별자", "Claim identifier"), ""),
    Choice("about", Kind.TEXT, Text("대상 식별자", "Identifier of the subject"), ""),
    Choice("finding", Kind.TEXT, Text("문장의 수치", "Figure of a sentence"), ""),
    Choice("chart", Kind.TEXT, Text("차트", "Chart"), ""),
    Choice("organization", Kind.TEXT, Text("기관 식별자", "Identifier of an organization"), ""),
    Choice("mark", Kind.TEXT, Text("차트의 표식이나 기관의 행", "Mark of the chart or row"), ""),
    Choice("state", Kind.TEXT, Text("그 페이지의 선택", "Choices of its page"), ""),
)


def matching(dataset: Dataset, state: ChoiceValues) -> pd.DataFrame:
    """Return the claims that a state of the page's choices asks for.

    Columns: those of ``Dataset.claims``.
    """
    claims = dataset.claims
    if state.one("claim"):
        return claims[claims["claim"].isin(state.one("claim").split(","))]
    if state.one("about"):
        naming = claims_naming(dataset).get(state.one("about"), ())
        claims = claims[claims["claim"].isin(naming)]
    for name in ("table", "source", "status", "bound"):
        if state.many(name):
            claims = claims[claims[name].isin(state.many(name))]
    wanted = state.one("q").casefold().split()
    if not wanted:
        return claims
    texts = claims.assign(about=claims["claim"].map(abouts(dataset)))
    for word in wanted:
        found = [
            _holds(texts[name], word)
            for name in ("claim", "as_written", "about", "note_ko", "note_en")
        ]
        texts = texts[pd.concat(found, axis=1).any(axis=1)]
    return texts.drop(columns="about")


def _holds(texts: pd.Series[str], word: str) -> pd.Series[bool]:
    """Return which texts hold a word; equal texts are searched once."""
    return texts.isin([text for text in texts.dropna().unique() if word in text.casefold()])
