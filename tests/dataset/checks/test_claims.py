from __future__ import annotations

import pytest

from dashboard.dataset.checks.identifiers import check_claims

ROW = {"model": "gpt-3", "source": "hankyung-2021-05-26"}


@pytest.mark.parametrize("claim", ["size-gpt-3-hankyung", "size-gpt-3-again-hankyung"])
def test_prefix_subject_qualifier_publisher(faults_of, claim):
    assert faults_of(check_claims, parameter_counts=[{**ROW, "claim": claim}]) == []


@pytest.mark.parametrize(
    ("claim", "rule"),
    [
        ("model-gpt-3-hankyung", "does not begin with size-gpt-3-"),
        ("size-gpt-4-hankyung", "does not begin with size-gpt-3-"),
        ("size-gpt-3", "does not begin with size-gpt-3-"),
        ("size-gpt-3-herald", "does not end with the publisher -hankyung"),
        ("size-gpt-3-nothankyung", "does not end with the publisher -hankyung"),
    ],
)
def test_an_identifier_that_does_not_fit_its_row(faults_of, claim, rule):
    assert faults_of(check_claims, parameter_counts=[{**ROW, "claim": claim}]) == [f"claim {rule}"]


def test_every_part_counts(faults_of):
    row = {"alliance": "ai-one-team", "milestone": "results_due", "source": "byline-2022-03-05"}
    good = {**row, "claim": "milestone-ai-one-team-results-due-byline"}
    assert faults_of(check_claims, alliance_milestones=[good]) == []
    assert faults_of(check_claims, alliance_milestones=[{**good, "milestone": "launched"}]) != []
