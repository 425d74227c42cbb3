"""Claims by source: counts against the files, the words, and datasets of a single article."""

from __future__ import annotations

import csv
from collections import Counter

import pytest

from dashboard.charts.claims_by_source.groupings import ASIDES
from dashboard.dataset.collections import collected
from dashboard.i18n import PAIR, Language
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import DARK, LIGHT, pale
from tests.charts.cuts import cut
from tests.charts.showing import shower
from tests.real import OUTSIDE, articles_directory, real_dataset

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
            with (articles_directory() / table.file).open(encoding="utf-8") as file:
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
    assert f"{round(single / total * 100)}% appear in one source only" in drawing.caption.title


def test_a_source_whose_publisher_has_others_is_named_with_its_date(show):
    outside = collected(real_dataset(), [OUTSIDE])
    assert "come from Epoch AI (Jun 2025)" in show(seen=outside).caption.title
    assert "Epoch AI 2025년 6월 자료에서" in show(Language.KO, seen=outside).caption.title


def test_the_same_count_is_said_in_the_chart_and_explained_by_the_whole(show, rows):
    naming = sum(row["table"] in NAMING for row in rows)
    note = " ".join(show().caption.notes)
    assert f"Of all {len(rows)} claims, {naming} that introduce" in note
    assert show().frame["number"].sum() == len(rows) - naming


def test_a_filter_keeps_what_it_says_and_says_so(show):
    drawing = show(standing="disputed", parts="table")
    assert drawing.frame["disputed"].sum() == drawing.frame["number"].sum()
    assert drawing.caption.title.startswith("Claims in a disagreement: ")
    assert "Disputed claims" not in show().caption.title


def test_support_and_status_are_told_apart_without_colour(show):
    (bars,) = [trace for trace in show().figure.data if trace.type == "bar"]
    assert {"", "x"} == set(bars.marker.pattern.shape)
    assert pale(LIGHT.series[1], 0.28) in bars.marker.color
    (bars,) = [trace for trace in show(parts="status").figure.data if trace.type == "bar"]
    assert "/" in bars.marker.pattern.shape


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("language", PAIR)
def test_one_article_alone_is_all_there_is(show, dataset, paper, language):
    drawing = show(language, seen=cut(dataset, lambda source: source == paper))
    assert set(drawing.frame["row"]) == {paper}
    assert set(drawing.frame["single"] <= drawing.frame["number"]) == {True}
    assert "100%" in drawing.caption.title


def test_without_any_claim_nothing_is_drawn_and_that_is_said(show, dataset):
    drawing = show(seen=cut(dataset, lambda _: False))
    assert drawing.frame.empty
    assert drawing.caption.title == "Claims by source: no figures in the chosen collections"


@pytest.mark.parametrize("size", [440, 1140])
def test_a_number_on_cross_hatching_does_not_cut_the_bar_in_two(show, size):
    layout = show(size=size).figure.layout
    (bars,) = [trace for trace in show(size=size).figure.data if trace.type == "bar"]
    half = bars.width[0] / 2
    inside = [one for one in layout.shapes if one.layer != "between"]
    assert inside
    for ground in inside:
        (at,) = {at for at in bars.y if abs(at - (ground.y0 + ground.y1) / 2) < 1e-9}
        assert at - half < ground.y0 < ground.y1 < at + half
    assert not any(note.bgcolor for note in layout.annotations)


@pytest.mark.parametrize("size", [440, 1140])
@pytest.mark.parametrize("language", PAIR)
def test_every_number_is_written_in_its_part_or_behind_its_row(show, language, size):
    drawing = show(language, size=size)
    (bars,) = [trace for trace in drawing.figure.data if trace.type == "bar"]
    inside = [text for text in bars.text if text]
    notes = drawing.figure.layout.annotations
    inside += [note.text for note in notes if note.xref != "paper"]
    labels = " ".join(
        plain_text(text)
        for trace in drawing.figure.select_traces({"mode": "text"})
        for text in trace.text
    )
    for cell in drawing.frame.itertuples():
        said = ASIDES[cell.part][language].format(count=cell.number)
        assert str(cell.number) in inside or said in labels
    assert all(text.isdecimal() for text in inside)


def test_days_of_one_year_name_it_once(show):
    def names(language):
        return " ".join(show(language).figure.layout.yaxis.ticktext)

    assert "Sep 13–Dec 13, 2022" in names(Language.EN)
    assert "2022년 9월 13일~12월 13일" in names(Language.KO)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_legend_names_outlines_and_not_how_dark_they_are(show, theme):
    assert "□&nbsp;one&nbsp;source&nbsp;only</b> (outlined)" in show(theme=theme).caption.subtitle
    assert "pale" not in show(theme=theme).caption.subtitle


@pytest.mark.parametrize("language", PAIR)
def test_sources_of_one_publisher_are_told_apart(show, language):
    """Beside the name of a row stands its day; a part has no more than its name."""
    both = collected(real_dataset(), ["articles", OUTSIDE])
    rows = show(language, seen=both).frame.drop_duplicates("row")
    day = [both.records.find("sources", row)["published_on"] for row in rows["row"]]
    shown = list(zip(rows[f"row_{language}"], day, strict=True))
    assert len(set(shown)) == len(shown)
    rounds = {"ko": "Epoch AI 투자 유치", "en": "Epoch AI funding rounds"}
    assert (rounds[language], "2026-03") in shown
    assert "Epoch AI" not in [name for name, _ in shown]
    parts = show(language, seen=both, rows="table", parts="article").frame
    named = parts.drop_duplicates("part")[f"part_{language}"]
    assert named.is_unique
