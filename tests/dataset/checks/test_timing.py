from __future__ import annotations

import pytest

from dashboard.dataset.checks.dates import check_timing

SOURCES = [{"source": "herald-2022", "published_on": "2022-09-13/2022-12-13"}]


@pytest.mark.parametrize(
    ("status", "on", "fault"),
    [
        ("actual", "2022-08", None),
        ("actual", "2022", None),
        ("actual", "2023", "on is after its article of 2022-09-13/2022-12-13, but actual"),
        ("planned", "2023-01", None),
        ("planned", "2022", None),
        ("planned", "2022-08", "on is before its article of 2022-09-13/2022-12-13, but planned"),
    ],
)
def test_facts_are_past_and_plans_are_not(faults_of, status, on, fault):
    event = {"status": status, "on": on, "source": "herald-2022"}
    found = faults_of(check_timing, sources=SOURCES, events=[event])
    assert found == ([fault] if fault else [])


def test_a_forecast_is_of_a_year_to_come(faults_of):
    row = {"status": "forecast", "year": "2021", "source": "herald-2022"}
    assert faults_of(check_timing, sources=SOURCES, market_forecasts=[row]) != []
    row["status"] = "actual"
    assert faults_of(check_timing, sources=SOURCES, market_forecasts=[row]) == []


@pytest.mark.parametrize(("ends_on", "count"), [("2026", 0), ("2022", 1), ("2021-12", 1)])
def test_a_period_ends_after_it_starts(faults_of, ends_on, count):
    row = {"starts_on": "2022", "ends_on": ends_on}
    assert len(faults_of(check_timing, investments=[row])) == count


@pytest.mark.parametrize(
    ("kind", "to_year", "count"),
    [("year", "2019", 0), ("year", "2025", 1), ("compound", "2025", 0), ("compound", "2019", 1)],
)
def test_a_yearly_rate_spans_one_year(faults_of, kind, to_year, count):
    row = {"from_year": "2018", "to_year": to_year, "kind": kind}
    assert len(faults_of(check_timing, growth_rates=[row])) == count
