from __future__ import annotations

import pytest

from dashboard.dataset.checks.figures import check_money


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"kind": "money", "amount": "1", "currency": "USD"}, None),
        ({"kind": "staff", "amount": "200"}, None),
        ({"kind": "money"}, None),
        ({"kind": "money", "amount": "1"}, "currency is missing beside a figure"),
        ({"kind": "money", "currency": "USD"}, "currency has no figure in amount or low or high"),
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
