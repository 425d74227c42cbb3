"""What a descriptor names must be in it: tables and vocabularies, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.dataset.description import Package
    from dashboard.dataset.shapes import ShapePlace


def check_references(resources: Iterable[ShapePlace], package: Package) -> None:
    """Note each name that nothing has, and each that two things have.

    Args:
        resources: The tables as the descriptor has them.
        package: The description read from it.
    """
    tables = list(filter(None, package.tables))
    resources = list(resources)
    _once([resource.at("name") for resource in resources], "table")
    # Of other stores one file may hold several tables.
    files = [resource.at("path") for resource in resources]
    _once([one for one in files if str(one.value).lower().endswith(".csv")], "table")
    for resource in resources:
        schema = resource.at("schema")
        fields = _entries(schema.at("fields"))
        _once([field.at("name") for field in fields], "column")
        for field in fields:
            _known(field.at("links"), tables, "table")
            _known(field.at("vocabulary"), package.vocabularies, "vocabulary")
        # The standard has none rather than an empty list.
        for key in schema.at("foreignKeys").entries(required=False):
            reference = key.object().at("reference").object()
            if reference.at("resource").value != "":
                _known(reference.at("resource"), tables, "table")


def _entries(place: ShapePlace) -> list[ShapePlace]:
    """Return the entries of a list that has been looked at before."""
    return place.entries() if isinstance(place.value, list) and place.value else []


def _known(place: ShapePlace, names: Iterable[str], what: str) -> None:
    if isinstance(place.value, str):
        place.known(names, what)


def _once(places: Iterable[ShapePlace], what: str) -> None:
    taken: set[str] = set()
    for place in places:
        if isinstance(place.value, str) and place.value in taken:
            place.misfit(f"is the same as another {what}'s")
        taken.update(place.texts() if isinstance(place.value, str) else ())
