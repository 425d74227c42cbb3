"""Claims that were found, table by table: counted and listed without a row of all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct

if TYPE_CHECKING:
    from collections.abc import Collection

    from dashboard.dataset.grouping import TableColumns


class FoundClaims(Struct, frozen=True):
    """Claims that were found.

    Attributes:
        tables: Those of each table, in the order of the tables.
    """

    tables: tuple[TableColumns, ...]

    def __len__(self) -> int:
        return sum(map(len, self.tables))

    def first(self, most: int) -> list[str]:
        """Return the identifiers of the first of them."""
        found: list[str] = []
        for rows in self.tables:
            places = np.arange(min(len(rows), most - len(found)))
            found += rows.taken("claim", places)
        return found

    def among(self, claims: Collection[str]) -> FoundClaims:
        """Return those that are also among others."""
        known = frozenset(claims)
        return FoundClaims(tuple(rows.kept(rows.among(known)) for rows in self.tables))
