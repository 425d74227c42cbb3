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


def largest_sizes(every: pd.DataFrame, *, of_korea: bool = False) -> LargestSizes:
    """Return the largest of sizes; of equal ones of one model the first.

    Args:
        every: Columns as in ``claimed_sizes``.
        of_korea: Whether only those of Korean models are looked at.
    """
    is_open = _are_open(every)
    points = _points(every, of_korea=of_korea)
    built, planned = (_level(every, np.where(kind, points, np.nan)) for kind in (~is_open, is_open))
    beyond = bool(planned) and (not built or (planned[0].point or 0) > (built[0].point or 0))
    return LargestSizes(built, planned[0] if beyond else None)


def _level(every: pd.DataFrame, points: np.ndarray) -> tuple[SizeRow, ...]:
    """Return the largest, one of each model, and of these those with the bound of the first."""
    places = np.flatnonzero(points == _most(points))
    bounds, models = (every[name].to_numpy() for name in ("bound", "model"))
    like = {models[place]: place for place in places[::-1] if bounds[place] == bounds[places[0]]}
    return tuple(records(every.iloc[sorted(like.values())], SizeRow))


def _points(sizes: pd.DataFrame, *, of_korea: bool) -> np.ndarray:
    """Return sizes as numbers; NaN for one without, or of another country than is looked at."""
    points = sizes["point"].to_numpy(dtype=float, na_value=np.nan)
    return np.where(sizes["country"].isin(["KR"]), points, np.nan) if of_korea else points


def _are_open(sizes: pd.DataFrame) -> np.ndarray:
    return sizes["status"].isin(UNBUILT).to_numpy()


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
