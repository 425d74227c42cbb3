from __future__ import annotations

import pytest

from dashboard.dataset.checks.cues import check_bounds

CASES = [
    ("exact", "300000000000", "3000억 개"),
    ("at_most", "300000000000", "최대 3000억개"),
    ("about", "2600000000", "26억 파라미터 수준"),
    ("at_least", "3", "3배를 넘어선"),
    ("at_least", "3", "3배 … 이상"),
    ("exact", "3", "3배 … 협약"),
    ("exact", "", "민달리"),
]


@pytest.mark.parametrize(("bound", "value", "as_written"), CASES)
def test_the_bound_of_the_words(faults_of, bound, value, as_written):
    row = {"bound": bound, "parameters": value, "as_written": as_written}
    assert faults_of(check_bounds, parameter_counts=[row]) == []


@pytest.mark.parametrize(("bound", "value", "as_written"), CASES)
def test_every_other_bound_is_a_fault(faults_of, bound, value, as_written):
    for other in {"exact", "about", "at_least", "at_most", "range"} - {bound}:
        row = {"bound": other, "parameters": value, "as_written": as_written}
        assert faults_of(check_bounds, parameter_counts=[row]) == [
            f"bound is not what as_written says: {bound}"
        ]


def test_a_range(faults_of):
    row = {"bound": "range", "low": "80", "high": "90", "as_written": "80~90%"}
    assert faults_of(check_bounds, metrics=[row]) == []
    assert faults_of(check_bounds, metrics=[{**row, "bound": "exact"}]) != []


def test_a_second_currency_has_a_bound_of_its_own(faults_of):
    row = {
        "bound": "exact",
        "amount": "554300000000",
        "stated_amount": "663000000000000",
        "as_written": "5543억 달러(약 663조원)",
    }
    assert faults_of(check_bounds, market_forecasts=[row]) == []
