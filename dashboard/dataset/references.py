"""What a descriptor names must be in it: tables, columns, vocabularies and terms, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.description import EVIDENCE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from dashboard.dataset.description import Table
    from dashboard.dataset.shapes import ShapePlace


def check_references(raw: ShapePlace, tables: Sequence[Table]) -> None:
    """Note each name that nothing has, and each that two things have.

    Args:
        raw: The descriptor.
        tables: The tables read from it, in its order.
    """
    resources = raw.at("resources").entries()
    vocabularies = raw.at("vocabularies").members()
    names = dict.fromkeys(table.name for table in tables)
    _once([resource.at("name") for resource in resources], "table")
    # Of other stores one file may hold several tables.
    files = [resource.at("path") for resource in resources]
    _once([one for one in files if str(one.value).lower().endswith(".csv")], "table")
    for vocabulary in vocabularies.values():
        _check_terms(vocabulary)
    for resource, table in zip(resources, tables, strict=True):
        _check_columns(resource, table)
        _check_links(resource.at("schema"), names, vocabularies)


def _check_terms(vocabulary: ShapePlace) -> None:
    terms = vocabulary.members()
    for term in terms.values():
        for key in ("excludes", "needs"):
            term.at(key).known(terms, "term of this vocabulary")


def _check_columns(resource: ShapePlace, table: Table) -> None:
    schema, claim = resource.at("schema"), resource.at("claim")
    fields, quantity = schema.at("fields").entries(), claim.at("quantity")
    _once([field.at("name") for field in fields], "column")
    for place in (
        *(schema.at("primaryKey"), claim.at("parts"), claim.at("owner")),
        *(quantity.at("column"), quantity.at("keys")),
        *[field.at("unit_of") for field in fields],
    ):
        place.known(table.columns, f"column of {table.name}")
    if table.holds_claims:
        missing = [name for name in ("claim", *EVIDENCE) if name not in table.columns]
        if missing:
            schema.at("fields").misfit(f"lacks what a table of claims has: {', '.join(missing)}")


def _check_links(
    schema: ShapePlace, tables: Collection[str], vocabularies: Collection[str]
) -> None:
    for field in schema.at("fields").entries():
        field.at("links").known(tables, "table")
        field.at("vocabulary").known(vocabularies, "vocabulary")
    # The standard has none rather than an empty list.
    for key in schema.at("foreignKeys").entries(required=False):
        resource = key.object().at("reference").object().at("resource")
        if resource.wording():
            resource.known(tables, "table")


def _once(places: Iterable[ShapePlace], what: str) -> None:
    taken: set[str] = set()
    for place in places:
        if isinstance(place.value, str):
            if place.value in taken:
                place.misfit(f"is the same as another {what}'s")
            taken.add(place.value)
