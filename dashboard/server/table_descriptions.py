"""The tables of the dataset as the interface for programs describes them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dashboard.export.cells import plain
from dashboard.requests.urls import ARCHIVE, table_path, url

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column, Table
    from dashboard.dataset.identity import Identity
    from dashboard.export.selection import Selection
    from dashboard.i18n import Text

compact = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode
"""Writes JSON without spaces."""


def every_table(dataset: Dataset, base: str) -> dict[str, Any]:
    """Return every table with its columns, and the vocabularies that they use."""
    package = dataset.package
    return {
        **_heading(package.identity),
        "title": _both(package.identity.title),
        "description": _both(package.description),
        "archive": url(base, ARCHIVE),
        "tables": [_table(table, dataset, base) for table in package.tables.values()],
        "vocabularies": {
            name: [
                {"name": term.name, "title": _both(term.title), "meaning": _both(term.description)}
                for term in vocabulary.values()
            ]
            for name, vocabulary in package.vocabularies.items()
        },
    }


def selected_rows(selection: Selection, dataset: Dataset, base: str) -> str:
    """Return one page of rows as JSON, with the addresses of the pages before and after it."""
    table = selection.table
    described = {
        "table": table.name,
        "title": _both(table.title),
        **_heading(dataset.identity),
        "total": selection.total,
        "limit": selection.limit,
        "offset": selection.offset,
        **neighbours(selection, "json", base),
        "csv": url(base, table_path(table.name, "csv"), selection.at(selection.offset)),
        "columns": [_brief(column) for column in table.columns.values()],
        "rows": [],
    }
    return f"{compact(described).removesuffix(']}')}{','.join(_rows(selection))}]}}"


def _rows(selection: Selection) -> Iterator[str]:
    """Yield the rows of a page as JSON, column by column: equal cells are written once."""
    columns = [_cells(name, selection) for name in selection.table.columns]
    return (f"{{{','.join(row)}}}" for row in zip(*columns, strict=True))


def _cells(column: str, selection: Selection) -> list[str]:
    named = f"{compact(column)}:"
    return selection.taken(
        column, lambda value: f"{named}{compact(plain(value))}", f"{named}{compact(None)}"
    )


def neighbours(selection: Selection, suffix: str, base: str) -> dict[str, str | None]:
    """Return the addresses of the ``next`` and the ``previous`` page; None where there is none."""
    path = table_path(selection.table.name, suffix)
    pages = {"next": selection.next, "previous": selection.previous}
    return {name: None if page is None else url(base, path, page) for name, page in pages.items()}


def _heading(identity: Identity) -> dict[str, Any]:
    """Return whose the rows are."""
    return {
        "dataset": _both(identity.title),
        "publisher": _both(identity.publisher),
        "version": identity.version,
        "licence": identity.licence.en,
        "licence_address": identity.licence_address or None,
    }


def _table(table: Table, dataset: Dataset, base: str) -> dict[str, Any]:
    return {
        "name": table.name,
        "title": _both(table.title),
        "description": _both(table.description),
        "rows": len(dataset.columns(table.name)),
        "claims": table.holds_claims,
        "columns": [_column(column) for column in table.columns.values()],
        "addresses": {one: url(base, table_path(table.name, one)) for one in ("json", "csv")},
    }


def _brief(column: Column) -> dict[str, Any]:
    return {
        "name": column.name,
        "type": column.type,
        "title": _both(column.title),
        "unit": column.unit,
    }


def _column(column: Column) -> dict[str, Any]:
    return {
        **_brief(column),
        "description": _both(column.description),
        "vocabulary": column.vocabulary,
        "links": column.links,
        "separator": column.separator,
        "required": column.required,
    }


def _both(words: Text) -> dict[str, str]:
    return {"ko": words.ko, "en": words.en}
