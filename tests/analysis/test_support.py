"""How claims are supported, against the files read as plain text."""

from __future__ import annotations

import csv
from collections import defaultdict

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.support import DISPUTED, SEVERAL, SINGLE, supported_claims
from tests.real import articles_directory

KEYS = {
    "parameter_counts": ("model",),
    "training_data": ("model", "measure"),
    "model_developers": ("model", "organization"),
    "memberships": ("alliance", "organization"),
    "alliance_milestones": ("alliance", "milestone"),
    "market_forecasts": ("forecast", "year"),
    "growth_rates": ("forecast", "from_year", "to_year"),
    "investments": ("investment",),
    "applications": ("application",),
    "events": ("event",),
    "metrics": ("subject", "measure"),
}
THINGS = {
    "organizations": ("organization", "investor", "forecaster", "parent", "organizations"),
    "models": ("model", "compared_with"),
    "alliances": ("alliance",),
}
EVERY = [*KEYS, *THINGS]


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def articles_of_facts():
    found = defaultdict(set)
    for table, key in KEYS.items():
        for row in read(table):
            found[table, *(row[name] for name in key)].add(row["source"])
    return found


def articles_of_things():
    found = defaultdict(set)
    for thing, columns in THINGS.items():
        known = {row[columns[0]] for row in read(thing)}
        for table in EVERY:
            for row in read(table):
                for column in columns:
                    for entry in (row.get(column) or "").split(";"):
                        if entry in known:
                            found[thing, entry].add(row["source"])
    return found


@pytest.fixture(scope="module")
def supported(dataset):
    found = supported_claims(dataset)
    kinds = found.kinds.loc[found.kind].reset_index(drop=True)
    claims = found.claims(np.arange(len(found.kind)))
    return kinds.set_index(pd.Index(claims, name="claim"))


def test_every_claim_is_there_once(supported, dataset):
    assert sorted(supported.index) == sorted(dataset.claims["claim"])


@pytest.mark.parametrize("table", KEYS)
def test_the_articles_that_speak_of_the_same_fact_are_counted(supported, table):
    found = articles_of_facts()
    for row in read(table):
        key = (table, *(row[name] for name in KEYS[table]))
        assert supported.loc[row["claim"], "articles"] == len(found[key]), row["claim"]


@pytest.mark.parametrize("table", THINGS)
def test_a_thing_is_supported_by_every_article_that_links_to_it(supported, table):
    found = articles_of_things()
    for row in read(table):
        key = (table, row[THINGS[table][0]])
        assert supported.loc[row["claim"], "articles"] == len(found[key]), row["claim"]


def test_disputed_is_what_a_disagreement_names_and_single_what_nobody_else_says(supported):
    named = {claim for row in read("disagreements") for claim in row["claims"].split(";")}
    for claim in supported.itertuples():
        undisputed = SINGLE if claim.articles == 1 else SEVERAL
        assert claim.standing == (DISPUTED if claim.Index in named else undisputed)


def test_two_papers_on_one_model_are_several(supported):
    assert supported.loc["size-hyperclova-hankyung", "articles"] == 2
    assert supported.loc["size-hyperclova-hankyung", "standing"] == SEVERAL
    assert supported.loc["size-exaone-herald", "standing"] == DISPUTED
    assert supported.loc["investment-lg-hyperscale-ai-hankyung", "standing"] == SINGLE
