"""Memberships, foundings and totals, counted a second way from the files themselves."""

from __future__ import annotations

import csv
from types import SimpleNamespace

import pytest

from dashboard.analysis.foundings import founded_alliances, founding
from dashboard.analysis.overlap import memberships, organizations_by_group, top
from tests.real import articles_directory, real_dataset


@pytest.fixture(scope="module")
def dataset():
    return real_dataset()


@pytest.fixture(scope="module")
def members(dataset):
    return memberships(dataset)


def rows_of(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def step(milestone, on, claim="c", status="actual"):
    return SimpleNamespace(milestone=milestone, on=on, claim=claim, status=status)


def test_totals_are_those_of_the_file(members):
    joined, listed = {}, {}
    for row in rows_of("memberships"):
        joined.setdefault(row["organization"], set()).add(row["alliance"])
        listed.setdefault(row["alliance"], set()).add(row["organization"])
    for row in members.itertuples():
        assert row.total == len(joined[row.organization])
        assert row.listed == len(listed[row.alliance])


def test_every_claim_stands_in_exactly_one_cell(members):
    claims = [claim for joined in members["claims"] for claim in joined.split(";")]
    assert sorted(claims) == sorted(row["claim"] for row in rows_of("memberships"))
    assert not members.duplicated(["alliance", "organization", "role"]).any()


def test_stated_members_are_those_of_both_tables(dataset):
    stated = {}
    for row in rows_of("alliances"):
        if row["stated_members"]:
            stated.setdefault(row["alliance"], set()).add(row["stated_members"])
    for row in rows_of("metrics"):
        if row["measure"] == "stated_members":
            stated.setdefault(row["subject"], set()).add(row["value"])
    found = founded_alliances(dataset).set_index("alliance")["stated"]
    assert {name: set(value.split(";")) for name, value in found.items() if value} == stated


def test_every_alliance_is_there_in_order_and_the_undated_are_last(dataset):
    alliances = founded_alliances(dataset)
    assert set(alliances["alliance"]) == {row["alliance"] for row in rows_of("alliances")}
    dates = list(alliances["founded_on"])
    dated = [date for date in dates if date]
    assert dates == dated + [""] * (len(dates) - len(dated))
    assert [date[:7] for date in dated] == sorted(date[:7] for date in dated)


def test_dates_that_agree_give_the_most_precise_one():
    steps = [step("launched", "2022-02", "a"), step("launched", "2022-02-22", "b")]
    assert founding(steps) == ("2022-02-22", "launched", "", "actual", "a;b")


def test_dates_that_exclude_each_other_stay_rivals():
    steps = [step("launched", "2022-02"), step("launched", "2021-11")]
    assert founding(steps)[:3] == ("2021-11", "launched", "2022-02")


def test_a_proposal_counts_only_where_nothing_firmer_is_known():
    assert founding([step("proposed", "2020-01"), step("agreed", "2020-05")])[0] == "2020-05"
    assert founding([step("proposed", "2020-01"), step("results_due", "2019")])[0] == "2020-01"


def test_groups_end_at_the_top_and_survive_a_circle(dataset):
    assert top("c", {"c": "b", "b": "a"}) == "a"
    assert top("a", {"a": "b", "b": "a"}) == "b"
    groups = organizations_by_group(dataset).set_index("organization")["group"]
    assert groups["lg-uplus"] == "lg-group"
    assert groups["kaist"] == "kaist"


def test_known_disagreements_reach_members_and_their_alliance(dataset, members):
    for row in rows_of("disagreements"):
        claims = set(row["claims"].split(";"))
        named = members[[bool(claims & set(own.split(";"))) for own in members["claims"]]]
        for cell in named.itertuples():
            assert row["disagreement"] in cell.disagreements.split(";")
            assert row["disagreement"] in cell.alliance_disagreements.split(";")
