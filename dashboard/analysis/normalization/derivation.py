"""The parts of a normalization: steps that lead from the words of an article to a cell."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from dashboard.i18n import Text


class StepKind(StrEnum):
    """What a step is: words of the article, a rule applied to them, the value of the cell."""

    WRITTEN = "written"
    RULE = "rule"
    VALUE = "value"


class DerivationStep(Struct, frozen=True):
    """One step.

    Attributes:
        kind: What it is.
        words: What it says; words of an article are the same in both languages.
    """

    kind: StepKind
    words: Text


class Derivation(Struct, frozen=True):
    """How one cell came about.

    Attributes:
        title: The title of its column.
        steps: From the article's words to the value.
    """

    title: Text
    steps: tuple[DerivationStep, ...]
