from __future__ import annotations

import pytest

from dashboard.dataset.checks.figures import check_ranges


@pytest.mark.parametrize(
    "row",
    [
        {"bound": "range", "low": "1", "high": "2"},
        {"bound": "exact", "value": "1"},
        {"bound": "exact"},
    ],
)
def test_a_range_or_a_point(faults_of, row):
    assert faults_of(check_ranges, metrics=[row]) == []


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        ({"bound": "range"}, "bound needs both low and high"),
        ({"bound": "range", "low": "1"}, "bound needs both low and high"),
        ({"bound": "range", "low": "2", "high": "1"}, "low is not below high, 1"),
        (
            {"bound": "range", "low": "1", "high": "2", "value": "1"},
            "value is a point value in a range",
        ),
        ({"bound": "about", "low": "1"}, "low is the end of a range, but bound is about"),
    ],
)
def test_half_a_range(faults_of, row, fault):
    assert faults_of(check_ranges, metrics=[row]) == [fault]


def test_a_table_without_ends_has_no_range(faults_of):
    faults = faults_of(check_ranges, events=[{"bound": "range"}])
    assert faults == ["bound needs the columns low and high"]
