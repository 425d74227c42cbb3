"""What was known on a day: the articles published by then and the claims read from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.dataset.part import part_of
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Set
    from datetime import date

    from dashboard.dataset.dataset import Dataset


class KnownArticle(Struct, frozen=True):
    """A source that claims were read from.

    Attributes:
        source: Its identifier.
        published_on: When it was published; EDTF.
        known_from: The day from which it had certainly been published: of an interval the last.
        claims: How many claims were read from it.
    """

    source: str
    published_on: str
    known_from: date
    claims: int


def articles(dataset: Dataset) -> tuple[KnownArticle, ...]:
    """Return the articles of a dataset, in the order in which they became known."""
    return dataset.derived(_articles)


def newest_articles(dataset: Dataset) -> tuple[KnownArticle, ...]:
    """Return the article that became known last, and those that did on the same day."""
    known = articles(dataset)
    return tuple(one for one in known if one.known_from == known[-1].known_from)


def known_on(dataset: Dataset, day: date) -> Dataset:
    """Return the dataset as far as it had been published by the end of a day.

    An article whose date is an interval counts from the last day of it: only then had it certainly
    been published. A source that no claim was read from is no article: monthly exchange rates are
    a measure for what the articles say, and stay the same on every day. A thing that a later
    article describes keeps its names where an earlier one mentions it; see ``part_of``.

    Days between two articles give the same dataset, so there are no more than articles.
    """
    known = [one.source for one in articles(dataset) if one.known_from <= day]
    if len(known) == len(articles(dataset)):
        return dataset
    return dataset.derived(_ReadFrom(frozenset(known)))


def newest_claims(dataset: Dataset) -> Set[str]:
    """Return the claims of what became known last: an article, or several of one day."""
    return dataset.derived(_newest_claims)


class _ReadFrom(Struct, frozen=True):
    """The claims that were read from some articles; equal ones are computed once."""

    sources: frozenset[str]

    def __call__(self, dataset: Dataset) -> Dataset:
        return part_of(dataset, dataset.records.read_from(self.sources))


def _articles(dataset: Dataset) -> tuple[KnownArticle, ...]:
    counts = dataset.records.cited
    found = [
        KnownArticle(
            record["source"],
            record["published_on"],
            read_edtf(record["published_on"]).latest,
            counts[record["source"]],
        )
        for record in dataset.records.of("sources")
        if record["source"] in counts
    ]
    return tuple(sorted(found, key=lambda article: (article.known_from, article.source)))


def _newest_claims(dataset: Dataset) -> Set[str]:
    return dataset.records.read_from({one.source for one in newest_articles(dataset)})
