"""Training data: every claim in the band of its unit, no unit on another's axis."""

from __future__ import annotations

import csv
from itertools import pairwise

import pytest

from dashboard.i18n import PAIR, Language
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import DARK, LIGHT
from tests.charts.showing import shower
from tests.real import articles_directory
from tests.subsets import of_sources


@pytest.fixture(scope="module")
def show(catalogue, dataset):
    return shower(catalogue["training-data"], dataset)


@pytest.fixture(scope="module")
def stated():
    claims = {}
    for table in ("training_data", "metrics"):
        with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
            claims |= {row["claim"]: row for row in csv.DictReader(file)}
    return claims


def bars(figure):
    return [trace for trace in figure.data if trace.type == "bar" and trace.hoverinfo != "skip"]


def values(figure):
    """The end of each bar and the axis that it lies on, by claim."""
    return {
        claim: (begin + length, trace.xaxis)
        for trace in bars(figure)
        for claims, begin, length in zip(trace.customdata, trace.base, trace.x, strict=True)
        for claim in claims.split(";")
    }


def texts(figure):
    words = [trace for trace in figure.data if trace.type == "scatter" and trace.mode == "text"]
    return [plain_text(text) for trace in words for text in trace.text]


@pytest.mark.parametrize("size", [340, 1140])
def test_no_axis_carries_two_units(show, stated, size):
    axes = {}
    for claim, (_, axis) in values(show(size=size).figure).items():
        axes.setdefault(axis, set()).add(stated[claim]["unit"])
    assert len(axes) > 1
    assert all(len(units) == 1 for units in axes.values())
    assert len({unit for units in axes.values() for unit in units}) == len(axes)


def test_bands_do_not_overlap(show):
    layout = show().figure.layout.to_plotly_json()
    domains = sorted(axis["domain"] for name, axis in layout.items() if name.startswith("yaxis"))
    assert len(domains) == show().frame["unit"].nunique()
    assert domains[0][0] >= 0
    assert domains[-1][1] <= 1
    for (_, below), (above, _) in pairwise(domains):
        assert below < above


def test_bars_end_at_the_figures_of_the_files(show, stated):
    for claim, (value, _) in values(show().figure).items():
        row = stated[claim]
        assert value == pytest.approx(float(row["value"] or row["high"]))


def test_a_range_is_filled_from_its_low_to_its_high_end(show):
    (begin,) = [
        begin
        for trace in bars(show().figure)
        for claims, begin in zip(trace.customdata, trace.base, strict=True)
        if claims == "metric-ai-labelled-images-hankyung"
    ]
    assert begin == 1_000_000


def test_a_share_is_shown_against_the_whole(show):
    figure = show().figure
    (rest,) = figure.select_traces({"mode": "lines"})
    assert list(rest.x) == [97.0, 100.0, 100.0, 97.0, None]
    headings = [note.text for note in figure.layout.annotations]
    assert "<b>Unit: % (dashed: the whole, 100%)</b>" in headings


def test_a_share_is_written_beyond_the_whole(show):
    labels = [
        (text, x)
        for trace in show().figure.select_traces({"mode": "text"})
        for text, x in zip(trace.text, trace.x, strict=True)
    ]
    (at,) = [x for text, x in labels if "97" in text]
    assert at > 100


def test_a_claim_without_a_figure_stands_beside_the_axis_and_says_so(show):
    drawing = show()
    assert "training-gpt-3-english-share-hankyung" in drawing.claims
    assert "training-gpt-3-english-share-hankyung" not in values(drawing.figure)
    assert "no figure" in texts(drawing.figure)
    (mark,) = [
        trace
        for trace in drawing.figure.select_traces({"mode": "markers"})
        if list(trace.customdata or ()) == ["training-gpt-3-english-share-hankyung"]
    ]
    assert mark.x[0] < 0
    assert "training-gpt-3-english-share-hankyung" not in show(unstated="0").claims


def test_bounds_and_ranges_are_said(show):
    labels = texts(show().figure)
    assert "at least 6,500" in labels
    assert "1M–10M" in labels
    assert "6500 이상" in texts(show(Language.KO).figure)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_what_is_about_no_model_is_outlined_and_can_be_put_away(show, dataset, theme):
    models = set(dataset.tables["models"]["model"])
    drawing = show(theme=theme)
    frame = drawing.frame
    general = dict(zip(frame["claims"], frame["general"], strict=True))
    for trace in bars(drawing.figure):
        for claims, fill, edge in zip(
            trace.customdata, trace.marker.color, trace.marker.line.color, strict=True
        ):
            assert (fill == theme.paper) == general[claims]
            assert (edge in theme.country.values()) != general[claims]
    assert "outline only: AI in general" in drawing.caption.subtitle
    assert "pale" not in drawing.caption.subtitle
    assert set(show(general="0").frame["subject"]) <= models


def test_a_filter_keeps_what_it_says_and_nothing_else(show):
    assert set(show(subject="exaone").frame["subject"]) == {"exaone"}
    assert set(show(unit="percent,ratio").frame["unit"]) == {"percent", "ratio"}


@pytest.mark.parametrize("language", PAIR)
def test_the_title_tells_the_first_figures_and_the_text_tells_all(show, language):
    caption, rows = show(language).caption, show(language).frame
    assert ("6000억" if language is Language.KO else "600B") in caption.title
    assert "97%" in caption.title
    for row in rows.itertuples():
        assert getattr(row, f"measure_{language}") in caption.alternative


def test_a_title_without_any_figure_says_so(show):
    title = show(subject="gpt-3").caption.title
    assert title.startswith("GPT-3: No source gives a figure on training data (claims: 1)")


@pytest.mark.parametrize("source", ["hankyung-2021-05-26", "herald-2022"])
def test_it_is_drawn_from_one_article_alone(show, dataset, source):
    drawing = show(seen=of_sources(dataset, source))
    assert 0 < len(drawing.frame) < len(show().frame)


def test_every_figure_has_its_own_unit(show):
    title = show().caption.title
    assert "EXAONE text corpus 600B items" in title
    headings = [plain_text(one.text) for one in show(Language.KO).figure.layout.annotations]
    units = [one for one in headings if one.startswith("단위: ")]
    assert len(units) == len(set(units))
    assert "100만~1000만" in show(Language.KO).caption.alternative
