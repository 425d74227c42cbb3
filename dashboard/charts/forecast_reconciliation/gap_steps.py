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
    Side,
)
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.analysis.records import Record
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
    own = {FIRST: first.last, SECOND: second.last, LATER: second.last, YEAR: first.points.get(at)}
    if step in own:
        return dict(own[step]._asdict())
    between = {**second.last._asdict(), "year": at, "rate_kind": "none", "rate": float("nan")}
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


def _points(step: str, first: Side, second: Side, year: int | None) -> list[Record]:
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


def point_item(row: Record) -> Text:
    """Return the name of a stated figure: who foresees it, for which year."""
    return _filled(_POINT, row)


def growth_item(row: Record) -> Text:
    """Return the name of a growth rate: whose, between which years."""
    if pd.isna(row.from_year):
        return Text(row.forecaster_ko, row.forecaster_en)
    return _filled(_SPAN, row, first=int(row.from_year), last=row.year)


def step_item(row: Record) -> Text:
    """Return the name of a step from one forecast to another."""
    return _filled(_STEPS[row.step], row)


def _filled(words: Text, row: Record, **more: object) -> Text:
    forecaster = (
        Text("", "") if pd.isna(row.forecaster_ko) else Text(row.forecaster_ko, row.forecaster_en)
    )
    return words.format(forecaster=forecaster, year=row.year, **more)
