"""Promises and what came of them, against the files read as plain text."""

from __future__ import annotations

import csv

import pytest

from dashboard.analysis.promises import UNKNOWN, promises
from tests.charts.cuts import cut
from tests.real import articles_directory


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def claims(dataset):
    return {
        row["claim"]: {"table": name, **row}
        for name, table in dataset.package.tables.items()
        if table.holds_claims
        for row in read(name)
    }


@pytest.fixture(scope="module")
def promised(dataset):
    return promises(dataset)


def test_every_row_of_the_file_is_a_promise_and_its_claims_are_told_once(promised):
    rows = read("outcomes")
    named = [row["promise"] for row in rows]
    named += [claim for row in rows for claim in row["outcomes"].split(";") if claim]
    told = [claim for row in promised.itertuples() for claim in row.claims.split(";")]
    assert set(told) == set(named)
    assert len(promised) < len(rows), "one promise of several organizations is one row"


def test_dates_are_those_of_the_claims(promised, claims):
    published = {row["source"]: row["published_on"] for row in read("sources")}
    for row in promised.itertuples():
        claim = claims[row.promise]
        assert row.said_on == published[claim["source"]]
        due = claim.get("on") or claim.get("starts_on") or ""
        if claim["table"] == "investments" and claim["ends_on"]:
            due = f"{claim['starts_on']}/{claim['ends_on']}"
        assert row.due_on == due
        assert row.measured == any(claim.get(name) for name in ("parameters", "value", "amount"))


def test_the_target_of_lg_was_met_by_a_model_of_half_its_size(promised, claims):
    target = promised.set_index("promise").loc["size-lg-target-2021-hankyung"]
    sizes = [int(claims[one]["parameters"]) for one in target["outcomes"].split(";")]
    goal = int(claims["size-lg-target-2021-hankyung"]["parameters"])
    assert max(sizes) / goal == 0.5
    assert target["verdict"] == "partly"
    multiple = promised.set_index("promise").loc["metric-lg-target-2021-size-multiple-hankyung"]
    of = int(claims["size-gpt-3-hankyung"]["parameters"])
    wanted = float(claims["metric-lg-target-2021-size-multiple-hankyung"]["value"])
    assert max(sizes) / of < wanted
    assert multiple["verdict"] == "partly"
    shown = promised.set_index("promise").loc["model-lg-target-2021-hankyung"]
    assert (shown["verdict"], shown["came_on"]) == ("kept", "2021-12")


def test_three_companies_with_one_platform_make_one_promise(promised):
    (row,) = promised[promised["subject"] == "backend-ai-platform"].itertuples()
    assert row.holders == "sk-telecom;kakao;samsung-electronics"
    assert len(row.claims.split(";")) == 3


def test_before_its_outcome_was_told_a_promise_is_unknown_and_unexplained(dataset):
    early = promises(cut(dataset, lambda source: source == "hankyung-2021-05-26"))
    assert set(early["verdict"]) == {UNKNOWN}
    assert set(early["outcomes"]) == {""}
    target = early.set_index("promise").loc["size-lg-target-2021-hankyung"]
    assert target["explanation_ko"] == target["explanation_en"] == ""
    money = early.set_index("promise").loc["investment-lg-hyperscale-ai-hankyung"]
    assert money["explanation_en"]


def test_a_verdict_counts_from_its_first_outcome_on(dataset):
    papers = ("hankyung-2021-05-26", "joongang-2022-02-23")
    later = promises(cut(dataset, lambda source: source in papers)).set_index("promise")
    assert later.loc["size-lg-target-2021-hankyung", "verdict"] == "partly"
    assert later.loc["size-lg-target-2021-hankyung", "came_on"] == "2022-02-23"
    assert later.loc["model-lg-target-2021-hankyung", "verdict"] == UNKNOWN


def test_without_promises_there_are_none(dataset):
    assert promises(cut(dataset, lambda _: False)).empty
