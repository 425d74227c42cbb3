"""Reads datapackage.json, the only place where a table is described, with all of its faults."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING

from dashboard.dataset.description import Column, Package, Quantity, Table, Term, Vocabulary
from dashboard.dataset.encodings import decode
from dashboard.dataset.faults import BrokenDataset, Fault
from dashboard.dataset.identity import read_identity
from dashboard.dataset.json_lines import json_lines
from dashboard.dataset.references import check_references
from dashboard.dataset.shapes import Misfit, ShapePlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FILE = "datapackage.json"

_TYPES = ("string", "integer", "number", "boolean")
_DISPUTABLE = ("figure", "date")
_EVIDENCE = (*_DISPUTABLE, "name", "unit")
_CODES = ("ISO 4217",)


def read_package(directory: Path) -> Package:
    """Read the description of the dataset in a folder.

    Raises:
        BrokenDataset: the descriptor is missing, unreadable or incomplete; carries every fault.
    """
    try:
        decoded = decode((directory / FILE).read_bytes())
    except OSError as error:
        raise _broken(1, f"cannot be read: {error.strerror}") from error
    if decoded.rule:
        raise _broken(decoded.line, decoded.rule)
    return _understood(decoded.text or "")


@lru_cache(4)
def _understood(text: str) -> Package:
    """Return what a description says, which never changes: that of a dataset is read often."""
    try:
        descriptor = json.loads(text)
    except json.JSONDecodeError as error:
        raise _broken(error.lineno, f"is not JSON: {error.msg}") from error
    except RecursionError as error:
        raise _broken(1, "is not JSON that can be read: it is nested too deeply") from error
    misfits: list[Misfit] = []
    package = _package(ShapePlace(descriptor, (), misfits))
    if misfits:
        raise BrokenDataset(sorted(set(_faults(misfits, text))))
    return package


def _broken(line: int, rule: str) -> BrokenDataset:
    return BrokenDataset([Fault(FILE, line, "descriptor", FILE, rule)])


def _faults(misfits: Iterable[Misfit], text: str) -> Iterable[Fault]:
    lines = json_lines(text)
    for misfit in misfits:
        path = misfit.path
        while path not in lines:
            path = path[:-1]
        yield Fault(FILE, lines[path], misfit.place, misfit.value, misfit.rule)


def _package(raw: ShapePlace) -> Package:
    tables = [_table(entry.object()) for entry in raw.object().at("resources").entries()]
    package = Package(
        identity=read_identity(raw),
        description=raw.words("description"),
        vocabularies={
            name: _vocabulary(terms) for name, terms in raw.at("vocabularies").members().items()
        },
        tables={table.name: table for table in tables},
    )
    check_references(raw, tables)
    return package


def _vocabulary(raw: ShapePlace) -> Vocabulary:
    return {name: _term(name, term.object()) for name, term in raw.object().members().items()}


def _term(name: str, raw: ShapePlace) -> Term:
    return Term(
        name=name,
        title=raw.words("title"),
        description=raw.words("description"),
        cues=raw.at("words").texts(),
        roles=raw.at("roles").texts(),
        excludes=raw.at("excludes").texts(),
        needs=raw.at("needs").texts(),
        single=raw.at("single").flag(),
    )


def _table(raw: ShapePlace) -> Table:
    schema, claim = raw.at("schema").object(), raw.at("claim").object(required=False)
    read = [_column(entry.object()) for entry in schema.at("fields").entries()]
    columns = {column.name: column for column in read}
    table = Table(
        name=raw.at("name").text(),
        file=raw.at("path").file(),
        title=raw.words("title"),
        description=raw.words("description"),
        columns=columns,
        primary_key=schema.at("primaryKey").texts(),
        claim_prefix=claim.at("prefix").text(required=claim.is_there) or None,
        claim_parts=claim.at("parts").texts(),
        owner=claim.at("owner").optional(),
        quantity=_quantity(claim.at("quantity"), columns),
    )
    if claim.is_there and not table.claim_parts:
        claim.at("parts").refuse("the columns that say what a claim is about")
    return table


def _quantity(raw: ShapePlace, columns: Mapping[str, Column]) -> Quantity | None:
    raw.object(required=False)
    column, keys = raw.at("column").text(required=raw.is_there), raw.at("keys").texts()
    if column not in columns:
        return None
    if columns[column].evidence not in _DISPUTABLE:
        raw.at("column").misfit("must be a column whose evidence is figure or date")
    return Quantity(column, keys, columns[column].evidence == "date")


def _column(raw: ShapePlace) -> Column:
    rules = raw.at("constraints").object(required=False)
    return Column(
        name=raw.at("name").text(),
        type=raw.at("type").one_of(_TYPES),
        title=raw.words("title"),
        description=raw.words("description"),
        unit=raw.at("unit").optional(),
        vocabulary=raw.at("vocabulary").optional(),
        codes=raw.at("codes").one_of(_CODES, required=False) or None,
        links=raw.at("links").optional(),
        separator=raw.at("separator").optional(),
        evidence=raw.at("evidence").one_of(_EVIDENCE, required=False) or None,
        unit_of=raw.at("unit_of").texts(),
        required=rules.at("required").flag(),
        unique=rules.at("unique").flag(),
        pattern=rules.at("pattern").pattern(),
        minimum=rules.at("minimum").limit(),
        maximum=rules.at("maximum").limit(),
    )
