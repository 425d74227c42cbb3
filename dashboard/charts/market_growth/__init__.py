"""Market size by year: one line a forecast, and, if asked for, the reader's own assumption."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

from dashboard.analysis.arithmetic import between_years
from dashboard.analysis.forecasts import DERIVED, stated_points
from dashboard.analysis.records import records, values
from dashboard.charting.chart import (
    EVIDENCE,
    Chart,
    DescribedColumn,
    Format,
    RenderContext,
    TableColumn,
)
from dashboard.charting.drawn import Drawn
from dashboard.charting.terms import forecast_options
from dashboard.charting.topics import MARKET
from dashboard.charts.market_growth.forecast_rows import (
    Amounts,
    Assumed,
    ForecastRow,
    Paths,
    followed,
    grown,
    with_rates,
)
from dashboard.charts.market_growth.growth_words import caption
from dashboard.charts.market_growth.other_forecasts import furthest, ranges_of
from dashboard.charts.market_growth.paths import draw_forecasts
from dashboard.i18n import Text
from dashboard.requests.axis import AXIS
from dashboard.requests.choices import Choice, ChoiceValues, Kind, Option

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset
    from dashboard.plotting.chart_text import ChartText
    from dashboard.plotting.figure import Figure

NO_FAN, _LATEST = "none", "latest"
_RATES = ("low", "base", "high")
_USUAL = {"horizon": 2030, "low": 20, "base": 30, "high": 40}
"""What a reader's assumption is where the address names only a part of it."""

_FURTHEST = 2035
"""The last year that an assumption may reach to."""


def _starts(dataset: Dataset) -> tuple[Option, ...]:
    none = Option(
        NO_FAN, Text("없음(아래 값을 바꾸면 표시)", "None, until a value below is changed")
    )
    latest = Option(_LATEST, Text("가장 먼 연도까지의 전망", "The one that reaches furthest"))
    return (none, latest, *forecast_options(dataset))


def is_asked_for(state: ChoiceValues) -> bool:
    """Return whether the reader asks for an assumption: its start, its end or one of its rates."""
    named = state.one("fan_from") != NO_FAN
    return named or any(state.number(name) != usual for name, usual in _USUAL.items())


def _rates(state: ChoiceValues) -> list[float]:
    return sorted(state.number(name) for name in _RATES)


def _start(points: pd.DataFrame, state: ChoiceValues) -> str:
    """Return the forecast that the fan goes on from; one that is not shown has no rows."""
    chosen = state.one("fan_from")
    if chosen not in {NO_FAN, _LATEST}:
        return chosen
    known = zip(values(points["forecast"]), values(points["year"]), strict=True)
    return str(max(known, key=itemgetter(1), default=("", 0))[0])


def _chosen(dataset: Dataset, state: ChoiceValues) -> pd.DataFrame:
    """Return the stated points of the forecasts that the reader chose."""
    points = stated_points(dataset)
    chosen = state.many("forecasts")
    return points[points["forecast"].isin(chosen)] if chosen else points


def frame(dataset: Dataset, state: ChoiceValues) -> Drawn:
    """Return the rows drawn, one forecast after the other, years in order.

    The total counts forecasts; those not drawn one by one are summed up by year (``ranges_of``).

    Columns: forecast, forecaster_ko, forecaster_en, scope_ko, scope_en, region, year; amount, low,
    high (in ``currency``; the two ends only of a projected year and of a range); currency; basis
    (``stated``, ``derived``, ``projected``), basis_ko, basis_en; status, bound (missing if
    projected); stated_growth, recomputed_growth (percent a year up to this year), growth_from,
    growth_kind; own_amount, own_currency (as the forecast has it), stated_amount, stated_currency
    (printed beside it); rate (won for one dollar), rate_kind, rate_on, rate_source, rate_note_ko,
    rate_note_en; claims.
    """
    currency, by = state.one("currency"), state.one("rate")
    points = _chosen(dataset, state)
    start = _start(points, state)
    names = furthest(points, start)
    paths, amounts = dataset.derived(Paths(currency, by)), dataset.derived(Amounts(currency, by))
    rows = paths[paths["forecast"].isin(names)]
    if is_asked_for(state) and start in set(points["forecast"]):
        later = dataset.derived(Assumed(currency, by, start, _FURTHEST))
        later = later[later["year"] <= state.number("horizon")]
        rows = followed(rows, grown(later, _rates(state)))
    chosen = amounts["forecast"].isin(points["forecast"])
    others = amounts[chosen & ~amounts["forecast"].isin(names)]
    rows = with_rates(rows.reset_index(drop=True))
    ranges = ranges_of(others, rows, dataset.languages)
    return Drawn(rows, points["forecast"].nunique(), ranges)


