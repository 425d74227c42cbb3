"""Market size by year: one line a forecast, and the reader's own assumption beyond the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.forecasts import stated_points
from dashboard.analysis.growth import projected_points
from dashboard.figures.axis import AXIS
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.forecasts import (
    Amounts,
    Paths,
    caption,
    draw_forecasts,
    furthest,
    in_currency,
    in_order,
    with_ranges,
    with_rates,
)
from dashboard.figures.terms import forecast_options
from dashboard.figures.topics import MARKET
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_LATEST = "latest"
_RATES = ("low", "base", "high")


def _starts(dataset: Dataset) -> tuple[Option, ...]:
    latest = Option(_LATEST, Words("가장 먼 해까지 말한 전망", "The one that reaches furthest"))
    return (latest, *forecast_options(dataset))


def _rates(state: State) -> list[float]:
    return sorted(state.number(name) for name in _RATES)


def _start(points: pd.DataFrame, state: State) -> str:
    """Return the forecast that the fan goes on from; one that is not shown has no rows."""
    chosen = state.one("fan_from")
    years = points[["forecast", "year"]].sort_values("year", kind="stable", ascending=False)
    latest = years["forecast"].head(1)
    return chosen if chosen != _LATEST else "".join(latest)


def _chosen(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the stated points of the forecasts that the reader chose."""
    points = stated_points(dataset)
    chosen = state.many("forecasts")
    return points[points["forecast"].isin(chosen)] if chosen else points


def frame(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the rows drawn, one forecast after the other, years in order.

    Columns: forecast, forecaster_ko, forecaster_en, scope_ko, scope_en, region, year; amount, low,
    high (in ``currency``; the two ends only of a projected year and of a range); currency; basis
    (``stated``, ``derived``, ``projected``, ``rest``: other forecasts together), basis_ko,
    basis_en; status, bound (missing if projected); stated_growth, recomputed_growth (percent a
    year up to this year), growth_from, growth_kind; own_amount, own_currency (as the forecast has
    it), stated_amount, stated_currency (printed beside it); rate (won for one dollar), rate_kind,
    rate_on, rate_source, rate_note_ko, rate_note_en; claims; rest, unnamed (as in
    ``with_ranges``); matching (forecasts chosen).
    """
    currency, by = state.one("currency"), state.one("rate")
    points = _chosen(dataset, state)
    start = _start(points, state)
    names = furthest(points, start)
    later = projected_points(points, start, int(state.number("horizon")), _rates(state))
    paths, amounts = dataset.derived(Paths(currency, by)), dataset.derived(Amounts(currency, by))
    rows = paths[paths["forecast"].isin(names)]
    if len(later):
        rows = pd.concat([rows, in_currency(later, dataset, currency, by)], ignore_index=True)
    chosen = amounts["forecast"].isin(points["forecast"])
    others = amounts[chosen & ~amounts["forecast"].isin(names)]
    rows = with_ranges(in_order(with_rates(rows)), others)
    return rows.assign(matching=points["forecast"].nunique())


def figure(scene: Scene) -> Figure:
    """Return one line a forecast, never joined, and the fan beyond the last stated year."""
    return draw_forecasts(scene, _rates(scene.state))


def describe(scene: Scene) -> Caption:
    """Return how far the forecasts lie apart, the choices in force, and every point in words."""
    given = [scene.state.number(name) for name in _RATES]
    rates = _rates(scene.state)
    return caption(scene, rates, reordered=given != rates)


def _growth_choice(name: str, words: Words, default: int) -> Choice:
    return Choice(name, Kind.NUMBER, words, default, minimum=-50, maximum=100, step=0.5, unit="%")


CHART = Chart(
    topic=MARKET,
    order=1,
    name=Words("시장 규모 전망", "Market growth"),
    purpose=Words(
        "전망 기관마다 시장이 얼마나 커진다고 했는지, 무엇을 세었는지 나란히 놓는다.",
        "What each forecaster says the market will grow to, and which market it counts.",
    ),
    choices=(
        Choice(
            "currency",
            Kind.ONE,
            Words("통화", "Currency"),
            "USD",
            (Option("USD", Words("달러", "Dollars")), Option("KRW", Words("원", "Won"))),
        ),
        Choice(
            "rate",
            Kind.ONE,
            Words("원화 환율", "Rate for won"),
            "article",
            (
                Option("article", Words("기사의 환율", "The article's")),
                Option("yearly", Words("그해 평균", "Average of the year")),
            ),
        ),
        AXIS,
        Choice("forecasts", Kind.MANY, Words("전망", "Forecasts"), (), forecast_options),
        Choice("fan_from", Kind.ONE, Words("가정의 출발점", "Assume from"), _LATEST, _starts),
        Choice(
            "horizon",
            Kind.NUMBER,
            Words("가정의 끝 해", "Assume up to"),
            2030,
            minimum=2024,
            maximum=2035,
        ),
        _growth_choice("low", Words("낮은 성장률", "Low growth"), 20),
        _growth_choice("base", Words("기준 성장률", "Base growth"), 30),
        _growth_choice("high", Words("높은 성장률", "High growth"), 40),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    columns=(
        Column("forecaster", Words("전망 기관", "Forecaster")),
        Column("scope", Words("범위", "Scope")),
        Column("year", Words("연도", "Year")),
        Column("amount", Words("금액", "Amount"), Format.NUMBER),
        Column("low", Words("아래 끝", "Low end"), Format.NUMBER),
        Column("high", Words("위 끝", "High end"), Format.NUMBER),
        Column("currency", Words("통화", "Currency"), Format.TERM, "currency"),
        Column("basis", Words("근거의 종류", "Basis")),
        Column("status", Words("상태", "Status"), Format.TERM, "status"),
        Column("stated_growth", Words("밝힌 성장률", "Stated growth"), Format.PERCENT),
        Column("recomputed_growth", Words("재계산 성장률", "Recomputed growth"), Format.PERCENT),
        Column("rate_note", Words("환율", "Exchange rate")),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
