"""Doubling times: against another library's least squares, and how sure they are."""

from __future__ import annotations

import csv
import statistics
from datetime import date
from math import inf, log2

import numpy as np
import pytest
import scipy
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dashboard.analysis.announcements import announced_sizes, entering, standing
from dashboard.analysis.doubling import (
    CONFIDENCE,
    FEWEST,
    MODELS_NEEDED,
    WIDEST,
    is_settled,
    trend,
    weightiest,
)
from tests.real import articles_directory

_NOT_DENSE = frozenset({"mixture_of_experts", "unstated"})
_YEARS = st.floats(2000, 2030, allow_nan=False)
_SIZES = st.floats(1e6, 1e14)
_POINTS = st.lists(st.tuples(_YEARS, _SIZES), min_size=FEWEST, max_size=20)


@settings(max_examples=40)
@given(_POINTS)
def test_slope_and_interval_are_those_of_another_library(points):
    years, sizes = zip(*points, strict=True)
    assume(np.ptp(years) > 0.1)
    own, logs = trend(years, sizes), np.log2(sizes)
    other = statistics.linear_regression(years, list(logs))
    solved, *_ = np.linalg.lstsq(np.column_stack([years, np.ones(len(years))]), logs)
    residual = logs - np.column_stack([years, np.ones(len(years))]) @ solved
    error = np.sqrt(residual @ residual / (len(years) - 2) / np.var(years) / len(years))
    reach = scipy.stats.t.ppf((1 + CONFIDENCE) / 2, len(years) - 2) * error
    assert own.count == len(years)
    assert own.slope == pytest.approx(other.slope, rel=1e-6, abs=1e-6)
    assert own.margin == pytest.approx(reach, rel=1e-3, abs=1e-4)


def test_the_dense_models_double_as_scipy_says(dataset):
    """From the files: days counted by the calendar, the middle of each span, one row a model."""
    counts = {row["model"]: row for row in read("parameter_counts") if row["parameters"]}
    points = [
        (middle(row["announced_on"]), log2(int(counts[row["model"]]["parameters"])))
        for row in read("models")
        if row["architecture"] == "dense" and row["announced_on"] and row["model"] in counts
    ]
    other = scipy.stats.linregress(*zip(*points, strict=True))
    rows = announced_sizes(dataset)
    rows = rows[entering(rows, _NOT_DENSE, frozenset({"planned"}))]
    own = trend(list(standing(rows, "middle")), list(rows["point"]))
    assert own.count == len(points) == 4
    assert own.months == pytest.approx(12 / other.slope, rel=0.005)
    reach = scipy.stats.t.ppf(0.975, own.count - 2) * other.stderr
    assert own.quickest == pytest.approx(12 / (other.slope + reach), rel=0.005)
    assert own.slope - own.margin == pytest.approx(other.slope - reach, abs=0.02)


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def middle(text):
    """The middle of a date in years of 365.25 days, reckoned from the text alone."""
    first = (text + "-01-01")[:10] if len(text) == 4 else (text + "-01")[:10]
    start = date.fromisoformat(first)
    length = {4: 365.25, 7: 30.6, 10: 1}[len(text)]
    return (start.toordinal() + length / 2) / 365.25


def test_the_band_is_that_of_the_textbook():
    """The interval of the mean response, from the residuals by hand."""
    x, y = np.array([2019.0, 2020.0, 2020.5, 2022.0]), np.array([30.0, 33.0, 33.5, 38.0])
    line = np.polynomial.Polynomial.fit(x, y, 1)
    residual = np.sqrt(np.sum((y - line(x)) ** 2) / 2)
    at = 2021.0
    share = np.sqrt(1 / 4 + (at - x.mean()) ** 2 / np.sum((x - x.mean()) ** 2))
    reach = scipy.stats.t.ppf(0.975, 2) * residual * share
    middle, low, high = trend(list(x), list(2**y)).at(at)
    assert log2(middle) == pytest.approx(line(at))
    assert (log2(low), log2(high)) == pytest.approx((line(at) - reach, line(at) + reach))


def test_what_doubles_every_half_year_doubles_every_six_months():
    years = [2019.0, 2019.5, 2020.0, 2020.5]
    line = trend(years, [1e9, 2e9, 4e9, 8e9])
    assert line.months == pytest.approx(6)
    assert (line.quickest, line.slowest) == pytest.approx((6, 6))
    assert line.grows


