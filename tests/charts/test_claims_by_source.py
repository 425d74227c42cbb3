"""Claims by source: counts against the files, the words, and datasets of a single article."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from dashboard.figures.theme import LIGHT, pale
from dashboard.locations import data_directory
from dashboard.words import Language
from tests.charts.cuts import cut
from tests.charts.showing import shower

NAMING = {"organizations", "models"}
PAPERS = ["hankyung-2021-05-26", "joongang-2022-02-23", "byline-2022-03-05", "herald-2022"]


@pytest.fixture(scope="module")
def show(catalogue, dataset):
    return shower(catalogue["claims-by-source"], dataset)


@pytest.fixture(scope="module")
def rows(dataset):
    """Every claim as its file has it."""
    found = []
    for name, table in dataset.package.tables.items():
        if table.holds_claims:
            with (data_directory() / table.file).open(encoding="utf-8") as file:
                found += [{"table": name, **row} for row in csv.DictReader(file)]
    return found


def test_each_article_has_the_claims_that_name_it(show, rows):
    counted = Counter(row["source"] for row in rows if row["table"] not in NAMING)
    frame = show().frame
    assert dict(frame.groupby("row")["number"].sum()) == counted
    assert Counter(row["source"] for row in rows) == dict(
        show(names="1").frame.groupby("row")["number"].sum()
    )


@pytest.mark.parametrize(
    ("dimension", "column"), [("article", "source"), ("table", "table"), ("status", "status")]
)
def test_every_division_counts_every_claim_once(show, rows, dimension, column):
    for parts in ("article", "table", "status", "standing"):
        frame = show(rows=dimension, parts=parts).frame
        claims = ";".join(frame["claims"]).split(";")
        assert len(claims) == len(set(claims)) == frame["number"].sum()
        counted = Counter(row[column] for row in rows if row["table"] not in NAMING)
        assert dict(frame.groupby("row")["number"].sum()) == counted
        assert frame.groupby("row")["share"].sum().tolist() == pytest.approx(
            [100] * frame["row"].nunique(), abs=0.3
        )


def test_the_largest_row_comes_first_and_is_in_the_title(show, rows):
    counted = Counter(row["source"] for row in rows if row["table"] not in NAMING)
    (first, number), total = counted.most_common(1)[0], counted.total()
    assert first == "byline-2022-03-05"
    drawing = show()
    assert drawing.frame["row"].iloc[0] == first
    assert f"{round(number / total * 100)}% of {total} claims" in drawing.caption.title
    single = drawing.frame.loc[drawing.frame["part"] == "single", "number"].sum()
    assert f"{round(single / total * 100)}% appear in one article only" in drawing.caption.title


def test_the_same_count_is_said_in_the_chart_and_explained_by_the_whole(show, rows):
    naming = sum(row["table"] in NAMING for row in rows)
    note = " ".join(show().caption.notes)
    assert f"Of all {len(rows)} claims, {naming} that introduce" in note
    assert show().frame["number"].sum() == len(rows) - naming


def test_a_filter_keeps_what_it_says_and_says_so(show):
    drawing = show(standing="disputed", parts="table")
    assert drawing.frame["disputed"].sum() == drawing.frame["number"].sum()
    assert drawing.caption.title.startswith("Disputed claims: ")
    assert "Disputed claims" not in show().caption.title


def test_support_and_status_are_told_apart_without_colour(show):
    (bars,) = [trace for trace in show().figure.data if trace.type == "bar"]
    assert {"", "x"} == set(bars.marker.pattern.shape)
    assert pale(LIGHT.series[1], 0.28) in bars.marker.color
    (bars,) = [trace for trace in show(parts="status").figure.data if trace.type == "bar"]
    assert "/" in bars.marker.pattern.shape


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", list(Language))
def test_one_article_alone_is_all_there_is(show, dataset, paper, language):
    drawing = show(language, seen=cut(dataset, lambda source: source == paper))
    assert set(drawing.frame["row"]) == {paper}
    assert set(drawing.frame["single"] <= drawing.frame["number"]) == {True}
    assert "100%" in drawing.caption.title


def test_without_any_claim_nothing_is_drawn_and_that_is_said(show, dataset):
    drawing = show(seen=cut(dataset, lambda _: False))
    assert drawing.frame.empty
    assert drawing.caption.title == "No claim matches the choices in force"
