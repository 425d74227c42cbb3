"""The largest of all sizes that match, drawn one by one or not: in all, and of Korea."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from msgspec import Struct

from dashboard.analysis.records import records
from dashboard.analysis.sizes import UNBUILT
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


class EverySize(Struct, frozen=True):
    """All sizes that match; columns as in ``claimed_sizes``.

    Attributes:
        drawn: Those drawn one by one, as they were read.
        rows: The same.
        beyond: The others, of which there may be many: read where they are named.
    """

    drawn: tuple[SizeRow, ...]
    rows: pd.DataFrame
    beyond: pd.DataFrame

    @property
    def parts(self) -> list[pd.DataFrame]:
        """The sizes in two parts, or in one."""
        return [self.rows] if self.beyond.empty else [self.rows, self.beyond]

    def at(self, places: np.ndarray) -> list[SizeRow]:
        """Return some of them by their places, which rise."""
        is_beyond = places >= len(self.drawn)
        drawn = [self.drawn[place] for place in places[~is_beyond]]
        if len(drawn) == len(places):
            return drawn
        others = self.beyond.iloc[places[is_beyond] - len(self.drawn)]
        return [*drawn, *records(others, SizeRow)]


def largest_sizes(every: EverySize, *, of_korea: bool = False) -> LargestSizes:
    """Return the largest of sizes; of equal ones of one model the first.

    Args:
        every: The sizes.
        of_korea: Whether only those of Korean models are looked at.
    """
    points = np.concatenate([_points(part, of_korea=of_korea) for part in every.parts])
    is_open = np.concatenate([_are_open(part) for part in every.parts])
    built = _level(every, np.where(is_open, np.nan, points))
    planned = every.at(_largest(np.where(is_open, points, np.nan))[:1])
    beyond = bool(planned) and (not built or (planned[0].point or 0) > (built[0].point or 0))
    return LargestSizes(built, planned[0] if beyond else None)


def _level(every: EverySize, points: np.ndarray) -> tuple[SizeRow, ...]:
    """Return the largest, one of each model, and of these those with the bound of the first."""
    largest = every.at(_largest(points))
    level: dict[str, SizeRow] = {}
    for row in largest:
        if row.bound == largest[0].bound:
            level.setdefault(row.model, row)
    return tuple(level.values())


def _points(sizes: pd.DataFrame, *, of_korea: bool) -> np.ndarray:
    """Return sizes as numbers; NaN for one without, or of another country than is looked at."""
    points = sizes["point"].to_numpy(dtype=float, na_value=np.nan)
    return np.where(sizes["country"].isin(["KR"]), points, np.nan) if of_korea else points


def _are_open(sizes: pd.DataFrame) -> np.ndarray:
    return sizes["status"].isin(UNBUILT).to_numpy()


def _largest(points: np.ndarray) -> np.ndarray:
    """Return the places of the largest number."""
    return np.flatnonzero(points == _most(points))


def _most(points: np.ndarray) -> float:
    """Return the largest number; NaN if there is none."""
    return float(np.fmax.reduce(points, initial=np.nan))


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
    if state.number("top") or rest.empty:
        return drawn, rest
    shown, beyond = (
        np.where(_are_open(part), np.nan, _points(part, of_korea=True)) for part in (drawn, rest)
    )
    most = _most(beyond)
    if np.isnan(most) or most <= _most(shown):
        return drawn, rest
    korean = rest.index[[int(np.argmax(beyond == most))]]
    every = pd.concat([drawn, rest])
    kept = [*drawn.index[:-1], *korean]
    return every.loc[kept], every.drop(index=kept)


def is_beside(rows: pd.DataFrame, rest: pd.DataFrame, state: ChoiceValues) -> bool:
    """Return whether the last of the rows was drawn by ``with_korean``."""
    if state.number("top") or rest.empty:
        return False
    return _most(_points(rows.tail(1), of_korea=True)) < _most(_points(rest, of_korea=False))
