"""Claims then and now: what each stated when a file was made, and what it states today."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.claim_words import headline, value_words
from dashboard.dataset.values import read_value
from dashboard.export.facts import stated
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Column


class Value(Struct, frozen=True):
    """A value as the dataset has it, and in words."""

    plain: str
    words: Text


class Mention(Struct, frozen=True):
    """A claim and what it is about; a claim that is no more stands for itself."""

    claim: str
    about: Text


class Change(Struct, frozen=True):
    """One column of one claim that states something else.

    Attributes:
        mention: The claim.
        column: The column.
        title: Its title.
        then: What it stated, if anything.
        now: What it states, if anything.
    """

    mention: Mention
    column: str
    title: Text
    then: Value | None
    now: Value | None


def changes(facts: Mapping[str, Mapping[str, str]], dataset: Dataset) -> Iterator[Change]:
    """Return what the claims that are still there state otherwise.

    Args:
        facts: For each claim, the values it stated.
        dataset: The dataset of today.
    """
    known = dataset.records.claims_by_id
    for claim, then in facts.items():
        now = stated(known[claim]) if claim in known else then
        if now != then:
            yield from _changes(mention(claim, dataset), then, now, dataset)


def _changes(
    about: Mention, then: Mapping[str, str], now: Mapping[str, str], dataset: Dataset
) -> Iterator[Change]:
    columns = dataset.records.claims_by_id[about.claim].table.columns
    for name in {**then, **now}:
        if then.get(name) == now.get(name):
            continue
        column = columns.get(name)
        yield Change(
            mention=about,
            column=name,
            title=column.title if column else Text(name, name),
            then=_value(then.get(name), column, dataset),
            now=_value(now.get(name), column, dataset),
        )


def mention(claim: str, dataset: Dataset) -> Mention:
    """Return a claim with what it is about."""
    record = dataset.records.claims_by_id.get(claim)
    if record is None:
        return Mention(claim, Text(claim, claim))
    table = record.table.name
    frame = dataset.tables[table]
    row = frame[frame["claim"] == claim].iloc[0]
    cells = {str(name): value for name, value in row.items()}
    return Mention(claim, headline(dataset, table, cells))


def mentions(claims: Iterable[str], dataset: Dataset) -> tuple[Mention, ...]:
    """Return claims with what they are about."""
    return tuple(mention(claim, dataset) for claim in claims)


def _value(text: str | None, column: Column | None, dataset: Dataset) -> Value | None:
    """Return a value in words; a text that is no value of its column stands for itself."""
    if text is None:
        return None
    if column is not None and text:
        with suppress(ValueError, OverflowError):
            return Value(text, value_words(read_value(text, column.type), column, dataset))
    return Value(text, Text(text, text))
