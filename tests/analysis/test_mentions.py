"""What claims name, against the columns of the files."""

from __future__ import annotations

import pytest

from dashboard.analysis.mentions import Thing, rows_naming, things_in


def test_a_claim_names_what_its_columns_link(dataset):
    assert things_in(dataset, "developer-hyperclova-naver-hankyung") == (
        Thing("models", "hyperclova"),
        Thing("organizations", "naver"),
    )
    assert Thing("models", "gpt-3") in things_in(dataset, "model-gpt-3-hankyung")


def test_a_list_names_each_of_its_entries(dataset):
    events = dataset.tables["events"]
    row = events[events["organizations"].str.contains(";").fillna(value=False)].iloc[0]
    named = [thing.identifier for thing in things_in(dataset, row["claim"])]
    assert set(row["organizations"].split(";")) <= set(named)


def test_the_rows_naming_a_thing_are_those_in_which_it_is_found(dataset):
    for table in dataset.package.tables.values():
        if not table.holds_claims:
            continue
        claims = dataset.listed(table.name)["claim"]
        named = {claim: {one.identifier for one in things_in(dataset, claim)} for claim in claims}
        for thing in sorted(set().union(*named.values()))[::5]:
            rows = rows_naming(thing, dataset.columns(table.name), table, dataset.package)
            assert list(rows) == [thing in named[claim] for claim in claims]


def test_an_unknown_claim_names_nothing(dataset):
    with pytest.raises(KeyError):
        things_in(dataset, "size-nobody")
