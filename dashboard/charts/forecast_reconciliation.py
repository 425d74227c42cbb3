"""Forecast reconciliation: which forecasts can be compared, and why two of them differ."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dashboard.analysis.arithmetic import step_between
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.reconciliation import (
    CHOSEN,
    FIGURES,
    GAP,
    GROWTH,
    caption,
    draw_reconciliation,
    reconciliation,
)
from dashboard.figures.terms import forecast_options
from dashboard.figures.topics import MARKET
from dashboard.words import Words

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.analysis.records import Record
    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_ASSUMED = (
    Option("nothing", Words("없음", "Nothing")),
    Option("growth", Words("같은 성장률", "The same growth")),
    Option("start", Words("같은 출발 규모", "The same start")),
)


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn: stated figures, stated growth rates, or the steps of a gap.

    Columns: view; item_ko, item_en (what the row is); step, basis (of a gap, as in ``gap``);
    forecast, forecaster_ko, forecaster_en, scope_ko, scope_en, region; base_year (that the
    forecast starts from), from_year, year, kind (of a growth rate); amount (in ``currency``; of a
    step: where it leads to), currency; own_amount, own_currency (as the forecast has it); status,
    bound; stated_growth, recomputed_growth (percent a year); factor, begin, end, change (of a
    step, as in ``gap``), mixed (the steps that what remains cannot be separated into, joined with
    ``;``); publisher_ko, publisher_en; rate_note_ko, rate_note_en; claims; rest,
    unnamed, low, high, again_low, again_high (of a row that sums up others, as in
    ``figures_beyond`` and ``rates_beyond``); matching, forecasts, kinds (in all: rows, forecasts,
    differing scopes, regions and base years); pairs, apart (in all: rates that are recomputed too,
    and the widest gap between the two in points).
    """
    return reconciliation(dataset, state)


def explained(row: Record, _dataset: Dataset) -> Words | None:
    """Return how a step of a gap leads from one amount to the next."""
    if row.view != GAP or not row.begin or row.factor == 1 or math.isnan(row.factor):
        return None
    return step_between(row.begin, row.factor, row.end, row.currency)


def figure(scene: Scene) -> Figure:
    """Return bars of figures or rates, or the steps from one forecast to another."""
    return draw_reconciliation(scene)


def describe(scene: Scene) -> Caption:
    """Return how far two forecasts lie apart and why, the choices, every row in words."""
    return caption(scene)


def _chosen(place: str) -> tuple[Option, ...]:
    words = {
        "lowest": Words("가장 낮은 전망", "The lowest"),
        "highest": Words("가장 높은 전망", "The highest"),
    }
    return (Option(CHOSEN[place], words[CHOSEN[place]]),)


def _firsts(dataset: Dataset) -> tuple[Option, ...]:
    return _chosen("first") + forecast_options(dataset)


def _seconds(dataset: Dataset) -> tuple[Option, ...]:
    return _chosen("second") + forecast_options(dataset)


CHART = Chart(
    topic=MARKET,
    order=2,
    name=Words("전망 비교", "Forecasts compared"),
    purpose=Words(
        "전망끼리 비교할 수 있는지, 두 전망의 차이가 연도·환율·출발 규모·성장률 가운데 어디에서 "
        "오는지 보여 줍니다.",
        "Whether forecasts can be compared, and how much of the gap between two of them comes from "
        "the year, the exchange rate, the starting level and the growth rate.",
    ),
    choices=(
        Choice(
            "view",
            Kind.ONE,
            Words("보기", "View"),
            GAP,
            (
                Option(GAP, Words("두 전망의 차이", "The gap")),
                Option(FIGURES, Words("모든 수치", "All figures")),
                Option(GROWTH, Words("성장률", "Growth rates")),
            ),
        ),
        Choice("first", Kind.ONE, Words("기준 전망", "From"), CHOSEN["first"], _firsts),
        Choice("second", Kind.ONE, Words("비교 전망", "To"), CHOSEN["second"], _seconds),
        Choice("assume", Kind.ONE, Words("사용자 가정", "Your assumption"), "nothing", _ASSUMED),
        Choice(
            "currency",
            Kind.ONE,
            Words("통화", "Currency"),
            "USD",
            (Option("USD", Words("달러", "Dollars")), Option("KRW", Words("원화", "Won"))),
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    explain=explained,
    columns=(
        Column("item", Words("항목", "Item")),
        Column("forecaster", Words("전망 기관", "Forecaster")),
        Column("scope", Words("범위", "Scope")),
        Column("region", Words("지역", "Region"), Format.TERM, "region"),
        Column("base_year", Words("기준 연도", "Base year")),
        Column("year", Words("연도", "Year")),
        Column("amount", Words("금액", "Amount"), Format.NUMBER),
        Column("low", Words("하한", "Low end"), Format.NUMBER),
        Column("high", Words("상한", "High end"), Format.NUMBER),
        Column("currency", Words("통화", "Currency"), Format.TERM, "currency"),
        Column("factor", Words("배수", "Factor"), Format.NUMBER),
        Column("change", Words("차이", "Change"), Format.NUMBER),
        Column("stated_growth", Words("기사에 적힌 성장률", "Growth as stated"), Format.PERCENT),
        Column(
            "recomputed_growth", Words("재계산한 성장률", "Growth as recomputed"), Format.PERCENT
        ),
        Column("status", Words("상태", "Status"), Format.TERM, "status"),
        Column("publisher", Words("출처", "Source")),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
