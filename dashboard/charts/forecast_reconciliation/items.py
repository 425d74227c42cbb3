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
from dashboard.i18n import Text

if TYPE_CHECKING:
    from dashboard.analysis.records import Record

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
