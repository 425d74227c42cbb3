"""Growth, computed a second time: by logarithms and by multiplying year by year."""

from __future__ import annotations

import csv
from dataclasses import replace
from math import exp, log

import pandas as pd
import pytest

from dashboard.analysis.forecasts import ForecastOfYear, shared_years, stated_points
from dashboard.analysis.growth import (
    derived_points,
    growth_factors,
    projected_points,
    stated_growth,
)
from dashboard.analysis.records import records
from dashboard.dataset.frames import Frames
from tests.real import articles_directory

FORECAST = "kcis-ai-market"


def rows(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def amount_of(forecast, year):
    (amount,) = [
        float(row["amount"])
        for row in rows("market_forecasts")
        if (row["forecast"], int(row["year"])) == (forecast, year)
    ]
    return amount


@pytest.fixture(scope="module")
def points(dataset):
    return stated_points(dataset)


def with_forecasts(dataset, forecasts):
    tables = {name: dataset.tables[name] for name in ("organizations", "growth_rates")}
    return replace(dataset, tables=Frames({**tables, "market_forecasts": forecasts}))


def test_every_claim_stands_behind_exactly_one_point(points):
    claims = ";".join(points["claims"]).split(";")
    assert sorted(claims) == sorted(row["claim"] for row in rows("market_forecasts"))


def test_equal_claims_become_one_point_and_rival_ones_stay_two(dataset):
    table = dataset.tables["market_forecasts"]
    same = table.head(1).assign(claim="market-again")
    rival = table.head(1).assign(claim="market-rival", amount=1)
    merged = stated_points(with_forecasts(dataset, pd.concat([table, same, rival])))
    first = merged[(merged["forecast"] == table["forecast"].iloc[0])].head(2)
    assert list(first["claims"]) == [f"{table['claim'].iloc[0]};market-again", "market-rival"]


def test_recomputed_growth_agrees_with_logarithms(dataset):
    growth = stated_growth(dataset)
    assert len(growth) == len(rows("growth_rates"))
    for row in growth.itertuples():
        first, last = (amount_of(row.forecast, year) for year in (row.from_year, row.to_year))
        yearly = exp((log(last) - log(first)) / (row.to_year - row.from_year))
        assert row.recomputed == pytest.approx((yearly - 1) * 100)


def test_the_figures_of_the_article(dataset):
    growth = stated_growth(dataset).set_index("kind")
    assert growth.loc["compound", "rate"] == 38.4
    assert round(growth.loc["compound", "recomputed"], 1) == 38.4
    assert growth.loc["year", "rate"] == 32.1
    assert round(growth.loc["year", "recomputed"], 1) == 32.3


def test_derived_years_multiply_up_from_one_stated_end_to_the_other(dataset, points):
    derived = derived_points(points, stated_growth(dataset))
    assert list(derived["year"]) == [2020, 2021, 2022, 2023, 2024]
    first, last = amount_of(FORECAST, 2019), amount_of(FORECAST, 2025)
    factor = (last / first) ** (1 / 6)
    amount = first
    for value in derived["amount"]:
        amount *= factor
        assert value == pytest.approx(amount)
    assert amount * factor == pytest.approx(last)
    assert abs(factor - 1.384) < 0.0005


def test_derived_years_name_both_ends_and_the_rate(dataset, points):
    known = set(dataset.claims["claim"])
    for claims in derived_points(points, stated_growth(dataset))["claims"]:
        first, last, rate = claims.split(";")
        assert {first, last, rate} <= known
        assert rate.startswith("growth-")


def test_nothing_is_derived_without_a_compound_rate_or_without_an_end(dataset, points):
    growth = stated_growth(dataset)
    assert derived_points(points, growth[growth["kind"] == "year"]).empty
    assert derived_points(points[points["year"] < 2025], growth).empty


def test_projected_years_go_on_from_the_last_stated_one(points):
    later = projected_points(points, FORECAST, 2028)
    assert list(later["year"]) == [2026, 2027, 2028]
    for row in later.itertuples():
        assert row.amount == amount_of(FORECAST, 2025)
        assert row.claims == "market-kcis-ai-market-2025-hankyung"
        assert pd.isna(row.status)


def test_growth_multiplies_year_by_year():
    assert list(growth_factors(50, 3)) == pytest.approx([1.5, 1.5 * 1.5, 1.5 * 1.5 * 1.5])
    assert list(growth_factors(-10, 2)) == pytest.approx([0.9, 0.81])
    assert not len(growth_factors(5, 0))


@pytest.mark.parametrize(("forecast", "horizon"), [(FORECAST, 2025), (FORECAST, 2020), ("?", 2030)])
def test_nothing_is_projected_up_to_the_last_year_or_from_what_is_not_there(
    points, forecast, horizon
):
    assert projected_points(points, forecast, horizon).empty


def test_shared_years_compare_what_was_said_and_not_what_is_assumed(dataset, points):
    derived = derived_points(points, stated_growth(dataset))
    later = projected_points(points, "idc-global-ai-market", 2030)
    every = pd.concat([points, derived, later])
    every = every.assign(value=every["amount"])
    (row,) = shared_years(records(every, ForecastOfYear))
    path = amount_of(FORECAST, 2019) * (amount_of(FORECAST, 2025) / amount_of(FORECAST, 2019)) ** (
        5 / 6
    )
    assert (row.year, row.forecasts) == (2024, 2)
    assert row.times == pytest.approx(amount_of("idc-global-ai-market", 2024) / path)


def test_no_claims_make_no_points(dataset, points):
    none = with_forecasts(dataset, dataset.tables["market_forecasts"].iloc[:0])
    assert stated_points(none).empty
    assert not shared_years([])
