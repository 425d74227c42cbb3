"""What happened when."""

from __future__ import annotations

from datetime import date

from dashboard.analysis.organizations.related_claims import claims_of
from dashboard.analysis.organizations.steps import steps_of
from dashboard.dataset.part import part_of
from dashboard.i18n.edtf import read_edtf
from tests.analysis.organizations.conftest import TELLING, of_article, rows_of

DATED = {
    "events": "on",
    "alliance_milestones": "on",
    "models": "announced_on",
    "applications": "starts_on",
}


def test_every_dated_claim_about_an_organization_is_in_one_step(dataset):
    dated = {row["claim"] for table, on in DATED.items() for row in rows_of(table) if row[on]}
    for organization in TELLING:
        claims = [
            claim
            for joined in steps_of(dataset, organization)["claims"]
            for claim in joined.split(";")
        ]
        about = set(claims_of(dataset, organization)["claim"])
        assert sorted(claims) == sorted(dated & about)


def test_steps_run_forward_and_those_of_one_day_are_one(dataset):
    for organization in TELLING:
        steps = steps_of(dataset, organization)
        first = [read_edtf(on).earliest for on in steps["on"]]
        assert first == sorted(first)
        assert not steps.duplicated(["kind", "thing", "step", "status", "on"]).any()


def test_dates_that_can_mean_the_same_day_agree_in_the_most_precise(dataset):
    steps = steps_of(dataset, "lg-ai-research")
    launched = steps[(steps["thing"] == "expert-ai-alliance") & (steps["step"] == "launched")]
    [row] = launched.itertuples()
    assert row.on == "2022-02-22"
    said = {
        one["on"] for one in rows_of("alliance_milestones") if one["claim"] in row.claims.split(";")
    }
    assert said == {"2022-02-22", "2022-02"}


def test_dates_that_exclude_each_other_stay_apart(dataset):
    steps = steps_of(dataset, "naver")
    care = steps[steps["thing"] == "clova-carecall"]
    assert dict(zip(care["status"], care["on"], strict=True)) == {
        "actual": "2021-07/2021-12",
        "planned": "2022-03",
    }
    assert read_edtf("2022-03").earliest == date(2022, 3, 1)


def test_less_of_the_dataset_has_fewer_steps_and_none_has_none(dataset):
    early = of_article(dataset, "hankyung-2021-05-26")
    assert set(steps_of(early, "kt")["thing"]) == {"kt-kaist-lab"}
    assert steps_of(part_of(dataset, frozenset()), "kt").empty
