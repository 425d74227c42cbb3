"""Periods: every moment lies in its own, and there are no more of them than wanted."""

from __future__ import annotations

from datetime import date, timedelta
from math import nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.announcements import in_years
from dashboard.analysis.periods import LENGTHS, periods

_DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))


@given(_DAYS)
def test_a_day_lies_in_the_quarter_of_the_calendar(day):
    (period,) = periods([in_years(day)], 1)
    first = f"{day.year}-{(day.month - 1) // 3 * 3 + 1:02}"
    assert period.months == 3
    assert period.edtf.startswith(first)
    assert period.begin <= in_years(day) < period.end


@given(st.lists(_DAYS, min_size=1, max_size=60), st.integers(16, 40))
def test_there_are_no_more_periods_than_wanted(days, most):
    found = periods([in_years(day) for day in days], most)
    assert len(set(found)) <= most
    (length,) = {period.months for period in found}
    assert length in LENGTHS
    for day, period in zip(days, found, strict=True):
        assert period.begin <= in_years(day) < period.end


def test_the_last_day_of_a_period_and_the_next_one_are_told_apart():
    last = date(2021, 3, 31)
    before, after = periods([in_years(last), in_years(last + timedelta(days=1))], 8)
    assert (before.edtf, after.edtf) == ("2021-01/2021-03", "2021-04/2021-06")
    assert before.end == after.begin == pytest.approx(2021 + 90 / 365)


def test_what_has_no_moment_has_no_period():
    assert periods([nan], 8) == [None]
    assert periods([], 8) == []
