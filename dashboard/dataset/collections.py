"""The collections of a dataset: which are shown, and what stands in them alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.dataset import of_records
from dashboard.dataset.part import rows_of
from dashboard.dataset.records import SERIES
from dashboard.dataset.rivalry import with_rivals

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Set

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.records import Record, Records

TABLE = "collections"
_NO = "false"
_SEVERAL = 2


def usual(records: Records) -> frozenset[str]:
    """Return the collections that are shown unless a reader says otherwise: all, if none is."""
    every = records.of(TABLE)
    shown = {one["collection"] for one in every if one["default"] != _NO}
    return frozenset(shown or {one["collection"] for one in every})


def collected(dataset: Dataset, names: Iterable[str] = ()) -> Dataset:
    """Return what stands in some collections, as if there were no others.

    Reference series, such as exchange rates, are a measure for all of them.

    Args:
        dataset: A dataset, or any part of it.
        names: The collections; those that are shown by default where none is named.
    """
    library = dataset.library
    if len(library.records.of(TABLE)) < _SEVERAL:
        return library
    return library.derived(_Collected(frozenset(names) or usual(library.records)))


def redistributable(library: Records) -> Records:
    """Return the rows that may be passed on as a dataset.

    A thing that a claim which stays refers to keeps the row that names it, whoever names it.
    """
    withheld = {one["collection"] for one in library.of(TABLE) if one["redistributable"] == _NO}
    if not withheld:
        return library
    held = {one["source"] for one in library.of("sources") if one["collection"] in withheld}
    free = set(library.read_from(library.cited.keys() - held))
    while named := _naming(library, free) - free:
        free |= named
    sources = {one["source"] for one in library.of("sources")} - held
    sources |= library.sources_of(free)
    return rows_of(library, free, sources)


def drawn_from(dataset: Dataset, sources: Collection[str] | None = None) -> list[Record]:
    """Return the collections that some sources stand in, or all, in the order of the table."""
    used = dataset.records.cited if sources is None else sources
    rows = (dataset.records.find("sources", name) for name in used)
    found = {source["collection"] for source in rows if source}
    return [one for one in dataset.records.of(TABLE) if one["collection"] in found]


def credits_of(dataset: Dataset, claims: Collection[str] | None = None) -> list[str]:
    """Return how the collections that some claims stand in, or all, ask to be credited.

    Each with its licence; those that are credited as the package is say nothing of their own.
    """
    sources = None if claims is None else dataset.records.sources_of(claims)
    return credits_of_sources(dataset, sources)


def credits_of_sources(dataset: Dataset, sources: Collection[str] | None = None) -> list[str]:
    """Return the same of the collections that some sources stand in."""
    asking = [one for one in dataset.records.of(TABLE) if one["credit"] or one["licence"]]
    drawn = drawn_from(dataset, sources) if asking else []
    return [
        ", ".join(filter(None, [one["credit"], one["licence"]])) for one in drawn if one in asking
    ]


class _Collected(Struct, frozen=True):
    """What stands in some collections; equal ones are computed once."""

    collections: frozenset[str]

    def __call__(self, library: Dataset) -> Dataset:
        return _of(library, self.collections)


def _naming(library: Records, claims: Set[str]) -> set[str]:
    """Return the claims whose rows name what some claims refer to."""
    found = (library.find(table, identifier) for table, identifier in library.linked(claims))
    return {one["claim"] for one in found if one is not None and one.is_claim}


def _of(library: Dataset, collections: Set[str]) -> Dataset:
    whole = library.records
    sources = {
        one["source"]
        for one in whole.of("sources")
        if one["collection"] in collections or one["kind"] == SERIES
    }
    claims = whole.read_from(sources)
    records = with_rivals(rows_of(whole, claims, sources, described=True))
    return of_records(records, library.languages, library=library)
