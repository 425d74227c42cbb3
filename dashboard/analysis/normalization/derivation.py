"""The parts of a normalization: steps that lead from the words of an article to a cell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dashboard.i18n import Text


class StepKind(StrEnum):
    """What a step is: words of the article, a rule applied to them, the value of the cell."""

    WRITTEN = "written"
    RULE = "rule"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class DerivationStep:
    """One step.

    Attributes:
        kind: What it is.
        words: What it says; words of an article are the same in both languages.
    """

    kind: StepKind
    words: Text


@dataclass(frozen=True, slots=True)
class Derivation:
    """How one cell came about.

    Attributes:
        title: The title of its column.
        steps: From the article's words to the value.
    """

    title: Text
    steps: tuple[DerivationStep, ...]
