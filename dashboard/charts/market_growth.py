"""Market size by year: one line a forecast, and the reader's own assumption beyond the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.currency import converted
from dashboard.analysis.forecasts import stated_points
from dashboard.analysis.growth import derived_points, projected_points, stated_growth, with_growth
from dashboard.analysis.records import records
from dashboard.figures.axis import AXIS
from dashboard.figures.chart import Caption, Chart, Column, Format, Scene
from dashboard.figures.choices import Choice, Kind, Option, State
from dashboard.figures.forecasts import caption, draw_forecasts, furthest, rate_note, with_ranges
from dashboard.figures.terms import forecast_options
from dashboard.figures.topics import MARKET
from dashboard.words import Words

if TYPE_CHECKING:
    from dashboard.figures.plot import Figure
    from dashboard.tables.dataset import Dataset

_LATEST = "latest"
_RATES = ("low", "base", "high")
_BASIS = {
    "stated": Words("기사에 적힌 값", "stated"),
    "derived": Words("성장률로 계산", "computed from the growth rate"),
    "projected": Words("독자의 가정", "your assumption"),
    "rest": Words("다른 전망의 범위", "range of other forecasts"),
}


def _starts(dataset: Dataset) -> tuple[Option, ...]:
    latest = Option(_LATEST, Words("가장 먼 해까지 말한 전망", "The one that reaches furthest"))
    return (latest, *forecast_options(dataset))


def _rates(state: State) -> list[float]:
    return sorted(state.number(name) for name in _RATES)


def _start(points: pd.DataFrame, state: State) -> str:
    """Return the forecast that the fan goes on from; one that is not shown has no rows."""
    chosen = state.one("fan_from")
    latest = points.sort_values("year", kind="stable", ascending=False)["forecast"].head(1)
    return chosen if chosen != _LATEST else "".join(latest)


def _chosen(dataset: Dataset, state: State) -> pd.DataFrame:
    """Return the stated points of the forecasts that the reader chose."""
    points = stated_points(dataset)
    chosen = state.many("forecasts")
    return points[points["forecast"].isin(chosen)] if chosen else points


def _path(points: pd.DataFrame, dataset: Dataset, state: State) -> pd.DataFrame:
    """Return stated, derived and projected points in the forecasts' own currencies.

    Columns: those of ``stated_points``; stated_growth, recomputed_growth (percent a year up to
    that year), growth_from, growth_kind.
    """
    growth = stated_growth(dataset)
    horizon = int(state.number("horizon"))
    later = projected_points(points, _start(points, state), horizon, _rates(state))
    stated = with_growth(points, growth)
    return pd.concat([stated, derived_points(points, growth), later], ignore_index=True)


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
    currency = state.one("currency")
    points = _chosen(dataset, state)
    drawn = points["forecast"].isin(furthest(points, _start(points, state)))
    rows = converted(_path(points[drawn], dataset, state), dataset, currency, state.one("rate"))
    factor = rows["value"] / rows["amount"]
    rows = rows.rename(columns={"amount": "own_amount", "currency": "own_currency"}).assign(
        amount=rows["value"].round(),
        low=(rows["low"] * factor).round(),
        high=(rows["high"] * factor).round(),
        currency=currency,
    )
    rates = rows["rate_claim"].where(~rows["rate_claim"].isin(rows["claims"]), "")
    rows["claims"] = (rows["claims"] + ";" + rates).str.rstrip(";")
    notes = [rate_note(row, dataset) for row in records(rows)]
    for language in ("ko", "en"):
        rows[f"rate_note_{language}"] = [getattr(note, language) for note in notes]
        rows[f"basis_{language}"] = [getattr(_BASIS[basis], language) for basis in rows["basis"]]
    order = rows["forecast"].map({name: i for i, name in enumerate(rows["forecast"].unique())})
    rows = rows.assign(order=order).sort_values(["order", "year"], kind="stable")
    rows = rows.drop(columns=["order", "value", "rate_claim"]).reset_index(drop=True)
    others = converted(points[~drawn], dataset, currency, state.one("rate"))
    others = others.assign(amount=others["value"].round(), currency=currency)
    return with_ranges(rows, others).assign(matching=points["forecast"].nunique())


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
