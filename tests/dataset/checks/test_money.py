from __future__ import annotations

import pytest

from dashboard.dataset.checks.cells import check as check_cells
from dashboard.dataset.checks.figures import check_money, check_whose


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"kind": "money", "amount": "1", "currency": "USD"}, None),
        ({"kind": "staff", "amount": "200"}, None),
        ({"kind": "money"}, None),
        ({"kind": "money", "amount": "1"}, "currency is missing beside a figure"),
        (
            {"kind": "money", "currency": "USD"},
            "currency has no figure in amount or low or high or valuation",
        ),
        (
            {"kind": "staff", "amount": "1", "currency": "USD"},
            "currency is a currency, but the row counts staff",
        ),
        (
            {
                "kind": "money",
                "amount": "1",
                "currency": "USD",
                "stated_amount": "2",
                "stated_currency": "USD",
            },
            "stated_currency is the same as currency",
        ),
    ],
)
def test_amounts_and_currencies(faults_of, row, fault):
    assert faults_of(check_money, investments=[row]) == ([fault] if fault else [])


@pytest.mark.parametrize(
    ("table", "row", "fault"),
    [
        ("investments", {"investor": "a"}, None),
        ("investments", {"recipient": "a"}, None),
        ("investments", {}, "investor is empty, and so is recipient"),
        ("metrics", {"unit": "money", "currency": "EUR"}, None),
        ("metrics", {"unit": "flop"}, None),
        ("metrics", {"unit": "money"}, "currency does not fit the unit money"),
        ("metrics", {"unit": "flop", "currency": "USD"}, "currency does not fit the unit flop"),
    ],
)
def test_money_is_somebodys_and_in_a_currency(faults_of, table, row, fault):
    assert faults_of(check_whose, **{table: [row]}) == ([fault] if fault else [])


@pytest.mark.parametrize(
    ("table", "currency", "is_fault"),
    [
        *(("investments", "CHF", False), ("investments", "KRW", False)),
        *(("investments", "XYZ", True), ("investments", "usd", True)),
        *(("metrics", "INR", False), ("market_forecasts", "EUR", True)),
    ],
)
def test_any_currency_of_the_standard_is_known(faults_of, table, currency, is_fault):
    faults = faults_of(check_cells, **{table: [{"currency": currency}]})
    assert any(fault.startswith("currency ") for fault in faults) == is_fault
