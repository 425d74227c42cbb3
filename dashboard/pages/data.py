"""The dataset itself: every table, and what each of its columns means."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import numpy as np
from dash import html

from dashboard.analysis.organizations.named import organizations_by_name
from dashboard.charting.rows_table import with_profiles
from dashboard.charting.terms import term
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import plain
from dashboard.pages.attributes import aria
from dashboard.pages.filters import filters
from dashboard.pages.grid import MOST_LISTED, grid, listed, names_in
from dashboard.pages.page import Page, Site
from dashboard.pages.takeaway import takeaway
from dashboard.requests.choices import Choice, Kind, Option

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

_TITLE = Text("데이터", "Data")
_SUMMARY = Text(
    "모든 표와 열의 뜻. 값마다 출처와 위치가 있으며, 표와 전체 데이터를 내려받을 수 있습니다.",
    "Every table and what its columns mean. Each value has its source and place; tables and "
    "the whole dataset can be downloaded.",
)
_LEAD = Text(
    "표 {tables}개, 행 {rows}개. 데이터 버전 {version}, {licence}.",
    "{tables} tables, {rows} rows. Dataset {version}, {licence}.",
)
_DICTIONARY = Text("열 설명", "Columns")
_TERMS = Text("용어", "Terms")
_COLUMN, _MEANING = Text("열", "Column"), Text("설명", "Meaning")
_TYPE, _UNIT = Text("형식", "Type"), Text("단위", "Unit")
_NO_UNIT = Text("", "")
_GROUPED = "params.value == null ? '' : d3.format(',.6~f')(params.value)"
_UNITS = {
    "parameter": Text("개", "parameters"),
    "organization": Text("곳", "organizations"),
    "percent": Text("%", "%"),
    "KRW/USD": Text("원/달러", "won per dollar"),
}
_TYPES = {
    "string": Text("텍스트", "text"),
    "integer": Text("정수", "integer"),
    "number": Text("수", "number"),
    "boolean": Text("참·거짓", "true or false"),
}


def _tables(dataset: Dataset) -> tuple[Option, ...]:
    return tuple(Option(table.name, table.title) for table in dataset.package.tables.values())


CHOICES = (Choice("table", Kind.ONE, Text("표", "Table"), "parameter_counts", _tables),)


def data_page() -> Page:
    """Return the page of the dataset."""
    return Page("/data", _TITLE, _layout, choices=CHOICES, summary=_SUMMARY)


def _layout(site: Site, view: PageRequest, state: ChoiceValues) -> Any:
    dataset, language = site.dataset, view.language
    table = dataset.package.tables[state.one("table")]
    choices = [choice.resolved(dataset) for choice in CHOICES]
    lead = _LEAD[language].format(
        tables=len(dataset.package.tables),
        rows=plain(dataset.rows, language),
        version=dataset.version,
        licence=dataset.identity.licence[language],
    )
    return html.Div(
        [
            html.H1(_TITLE[language]),
            html.P(lead, className="lead-text"),
            takeaway(table.name, site.features, view),
            filters(choices, state, "data", view),
            html.H2(table.title[language]),
            html.P(table.description[language]),
            *listed(len(dataset.columns(table.name)), language),
            _rows(table.name, dataset, view),
            html.H2(_DICTIONARY[language]),
            _dictionary(table.columns.values(), language),
            *_vocabularies(table.columns.values(), dataset, language),
        ]
    )


def _rows(name: str, dataset: Dataset, view: PageRequest) -> Any:
    columns = dataset.package.tables[name].columns.values()
    linked = [column.name for column in columns if column.links == "organizations"]
    every = dataset.columns(name)
    first = np.arange(min(len(every), MOST_LISTED))
    cells: dict[str, list[Any]] = {}
    for column in columns:
        words = partial(_cell, column=column, dataset=dataset, view=view)
        cells[column.name] = every.taken(column.name, first, words)
    known = organizations_by_name(dataset)
    rows = [
        with_profiles(dict(zip(cells, row, strict=True)), linked, known)
        for row in zip(*cells.values(), strict=True)
    ]
    definitions = [_definition(column, view) for column in columns]
    return grid({"part": "table", "scope": "data"}, definitions, rows, view.language, paged=True)


def _definition(column: Column, view: PageRequest) -> dict[str, Any]:
    definition: dict[str, Any] = {
        "field": column.name,
        "headerName": f"{column.title[view.language]} · {column.name}",
        "maxWidth": 420,
    }
    if column.type in {"integer", "number"}:
        definition |= {"type": "rightAligned", "filter": "agNumberColumnFilter"}
        if not column.name.endswith("year"):
            definition["valueFormatter"] = {"function": _GROUPED}
    elif column.links == "organizations":
        definition |= names_in(column.name, view)
    return definition


def _cell(value: Any, column: Column, dataset: Dataset, view: PageRequest) -> Any:
    """Return a value, of an identifier with the name of what it stands for before it."""
    if not isinstance(value, str) or not value:
        return value
    entries = value.split(column.separator) if column.separator else [value]
    if column.vocabulary:
        names = [term(dataset, column.vocabulary, one)[view.language] for one in entries]
    elif column.links and dataset.package.tables[column.links].is_named:
        names = [dataset.name(column.links, one, view.language) for one in entries]
    else:
        return value
    named = ", ".join(names)
    return value if named == value else f"{named} · {value}"


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


def _breaking(name: str) -> list[Any]:
    """Return the name of a column that may be broken behind its underscores."""
    parts = [part for word in name.split("_") for part in (html.Wbr(), "_", word)]
    return parts[2:]


def _entry(column: Column, language: Language) -> html.Tr:
    name = html.Code(_breaking(column.name))
    meaning = column.description[language] or column.title[language]
    return html.Tr(
        [
            html.Th([name, html.Br(), column.title[language]], scope="row"),
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
        for one, words in dataset.package.vocabularies[name].items():
            meaning = words.description[language]
            entries += [
                html.Dt([words.title[language], " ", html.Code(f"{name}: {one}")]),
                html.Dd(meaning),
            ]
    return [html.H2(_TERMS[language]), html.Dl(entries, className="terms")]
