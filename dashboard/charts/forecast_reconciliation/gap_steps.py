"""The steps of a gap: what each is called, the point that it leads to, the claims behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.analysis.gap import common_base
from dashboard.analysis.reconciliation import (
    BASE,
    EXCHANGE,
    FIRST,
    GROWTH,
    LATER,
    REST,
    SCOPE,
    SECOND,
    YEAR,
    ForecastPoint,
    Side,
)
from dashboard.charting.exchange_rates import ConvertedRow
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.i18n import Languages

_OF_BOTH = ("region", "forecast", "source", "status", "bound", "base_year")
"""What a step between two forecasts has nothing of its own to say of."""


def point_of_step(
    step: str, first: Side, second: Side, year: int | None, languages: Languages
) -> dict[str, Any]:
    """Return the cells of the point that a step leads to.

    Args:
        step: The step.
        first: The forecast to start from.
        second: The forecast to arrive at.
        year: The year that both speak of, if there is one.
        languages: The languages of the cells.
    """
    at = year if year is not None else second.last.year
    own = {FIRST: (first, first.last.year), YEAR: (first, at)}
    own |= dict.fromkeys((SECOND, LATER), (second, second.last.year))
    if step in own:
        side, on = own[step]
        return side.cells(on)
    between = {
        **second.cells(second.last.year),
        "year": at,
        "rate_kind": "none",
        "rate": float("nan"),
    }
    base = common_base(first, second, at)
    if step == BASE and base is not None:
        between["year"] = base
    return {
        **between,
        **dict.fromkeys([*languages.columns("forecaster", "scope"), *_OF_BOTH], pd.NA),
    }


def claims_of_step(step: str, first: Side, second: Side, year: int | None) -> str:
    """Return the claims behind a step, joined with ``;``."""
    return _once(row.claims for row in _points(step, first, second, year))


def _points(step: str, first: Side, second: Side, year: int | None) -> list[ForecastPoint]:
    """Return the points of the two forecasts that a step rests on."""
    if step in {FIRST, SECOND} or year is None:
        return {FIRST: [first.last], SECOND: [second.last]}.get(step, [first.last, second.last])
    if step == YEAR:
        return [first.last, first.points[year]]
    if step == LATER:
        return [second.points[year], second.last]
    base = common_base(first, second, year)
    if step == BASE and base is not None:
        return [first.points[base], second.points[base]]
    starts = [
        side.points[side.base_year]
        for side in (first, second)
        if step in {BASE, GROWTH} and side.base_year is not None
    ]
    return [*starts, first.points[year], second.points[year]]


def _once(parts: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(claim for part in parts for claim in part.split(";") if claim))


_POINT = Text("{forecaster} {year}년", "{year} · {forecaster}")
_SPAN = Text("{forecaster} {first}~{last}년", "{first}–{last} · {forecaster}")
_STEPS = {
    FIRST: _POINT,
    YEAR: Text("연도 차이({year}년으로 환산)", "Year (moved to {year})"),
    EXCHANGE: Text("환율 차이", "Exchange rate"),
    BASE: Text("출발 규모 차이", "Starting level"),
    GROWTH: Text("성장률 차이", "Growth rate"),
    SCOPE: Text("시장 범위 차이", "Scope"),
    REST: Text("설명되지 않는 나머지", "Unexplained remainder"),
    LATER: Text("연도 차이({year}년으로 환산)", "Year (on to {year})"),
    SECOND: _POINT,
}


class StepNames(ConvertedRow, frozen=True):
    """What the texts of a row are made of."""

    step: str | None
    from_year: float | None
    forecaster_text: Text
    source: str | None


def point_item(row: StepNames) -> Text:
    """Return the name of a stated figure: who foresees it, for which year."""
    return _filled(_POINT, row)


def growth_item(row: StepNames) -> Text:
    """Return the name of a growth rate: whose, between which years."""
    if row.from_year is None:
        return row.forecaster_text
    return _filled(_SPAN, row, first=int(row.from_year), last=row.year)


def step_item(row: StepNames) -> Text:
    """Return the name of a step from one forecast to another."""
    return _filled(_STEPS[row.step or FIRST], row)


def _filled(words: Text, row: StepNames, **more: object) -> Text:
    return words.format(forecaster=row.forecaster_text, year=row.year, **more)
