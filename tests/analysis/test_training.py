"""Claims about training data: nothing lost, units kept, AI in general told apart."""

from __future__ import annotations

import csv

import pandas as pd
import pytest

from dashboard.analysis.training import training_figures
from tests.real import articles_directory
from tests.subsets import of_sources


def read(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return {row["claim"]: row for row in csv.DictReader(file)}


@pytest.fixture(scope="module")
def rows(dataset):
    return training_figures(dataset)


def test_every_claim_of_the_table_is_there_once(rows):
    used = [claim for claims in rows["claims"] for claim in claims.split(";")]
    assert len(used) == len(set(used))
    assert set(read("training_data")) <= set(used)
    assert set(used) - set(read("training_data")) <= set(read("metrics"))


def test_values_and_units_are_those_of_the_files(rows):
    stated = {**read("training_data"), **read("metrics")}
    for row in rows.itertuples():
        for claim in row.claims.split(";"):
            assert row.unit == stated[claim]["unit"]
            for column in ("value", "low", "high"):
                own, text = getattr(row, column), stated[claim].get(column, "")
                assert pd.isna(own) == (text == "")
                assert pd.isna(own) or float(own) == float(text)


def test_rows_of_one_unit_stand_together(rows):
    units = list(rows["unit"])
    assert units == sorted(units, key=units.index)


def test_only_what_is_about_no_model_is_general(rows, dataset):
    models = set(dataset.tables["models"]["model"])
    assert list(rows["general"]) == [subject not in models for subject in rows["subject"]]
    assert set(rows.loc[rows["general"], "subject"]) == {"ai"}


def test_a_multiple_names_the_model_it_is_of(rows):
    multiples = rows[rows["unit"] == "ratio"]
    assert list(multiples["compared_with_en"]) == ["GPT-3"] * len(multiples)
    assert rows.loc[rows["unit"] != "ratio", "compared_with_en"].isna().all()


def test_a_subset_of_articles_has_its_claims_alone(dataset):
    for source in dataset.tables["sources"]["source"]:
        rows = training_figures(of_sources(dataset, source))
        sources = {**read("training_data"), **read("metrics")}
        assert all(sources[claim]["source"] == source for claim in rows["claims"])
    assert training_figures(of_sources(dataset)).empty
