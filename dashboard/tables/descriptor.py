"""Reads datapackage.json, the only place where a table is described."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dashboard.tables.description import EVIDENCE, Column, Package, Table, Term, Vocabulary
from dashboard.tables.identity import Identity, Licence
from dashboard.tables.shapes import (
    FILE,
    broken,
    entries,
    limit,
    mapping,
    one_of,
    optional,
    pattern,
    text,
    texts,
    words,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dashboard.words import Words

_TYPES = ("string", "integer", "number", "boolean")
_PUBLISHER = "publisher"
_EVIDENCE = ("figure", "date", "name", "unit")


def read_package(directory: Path) -> Package:
    """Read the description of the dataset in a folder.

    Raises:
        BrokenDataset: the descriptor is missing, unreadable or incomplete.
    """
    try:
        descriptor = json.loads((directory / FILE).read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise broken("", f"is not JSON: {error.msg}", error.lineno) from error
    except (OSError, UnicodeDecodeError) as error:
        raise broken("", f"cannot be read: {error}") from error
    return _package(mapping(descriptor, "the descriptor"))


def _package(raw: Mapping[str, Any]) -> Package:
    vocabularies = {
        name: _vocabulary(mapping(terms, f"vocabulary {name}"), name)
        for name, terms in mapping(raw.get("vocabularies", {}), "vocabularies").items()
    }
    resources = [mapping(entry, "a resource") for entry in entries(raw, "resources", "the package")]
    tables = [_table(resource) for resource in resources]
    package = Package(
        identity=_identity(raw),
        description=words(raw, "description"),
        vocabularies=vocabularies,
        tables={table.name: table for table in tables},
    )
    _links_are_known(package)
    return package


def _identity(raw: Mapping[str, Any]) -> Identity:
    title = words(raw, "title")
    return Identity(
        name=text(raw, "name", "the package"),
        title=title,
        publisher=_publisher(raw) or title,
        version=text(raw, "version", "the package"),
        licences=tuple(
            _licence(mapping(licence, "a licence"))
            for licence in entries(raw, "licenses", "the package")
        ),
    )


def _publisher(raw: Mapping[str, Any]) -> Words | None:
    """Return the contributor who publishes; the standard's first version has one role for each."""
    for entry in raw.get("contributors", []):
        contributor = mapping(entry, "a contributor")
        roles = texts(contributor.get("roles", contributor.get("role", [])), "roles")
        if _PUBLISHER in roles:
            return words(contributor, "title")
    return None


def _licence(raw: Mapping[str, Any]) -> Licence:
    name = text(raw, "name", "a licence")
    return Licence(name, words({"title": name, **raw}, "title"), str(raw.get("path", "")))


def _vocabulary(raw: Mapping[str, Any], name: str) -> Vocabulary:
    return {term: _term(term, mapping(entry, f"{name}.{term}")) for term, entry in raw.items()}


def _term(name: str, raw: Mapping[str, Any]) -> Term:
    return Term(
        name=name,
        title=words(raw, "title"),
        description=words(raw, "description"),
        cues=texts(raw.get("words", []), f"words of {name}"),
        roles=texts(raw.get("roles", []), f"roles of {name}"),
        excludes=texts(raw.get("excludes", []), f"excludes of {name}"),
        needs=texts(raw.get("needs", []), f"needs of {name}"),
        single=bool(raw.get("single")),
    )


def _table(raw: Mapping[str, Any]) -> Table:
    name = text(raw, "name", "a resource")
    schema = mapping(raw.get("schema"), f"schema of {name}")
    columns = [
        _column(mapping(field, f"a field of {name}"), name)
        for field in entries(schema, "fields", name)
    ]
    claim = mapping(raw.get("claim", {}), f"claim of {name}")
    table = Table(
        name=name,
        file=text(raw, "path", name),
        title=words(raw, "title"),
        description=words(raw, "description"),
        columns={column.name: column for column in columns},
        primary_key=texts(schema.get("primaryKey", []), f"primaryKey of {name}"),
        claim_prefix=optional(claim, "prefix"),
        claim_parts=texts(claim.get("parts", []), f"claim parts of {name}"),
    )
    _columns_are_known(table)
    return table


def _column(raw: Mapping[str, Any], table: str) -> Column:
    name = text(raw, "name", f"a field of {table}")
    rules = mapping(raw.get("constraints", {}), f"constraints of {table}.{name}")
    return Column(
        name=name,
        type=one_of(raw.get("type"), _TYPES, f"type of {table}.{name}"),
        title=words(raw, "title"),
        description=words(raw, "description"),
        unit=optional(raw, "unit"),
        vocabulary=optional(raw, "vocabulary"),
        links=optional(raw, "links"),
        separator=optional(raw, "separator"),
        evidence=one_of(raw.get("evidence"), (None, *_EVIDENCE), f"evidence of {table}.{name}"),
        unit_of=texts(raw.get("unit_of", []), f"unit_of of {table}.{name}"),
        required=bool(rules.get("required")),
        unique=bool(rules.get("unique")),
        pattern=pattern(rules.get("pattern"), f"{table}.{name}"),
        minimum=limit(rules.get("minimum"), f"minimum of {table}.{name}"),
        maximum=limit(rules.get("maximum"), f"maximum of {table}.{name}"),
    )


def _columns_are_known(table: Table) -> None:
    named = table.primary_key + table.claim_parts
    named += tuple(name for column in table.columns.values() for name in column.unit_of)
    named += ("claim", *EVIDENCE) if table.holds_claims else ()
    if table.holds_claims and not table.claim_parts:
        raise broken(table.name, "has claims, but does not say what they are about")
    for name in named:
        if name not in table.columns:
            raise broken(name, f"is not a column of {table.name}")


def _links_are_known(package: Package) -> None:
    for table in package.tables.values():
        for column in table.columns.values():
            if column.links is not None and column.links not in package.tables:
                raise broken(
                    column.links, f"is not a table ({table.name}.{column.name} links to it)"
                )
            if column.vocabulary is not None and column.vocabulary not in package.vocabularies:
                raise broken(column.vocabulary, f"is not a vocabulary ({table.name}.{column.name})")
