"""Single steps of a normalization."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.normalization.derivation import Derivation, Step, StepKind
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.tables.description import Column

_INFERRED = Words("추론: 기사에 없음. 설명 참조", "inferred: not in the article; see the note")


def written(text: str) -> Step:
    """Return words of the article."""
    return Step(StepKind.WRITTEN, Words(text, text))


def rule(words: Words) -> Step:
    """Return what is done with the words."""
    return Step(StepKind.RULE, words)


def value(words: Words) -> Step:
    """Return the value that comes out."""
    return Step(StepKind.VALUE, words)


def inferred(column: Column, words: Words) -> Derivation:
    """Return how a cell came about that says more than the article."""
    return Derivation(column.title, (rule(_INFERRED), value(words)))
