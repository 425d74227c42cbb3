"""Which of rival claims a rule keeps, decided a second way from the files."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from dashboard.analysis.as_of import known_on
from dashboard.analysis.preference import Rule, decisions, preferred
from dashboard.dataset.loading import load
from tests.export.made import changed_data
from tests.real import articles_directory


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


ROWS = {
    row["claim"]: {"table": path.stem, **row}
    for path in articles_directory().glob("*.csv")
    for row in read(path.stem)
    if "claim" in row
}
DAYS = {row["source"]: row["published_on"].rpartition("/")[2] for row in read("sources")}
SIDES = {row["disagreement"]: row["claims"].split(";") for row in read("disagreements")}


def dropped(dataset, rule):
    return set(dataset.claims["claim"]) - set(preferred(dataset, rule).claims["claim"])


def older(claims):
    newest = max(DAYS[ROWS[claim]["source"]] for claim in claims)
    return {claim for claim in claims if DAYS[ROWS[claim]["source"]] < newest}


def test_all_is_the_dataset_itself(dataset) -> None:
    assert preferred(dataset, Rule.ALL) is dataset
    assert all(
        decision.dropped == () for name in SIDES for decision in decisions(dataset, name, Rule.ALL)
    )


def test_the_latest_leaves_out_what_an_older_article_says_of_the_same(dataset) -> None:
    about_one_thing = [SIDES["exaone-size"], SIDES["clova-carecall-start"]]
    expected = set().union(*map(older, about_one_thing))
    assert dropped(dataset, Rule.LATEST) == expected == {"size-exaone-joongang"}


def test_the_most_cautious_is_the_weaker_bound_and_the_later_date(dataset) -> None:
    sizes = [ROWS[claim] for claim in SIDES["exaone-size"]]
    assert len({row["parameters"] for row in sizes}) == 1
    firm = {row["claim"] for row in sizes if row["bound"] != "at_most"}
    starts = {ROWS[claim]["starts_on"]: claim for claim in SIDES["clova-carecall-start"]}
    early = {claim for on, claim in starts.items() if on != max(starts)}
    assert dropped(dataset, Rule.CAUTIOUS) == firm | early


@pytest.mark.parametrize("rule", [Rule.LATEST, Rule.CAUTIOUS])
def test_claims_about_different_things_all_stay(dataset, rule) -> None:
    apart = [name for name in SIDES if not decisions(dataset, name, rule)]
    assert set(apart) == {
        row["disagreement"]
        for row in read("disagreements")
        if row["kind"] in {"count", "scope", "wording"}
    }
    left = set(preferred(dataset, rule).claims["claim"])
    assert all(left.issuperset(SIDES[name]) for name in apart)


@pytest.mark.parametrize("rule", [Rule.LATEST, Rule.CAUTIOUS])
def test_a_settled_disagreement_is_none_any_more(dataset, rule) -> None:
    gone = dropped(dataset, rule)
    left = set(preferred(dataset, rule).tables["disagreements"]["disagreement"])
    assert left == {name for name, claims in SIDES.items() if not gone.intersection(claims)}


def test_a_rule_chooses_among_what_was_known(dataset) -> None:
    then = known_on(dataset, date(2022, 12, 12))
    assert "size-exaone-joongang" in set(preferred(then, Rule.LATEST).claims["claim"])
    assert dropped(then, Rule.LATEST) == set()
    assert preferred(dataset, Rule.LATEST) is preferred(dataset, Rule.LATEST)


def test_of_two_figures_the_smaller_is_the_cautious_one(tmp_path) -> None:
    smaller = changed_data(
        tmp_path,
        "parameter_counts.csv",
        (
            "exaone,300000000000,,,joongang-2022-02-23,17,,,엑사원 … 3000억 개",
            "exaone,200000000000,,,joongang-2022-02-23,17,,,엑사원 … 2000억 개",
        ),
    )
    [decision] = decisions(load(smaller), "exaone-size", Rule.CAUTIOUS)
    assert decision.kept == ("size-exaone-joongang",)
    assert decision.dropped == ("size-exaone-herald",)
