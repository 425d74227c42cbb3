"""The figures of the first page, counted a second way from the files."""

from __future__ import annotations

import csv
from collections import defaultdict

import pytest

from dashboard.analysis.summary import planned_money, summarize
from tests.real import articles_directory


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def summary(dataset):
    return summarize(dataset)


@pytest.fixture(scope="module")
def camps():
    found = defaultdict(set)
    for row in read("memberships"):
        found[row["organization"]].add(row["alliance"])
    return found


def test_models_with_a_size_are_counted_with_those_that_are_planned(summary):
    sized = [row for row in read("parameter_counts") if row["parameters"]]
    built = {row["model"] for row in sized if row["status"] == "actual"}
    assert summary.models.models == len({row["model"] for row in sized})
    assert summary.models.planned == len({row["model"] for row in sized} - built)


def test_undisclosed_models_have_no_size_in_any_claim(summary):
    rows = read("parameter_counts")
    silent = {row["model"] for row in rows} - {row["model"] for row in rows if row["parameters"]}
    assert summary.models.undisclosed == len(silent)


def test_korean_models_are_those_of_somebody_in_korea(summary):
    countries = {row["organization"]: row["country"] for row in read("organizations")}
    sized = {row["model"] for row in read("parameter_counts") if row["parameters"]}
    korean = {
        row["model"]
        for row in read("model_developers")
        if row["model"] in sized and countries[row["organization"]] == "KR"
    }
    assert summary.korean.models == len(korean)


def test_the_largest_are_the_largest(summary):
    built = [
        row for row in read("parameter_counts") if row["parameters"] and row["status"] == "actual"
    ]
    assert summary.largest.point == max(int(row["parameters"]) for row in built)
    assert summary.largest.model == "wu-dao-2"
    assert summary.largest_korean.model == "exaone"


def test_organizations_are_counted_once_however_many_roles_they_have(summary, camps):
    assert summary.members == len(camps)
    assert summary.shared == sum(len(joined) > 1 for joined in camps.values())


def test_alliances_claims_articles_and_disagreements_are_all_of_them(summary, dataset):
    tables = [table.name for table in dataset.package.tables.values() if table.holds_claims]
    rows = [row for table in tables for row in read(table)]
    assert summary.claims.claims == len(rows)
    introducing = [*read("organizations"), *read("models")]
    assert summary.claims.introducing == len(introducing)
    assert summary.articles == len({row["source"] for row in rows})
    assert summary.alliances == len({row["alliance"] for row in read("alliances")})
    assert summary.disagreements == len(read("disagreements"))


def test_planned_money_is_never_added_across_currencies_nor_counted_twice(dataset):
    totals: dict[str, dict[str, int]] = defaultdict(dict)
    for row in read("investments"):
        if row["kind"] == "money" and row["status"] == "planned" and row["amount"]:
            totals[row["currency"]].setdefault(row["investment"], int(row["amount"]))
    assert planned_money(dataset) == {
        currency: sum(amounts.values()) for currency, amounts in totals.items()
    }
