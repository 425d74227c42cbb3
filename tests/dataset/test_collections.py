"""Collections: what is shown by default, what stands beside it, what may be passed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dashboard.analysis.viewpoint import Viewpoint
from dashboard.dataset.collections import (
    TABLE,
    collected,
    credits_of,
    redistributable,
)
from dashboard.dataset.dataset import of_records
from dashboard.dataset.records import Record, Records

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset

ASIDE, LATER = "herald", "herald-2022"
CREDIT = "The Herald, by its leave"


def with_second(records: Records, **cells: str) -> Records:
    """The rows with the newest article in a collection of its own that is kept aside."""
    first = records.of(TABLE)[0]
    second = {
        **dict.fromkeys(first.cells, ""),
        "collection": ASIDE,
        "title_ko": "헤럴드",
        "title_en": "Herald",
        "credit": CREDIT,
        "licence": "other-closed",
        "redistributable": "false",
        "default": "false",
        **cells,
    }
    own = [one for one in records.of(TABLE) if one["collection"] == "articles"]
    tables = {
        **records.by_table,
        TABLE: (*own, Record.of(first.table, 3, second)),
        "sources": tuple(
            one.changed("collection", ASIDE) if one["source"] == LATER else one
            for one in records.of("sources")
        ),
    }
    return Records(records.package, tables)


@pytest.fixture(scope="module")
def articles(dataset: Dataset) -> Records:
    """The rows of the bundled articles alone."""
    return dataset.records


@pytest.fixture(scope="module")
def library(articles: Records, dataset: Dataset) -> Dataset:
    return of_records(with_second(articles), dataset.languages)


def sources_of(dataset: Dataset) -> set[str]:
    return {one["source"] for one in dataset.records.claims}


def test_a_collection_aside_is_there_when_it_is_asked_for(library, articles) -> None:
    shown = collected(library)
    every = sources_of(library)
    assert LATER in every
    assert sources_of(shown) == every - {LATER}
    assert sources_of(collected(shown, [ASIDE])) == {LATER}
    both = collected(shown, ["articles", ASIDE])
    assert len(both.records.claims) == len(articles.claims)
    assert shown.library is both.library is library
    assert shown.whole is shown


def test_what_another_collection_describes_keeps_its_name(library) -> None:
    alone = collected(library, [ASIDE])
    model = alone.records.find("models", "alphago")
    assert (model["name_en"], model.only_names) == ("AlphaGo", True)
    assert all(alone.listed("models")["claim"] != "")


def test_a_day_counts_within_what_is_chosen(library) -> None:
    seen = Viewpoint("2022-03-05", collections=("articles", ASIDE)).seen(library)
    assert sources_of(seen) == {"hankyung-2021-05-26", "joongang-2022-02-23", "byline-2022-03-05"}
    assert Viewpoint("2022-03-05", collections=(ASIDE,)).seen(library).records.claims == ()


def test_one_collection_costs_nothing(articles, dataset) -> None:
    tables = {**articles.by_table, TABLE: articles.of(TABLE)[:1]}
    only = of_records(Records(articles.package, tables), dataset.languages)
    assert collected(only) is only
    assert collected(only, ["articles"]) is only


def test_who_is_drawn_is_credited(library) -> None:
    both = collected(library, ["articles", ASIDE])
    claims = [one["claim"] for one in both.records.claims]
    assert credits_of(both, claims) == [f"{CREDIT}, other-closed"]
    others = [one["claim"] for one in both.records.claims if one["source"] != LATER]
    assert credits_of(both, others) == []


def test_what_two_collections_see_differently_is_a_disagreement(articles, dataset) -> None:
    records = with_second(articles, redistributable="true")
    size = next(one for one in records.claims if one["claim"] == "size-exaone-herald")
    other = records.with_change(
        size, size.changed("parameters", "250000000000").changed("status", "actual")
    )
    known = {one["disagreement"] for one in articles.of("disagreements")}
    both = collected(of_records(other, dataset.languages), ["articles", ASIDE])
    [found] = [one for one in both.records.of("disagreements") if one["disagreement"] not in known]
    assert set(found.entries("claims")) == {"size-exaone-joongang", "size-exaone-herald"}
    assert found["title_ko"] == "엑사원 파라미터 수"
    assert found["title_en"] == "EXAONE: number of parameters"
    assert found["explanation_ko"] == "중앙일보 3000억 개, 헤럴드경제 2500억 개로 서로 다릅니다."
    assert found["explanation_en"] == "JoongAng Ilbo gives 300B, Herald Business 250B."
    alone = collected(of_records(other, dataset.languages))
    assert {one["disagreement"] for one in alone.records.of("disagreements")} <= known


def test_what_may_not_be_passed_on_stays_out_and_leaves_nothing_nameless(library) -> None:
    free = redistributable(library.records)
    held = [one for one in free.claims if one["source"] == LATER]
    tables = {one.table.name for one in held}
    assert "parameter_counts" not in tables
    assert tables <= {"organizations", "models", "alliances"}
    for record in free.claims:
        for column in record.table.columns.values():
            for entry in record.entries(column.name) if column.links else ():
                found = free.find(column.links, entry)
                assert found is not None
                assert not found.only_names


def test_everything_may_be_passed_on_where_nothing_is_held_back(articles) -> None:
    free = with_second(articles, redistributable="true")
    assert redistributable(free) is free
