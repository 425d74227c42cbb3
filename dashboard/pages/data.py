"""The dataset itself: every table, and what each of its columns means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.figures.choices import Choice, Kind, Option
from dashboard.pages.attributes import aria
from dashboard.pages.filters import filters
from dashboard.pages.grid import MOST_LISTED, grid, listed
from dashboard.pages.page import Page, Site
from dashboard.pages.takeaway import takeaway
from dashboard.words import Language, Words

if TYPE_CHECKING:
    from dashboard.figures.choices import State
    from dashboard.pages.view import View
    from dashboard.tables.dataset import Dataset
    from dashboard.tables.description import Column

_TITLE = Words("데이터", "Data")
_LEAD = Words(
    "표 {tables}개, 행 {rows}개. 데이터 버전 {version}, {licence}.",
    "{tables} tables, {rows} rows. Dataset {version}, {licence}.",
)
_DICTIONARY = Words("열 설명", "Columns")
_TERMS = Words("용어", "Terms")
_COLUMN, _MEANING = Words("열", "Column"), Words("설명", "Meaning")
_TYPE, _UNIT = Words("형식", "Type"), Words("단위", "Unit")
_NO_UNIT = Words("", "")
_UNITS = {
    "parameter": Words("파라미터 개", "parameters"),
    "organization": Words("곳", "organizations"),
    "percent": Words("%", "%"),
    "KRW/USD": Words("원/달러", "won per dollar"),
}
_TYPES = {
    "string": Words("텍스트", "text"),
    "integer": Words("정수", "integer"),
    "number": Words("수", "number"),
    "boolean": Words("참·거짓", "true or false"),
}


def _tables(dataset: Dataset) -> tuple[Option, ...]:
    return tuple(Option(table.name, table.title) for table in dataset.package.tables.values())


CHOICES = (Choice("table", Kind.ONE, Words("표", "Table"), "parameter_counts", _tables),)


def data_page() -> Page:
    """Return the page of the dataset."""
    return Page("/data", _TITLE, _layout, choices=CHOICES)


def _layout(site: Site, view: View, state: State) -> Any:
    dataset, language = site.dataset, view.language
    table = dataset.package.tables[state.one("table")]
    choices = [choice.resolved(dataset) for choice in CHOICES]
    lead = _LEAD[language].format(
        tables=len(dataset.package.tables),
        rows=dataset.rows,
        version=dataset.version,
        licence=dataset.identity.licence[language],
    )
    return html.Div(
        [
            html.H1(_TITLE[language]),
            html.P(lead, className="lead-text"),
            takeaway(table.name, site.offers, view),
            filters(choices, state, "data", view),
            html.H2(table.title[language]),
            html.P(table.description[language]),
            *listed(len(dataset.listed(table.name)), language),
            _rows(table.name, dataset, language),
            html.H2(_DICTIONARY[language]),
            _dictionary(table.columns.values(), language),
            *_vocabularies(table.columns.values(), dataset, language),
        ]
    )


def _rows(name: str, dataset: Dataset, language: Language) -> Any:
    columns = dataset.package.tables[name].columns.values()
    definitions = [
        {
            "field": column.name,
            "headerName": column.name,
            "headerTooltip": column.title[language],
            "maxWidth": 420,
            "type": "rightAligned" if column.type in {"integer", "number"} else None,
        }
        for column in columns
    ]
    frame = dataset.listed(name).head(MOST_LISTED).astype(object)
    rows: list[Any] = frame.where(frame.notna(), None).to_dict("records")
    return grid({"part": "table", "scope": "data"}, definitions, rows, language, paged=True)


def _dictionary(columns: Any, language: Language) -> html.Div:
    heads = (_COLUMN, _MEANING, _TYPE, _UNIT)
    return html.Div(
        html.Table(
            [
                html.Thead(html.Tr([html.Th(words[language], scope="col") for words in heads])),
                html.Tbody([_entry(column, language) for column in columns]),
            ],
            className="dictionary",
        ),
        className="scrolls",
        tabIndex=0,
        role="region",
        **aria(label=_DICTIONARY[language]),
    )


def _entry(column: Column, language: Language) -> html.Tr:
    meaning = column.description[language] or column.title[language]
    return html.Tr(
        [
            html.Th([html.Code(column.name), html.Br(), column.title[language]], scope="row"),
            html.Td(meaning),
            html.Td(_TYPES[column.type][language]),
            html.Td(_UNITS.get(column.unit or "", _NO_UNIT)[language]),
        ]
    )


def _vocabularies(columns: Any, dataset: Dataset, language: Language) -> list[Any]:
    names = [column.vocabulary for column in columns if column.vocabulary]
    if not names:
        return []
    entries: list[Any] = []
    for name in dict.fromkeys(names):
        for term, words in dataset.package.vocabularies[name].items():
            meaning = words.description[language]
            entries += [
                html.Dt([words.title[language], " ", html.Code(f"{name}: {term}")]),
                html.Dd(meaning),
            ]
    return [html.H2(_TERMS[language]), html.Dl(entries, className="terms")]
