"""Announced sizes: whose date, how precise, what enters a line."""

from __future__ import annotations

import csv
from datetime import date

import pytest

from dashboard.analysis.announcements import (
    announced_sizes,
    announcement_dates,
    entering,
    in_years,
    standing,
)
from dashboard.analysis.preference import Rule, preferred
from dashboard.dataset.collections import collected
from tests.real import OUTSIDE, articles_directory, real_dataset
from tests.subsets import of_sources


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def sizes(dataset):
    return announced_sizes(dataset)


def test_every_claimed_size_is_there_with_the_date_of_its_model(sizes):
    dates = {row["model"]: row["announced_on"] for row in read("models")}
    stated = {row["claim"] for row in read("parameter_counts")}
    used = {claim for claims in sizes["claims"] for claim in claims.split(";")}
    assert stated <= used
    own = dict(zip(sizes["model"], sizes["announced_on"].fillna(""), strict=True))
    assert own == {model: dates[model] for model in own}


def test_the_claim_of_the_date_is_named_only_where_there_is_a_date(sizes):
    dated = sizes["announced_on"].notna()
    assert sizes.loc[dated, "claims"].str.contains("model-").all()
    assert not sizes.loc[~dated, "claims"].str.contains(";model-").any()


@pytest.mark.parametrize(
    ("model", "first", "last"),
    [
        ("meena", 2020, 2021),
        ("hyperclova", 2021 + 144 / 365, 2021 + 145 / 365),
        ("gopher", 2021 + 334 / 365, 2022),
        ("mindall-e", 2021 + 273 / 365, 2022),
    ],
)
def test_a_time_is_as_wide_as_its_source_is_imprecise(sizes, model, first, last):
    row = sizes[sizes["model"] == model].iloc[0]
    assert (row["earliest"], row["latest"]) == pytest.approx((first, last))
    stands = [standing(sizes, one)[row.name] for one in ("earliest", "middle", "latest")]
    assert stands == pytest.approx([first, (first + last) / 2, last])


def test_a_leap_year_is_a_day_longer():
    assert in_years(date(2020, 12, 31), 1) == 2021
    assert in_years(date(2020, 7, 1)) == pytest.approx(2020 + 182 / 366)


def test_a_model_enters_once_by_its_firmest_claim_and_only_if_it_exists(sizes):
    enters = sizes[entering(sizes, frozenset(), frozenset({"planned"}))]
    assert enters["model"].is_unique
    assert enters.set_index("model").loc["exaone", "bound"] == "exact"
    assert set(enters["status"]) == {"actual"}
    assert enters["point"].notna().all()
    assert enters["earliest"].notna().all()


def test_what_is_left_out_by_its_architecture_does_not_enter(sizes):
    left_out = frozenset({"mixture_of_experts", "unstated"})
    enters = sizes[entering(sizes, left_out, frozenset())]
    assert set(enters["architecture"]) == {"dense"}


def test_a_size_whose_date_stands_in_another_article_has_a_name_and_no_date(dataset):
    sizes = announced_sizes(of_sources(dataset, "joongang-2022-02-23"))
    row = sizes[sizes["model"] == "hyperclova"].iloc[0]
    assert row["model_en"] == "HyperCLOVA"
    assert row["claims"] == "size-hyperclova-joongang"
    assert sizes.loc[sizes["model"] == "hyperclova", "earliest"].isna().all()


def test_without_claims_there_are_no_rows(dataset):
    nothing = announced_sizes(of_sources(dataset))
    assert nothing.empty
    assert not entering(nothing, frozenset(), frozenset()).any()


def dates(seen):
    frame = announcement_dates(seen)
    assert frame["model"].is_unique
    return dict(zip(frame["model"], frame["announced_on"], strict=True))


def test_what_articles_name_too_is_dated_by_each_collection_on_its_own():
    outside = dates(collected(real_dataset(), [OUTSIDE]))
    named = ("gpt-3", "hyperclova", "switch-transformer")
    assert [outside[name] for name in named] == ["2020-05-28", "2021-09-10", "2021-01-11"]
    both = dates(collected(real_dataset(), ["articles", OUTSIDE]))
    assert [both[name] for name in named] == ["2020-05-28", "2021-05-25", "2021-01"]


def test_another_date_of_another_collection_is_a_disagreement_and_the_same_is_none():
    both = collected(real_dataset(), ["articles", OUTSIDE])
    found = both.records.find("disagreements", "announcements-hyperclova")
    assert found["kind"] == "date"
    assert "HyperCLOVA" in found["title_en"]
    assert {*found.entries("claims")} >= {
        "model-hyperclova-hankyung",
        "announcement-hyperclova-epoch",
    }
    assert both.records.find("disagreements", "announcements-switch-transformer") is None
    assert dates(preferred(both, Rule.LATEST))["hyperclova"] == "2021-09-10"


def test_a_date_that_a_later_vintage_changed_is_that_of_the_later():
    outside = collected(real_dataset(), [OUTSIDE])
    assert outside.records.claims_by_id["model-vila1-5-13b-epoch"]["announced_on"] == "2024-05-15"
    assert dates(outside)["vila1-5-13b"] == "2024-05-03"
