"""Applications: nothing lost, groups counted again from the file."""

from __future__ import annotations

import csv
from collections import defaultdict

import pytest

from dashboard.analysis.applications import applied, grouped
from tests.real import articles_directory
from tests.subsets import of_sources

_KEYS = {"field": "domain_en", "organization": "organization", "model": "model"}


@pytest.fixture(scope="module")
def stated():
    with (articles_directory() / "applications.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def rows(dataset):
    return applied(dataset)


def test_every_claim_is_there_once(rows, stated):
    used = [claim for claims in rows["claims"] for claim in claims.split(";")]
    assert sorted(used) == sorted(row["claim"] for row in stated)


@pytest.mark.parametrize("by", list(_KEYS))
def test_groups_hold_as_many_applications_as_the_file(rows, stated, by):
    counted = defaultdict(set)
    for row in stated:
        counted[row[_KEYS[by]]].add(row["application"])
    sizes = grouped(rows, by).drop_duplicates("group")
    told = {row.group if isinstance(row.group, str) else "": row.size for row in sizes.itertuples()}
    assert told == {key: len(names) for key, names in counted.items()}


@pytest.mark.parametrize("by", list(_KEYS))
def test_the_largest_group_comes_first_and_what_names_none_last(rows, by):
    groups = grouped(rows, by).drop_duplicates("group")
    named = groups[groups["group"].notna()]
    assert list(named["size"]) == sorted(named["size"], reverse=True)
    assert groups["group"].iloc[: len(named)].notna().all()


def test_within_a_group_what_exists_comes_first(rows):
    for _, own in grouped(rows, "organization").groupby("group"):
        pending = list(own["status"] != "actual")
        assert pending == sorted(pending)


def test_names_survive_without_the_rows_of_things(dataset):
    rows = applied(of_sources(dataset, "joongang-2022-02-23"))
    assert rows[["application_ko", "organization_ko", "field_ko"]].notna().all().all()
    assert grouped(rows, "model")["group_ko"].notna().any()


def test_without_claims_there_are_no_rows(dataset):
    rows = applied(of_sources(dataset))
    assert rows.empty
    assert all(grouped(rows, by).empty for by in _KEYS)
