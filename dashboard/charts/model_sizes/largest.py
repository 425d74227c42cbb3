"""The largest of all sizes that match, drawn one by one or not: in all, and of Korea."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd
from msgspec import Struct

from dashboard.analysis.records import records
from dashboard.analysis.sizes import UNBUILT, existing_sizes
from dashboard.charts.model_sizes.size_rows import SizeRow

if TYPE_CHECKING:
    from dashboard.requests.choices import ChoiceValues


class LargestSizes(Struct, frozen=True):
    """The largest of some sizes.

    Attributes:
        built: Those of models that exist, one of each model; several where they are level.
        planned: The largest that is only planned, where it is larger than these; else None.
    """

    built: tuple[SizeRow, ...]
    planned: SizeRow | None


def largest_sizes(every: pd.DataFrame) -> LargestSizes:
    """Return the largest of sizes; of equal ones of one model the first.

    Args:
        every: Columns as in ``claimed_sizes``.
    """
    sized = every[every["point"].notna()]
    is_open = sized["status"].isin(UNBUILT)
    built, planned = (_level(sized[is_kind]) for is_kind in (~is_open, is_open))
    beyond = bool(planned) and (not built or (planned[0].point or 0) > (built[0].point or 0))
    return LargestSizes(built, planned[0] if beyond else None)


def _level(sized: pd.DataFrame) -> tuple[SizeRow, ...]:
    """Return the largest, one of each model, and of these those with the bound of the first."""
    largest = sized[sized["point"] == sized["point"].max()]
    first = largest["bound"].head(1)
    return tuple(records(largest[largest["bound"].isin(first)].drop_duplicates("model"), SizeRow))


def of_korea(every: pd.DataFrame) -> pd.DataFrame:
    """Return the sizes of Korean models."""
    return every[every["country"].isin(["KR"])]


def with_korean(
    drawn: pd.DataFrame, rest: pd.DataFrame, state: ChoiceValues
) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return rows drawn one by one, the largest existing model of Korea among them, and the others.

    It takes the place of the last; not where a reader says which are drawn.

    Args:
        drawn: The rows drawn one by one, the largest first.
        rest: The others.
        state: The choices in force.
    """
    every = pd.concat([drawn, rest])
    korean = existing_sizes(of_korea(every)).head(1)
    if state.number("top") or rest.empty or not korean.index.isin(rest.index).any():
        return drawn, rest
    kept = [*drawn.index[:-1], *korean.index]
    return every.loc[kept], every.drop(index=kept)


def is_beside(rows: pd.DataFrame, rest: pd.DataFrame, state: ChoiceValues) -> bool:
    """Return whether the last of the rows was drawn by ``with_korean``."""
    if state.number("top") or rest.empty:
        return False
    last = rows.tail(1)
    return bool((of_korea(last)["point"] < rest["point"].max()).any())
