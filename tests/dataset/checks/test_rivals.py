from __future__ import annotations

import pytest

from dashboard.dataset.checks.contradictions import check_rivals


def counts(*rows):
    return [
        {"claim": f"c{index}", "model": "m", "parameters": value, "bound": bound, "status": status}
        for index, (value, bound, status) in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        (("300", "exact", "actual"), ("300", "exact", "actual"), False),
        (("300", "exact", "actual"), ("600", "exact", "actual"), True),
        (("300", "exact", "actual"), ("600", "exact", "planned"), False),
        (("300", "exact", "actual"), ("300", "at_most", "actual"), False),
        (("301", "exact", "actual"), ("300", "at_most", "actual"), True),
        (("300", "exact", "actual"), ("290", "about", "actual"), False),
        (("300", "exact", "actual"), ("200", "about", "actual"), True),
        (("300", "exact", "actual"), ("200", "at_least", "actual"), False),
        (("300", "exact", "actual"), ("", "exact", "actual"), False),
    ],
)
def test_figures_that_cannot_both_be_true(faults_of, one, other, contradict):
    rows = counts(one, other)
    assert bool(faults_of(check_rivals, parameter_counts=rows)) == contradict
    known = [{"claims": "c0;c1", "kind": "figure"}]
    assert faults_of(check_rivals, parameter_counts=rows, disagreements=known) == []


def test_naming_one_side_is_not_enough(faults_of):
    rows = counts(("300", "exact", "actual"), ("600", "exact", "actual"))
    assert faults_of(
        check_rivals,
        parameter_counts=rows,
        disagreements=[{"claims": "c0;x", "kind": "figure"}],
    ) == ["parameters contradicts c1; disagreements does not name both"]


@pytest.mark.parametrize(
    ("on", "contradict"), [("2022-02", False), ("2022-02-22", False), ("2022-03", True)]
)
def test_dates_that_cannot_both_be_true(faults_of, on, contradict):
    rows = [
        {"claim": claim, "alliance": "a", "milestone": "launched", "on": when, "status": "actual"}
        for claim, when in (("c0", "2022-02-22"), ("c1", on))
    ]
    assert bool(faults_of(check_rivals, alliance_milestones=rows)) == contradict