def explained(rows: pd.DataFrame, dataset: Dataset) -> list[Text]:
    """Return how the amounts of years between two stated ones were computed."""
    derived = records(rows[rows["basis"] == DERIVED], ForecastRow)
    found = (between_years(row.forecast, row.year, dataset) for row in derived)
    return [words for words in found if words]


def figure(context: RenderContext) -> Figure:
    """Return one line a forecast, never joined, and the fan of an assumption if there is one."""
    return draw_forecasts(context, _rates(context.state))


def describe(context: RenderContext) -> ChartText:
    """Return how far the forecasts lie apart, the choices in force, and every point in words."""
    given = [context.state.number(name) for name in _RATES]
    rates = _rates(context.state)
    return caption(context, rates, reordered=given != rates, assumed=is_asked_for(context.state))


def _growth_choice(name: str, words: Text) -> Choice:
    usual = _USUAL[name]
    return Choice(name, Kind.NUMBER, words, usual, minimum=-50, maximum=100, step=0.5, unit="%")


CHART = Chart(
    topic=MARKET,
    order=1,
    name=Text("시장 규모 전망", "Market growth"),
    purpose=Text(
        "전망 기관마다 시장이 얼마나 커진다고 봤는지, 어떤 시장을 기준으로 했는지 비교합니다.",
        "What each forecaster expects the market to grow to, and which market it measures.",
    ),
    choices=(
        Choice(
            "currency",
            Kind.ONE,
            Text("통화", "Currency"),
            "USD",
            (Option("USD", Text("달러", "Dollars")), Option("KRW", Text("원화", "Won"))),
        ),
        Choice(
            "rate",
            Kind.ONE,
            Text("원화 환산 환율", "Exchange rate"),
            "article",
            (
                Option("article", Text("기사 환율", "Article's rate")),
                Option("yearly", Text("연평균 환율", "Yearly average")),
            ),
        ),
        AXIS,
        Choice(
            "forecasts",
            Kind.MANY,
            Text("전망", "Forecasts"),
            (),
            forecast_options,
            phrase=Text("{names}", "{names}"),
        ),
        Choice("fan_from", Kind.ONE, Text("가정 기준 전망", "Assume from"), NO_FAN, _starts),
        Choice(
            "horizon",
            Kind.NUMBER,
            Text("가정 종료 연도", "Assume up to"),
            _USUAL["horizon"],
            minimum=2024,
            maximum=_FURTHEST,
        ),
        _growth_choice("low", Text("낮은 성장률 가정", "Low growth")),
        _growth_choice("base", Text("기준 성장률 가정", "Base growth")),
        _growth_choice("high", Text("높은 성장률 가정", "High growth")),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    explain=explained,
    columns=(
        DescribedColumn("market_forecasts", "forecaster"),
        TableColumn("scope", Text("범위", "Scope")),
        TableColumn("year", Text("연도", "Year")),
        DescribedColumn("market_forecasts", "amount"),
        TableColumn("low", Text("하한", "Low end"), Format.NUMBER),
        TableColumn("high", Text("상한", "High end"), Format.NUMBER),
        DescribedColumn("market_forecasts", "currency"),
        TableColumn("basis", Text("산출 방식", "Basis")),
        DescribedColumn("market_forecasts", "status"),
        TableColumn(
            "stated_growth", Text("기사에 적힌 성장률", "Growth as stated"), Format.PERCENT
        ),
        TableColumn(
            "recomputed_growth", Text("재계산한 성장률", "Growth as recomputed"), Format.PERCENT
        ),
        TableColumn("rate_note", Text("환율", "Exchange rate")),
        EVIDENCE,
    ),
)
