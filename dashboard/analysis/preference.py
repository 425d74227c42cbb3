"""Which of rival claims counts: all of them, the latest, or the most cautious."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from dashboard.analysis.as_of import articles
from dashboard.dataset.evidence import number_in
from dashboard.dataset.part import part_of
from dashboard.i18n.edtf import read_edtf

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.records import Record

_LEAST_SAID = ("at_most", "range", "about", "exact", "at_least")
"""Bounds, beginning with the one that promises least of a figure."""


class Rule(StrEnum):
    """What is done with the claims of a known disagreement about one quantity or date.

    ``all`` shows them side by side. ``latest`` keeps those of the article that became known last.
    ``cautious`` keeps the one that promises least: the smallest figure, of a range its lower end,
    and of equal figures the one with the weakest bound (at most, range, about, exact, at least);
    of dates the one that ends last. Claims that a rule does not tell apart all stay.
    """

    ALL = "all"
    LATEST = "latest"
    CAUTIOUS = "cautious"


class Decision(Struct, frozen=True):
    """What a rule makes of one quantity or date that a known disagreement is about.

    Attributes:
        kept: The claims that stay.
        dropped: The claims that go.
    """

    kept: tuple[str, ...]
    dropped: tuple[str, ...]


def preferred(dataset: Dataset, rule: Rule) -> Dataset:
    """Return the dataset with the claims that a rule prefers; a disagreement it settles is gone."""
    return dataset if rule is Rule.ALL else dataset.derived(_Preferred(rule))


def decisions(dataset: Dataset, disagreement: str, rule: Rule) -> tuple[Decision, ...]:
    """Return what a rule makes of a disagreement: a decision for each quantity or date.

    There is none where its claims are about different things, such as forecasts of two markets or
    lists of members.
    """
    record = dataset.records.find("disagreements", disagreement)
    known = dataset.records.claims_by_id
    claims = [known[claim] for claim in record.entries("claims")] if record else []
    return tuple(_decision(rivals, dataset, rule) for rivals in _rivals(claims))


class _Preferred(Struct, frozen=True):
    """What a rule leaves of a dataset; equal ones are computed once."""

    rule: Rule

    def __call__(self, dataset: Dataset) -> Dataset:
        dropped = {
            claim
            for record in dataset.records.of("disagreements")
            for decision in decisions(dataset, record["disagreement"], self.rule)
            for claim in decision.dropped
        }
        if not dropped:
            return dataset
        return part_of(dataset, dataset.records.claims_without(dropped))


def _rivals(claims: Iterable[Record]) -> Iterator[list[Record]]:
    """Return claims about one quantity or date together, where there are several."""
    groups: dict[tuple[object, ...], list[Record]] = {}
    for claim in claims:
        quantity = claim.table.quantity
        if quantity is not None and claim[quantity.column]:
            key = (quantity, *(claim[name] for name in quantity.keys))
            groups.setdefault(key, []).append(claim)
    return (rivals for rivals in groups.values() if len(rivals) > 1)


def _decision(rivals: Sequence[Record], dataset: Dataset, rule: Rule) -> Decision:
    rank = {Rule.ALL: _equal, Rule.LATEST: _newest_first(dataset), Rule.CAUTIOUS: _caution}[rule]
    ranks = [rank(claim) for claim in rivals]
    first = min(ranks)
    pairs = [(claim["claim"], place == first) for claim, place in zip(rivals, ranks, strict=True)]
    return Decision(
        tuple(claim for claim, kept in pairs if kept),
        tuple(claim for claim, kept in pairs if not kept),
    )


def _equal(_claim: Record) -> Any:
    return 0


def _newest_first(dataset: Dataset) -> Any:
    days = {article.source: article.known_from for article in articles(dataset)}
    return lambda claim: -days[claim["source"]].toordinal()


def _caution(claim: Record) -> Any:
    quantity = claim.table.quantity
    if quantity is None:
        return ()
    if quantity.is_date:
        when = read_edtf(claim[quantity.column])
        return -when.latest.toordinal(), -when.earliest.toordinal()
    low = number_in(claim, "low") or number_in(claim, quantity.column)
    return low, _LEAST_SAID.index(claim["bound"])
