"""Every part of every profile, found a second way from the files."""

from __future__ import annotations

import pytest

from dashboard.analysis.organizations.activities import (
    figures_about,
    forecasts_by,
    investments_of,
    services_of,
)
from dashboard.analysis.organizations.alliances import joined_alliances
from dashboard.analysis.organizations.disputes import disputes_about
from dashboard.analysis.organizations.models import built_models, sizes_of
from dashboard.analysis.organizations.related_claims import claims_of
from dashboard.analysis.organizations.subjects import subject_name
from dashboard.dataset.part import part_of
from tests.analysis.organizations.conftest import TELLING, of_article, rows_of

PARTS = (
    built_models,
    joined_alliances,
    disputes_about,
    investments_of,
    services_of,
    forecasts_by,
    figures_about,
)
AMOUNTS = (
    "kind",
    "amount",
    "low",
    "high",
    "currency",
    "stated_amount",
    "starts_on",
    "ends_on",
    "status",
    "bound",
)
every_organization = pytest.mark.parametrize("organization", TELLING)


def own(table, column, organization):
    return [row for row in rows_of(table) if row[column] == organization]


def claims_in(frame):
    return sorted(claim for joined in frame["claims"] for claim in joined.split(";"))


@every_organization
def test_models_are_those_that_a_claim_ties_to_it(dataset, organization):
    built = own("model_developers", "organization", organization)
    frame = built_models(dataset, organization)
    assert sorted(frame["model"]) == sorted({row["model"] for row in built})
    for row in frame.itertuples():
        statuses = {one["status"] for one in built if one["model"] == row.model}
        assert row.status in statuses
        assert (row.status == "actual") == ("actual" in statuses)
        partners = {
            one["organization"]
            for one in own("model_developers", "model", row.model)
            if one["organization"] != organization
        }
        assert set(filter(None, row.partners.split(";"))) == partners
        described = [one["claim"] for one in own("models", "model", row.model)]
        tied = [one["claim"] for one in built if one["model"] == row.model]
        assert row.claims.split(";") == [*tied, *described]
    assert list(frame["status"] != "actual") == sorted(frame["status"] != "actual")


def test_the_sizes_of_a_model_are_all_that_is_claimed(dataset):
    for model in {row["model"] for row in rows_of("parameter_counts")}:
        claimed = {row["claim"] for row in own("parameter_counts", "model", model)}
        assert set(claims_in(sizes_of(dataset, model))) == claimed


@every_organization
def test_alliances_come_with_roles_and_the_others(dataset, organization):
    joined = own("memberships", "organization", organization)
    frame = joined_alliances(dataset, organization)
    assert set(frame["alliance"]) == {row["alliance"] for row in joined}
    assert claims_in(frame) == sorted(row["claim"] for row in joined)
    for row in frame.itertuples():
        roles = {one["role"] for one in joined if one["alliance"] == row.alliance}
        assert set(row.roles.split(";")) == roles
        members = {one["organization"] for one in own("memberships", "alliance", row.alliance)}
        assert set(filter(None, row.others.split(";"))) == members - {organization}


@every_organization
@pytest.mark.parametrize(
    ("part", "table", "column"),
    [
        (investments_of, "investments", "investor"),
        (services_of, "applications", "organization"),
        (forecasts_by, "market_forecasts", "forecaster"),
    ],
)
def test_what_it_undertakes_is_each_claim_once(dataset, organization, part, table, column):
    rows = own(table, column, organization)
    assert claims_in(part(dataset, organization)) == sorted(row["claim"] for row in rows)


def test_amounts_stand_as_they_were_claimed_and_are_never_added(dataset):
    by_claim = {row["claim"]: row for row in rows_of("investments")}
    for organization in {row["investor"] for row in by_claim.values()}:
        frame = investments_of(dataset, organization).astype(object)
        for row in frame.where(frame.notna(), "").to_dict("records"):
            for claim in row["claims"].split(";"):
                written = by_claim[claim]
                assert {name: str(row[name]) for name in AMOUNTS} == {
                    name: written[name] for name in AMOUNTS
                }


@every_organization
def test_other_figures_are_of_it_or_of_what_belongs_to_it(dataset, organization):
    about = set(claims_of(dataset, organization)["claim"])
    claims = {row["claim"] for row in rows_of("metrics")} & about
    frame = figures_about(dataset, organization)
    assert set(claims_in(frame)) == claims
    for subject in frame["subject"]:
        assert subject_name(dataset, subject).ko != subject


@every_organization
def test_disagreements_are_those_about_it_or_about_an_alliance_that_it_is_in(dataset, organization):
    about = set(claims_of(dataset, organization)["claim"])
    members = rows_of("memberships")
    joined = {row["alliance"] for row in members if row["organization"] == organization}
    for table in ("memberships", "alliances", "alliance_milestones"):
        about |= {row["claim"] for row in rows_of(table) if row["alliance"] in joined}
    touched = [
        row["disagreement"]
        for row in rows_of("disagreements")
        if about & set(row["claims"].split(";"))
    ]
    assert list(disputes_about(dataset, organization)["disagreement"]) == touched


def test_general_subjects_have_names_and_unknown_ones_their_identifier(dataset):
    assert subject_name(dataset, "hyperscale-ai").en != "hyperscale-ai"
    assert subject_name(dataset, "nothing").en == "nothing"


def test_a_part_of_the_claims_is_enough_for_every_part(dataset):
    sources = [row["source"] for row in rows_of("sources")]
    parts = [of_article(dataset, source) for source in sources] + [part_of(dataset, frozenset())]
    for some in parts:
        left = set(some.claims["claim"])
        for organization in ("naver", "kt", "tesla"):
            for part in PARTS:
                frame = part(some, organization)
                assert set(frame.columns) >= {"claims"}
                assert set(filter(None, claims_in(frame))) <= left
