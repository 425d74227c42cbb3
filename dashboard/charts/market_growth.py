"""Market size by year: one line a forecast, and, if asked for, the reader's own assumption."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.arithmetic import between_years
from dashboard.analysis.forecasts import DERIVED, stated_points
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
    from dashboard.analysis.records import Record
    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

NO_FAN, _LATEST = "none", "latest"
_RATES = ("low", "base", "high")
_USUAL = {"horizon": 2030, "low": 20, "base": 30, "high": 40}
"""What a reader's assumption is where the address names only a part of it."""


def _starts(dataset: Dataset) -> tuple[Option, ...]:
    none = Option(
        NO_FAN, Words("없음(아래 값을 바꾸면 표시)", "None, until a value below is changed")
    )
    latest = Option(_LATEST, Words("가장 먼 연도까지의 전망", "The one that reaches furthest"))
    return (none, latest, *forecast_options(dataset))


def is_asked_for(state: State) -> bool:
    """Return whether the reader asks for an assumption: its start, its end or one of its rates."""
    named = state.one("fan_from") != NO_FAN
    return named or any(state.number(name) != usual for name, usual in _USUAL.items())


def _rates(state: State) -> list[float]:
    return sorted(state.number(name) for name in _RATES)


def _start(points: pd.DataFrame, state: State) -> str:
    """Return the forecast that the fan goes on from; one that is not shown has no rows."""
    chosen = state.one("fan_from")
    if chosen not in {NO_FAN, _LATEST}:
        return chosen
    years = points[["forecast", "year"]].sort_values("year", kind="stable", ascending=False)
    return "".join(years["forecast"].head(1))


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
    horizon = int(state.number("horizon")) if is_asked_for(state) else 0
    later = projected_points(points, start, horizon, _rates(state))
    paths, amounts = dataset.derived(Paths(currency, by)), dataset.derived(Amounts(currency, by))
    rows = paths[paths["forecast"].isin(names)]
    if len(later):
        rows = pd.concat([rows, in_currency(later, dataset, currency, by)], ignore_index=True)
    chosen = amounts["forecast"].isin(points["forecast"])
    others = amounts[chosen & ~amounts["forecast"].isin(names)]
    rows = with_ranges(in_order(with_rates(rows)), others)
    return rows.assign(matching=points["forecast"].nunique())


def explained(row: Record, dataset: Dataset) -> Words | None:
    """Return how the amount of a year between two stated ones was computed."""
    return between_years(row.forecast, row.year, dataset) if row.basis == DERIVED else None


def figure(scene: Scene) -> Figure:
    """Return one line a forecast, never joined, and the fan of an assumption if there is one."""
    return draw_forecasts(scene, _rates(scene.state))


def describe(scene: Scene) -> Caption:
    """Return how far the forecasts lie apart, the choices in force, and every point in words."""
    given = [scene.state.number(name) for name in _RATES]
    rates = _rates(scene.state)
    return caption(scene, rates, reordered=given != rates, assumed=is_asked_for(scene.state))


def _growth_choice(name: str, words: Words) -> Choice:
    usual = _USUAL[name]
    return Choice(name, Kind.NUMBER, words, usual, minimum=-50, maximum=100, step=0.5, unit="%")


CHART = Chart(
    topic=MARKET,
    order=1,
    name=Words("시장 규모 전망", "Market growth"),
    purpose=Words(
        "전망 기관마다 시장이 얼마나 커진다고 봤는지, 어떤 시장을 기준으로 했는지 비교합니다.",
        "What each forecaster expects the market to grow to, and which market it measures.",
    ),
    choices=(
        Choice(
            "currency",
            Kind.ONE,
            Words("통화", "Currency"),
            "USD",
            (Option("USD", Words("달러", "Dollars")), Option("KRW", Words("원화", "Won"))),
        ),
        Choice(
            "rate",
            Kind.ONE,
            Words("원화 환산 환율", "Exchange rate"),
            "article",
            (
                Option("article", Words("기사 환율", "Article's rate")),
                Option("yearly", Words("연평균 환율", "Yearly average")),
            ),
        ),
        AXIS,
        Choice(
            "forecasts",
            Kind.MANY,
            Words("전망", "Forecasts"),
            (),
            forecast_options,
            phrase=Words("{names}", "{names}"),
        ),
        Choice("fan_from", Kind.ONE, Words("가정 기준 전망", "Assume from"), NO_FAN, _starts),
        Choice(
            "horizon",
            Kind.NUMBER,
            Words("가정 종료 연도", "Assume up to"),
            _USUAL["horizon"],
            minimum=2024,
            maximum=2035,
        ),
        _growth_choice("low", Words("낮은 성장률 가정", "Low growth")),
        _growth_choice("base", Words("기준 성장률 가정", "Base growth")),
        _growth_choice("high", Words("높은 성장률 가정", "High growth")),
    ),
    frame=frame,
    figure=figure,
    describe=describe,
    explain=explained,
    columns=(
        Column("forecaster", Words("전망 기관", "Forecaster")),
        Column("scope", Words("범위", "Scope")),
        Column("year", Words("연도", "Year")),
        Column("amount", Words("금액", "Amount"), Format.NUMBER),
        Column("low", Words("하한", "Low end"), Format.NUMBER),
        Column("high", Words("상한", "High end"), Format.NUMBER),
        Column("currency", Words("통화", "Currency"), Format.TERM, "currency"),
        Column("basis", Words("산출 방식", "Basis")),
        Column("status", Words("상태", "Status"), Format.TERM, "status"),
        Column("stated_growth", Words("기사에 적힌 성장률", "Growth as stated"), Format.PERCENT),
        Column(
            "recomputed_growth", Words("재계산한 성장률", "Growth as recomputed"), Format.PERCENT
        ),
        Column("rate_note", Words("환율", "Exchange rate")),
        Column("claims", Words("근거", "Evidence"), Format.CLAIMS),
    ),
)