def test_what_does_not_grow_never_doubles():
    line = trend([2019.0, 2020.0, 2021.0], [4e9, 2e9, 1e9])
    assert line.months == line.slowest == inf
    assert not line.grows


def test_an_interval_that_includes_no_growth_has_no_upper_end():
    line = trend([2019.0, 2020.0, 2021.0], [1e9, 8e9, 2e9])
    assert line.slope > 0
    assert not line.grows
    assert line.slowest == inf
    assert 0 < line.quickest < line.months


@pytest.mark.parametrize(
    ("years", "sizes"),
    [([], []), ([2020.0], [1e9]), ([2020.0, 2021.0], [1e9, 2e9]), ([2020.0] * 3, [1e9] * 3)],
)
def test_too_few_models_or_one_moment_give_no_line(years, sizes):
    assert trend(years, sizes) is None
    assert weightiest(years, sizes) is None


def test_the_weightiest_model_is_the_one_without_which_the_slope_changes_most():
    years, sizes = [2018.0, 2021.0, 2021.3, 2021.6], [1e9, 3e11, 2e11, 3e11]
    index, rest = weightiest(years, sizes)
    assert index == 0
    assert rest.slope == pytest.approx(scipy.stats.linregress(years[1:], np.log2(sizes[1:])).slope)


def test_three_models_are_too_few_to_leave_one_out():
    assert weightiest([2018.0, 2019.0, 2020.0], [1e9, 2e9, 4e9]) is None


@settings(max_examples=60)
@given(_POINTS)
def test_the_weightiest_model_is_found_by_leaving_out_each(points):
    """Every line is drawn anew; of models that change as much either may be named."""
    years, sizes = zip(*points, strict=True)
    assume(np.ptp(years) > 0.1)
    whole = trend(years, sizes)
    left = [
        trend([*years[:one], *years[one + 1 :]], [*sizes[:one], *sizes[one + 1 :]])
        for one in range(len(years))
    ]
    assume(all(line is None or np.ptp(np.delete(years, i)) > 0.1 for i, line in enumerate(left)))
    found = weightiest(years, sizes)
    changes = [abs(line.slope - whole.slope) for line in left if line is not None]
    assert (found is None) == (not changes)
    if found is not None:
        index, line = found
        assert line == left[index]
        assert abs(line.slope - whole.slope) == pytest.approx(max(changes), rel=1e-6, abs=1e-9)


@settings(max_examples=60)
@given(st.lists(st.tuples(_YEARS, _SIZES), min_size=MODELS_NEEDED - 1, max_size=20))
def test_a_finding_is_settled_where_the_bound_of_the_decision_is_met(points):
    """Against the three conditions taken by their words, every model left out in turn."""
    years, sizes = zip(*points, strict=True)
    assume(np.ptp(years) > 0.1)
    line = trend(years, sizes)
    without = [trend(np.delete(years, one), np.delete(sizes, one)) for one in range(len(years))]
    assume(all(np.ptp(np.delete(years, one)) > 0.1 for one in range(len(years))))
    assume(all(abs(one.slope / one.margin - 1) > 1e-6 for one in without if one and one.margin))
    met = (
        len(years) >= MODELS_NEEDED
        and line.grows
        and line.slowest <= WIDEST * line.quickest
        and all(one is not None and one.grows for one in without)
    )
    assert is_settled(years, sizes) == met


def test_steady_growth_is_settled_and_one_model_more_can_unsettle_it():
    years = [2018 + place / 4 for place in range(MODELS_NEEDED)]
    sizes = [1e9 * 2 ** (place / 2) * (1.1 if place % 2 else 0.9) for place in range(MODELS_NEEDED)]
    assert is_settled(years, sizes)
    assert not is_settled(years[1:], sizes[1:])
    assert not is_settled([*years, 2025.0], [*sizes, 1e9])


def test_growth_that_hangs_on_one_model_is_not_settled():
    years = [2018.0, *(2021 + place / 100 for place in range(MODELS_NEEDED))]
    sizes = [1e9, *(3e11 * (1.2 if place % 2 else 0.8) for place in range(MODELS_NEEDED))]
    assert trend(years, sizes).grows
    assert not is_settled(years, sizes)


def test_the_models_of_the_dataset_are_too_few_whichever_enter(dataset):
    rows = announced_sizes(dataset)
    for left_out in (_NOT_DENSE, frozenset({"mixture_of_experts"}), frozenset()):
        own = rows[entering(rows, left_out, frozenset({"planned"}))]
        assert not is_settled(list(standing(own, "middle")), list(own["point"]))
