from __future__ import annotations

import pytest

from dashboard.dataset.checks import rates

CLAIM = {
    "claim": "market-idc-joongang",
    "source": "joongang-2022-02-23",
    "amount": "554300000000",
    "currency": "USD",
    "stated_amount": "663000000000000",
    "stated_currency": "KRW",
}
SOURCES = [{"source": "joongang-2022-02-23", "published_on": "2022-02-23"}]
MONTH = {"on": "2022-02", "krw_per_usd": "1199.5", "kind": "monthly_average", "source": "fred"}
IMPLIED = {
    "on": "2022-02-23",
    "krw_per_usd": "1196.1",
    "kind": "implied",
    "source": "joongang-2022-02-23",
    "implied_by": "market-idc-joongang",
}


def faults(faults_of, claim=CLAIM, implied=IMPLIED, month=MONTH):
    tables = {"sources": SOURCES, "market_forecasts": [claim], "exchange_rates": [month, implied]}
    return [fault.split()[0] for fault in faults_of(rates.check, **tables)]


def test_a_rate_that_follows(faults_of):
    assert faults(faults_of) == []


@pytest.mark.parametrize(
    ("column", "value", "expected"),
    [
        ("krw_per_usd", "1296.1", ["krw_per_usd"]),
        ("on", "2022-02-22", ["on"]),
        ("source", "fred", ["source"]),
        ("implied_by", "", ["implied_by", "stated_amount"]),
        ("kind", "monthly_average", ["implied_by", "stated_amount"]),
    ],
)
def test_an_implied_rate_that_does_not_follow(faults_of, column, value, expected):
    assert faults(faults_of, implied={**IMPLIED, column: value}) == expected


@pytest.mark.parametrize("column", ["amount", "stated_amount"])
def test_a_sum_ten_times_too_large(faults_of, column):
    claim = {**CLAIM, column: CLAIM[column] + "0"}
    assert faults(faults_of, claim=claim) == ["krw_per_usd"]
    tables = {"market_forecasts": [claim], "exchange_rates": [MONTH, IMPLIED]}
    (asked,) = faults_of(rates.odd_rates, **tables)
    assert asked.startswith("stated_amount question: implies ")


def test_a_usual_rate_is_not_asked_about(faults_of):
    tables = {"market_forecasts": [CLAIM], "exchange_rates": [MONTH, IMPLIED]}
    assert faults_of(rates.odd_rates, **tables) == []


def test_won_may_come_first(faults_of):
    claim = {
        **CLAIM,
        "amount": CLAIM["stated_amount"],
        "currency": "KRW",
        "stated_amount": CLAIM["amount"],
        "stated_currency": "USD",
    }
    assert faults(faults_of, claim=claim) == []
