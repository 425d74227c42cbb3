"""Every claim, searchable, with its source; every source; the known disagreements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from dash import html

from dashboard.analysis.claim_records import cells_of
from dashboard.analysis.claim_words import EVIDENCE_CELLS, headline
from dashboard.analysis.mentions import claims_naming
from dashboard.analysis.once import once
from dashboard.figures.choices import Choice, Kind, Option
from dashboard.figures.table import NEW, NEW_WORDS
from dashboard.figures.terms import term
from dashboard.pages.evidence_card import evidence_card
from dashboard.pages.evidence_lists import disagreement_list, source_list
from dashboard.pages.filters import filters
from dashboard.pages.grid import MOST_LISTED, grid, listed
from dashboard.pages.page import Page, Site
from dashboard.words import Language, Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.figures.choices import State
    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset

_TITLE = Words("근거", "Evidence")
_LEAD = Words(
    "화면의 모든 숫자는 여기 있는 주장에서 왔다. 행을 고르면 적힌 그대로와 문단, 맞서는 "
    "주장이 열린다.",
    "Every number on the screen comes from a claim listed here. Choose a row for its words as "
    "written, its paragraph and its rivals.",
)
_FOUND = Words("주장 {count}건", "Claims: {count}")
_EVERY = Words("← 모든 주장", "← All claims")
_SOURCES = Words("출처", "Sources")
_DISAGREEMENTS = Words("알려진 불일치", "Known disagreements")
_HEADINGS = {
    "about": Words("무엇", "About"),
    "as_written": Words("적힌 그대로", "As written"),
    "table": Words("표", "Table"),
    "status": Words("상태", "Status"),
    "bound": Words("한정", "Bound"),
    "source": Words("출처", "Source"),
    "paragraph": Words("문단", "Paragraph"),
    "claims": Words("식별자", "Identifier"),
}


def _tables(dataset: Dataset) -> tuple[Option, ...]:
    described = dataset.package.tables.values()
    return tuple(Option(table.name, table.title) for table in described if table.holds_claims)


def _sources(dataset: Dataset) -> tuple[Option, ...]:
    used = set(dataset.claims["source"])
    return tuple(
        Option(name, Words(*(dataset.publisher(name, language) for language in Language)))
        for name in map(str, dataset.tables["sources"]["source"])
        if name in used
    )


def _terms(vocabulary: str) -> Any:
    def options(dataset: Dataset) -> tuple[Option, ...]:
        words = dataset.package.vocabularies[vocabulary]
        used = set(dataset.claims[vocabulary])
        return tuple(Option(name, entry.title) for name, entry in words.items() if name in used)

    return options


CHOICES = (
    Choice(
        "q", Kind.TEXT, Words("이름·수치·식별자 찾기", "Search names, figures, identifiers"), ""
    ),
    Choice("table", Kind.MANY, Words("표", "Table"), (), _tables),
    Choice("source", Kind.MANY, Words("출처", "Source"), (), _sources),
    Choice("status", Kind.MANY, Words("상태", "Status"), (), _terms("status")),
    Choice("bound", Kind.MANY, Words("한정", "Bound"), (), _terms("bound")),
    Choice("claim", Kind.TEXT, Words("주장 식별자", "Claim identifier"), ""),
    Choice("about", Kind.TEXT, Words("대상 식별자", "Identifier of what is named"), ""),
)

_WITHOUT_CONTROL = {"claim", "about"}

EVIDENCE = "evidence"


def evidence_page() -> Page:
    """Return the page of all claims."""
    return Page("/evidence", _TITLE, _layout, choices=CHOICES)


def _layout(site: Site, view: View, state: State) -> Any:
    dataset, language = site.dataset, view.language
    shown = matching(dataset, state)
    choices = [
        choice.resolved(dataset) for choice in CHOICES if choice.name not in _WITHOUT_CONTROL
    ]
    alone = state.one("claim") and not shown.empty
    narrowed = state.one("claim") or state.one("about")
    return html.Div(
        [
            html.H1(_TITLE[language]),
            html.P(_LEAD[language], className="lead-text"),
            filters(choices, state, EVIDENCE, view),
            html.P(html.A(_EVERY[language], href=view.link("/evidence"))) if narrowed else None,
            html.P(_FOUND[language].format(count=len(shown)), className="count", role="status"),
            html.Div(
                [evidence_card(claim, dataset, view) for claim in shown["claim"]],
                className="claim-alone",
            )
            if alone
            else claims_grid(shown, dataset, language, view.standpoint.news(dataset)),
            html.H2(_SOURCES[language], id="sources"),
            html.Ul(source_list(dataset, view), className="plain"),
            html.H2(_DISAGREEMENTS[language], id="disagreements"),
            html.Dl(disagreement_list(dataset, view), className="disagreements"),
        ]
    )


def matching(dataset: Dataset, state: State) -> pd.DataFrame:
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
    texts = claims.assign(about=claims["claim"].map(_abouts(dataset)))
    for word in wanted:
        found = [_holds(texts[name], word) for name in ("claim", "as_written", "about", "note")]
        texts = texts[pd.concat(found, axis=1).any(axis=1)]
    return texts.drop(columns="about")


def _holds(texts: pd.Series[str], word: str) -> pd.Series[bool]:
    """Return which texts hold a word; equal texts are searched once."""
    return texts.isin([text for text in texts.dropna().unique() if word in text.casefold()])


@once
def _abouts(dataset: Dataset) -> dict[str, str]:
    """Return what each claim is about, in both languages."""
    words = _headlines(dataset.claims["claim"], dataset)
    return {
        claim: f"{own.ko} {own.en}"
        for claim, own in zip(dataset.claims["claim"], words, strict=True)
    }


def _headlines(claims: Iterable[str], dataset: Dataset) -> list[Words]:
    """Return what claims are about; what several say alike is put into words once."""
    known: dict[tuple[str, ...], Words] = {}
    headlines = []
    for claim in claims:
        record = dataset.records.claims_by_id[claim]
        names = record.table.columns
        alike = (record.table.name, *(record[one] for one in names if one not in EVIDENCE_CELLS))
        if alike not in known:
            known[alike] = headline(dataset, record.table.name, cells_of(record))
        headlines.append(known[alike])
    return headlines


def claims_grid(
    claims: pd.DataFrame,
    dataset: Dataset,
    language: Language,
    news: frozenset[str] = frozenset(),
) -> Any:
    """Return claims as a table, marked where they are new; choosing a row opens its evidence."""
    count, claims = len(claims), claims.head(MOST_LISTED)
    rows = [
        {
            "about": about[language],
            "as_written": row["as_written"],
            "table": dataset.package.tables[row["table"]].title[language],
            "status": term(dataset, "status", row["status"])[language],
            "bound": term(dataset, "bound", row["bound"])[language],
            "source": dataset.publisher(row["source"], language),
            "paragraph": row["paragraph"],
            "claims": row["claim"],
            NEW: NEW_WORDS[language] if row["claim"] in news else "",
        }
        for about, row in zip(
            _headlines(claims["claim"], dataset), claims.to_dict("records"), strict=True
        )
    ]
    columns = [{"field": name, "headerName": words[language]} for name, words in _HEADINGS.items()]
    if news:
        columns.insert(2, {"field": NEW, "headerName": NEW_WORDS[language]})
    table = grid({"part": "rows", "scope": EVIDENCE}, columns, rows, language, paged=True)
    return html.Div([*listed(count, language), table])
