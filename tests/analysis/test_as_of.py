"""What was known on a day, read a second way from the files."""

from __future__ import annotations

import csv
from datetime import date, timedelta

import pytest

from dashboard.analysis.as_of import articles, known_on, newest_claims
from dashboard.i18n import PAIR
from tests.real import articles_directory

LONG_AGO, NOW = date(2000, 1, 1), date(2100, 1, 1)


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def claims_by_source():
    """Every claim by its source, from every file that has the two columns."""
    found: dict[str, set[str]] = {}
    for path in articles_directory().glob("*.csv"):
        for row in read(path.stem):
            if "claim" in row:
                found.setdefault(row["source"], set()).add(row["claim"])
    return found


CLAIMS = claims_by_source()
DAYS = {
    row["source"]: date.fromisoformat(row["published_on"].rpartition("/")[2])
    for row in read("sources")
    if row["source"] in CLAIMS
}


@pytest.mark.parametrize(("source", "day"), DAYS.items(), ids=list(DAYS))
def test_on_the_day_of_an_article_exactly_its_claims_are_new(dataset, source, day) -> None:
    then, before = known_on(dataset, day), known_on(dataset, day - timedelta(days=1))
    now, yesterday = set(then.claims["claim"]), set(before.claims["claim"])
    assert now - yesterday == CLAIMS[source] == newest_claims(then)
    assert yesterday <= now
    assert then.newest_source == source
    assert now == {one for other, claims in CLAIMS.items() if DAYS[other] <= day for one in claims}


def test_an_article_of_an_interval_counts_from_its_last_day(dataset) -> None:
    [interval] = [one for one in articles(dataset) if "/" in one.published_on]
    assert interval.known_from.isoformat() == interval.published_on.rpartition("/")[2]
    assert [one.known_from for one in articles(dataset)] == sorted(DAYS.values())
    assert {one.source: one.claims for one in articles(dataset)} == {
        source: len(claims) for source, claims in CLAIMS.items()
    }


def test_before_the_first_article_nothing_is_known(dataset) -> None:
    nothing = known_on(dataset, LONG_AGO)
    assert (len(nothing.claims), nothing.newest_source, articles(nothing)) == (0, "", ())
    assert newest_claims(nothing) == frozenset()
    holding = [table.name for table in dataset.package.tables.values() if table.holds_claims]
    assert all(nothing.tables[table].empty for table in holding)
    assert nothing.tables["disagreements"].empty
    for table in holding:
        assert list(nothing.tables[table].dtypes) == list(dataset.tables[table].dtypes)


def test_days_between_two_articles_are_one_dataset(dataset) -> None:
    first, second = sorted(DAYS.values())[:2]
    between = known_on(dataset, second - timedelta(days=1))
    assert known_on(dataset, first) is between is not known_on(dataset, second)
    assert between.whole is dataset.whole is dataset
    assert known_on(dataset, NOW) is dataset


def test_monthly_rates_stay_and_implied_ones_come_with_their_article(dataset) -> None:
    rates = read("exchange_rates")
    monthly = [row["on"] for row in rates if not row["implied_by"]]
    assert list(known_on(dataset, LONG_AGO).tables["exchange_rates"]["on"]) == monthly
    first = known_on(dataset, min(DAYS.values())).tables["exchange_rates"]
    implied = [row["implied_by"] for row in rates if DAYS.get(row["source"]) == min(DAYS.values())]
    assert list(first["implied_by"].dropna()) == implied != []


@pytest.mark.parametrize("day", sorted(DAYS.values()), ids=str)
def test_a_disagreement_is_known_once_all_its_sides_are(dataset, day) -> None:
    known = {one for source, claims in CLAIMS.items() if DAYS[source] <= day for one in claims}
    expected = {
        row["disagreement"]
        for row in read("disagreements")
        if set(row["claims"].split(";")) <= known
    }
    assert set(known_on(dataset, day).tables["disagreements"]["disagreement"]) == expected


@pytest.mark.parametrize("day", sorted(DAYS.values()), ids=str)
def test_what_is_linked_has_its_name_also_where_a_later_article_describes_it(dataset, day) -> None:
    then = known_on(dataset, day)
    for record in then.records.claims:
        for column in record.table.columns.values():
            for entry in record.entries(column.name) if column.links else ():
                found = then.records.find(column.links, entry)
                assert found is not None, f"{record['claim']}: {column.name} {entry}"
                for language in PAIR:
                    name = then.name(column.links, entry, language)
                    assert name == dataset.name(column.links, entry, language)


def test_what_a_later_article_says_of_a_thing_named_early_is_not_known(dataset) -> None:
    then = known_on(dataset, date(2022, 2, 23))
    [exaone] = [row for row in then.tables["models"].to_dict("records") if row["model"] == "exaone"]
    assert (exaone["name_ko"], exaone["claim"], exaone["source"]) == ("엑사원", "", "")
    assert "exaone" not in set(then.listed("models")["model"])
    assert "model-exaone-herald" not in set(then.claims["claim"])
    first = known_on(dataset, min(DAYS.values()))
    assert "exaone" not in set(first.tables["models"]["model"])
