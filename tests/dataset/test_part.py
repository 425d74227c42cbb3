"""A part of the dataset: what is left of notes about claims that are gone."""

from __future__ import annotations

import pytest

from dashboard.dataset.checks import outcomes
from dashboard.dataset.part import part_of

TARGET = "size-lg-target-2021-hankyung"


@pytest.fixture
def part(dataset):
    def of(*gone):
        return part_of(dataset, frozenset(dataset.claims["claim"]) - set(gone))

    return of


def promise(dataset, claim=TARGET):
    return dataset.records.find("outcomes", claim)


def test_a_promise_keeps_the_outcomes_that_stay(part):
    row = promise(part("size-exaone-herald"))
    assert row["outcomes"] == "size-exaone-joongang"
    assert row["verdict"] == "partly"
    assert row["explanation_en"]


def test_a_promise_without_an_outcome_is_unknown_and_unexplained(part):
    left = part("size-exaone-herald", "size-exaone-joongang")
    row = promise(left)
    assert (row["outcomes"], row["verdict"], row["explanation_ko"]) == ("", "unknown", "")
    assert list(outcomes.check(left.records)) == []


def test_a_promise_that_was_never_made_is_gone(part):
    assert promise(part(TARGET)) is None
    assert promise(part()) is not None
