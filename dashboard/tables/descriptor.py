"""Reads datapackage.json, the only place where a table is described."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar

from dashboard.tables.description import Column, Package, Table, Term, Vocabulary
from dashboard.tables.faults import BrokenDataset, Fault
from dashboard.words import Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FILE = "datapackage.json"
_T = TypeVar("_T")
_TYPES = ("string", "integer", "number", "boolean")
_EVIDENCE = ("figure", "date", "name", "unit", "word")


def read_package(directory: Path) -> Package:
    """Read the description of the dataset in a folder.

    Raises:
        BrokenDataset: the descriptor is missing, unreadable or incomplete.
    """
    try:
        descriptor = json.loads((directory / FILE).read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise _broken("", f"is not JSON: {error.msg}", error.lineno) from error
    except (OSError, UnicodeDecodeError) as error:
        raise _broken("", f"cannot be read: {error}") from error
    return _package(_mapping(descriptor, "the descriptor"))


def _package(raw: Mapping[str, Any]) -> Package:
    vocabularies = {
        name: _vocabulary(_mapping(terms, f"vocabulary {name}"), name)
        for name, terms in _mapping(raw.get("vocabularies", {}), "vocabularies").items()
    }
    resources = [_mapping(entry, "a resource") for entry in _list(raw, "resources", "the package")]
    tables = [_table(resource) for resource in resources]
    package = Package(
        name=_text(raw, "name", "the package"),
        title=_words(raw, "title"),
        description=_words(raw, "description"),
        version=_text(raw, "version", "the package"),
        licence=", ".join(
            str(_mapping(x, "a licence").get("name", "")) for x in raw.get("licenses", [])
        ),
        vocabularies=vocabularies,
        tables={table.name: table for table in tables},
    )
    _links_are_known(package)
    return package


def _vocabulary(raw: Mapping[str, Any], name: str) -> Vocabulary:
    return {term: _term(term, _mapping(entry, f"{name}.{term}")) for term, entry in raw.items()}


def _term(name: str, raw: Mapping[str, Any]) -> Term:
    return Term(
        name=name,
        title=_words(raw, "title"),
        description=_words(raw, "description"),
        cues=_texts(raw.get("words", []), f"words of {name}"),
        roles=_texts(raw.get("roles", []), f"roles of {name}"),
        excludes=_texts(raw.get("excludes", []), f"excludes of {name}"),
        needs=_texts(raw.get("needs", []), f"needs of {name}"),
        single=bool(raw.get("single")),
    )


def _table(raw: Mapping[str, Any]) -> Table:
    name = _text(raw, "name", "a resource")
    schema = _mapping(raw.get("schema"), f"schema of {name}")
    columns = [
        _column(_mapping(field, f"a field of {name}"), name)
        for field in _list(schema, "fields", name)
    ]
    claim = _mapping(raw.get("claim", {}), f"claim of {name}")
    table = Table(
        name=name,
        file=_text(raw, "path", name),
        title=_words(raw, "title"),
        description=_words(raw, "description"),
        columns={column.name: column for column in columns},
        primary_key=_texts(schema.get("primaryKey", []), f"primaryKey of {name}"),
        claim_prefix=claim.get("prefix"),
        claim_parts=_texts(claim.get("parts", []), f"claim parts of {name}"),
    )
    _columns_are_known(table)
    return table


def _column(raw: Mapping[str, Any], table: str) -> Column:
    name = _text(raw, "name", f"a field of {table}")
    rules = _mapping(raw.get("constraints", {}), f"constraints of {table}.{name}")
    return Column(
        name=name,
        type=_one_of(raw.get("type"), _TYPES, f"type of {table}.{name}"),
        title=_words(raw, "title"),
        description=_words(raw, "description"),
        unit=raw.get("unit"),
        vocabulary=raw.get("vocabulary"),
        links=raw.get("links"),
        separator=raw.get("separator"),
        evidence=_one_of(raw.get("evidence"), (None, *_EVIDENCE), f"evidence of {table}.{name}"),
        unit_of=_texts(raw.get("unit_of", []), f"unit_of of {table}.{name}"),
        required=bool(rules.get("required")),
        unique=bool(rules.get("unique")),
        pattern=rules.get("pattern"),
        minimum=rules.get("minimum"),
        maximum=rules.get("maximum"),
    )


def _columns_are_known(table: Table) -> None:
    named = table.primary_key + table.claim_parts
    named += tuple(name for column in table.columns.values() for name in column.unit_of)
    for name in named:
        if name not in table.columns:
            raise _broken(name, f"is not a column of {table.name}")


def _links_are_known(package: Package) -> None:
    for table in package.tables.values():
        for column in table.columns.values():
            if column.links is not None and column.links not in package.tables:
                raise _broken(
                    column.links, f"is not a table ({table.name}.{column.name} links to it)"
                )
            if column.vocabulary is not None and column.vocabulary not in package.vocabularies:
                raise _broken(
                    column.vocabulary, f"is not a vocabulary ({table.name}.{column.name})"
                )


def _words(raw: Mapping[str, Any], key: str) -> Words:
    return Words(ko=str(raw.get(f"{key}_ko", "")), en=str(raw.get(key, "")))


def _mapping(value: object, what: str) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise _broken(what, "is not an object")
    return value


def _list(raw: Mapping[str, Any], key: str, what: str) -> list[Any]:
    value = raw.get(key)
    if not isinstance(value, list):
        raise _broken(what, f"has no list '{key}'")
    return value


def _text(raw: Mapping[str, Any], key: str, what: str) -> str:
    value = raw.get(key)
    if not isinstance(value, str) or not value:
        raise _broken(what, f"has no '{key}'")
    return value


def _texts(value: object, what: str) -> tuple[str, ...]:
    values = [value] if isinstance(value, str) else value
    if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
        raise _broken(what, "is not a list of words")
    return tuple(values)


def _one_of(value: object, allowed: tuple[_T, ...], what: str) -> _T:
    for candidate in allowed:
        if candidate == value:
            return candidate
    raise _broken(str(value), f"is not allowed as {what}")


def _broken(value: str, rule: str, line: int = 1) -> BrokenDataset:
    return BrokenDataset([Fault(FILE, line, "descriptor", value, rule)])
