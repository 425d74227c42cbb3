from __future__ import annotations

import pytest

from dashboard.dataset.checks.dates import check_dates

SOURCES = [
    {"source": "joongang-2022-02-23", "published_on": "2022-02-23"},
    {"source": "herald-2022", "published_on": "2022-09-13/2022-12-13"},
]


def row(on, as_written, source="joongang-2022-02-23", **more):
    return {"on": on, "as_written": as_written, "source": source, **more}


@pytest.mark.parametrize(
    "event",
    [
        row("2021-12", "지난해 12월"),
        row("2022-02-22", "22일"),
        row("2022-09-13/2022-12-13", "13일", "herald-2022"),
        row("2020", "CES 2020"),
        row("2022-01-24", "지난달 22일 … 24일"),
        row("2020/2024", "2020~2024년"),
        row("2024", "2020~2024년"),
        row("2022-21", "올봄"),
        row("2021-05", "그때", inferred_columns="on", note_en="2021-05, named before."),
    ],
)
def test_a_carried_date(faults_of, event):
    assert faults_of(check_dates, sources=SOURCES, events=[event]) == []


@pytest.mark.parametrize(
    "event",
    [
        row("2021-11", "지난해 12월"),
        row("2021", "지난해 12월"),
        row("2021-12-01", "지난해 12월"),
        row("2022-12", "지난해 12월"),
        row("2023", "2020~2024년"),
        row("2022-02-24", "지난달 22일 … 24일"),
        row("2021-06", "그때", inferred_columns="on", note_en="2021-05, named before."),
        row("2021-05", "그때", inferred_columns="title_ko", note_en="2021-05, named before."),
    ],
)
def test_a_date_that_no_fragment_carries(faults_of, event):
    (fault,) = faults_of(check_dates, sources=SOURCES, events=[event])
    assert fault.startswith("on is not in as_written")


@pytest.mark.parametrize("on", ["2021-02-29", "2021-13", "2022-12/2022-10"])
def test_a_day_that_does_not_exist(faults_of, on):
    faults = faults_of(check_dates, sources=SOURCES, exchange_rates=[{"on": on}])
    assert faults[0].startswith("on is not a date")


def test_a_year_column_is_a_date_too(faults_of):
    rate = {"from_year": "2019", "to_year": "2025", "source": "joongang-2022-02-23"}
    good = {**rate, "as_written": "2019년 … 2025년까지"}
    assert faults_of(check_dates, sources=SOURCES, growth_rates=[good]) == []
    assert faults_of(check_dates, sources=SOURCES, growth_rates=[{**good, "to_year": "2026"}]) != []
