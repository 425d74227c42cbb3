"""What the rows of a reconciliation are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

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
)
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.analysis.records import Record

_POINT = Words("{forecaster} {year}년", "{year} · {forecaster}")
_SPAN = Words("{forecaster} {first}~{last}년", "{first}–{last} · {forecaster}")
_STEPS = {
    FIRST: _POINT,
    YEAR: Words("연도 차이({year}년으로 환산)", "Year (moved to {year})"),
    EXCHANGE: Words("환율 차이", "Exchange rate"),
    BASE: Words("출발 규모 차이", "Starting level"),
    GROWTH: Words("성장률 차이", "Growth rate"),
    SCOPE: Words("시장 범위 차이", "Scope"),
    REST: Words("설명되지 않는 나머지", "Unexplained remainder"),
    LATER: Words("연도 차이({year}년으로 환산)", "Year (on to {year})"),
    SECOND: _POINT,
}


def point_item(row: Record) -> Words:
    """Return the name of a stated figure: who foresees it, for which year."""
    return _filled(_POINT, row)


def growth_item(row: Record) -> Words:
    """Return the name of a growth rate: whose, between which years."""
    if pd.isna(row.from_year):
        return Words(row.forecaster_ko, row.forecaster_en)
    return _filled(_SPAN, row, first=int(row.from_year), last=row.year)


def step_item(row: Record) -> Words:
    """Return the name of a step from one forecast to another."""
    return _filled(_STEPS[row.step], row)


def _filled(words: Words, row: Record, **more: object) -> Words:
    forecaster = (
        Words("", "") if pd.isna(row.forecaster_ko) else Words(row.forecaster_ko, row.forecaster_en)
    )
    return words.format(forecaster=forecaster, year=row.year, **more)
