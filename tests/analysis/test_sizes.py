"""Claimed sizes: what is merged, what stays apart, who built what."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from dashboard.analysis.sizes import claimed_sizes, developers
from dashboard.dataset.collections import collected
from dashboard.dataset.frames import Frames
from tests.real import OUTSIDE, articles_directory


def with_table(dataset, name, frame):
    tables = {known: dataset.tables[known] for known in dataset.tables}
    return replace(dataset, tables=Frames({**tables, name: frame}))


@pytest.fixture(scope="module")
def sizes(dataset):
    return claimed_sizes(dataset)


def test_equal_claims_are_one_row_with_all_their_evidence(sizes):
    (row,) = sizes[sizes["model"] == "hyperclova"].itertuples()
    assert row.claims == "size-hyperclova-hankyung;size-hyperclova-joongang"
    assert row.rivals == 0


def test_claims_that_differ_in_their_bound_alone_stay_apart(sizes):
    rows = sizes[sizes["model"] == "exaone"]
    assert set(rows["bound"]) == {"exact", "at_most"}
    assert list(rows["rivals"]) == [1, 1]


def test_no_claim_is_lost_or_counted_twice(sizes):
    with (articles_directory() / "parameter_counts.csv").open(encoding="utf-8") as file:
        stated = sorted(row["claim"] for row in csv.DictReader(file))
    assert sorted(";".join(sizes["claims"]).split(";")) == stated


def test_the_largest_model_stands_first_and_undisclosed_ones_last(sizes):
    points = sizes.groupby("model", sort=False)["point"].max()
    known = points.dropna()
    assert list(known) == sorted(known, reverse=True)
    assert points.iloc[len(known) :].isna().all()


def test_a_range_is_placed_by_its_upper_end(dataset):
    counts = dataset.tables["parameter_counts"]
    at = counts["claim"] == "size-kogpt-joongang"
    counts.loc[at, ["low", "high"]] = [10**10, 10**13]
    counts.loc[at, "parameters"] = None
    row = claimed_sizes(with_table(dataset, "parameter_counts", counts)).iloc[0]
    assert (row["model"], row["point"]) == ("kogpt", 10**13)


def test_each_row_names_its_own_papers(sizes):
    rows = sizes.set_index("claims")
    assert (
        rows.loc["size-exaone-joongang", "publishers_ko"]
        != rows.loc["size-exaone-herald", "publishers_ko"]
    )
    assert "·" in rows.loc["size-hyperclova-hankyung;size-hyperclova-joongang", "publishers_en"]


def test_every_size_belongs_to_a_described_model(sizes):
    for column in ("model_ko", "model_en", "modality", "architecture"):
        assert sizes[column].notna().all()


def test_a_group_is_left_out_where_its_own_part_is_named(dataset):
    built = developers(dataset).set_index("model")["developers"]
    assert built["exaone"] == "lg-ai-research"
    assert built["hyperclova"] == "naver"
    assert built["megatron-turing-nlg"] == "microsoft;nvidia"


def test_a_model_without_developers_keeps_its_size(dataset):
    nobody = dataset.tables["model_developers"].head(0)
    rows = claimed_sizes(with_table(dataset, "model_developers", nobody))
    assert len(rows) == len(claimed_sizes(dataset))
    assert rows["developers"].isna().all()


def test_without_claims_there_are_no_rows(dataset):
    none = dataset.tables["parameter_counts"].head(0)
    assert claimed_sizes(with_table(dataset, "parameter_counts", none)).empty


def test_rivals_are_claims_that_contradict_one_another(dataset):
    sizes = claimed_sizes(collected(dataset, ["articles", OUTSIDE]))
    rivals = set(sizes.loc[sizes["rivals"] > 0, "model"])
    assert rivals == {"switch-transformer", "exaone", "gpt-3", "kogpt"}
    for model in ("hyperclova", "meena"):  # one number, an estimate or about so much to one source
        own = sizes[sizes["model"] == model]
        assert len(own) == 2
        assert own["parameters"].nunique() == 1


def test_a_part_without_a_country_has_that_of_its_group(dataset):
    outside = collected(dataset, [OUTSIDE])
    organizations = outside.tables["organizations"].set_index("organization")
    assert organizations.loc["google-research", ["name_ko", "parent"]].tolist() == [
        "구글 리서치",
        "google",
    ]
    assert organizations["country"].isna()["google-research"]
    built = developers(outside)
    own = built[built["developers"] == "google-research"]
    assert set(own["country"]) == {"US"}
