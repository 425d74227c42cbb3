"""Conversion, computed a second time from the rows of the files."""

from __future__ import annotations

import csv
import math
from dataclasses import replace
from statistics import mean

import pandas as pd
import pytest

from dashboard.analysis.currency import Rates, converted, yearly_averages
from dashboard.dataset.frames import Frames
from tests.real import articles_directory


def rows(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def months_of(year):
    return [
        float(row["krw_per_usd"])
        for row in rows("exchange_rates")
        if row["kind"] == "monthly_average" and row["on"].startswith(str(year))
    ]


def points(**changes):
    row = {
        "amount": 2e9,
        "currency": "USD",
        "stated_amount": pd.NA,
        "stated_currency": pd.NA,
        "year": 2021,
        "source": "hankyung-2021-05-26",
        **changes,
    }
    return pd.DataFrame([row])


def test_averages_of_years_are_means_of_their_twelve_months(dataset):
    averages = yearly_averages(dataset)
    assert len(averages) >= 8
    for year, average in averages.items():
        assert len(months_of(year)) == 12
        assert average == pytest.approx(mean(months_of(year)))


def test_a_year_that_is_not_over_has_no_average(dataset):
    newest = max(row["on"][:4] for row in rows("exchange_rates") if len(row["on"]) == 7)
    assert len(months_of(newest)) < 12
    assert int(newest) not in yearly_averages(dataset).index


def test_the_rate_of_an_article_is_the_one_between_its_two_printed_amounts(dataset):
    won, dollars = 112_200_000_000, 100_000_000
    rate = Rates(dataset).of_article("hankyung-2021-05-26")
    assert (rate.kind, rate.on) == ("implied", "2021-05-26")
    assert rate.krw_per_usd == pytest.approx(won / dollars)
    assert rate.claim in set(dataset.claims["claim"])


def test_an_article_without_a_rate_takes_the_month_it_appeared_in(dataset):
    rate = Rates(dataset).of_article("byline-2022-03-05")
    (march,) = [float(r["krw_per_usd"]) for r in rows("exchange_rates") if r["on"] == "2022-03"]
    assert (rate.kind, rate.on, rate.krw_per_usd) == ("month", "2022-03", march)


def test_an_article_of_uncertain_day_takes_all_its_months(dataset):
    rate = Rates(dataset).of_article("herald-2022")
    assert rate.on == "2022-09/2022-12"
    assert rate.krw_per_usd == pytest.approx(mean(months_of(2022)[8:]))


def test_a_year_to_come_takes_the_last_full_year(dataset):
    rate = Rates(dataset).of_year(2035)
    last = max(yearly_averages(dataset).index)
    assert (rate.kind, rate.on) == ("year", str(last))
    assert rate.krw_per_usd == pytest.approx(mean(months_of(last)))


def test_an_amount_printed_in_both_currencies_stays_as_printed(dataset):
    both = points(stated_amount=2.5e12, stated_currency="KRW")
    row = converted(both, dataset, "KRW", "article").iloc[0]
    assert (row["value"], row["rate_kind"], row["rate"]) == (2.5e12, "printed", 1250)
    assert converted(both, dataset, "KRW", "yearly").iloc[0]["value"] == pytest.approx(
        2e9 * mean(months_of(2021))
    )


def test_the_own_currency_is_not_converted(dataset):
    row = converted(points(), dataset, "USD", "yearly").iloc[0]
    assert (row["value"], row["rate_kind"]) == (2e9, "none")
    assert pd.isna(row["rate"])


def test_won_become_dollars_by_division(dataset):
    won = points(amount=112_200_000_000, currency="KRW")
    assert converted(won, dataset, "USD", "article").iloc[0]["value"] == pytest.approx(1e8)


def test_a_dataset_without_rates_converts_nothing(dataset):
    empty = {
        "exchange_rates": dataset.tables["exchange_rates"].iloc[:0],
        "sources": dataset.tables["sources"],
    }
    found = converted(points(), replace(dataset, tables=Frames(empty)), "KRW", "yearly").iloc[0]
    assert math.isnan(found["value"])
    assert found["rate_kind"] == "none"
