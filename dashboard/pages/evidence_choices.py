"""What a reader may ask of the list of claims, and the claims that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from dashboard.analysis.found_claims import FoundClaims
from dashboard.analysis.headlines import table_headlines
from dashboard.analysis.mentions import rows_naming
from dashboard.i18n import Text
from dashboard.requests.choices import Choice, Kind, Option

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Table
    from dashboard.dataset.grouping import TableColumns
    from dashboard.requests.choices import ChoiceValues

_READ = ("claim", "as_written", "note_ko", "note_en")
"""Columns that a search looks into, beside the words for what a claim is about."""


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


def matching(dataset: Dataset, state: ChoiceValues) -> FoundClaims:
    """Return the claims that a state of the page's choices asks for."""
    every = [table for table in dataset.package.tables.values() if table.holds_claims]
    chosen = state.one("claim").split(",") if state.one("claim") else None
    if chosen is not None:
        return FoundClaims(tuple(dataset.columns(one.name) for one in every)).among(chosen)
    own = [one for one in every if not state.many("table") or one.name in state.many("table")]
    return FoundClaims(tuple(_matching(dataset, table, state) for table in own))


def _matching(dataset: Dataset, table: Table, state: ChoiceValues) -> TableColumns:
    rows = dataset.columns(table.name)
    mask = np.ones(len(rows), dtype=bool)
    if state.one("about"):
        mask &= rows_naming(state.one("about"), rows, table, dataset.package)
    for name in ("source", "status", "bound"):
        if state.many(name):
            mask &= rows.holding(name, frozenset(state.many(name)))
    for word in state.one("q").casefold().split():
        about = table_headlines(dataset)[table.name].containing(word)
        read = [rows.containing(name, word) for name in _READ if name in table.columns]
        mask &= np.logical_or.reduce([about, *read])
    return rows.kept(mask)
