"""Names and words: an alias stands for an organization, a cue word for a status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.normalization.derivation import Derivation
from dashboard.analysis.normalization.steps import value, written
from dashboard.analysis.once import once
from dashboard.dataset.evidence import begins_word, fragments
from dashboard.dataset.names import Names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.records import Record

_TERMS = ("status", "bound")


def name_derivations(record: Record, dataset: Dataset) -> Iterator[Derivation]:
    """Return which name in the article stands for each thing that a claim links."""
    names = _names(dataset)
    for column in record.table.carried_by("name"):
        for entry in record.entries(column.name) if column.links else ():
            table = str(column.links)
            result = dataset.name_text(table, entry)
            known = names.of(table, entry) & _standing(names, table, record)
            for name in sorted(known, key=lambda one: (-len(one), one))[:1]:
                yield Derivation(column.title, (written(name), value(result)))


def _standing(names: Names, table: str, record: Record) -> set[str]:
    found = (names.standing_in(table, fragment) for fragment in fragments(record))
    return set().union(*found)


def term_derivations(record: Record, dataset: Dataset) -> Iterator[Derivation]:
    """Return which words of the article make a claim planned, a figure a lower bound."""
    for vocabulary in _TERMS:
        term = dataset.package.vocabularies[vocabulary].get(record[vocabulary])
        column = record.table.columns[vocabulary]
        for cue in _cues(record, term.cues if term else ())[:1]:
            if term is not None:
                yield Derivation(column.title, (written(cue), value(term.title)))


def _cues(record: Record, cues: tuple[str, ...]) -> list[str]:
    """Return the cue words that stand in a claim; those that begin a word first."""
    found = [(cue, text) for text in fragments(record) for cue in cues if cue in text]
    return [cue for cue, text in sorted(found, key=lambda one: not begins_word(*one))]


@once
def _names(dataset: Dataset) -> Names:
    return Names(dataset.records)
