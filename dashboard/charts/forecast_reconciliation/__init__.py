"""Forecast reconciliation: which forecasts can be compared, and why two of them differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.arithmetic import step_between
from dashboard.analysis.records import records
from dashboard.charting.chart import (
    EVIDENCE,
    Chart,
    DescribedColumn,
    Format,
    RenderContext,
    TableColumn,
)
from dashboard.charting.terms import forecast_options
from dashboard.charting.topics import MARKET
from dashboard.charts.forecast_reconciliation.reconciliation_rows import draw_reconciliation
from dashboard.charts.forecast_reconciliation.reconciliation_words import caption
from dashboard.charts.forecast_reconciliation.row_kinds import GapStep
from dashboard.charts.forecast_reconciliation.views import (
    CHOSEN,
    FIGURES,
    GAP,
    GROWTH,
    reconciliation,
)
from dashboard.i18n import Text
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure

_ASSUMED = (
    Option("nothing", Text("없음", "Nothing")),
    Option("growth", Text("같은 성장률", "The same growth")),
    Option("start", Text("같은 출발 규모", "The same start")),
)


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn: stated figures, stated growth rates, or the steps of a gap.

    Columns: item_ko, item_en (what the row is); step, basis (of a gap, as in ``gap``);
    forecast, forecaster_ko, forecaster_en, scope_ko, scope_en, region; base_year (that the
    forecast starts from), from_year, year, kind (of a growth rate); amount (in ``currency``; of a
    step: where it leads to), currency; own_amount, own_currency (as the forecast has it); status,
    bound; stated_growth, recomputed_growth (percent a year); factor, begin, end, change (of a
    step, as in ``gap``), mixed (the steps that what remains cannot be separated into, joined with
    ``;``); publisher_ko, publisher_en; rate_note_ko, rate_note_en; claims.
    """
    return reconciliation(dataset, state)


def explained(rows: pd.DataFrame, _dataset: Dataset) -> list[Text]:
    """Return how steps of a gap lead from one amount to the next."""
    steps = records(rows.dropna(subset=["step"]), GapStep)
    return [
        step_between(step.begin, step.factor, step.end, step.currency)
        for step in steps
        if step.begin and step.factor != 1
    ]


def figure(context: RenderContext) -> Figure:
    """Return bars of figures or rates, or the steps from one forecast to another."""
    return draw_reconciliation(context)


def describe(context: RenderContext) -> ChartText:
    """Return how far two forecasts lie apart and why, the choices, every row in words."""
    return caption(context)


def _chosen(place: str) -> tuple[Option, ...]:
    words = {
        "lowest": Text("가장 낮은 전망", "The lowest"),
        "highest": Text("가장 높은 전망", "The highest"),
    }
    return (Option(CHOSEN[place], words[CHOSEN[place]]),)


def _firsts(dataset: Dataset) -> tuple[Option, ...]:
    return _chosen("first") + forecast_options(dataset)


def _seconds(dataset: Dataset) -> tuple[Option, ...]:
    return _chosen("second") + forecast_options(dataset)


CHART = Chart(
    topic=MARKET,
    order=2,
    name=Text("전망 비교", "Forecasts compared"),
    purpose=Text(
        "전망끼리 비교할 수 있는지, 두 전망의 차이가 연도·환율·출발 규모·성장률 가운데 어디에서 "
        "오는지 보여 줍니다.",
        "Whether forecasts can be compared, and how much of the gap between two of them comes from "
        "the year, the exchange rate, the starting level and the growth rate.",
    ),
    choices=(
        Choice(
            "view",
            Kind.ONE,
            Text("보기", "View"),
            GAP,
            (
                Option(GAP, Text("두 전망의 차이", "The gap")),
                Option(FIGURES, Text("모든 수치", "All figures")),
                Option(GROWTH, Text("성장률", "Growth rates")),
            ),
        ),
        Choice("first", Kind.ONE, Text("기준 전망", "From"), CHOSEN["first"], _firsts),
        Choice("second", Kind.ONE, Text("비교 전망", "To"), CHOSEN["second"], _seconds),
        Choice("assume", Kind.ONE, Text("사용자 가정", "Your assumption"), "nothing", _ASSUMED),
        Choice(
            "currency",
            Kind.ONE,
            Text("통화", "Currency"),
            "USD",
            (Option("USD", Text("달러", "Dollars")), Option("KRW", Text("원화", "Won"))),
        ),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    explain=explained,
    columns=(
        TableColumn("item", Text("항목", "Item")),
        DescribedColumn("market_forecasts", "forecaster"),
        TableColumn("scope", Text("범위", "Scope")),
        DescribedColumn("market_forecasts", "region"),
        TableColumn("base_year", Text("기준 연도", "Base year")),
        TableColumn("year", Text("연도", "Year")),
        DescribedColumn("market_forecasts", "amount"),
        TableColumn("low", Text("하한", "Low end"), Format.NUMBER),
        TableColumn("high", Text("상한", "High end"), Format.NUMBER),
        DescribedColumn("market_forecasts", "currency"),
        TableColumn("factor", Text("배수", "Factor"), Format.NUMBER),
        TableColumn("change", Text("차이", "Change"), Format.NUMBER),
        TableColumn(
            "stated_growth", Text("기사에 적힌 성장률", "Growth as stated"), Format.PERCENT
        ),
        TableColumn(
            "recomputed_growth", Text("재계산한 성장률", "Growth as recomputed"), Format.PERCENT
        ),
        DescribedColumn("market_forecasts", "status"),
        TableColumn("publisher", Text("출처", "Source")),
        EVIDENCE,
    ),
)
