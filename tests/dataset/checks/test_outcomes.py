from __future__ import annotations

from random import Random

import pytest

from dashboard.dataset.checks import check_records, outcomes

SOURCES = [
    {"source": "hankyung-2021-05-26", "published_on": "2021-05-26"},
    {"source": "herald-2022", "published_on": "2022-09-13/2022-12-13"},
]
PLAN = {"claim": "size-plan", "status": "planned", "source": "hankyung-2021-05-26"}
CAME = {"claim": "size-came", "status": "actual", "source": "herald-2022"}
OUTCOME = {"promise": "size-plan", "outcomes": "size-came", "verdict": "partly"}
JUDGED = ("investments", "alliance_milestones", "applications", "events", "metrics", "models")


@pytest.fixture
def faults(faults_of):
    def run(row, *claims):
        tables = {"sources": SOURCES, "parameter_counts": [*claims]}
        return faults_of(outcomes.check, **tables, outcomes=[row])

    return run


def test_a_plan_and_what_was_told_of_it_later(faults):
    assert faults(OUTCOME, PLAN, CAME) == []
    assert faults({**OUTCOME, "outcomes": "", "verdict": "unknown"}, PLAN) == []


def test_a_promise_is_planned(faults):
    built = {**PLAN, "status": "actual"}
    assert faults(OUTCOME, built, CAME) == ["promise is not planned but actual"]


def test_an_outcome_is_there(faults):
    wish = {**CAME, "status": "forecast"}
    assert faults(OUTCOME, PLAN, wish) == ["outcomes is not there yet but forecast: size-came"]


def test_an_outcome_is_not_told_before_its_promise(faults):
    late, early = {**PLAN, "source": "herald-2022"}, {**CAME, "source": "hankyung-2021-05-26"}
    assert faults(OUTCOME, late, early) == ["outcomes was told before the promise: size-came"]


@pytest.mark.parametrize("changes", [{"verdict": "unknown"}, {"outcomes": ""}])
def test_a_verdict_needs_an_outcome_and_its_lack_is_unknown(faults, changes):
    rule = "verdict does not fit outcomes: unknown where there are none"
    assert faults({**OUTCOME, **changes}, PLAN, CAME) == [rule]


def test_every_plan_of_the_real_dataset_is_judged(real_records):
    judged = {row["promise"] for row in real_records.of("outcomes")}
    plans = {
        claim["claim"]
        for table in JUDGED
        for claim in real_records.of(table)
        if claim["status"] == "planned"
    }
    sized = {
        claim["claim"]
        for claim in real_records.of("parameter_counts")
        if claim["status"] == "planned" and claim["parameters"]
    }
    assert judged == plans | sized


def test_a_changed_link_is_reported_unless_it_is_another_plan(real_records):
    """A promise or an outcome exchanged for a claim of any kind: all but its like is noticed."""
    random = Random(20220223)
    claims = [claim for claim in real_records.claims if claim["status"] not in outcomes._NOT_YET]
    rows = [row for row in real_records.of("outcomes") if row["outcomes"]]
    for row in real_records.of("outcomes"):
        change = row.changed("promise", random.choice(claims)["claim"])
        assert check_records(real_records.with_change(row, change)), change
    plans = [claim for claim in real_records.claims if claim["status"] == "planned"]
    for row in rows:
        change = row.changed("outcomes", random.choice(plans)["claim"])
        assert check_records(real_records.with_change(row, change)), change
