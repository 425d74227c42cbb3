"""Single steps of a normalization."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.normalization.derivation import Derivation, DerivationStep, StepKind
from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.dataset.description import Column

_INFERRED = Text("추론: 기사에 없음. 설명 참조", "inferred: not in the article; see the note")


def written(text: str) -> DerivationStep:
    """Return words of the article."""
    return DerivationStep(StepKind.WRITTEN, Text(text, text))


def rule(words: Text) -> DerivationStep:
    """Return what is done with the words."""
    return DerivationStep(StepKind.RULE, words)


def value(words: Text) -> DerivationStep:
    """Return the value that comes out."""
    return DerivationStep(StepKind.VALUE, words)


def inferred(column: Column, words: Text) -> Derivation:
    """Return how a cell came about that says more than the article."""
    return Derivation(column.title, (rule(_INFERRED), value(words)))
