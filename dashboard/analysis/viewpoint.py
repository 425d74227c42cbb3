"""From where the dataset is seen: what it is read from, by which day, which rivals count."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.as_of import known_on, newest_claims
from dashboard.analysis.preference import Rule, preferred
from dashboard.dataset.collections import collected

if TYPE_CHECKING:
    from collections.abc import Set

    from dashboard.dataset.dataset import Dataset


class Viewpoint(Struct, frozen=True):
    """From where the dataset is seen.

    Attributes:
        as_of: The day by which an article must have been published; empty for every article.
        rule: Which of rival claims counts.
        collections: The collections that it is read from; none for those shown by default.
    """

    as_of: str = ""
    rule: Rule = Rule.ALL
    collections: tuple[str, ...] = ()

    def known(self, dataset: Dataset) -> Dataset:
        """Return what was known on the day, rival claims side by side."""
        whole = collected(dataset, self.collections)
        return known_on(whole, date.fromisoformat(self.as_of)) if self.as_of else whole

    def seen(self, dataset: Dataset) -> Dataset:
        """Return what is seen of a dataset, whichever part of it is given."""
        return preferred(self.known(dataset), self.rule)

    def news(self, seen: Dataset) -> Set[str]:
        """Return the claims that are new on the day: none where no day is asked for.

        Args:
            seen: What is seen of the dataset.
        """
        return newest_claims(seen) if self.as_of else frozenset()


EVERYTHING = Viewpoint()
"""Every article of the collections shown by default, and rival claims side by side."""
