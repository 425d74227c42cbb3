"""What a chart draws: rows one by one, the others summed up, and how many there are in all."""

from __future__ import annotations

from functools import cached_property
from typing import TypeVar

import pandas as pd
from msgspec import Struct, field

About = TypeVar("About")


class ClaimLinks(Struct, frozen=True):
    """To how many claims the rows of a chart lead, where not each leads to all of its own.

    Attributes:
        most: The most that a row leads to.
        behind: How many there are behind each row of the table.
        in_all: How many there are behind all rows, each counted once.
        named: How many of them were named before each row was cut.
        sources: The sources of those.
    """

    most: int
    behind: tuple[int, ...]
    in_all: int
    named: int
    sources: frozenset[str]


class Drawn(Struct, frozen=True, dict=True, eq=False):
    """What a chart draws under a state.

    Attributes:
        rows: The rows drawn one by one. Columns: the chart's own, and ``claims``.
        total: How many match, drawn one by one or not, in the chart's own unit.
        others: Those beyond, summed up in a row or in several, as ``summed_up`` returns them.
        about: What else the chart says of all that match: a value of its own.
        beyond: Those beyond, one by one, where what is said of the chart counts them too; columns
            as in ``rows``.
        links: To how many claims a row leads; None where each leads to all of its own.
        claimed_in: Where the rows name their claims: columns that ``claims`` joins.
        marks: Marks that lead to the claims of one row: the cells of a line of a matrix.
    """

    rows: pd.DataFrame
    total: int
    others: pd.DataFrame = field(default_factory=pd.DataFrame)
    about: object = None
    beyond: pd.DataFrame = field(default_factory=pd.DataFrame)
    links: ClaimLinks | None = None
    claimed_in: tuple[str, ...] = ("claims",)
    marks: int = 1

    @classmethod
    def of(cls, found: Drawn | pd.DataFrame) -> Drawn:
        """Return what a chart found; rows alone are all that there are."""
        return found if isinstance(found, Drawn) else cls(found, len(found))

    def about_as(self, kind: type[About]) -> About:
        """Return what the chart says of all that match.

        Raises:
            TypeError: If it is of another kind.
        """
        if not isinstance(self.about, kind):
            raise TypeError(f"expected {kind.__name__}, not {self.about!r}")
        return self.about

    @cached_property
    def table(self) -> pd.DataFrame:
        """Every row, those that sum up others last."""
        if self.others.empty:
            return self.rows
        return pd.concat([self.rows, self.others[self.rows.columns]], ignore_index=True)

    @cached_property
    def every(self) -> pd.DataFrame:
        """Every row that matches, drawn one by one or not, none summed up."""
        return self.rows if self.beyond.empty else pd.concat([self.rows, self.beyond])
