"""The tables of the dataset, and the rows of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.server.openapi.schemas.parts import (
    ADDRESS,
    COUNT,
    FLAG,
    TEXT,
    WORDS,
    one_of,
    or_none,
    reference,
    several,
    thing,
)

if TYPE_CHECKING:
    from dashboard.dataset.description import Column, Package, Table
    from dashboard.server.openapi.operation import Schema

_TYPES = one_of("string", "integer", "number", "boolean")

_BRIEF = thing({"name": TEXT, "type": _TYPES, "title": WORDS, "unit": or_none(TEXT)})

_COLUMN = thing(
    {
        "name": TEXT,
        "type": _TYPES,
        "title": WORDS,
        "unit": or_none(TEXT),
        "description": WORDS,
        "vocabulary": or_none(TEXT),
        "links": or_none(TEXT),
        "separator": or_none(TEXT),
        "required": FLAG,
    }
)

_TABLE = thing(
    {
        "name": TEXT,
        "title": WORDS,
        "description": WORDS,
        "rows": COUNT,
        "claims": FLAG,
        "columns": several(_COLUMN),
        "addresses": thing({"json": ADDRESS, "csv": ADDRESS}),
    }
)

_TERM = thing({"name": TEXT, "title": WORDS, "meaning": WORDS})

_WHOSE = {
    "dataset": WORDS,
    "publisher": WORDS,
    "version": TEXT,
    "licence": TEXT,
    "licence_address": or_none(ADDRESS),
}

_TABLES = thing(
    {
        **_WHOSE,
        "title": WORDS,
        "description": WORDS,
        "archive": ADDRESS,
        "tables": several(reference("Table")),
        "vocabularies": {"type": "object", "additionalProperties": several(_TERM)},
    }
)

_PAGE = thing(
    {
        "table": TEXT,
        "title": WORDS,
        **_WHOSE,
        "total": COUNT,
        "limit": {"type": "integer", "minimum": 1},
        "offset": COUNT,
        "next": or_none(ADDRESS),
        "previous": or_none(ADDRESS),
        "csv": ADDRESS,
        "columns": several(_BRIEF),
    }
)


def table_schemas(package: Package) -> dict[str, Schema]:
    """Return the schemas of tables, with one for the rows of each."""
    rows = {_name(table): _row(list(table.columns.values())) for table in package.tables.values()}
    return {"Tables": _TABLES, "Table": _TABLE, "Page": _PAGE, **rows}


def rows_of(table: Table) -> Schema:
    """Return the schema of rows of a table, a page of them."""
    return {"allOf": [reference("Page"), thing({"rows": several(reference(_name(table)))})]}


def _name(table: Table) -> str:
    return f"row.{table.name}"


def _row(columns: list[Column]) -> Schema:
    return thing({column.name: _cell(column) for column in columns})


def _cell(column: Column) -> Schema:
    return {"type": column.type if column.required else [column.type, "null"]}
