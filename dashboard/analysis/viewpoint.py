"""From where the dataset is seen: known by which day, and which of rival claims counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dashboard.analysis.as_of import known_on, newest_claims
from dashboard.analysis.preference import Rule, preferred

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset


@dataclass(frozen=True, slots=True)
class Viewpoint:
    """From where the dataset is seen.

    Attributes:
        as_of: The day by which an article must have been published; empty for every article.
        rule: Which of rival claims counts.
    """

    as_of: str = ""
    rule: Rule = Rule.ALL

    def known(self, dataset: Dataset) -> Dataset:
        """Return what was known on the day, rival claims side by side."""
        return known_on(dataset, date.fromisoformat(self.as_of)) if self.as_of else dataset

    def seen(self, dataset: Dataset) -> Dataset:
        """Return what is seen of a whole dataset."""
        return preferred(self.known(dataset), self.rule)

    def news(self, seen: Dataset) -> frozenset[str]:
        """Return the claims that are new on the day: none where no day is asked for.

        Args:
            seen: What is seen of the dataset.
        """
        return newest_claims(seen) if self.as_of else frozenset()


EVERYTHING = Viewpoint()
"""Every article, and rival claims side by side."""
