from __future__ import annotations

import pytest

from dashboard.dataset.checks.contradictions import check_growth

AMOUNTS = [
    {"claim": f"m{year}", "forecast": "f", "year": year, "amount": amount}
    for year, amount in (("2018", "19800000000"), ("2019", "26200000000"), ("2025", "184000000000"))
]


def rate(from_year, to_year, value):
    return [
        {"claim": "g", "forecast": "f", "from_year": from_year, "to_year": to_year, "rate": value}
    ]


@pytest.mark.parametrize(
    ("from_year", "to_year", "value", "count"),
    [
        ("2018", "2019", "32.1", 0),
        ("2018", "2019", "32.3", 0),
        ("2018", "2019", "35.0", 1),
        ("2018", "2019", "30.1", 1),
        ("2019", "2025", "38.4", 0),
        ("2019", "2025", "39.4", 1),
        ("2020", "2025", "90.0", 0),
    ],
)
def test_a_rate_follows_from_its_rounded_amounts(faults_of, from_year, to_year, value, count):
    rows = rate(from_year, to_year, value)
    faults = faults_of(check_growth, market_forecasts=AMOUNTS, growth_rates=rows)
    assert len(faults) == count


def test_a_known_disagreement_is_no_fault(faults_of):
    tables = {"market_forecasts": AMOUNTS, "growth_rates": rate("2018", "2019", "35.0")}
    known = [{"claims": "g;m2018;m2019", "kind": "figure"}]
    assert faults_of(check_growth, **tables, disagreements=known) == []
