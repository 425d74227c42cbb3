"""The timeline of alliances: its marks against the file, its words, its order."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise

import pandas as pd
import pytest

from dashboard.charting.render import choices_of, draw
from dashboard.charts.alliance_timeline import CHART
from dashboard.dataset.frames import Frames
from dashboard.i18n import PAIR, Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.text import width
from dashboard.plotting.theme import LIGHT
from dashboard.plotting.ticks import day_ticks
from dashboard.requests.query import parse
from tests.real import articles_directory


@pytest.fixture(scope="module")
def show(dataset):
    choices = choices_of(CHART, dataset)

    def drawn(language=Language.EN, size=1140, data=dataset, **query):
        state = parse({name: [value] for name, value in query.items()}, choices)
        return draw(CHART, data, state, Canvas(language, LIGHT, size))

    return drawn


def rows(table):
    with (articles_directory() / f"{table}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def cut(dataset, keep):
    tables = {
        name: frame[keep(frame["source"])] if "claim" in frame else frame
        for name, frame in dataset.tables.items()
    }
    return replace(dataset, tables=Frames(tables))


def marks(drawing):
    """The fill of each mark, by claims."""
    found = {}
    for trace in drawing.figure.data:
        if (
            trace.type == "scatter"
            and trace.mode == "markers"
            and trace.marker.symbol
            and trace.hoverinfo != "skip"
        ):
            found.update(zip(trace.customdata, trace.marker.color or (), strict=False))
    return found


def labels(drawing):
    words = drawing.figure.select_traces({"mode": "text"})
    return [text for trace in words for text in trace.text]


def test_planned_steps_are_open_and_the_others_filled(show):
    drawing = show(separate="1", undated="0")
    status = {row["claim"]: row["status"] for row in rows("alliance_milestones")}
    found = marks(drawing)
    assert set(found) == set(status)
    for claim, fill in found.items():
        assert (fill == LIGHT.paper) == (status[claim] in {"planned", "announced"})


def test_a_date_that_is_no_more_precise_than_a_quarter_or_a_year_is_a_bar(show):
    """That of a month would stick out behind its sign: the label says it."""
    drawing = show(separate="1")
    bars = next(trace for trace in drawing.figure.data if trace.type == "bar")
    long = dict(zip(bars.customdata, bars.x, strict=True))
    on = {row["claim"]: row["on"] for row in rows("alliance_milestones")}
    assert {on[claim] for claim in long} == {"2021-10/2021-12", "2022-01/2022-06", "2022", "2021"}
    assert set(on) <= set(marks(drawing))
    half, year = (
        long["milestone-ai-one-team-results-due-byline"],
        long["milestone-ai-one-team-results-due-joongang"],
    )
    assert half / year == pytest.approx((date(2022, 7, 1) - date(2022, 1, 1)).days / 365, rel=0.001)


def test_the_title_counts_the_years_of_the_first_steps(show):
    first = {}
    for row in rows("alliance_milestones"):
        if row["status"] != "planned":
            first[row["alliance"]] = min(first.get(row["alliance"], "9"), row["on"])
    years = Counter(on[:4] for on in first.values())
    (year, count), *_ = years.most_common()
    for language in PAIR:
        title = show(language).caption.title
        for number in (year, str(count), str(len(first))):
            assert number in title


def test_words_hold_no_signs_that_look_like_marks(show):
    drawing = show()
    assert any("Oct–Dec&nbsp;2021" in text for text in labels(drawing))
    assert not any(set(text) & set("▶◆●■▲★▼▷◇○□△☆▽") for text in labels(drawing))
    shown = {"▶", "◆", "●", "■", "▲", "★", "▼"}
    assert shown <= set(drawing.caption.notes[0])


def test_the_title_counts_every_open_mark(show):
    drawing = show()
    fills = marks(drawing)
    count = sum(fill == LIGHT.paper for fill in fills.values())
    assert f"{count} steps only planned or announced" in drawing.caption.title
    assert "open or hatched" in drawing.caption.subtitle


def test_the_undated_stand_below_the_axis(show):
    drawing = show()
    layout = drawing.figure.layout
    assert layout.yaxis2.domain[1] < layout.yaxis.domain[0]
    undated = set(drawing.frame.loc[drawing.frame["on"] == "", "alliance"])
    assert len(layout.yaxis2.tickvals) == len(undated)
    assert not layout.xaxis2.tickvals


def test_a_label_stands_in_one_line_where_there_is_room(show):
    assert sum("<br>" in text for text in labels(show())) <= 1


def test_each_alliance_has_one_row_and_the_undated_can_be_put_away(show):
    every = {row["alliance"] for row in rows("alliances")}
    dated = {row["alliance"] for row in rows("alliance_milestones")}
    assert set(show().frame["alliance"]) == every
    assert set(show(undated="0").frame["alliance"]) == dated
    layout = show().figure.layout
    assert len(layout.yaxis.ticktext) + len(layout.yaxis2.ticktext) == len(every)


@pytest.mark.parametrize("article", ["hankyung", "joongang", "byline", "herald", "aitimes"])
def test_what_one_article_says_is_enough(show, dataset, article):
    drawing = show(data=cut(dataset, lambda source: source.str.startswith(article)))
    assert all(article in claim for claim in drawing.claims)


def test_nothing_known_is_said_in_words(show, dataset):
    assert show(data=cut(dataset, lambda source: source == "")).frame.empty


def test_only_undated_alliances_are_drawn_without_an_axis(show, dataset):
    none = replace(
        dataset,
        tables=Frames(
            {
                **dict(dataset.tables.items()),
                "alliance_milestones": dataset.tables["alliance_milestones"].head(0),
            }
        ),
    )
    drawing = show(data=none)
    assert "No step of" in drawing.caption.title
    assert set(drawing.frame["on"]) == {""}


def test_many_alliances_are_limited_to_the_newest(show, dataset):
    table = dataset.tables["alliance_milestones"]
    many = pd.concat([table.head(1)] * 10_000, ignore_index=True)
    numbers = pd.Series(range(10_000))
    many = many.assign(
        claim="c" + numbers.astype(str),
        alliance="a" + (numbers % 500).astype(str),
        on=(2000 + numbers % 500 % 100).astype(str)
        + "-"
        + (numbers % 12 + 1).astype(str).str.zfill(2),
    ).astype(table.dtypes)
    data = replace(
        dataset, tables=Frames({**dict(dataset.tables.items()), "alliance_milestones": many})
    )
    drawing = show(data=data)
    assert drawing.frame["alliance"].nunique() == 40
    assert drawing.frame["first"].min() > "2080"
    assert str(500 + dataset.tables["alliances"]["alliance"].nunique()) in drawing.caption.subtitle


@pytest.mark.parametrize(
    ("begin", "end", "first", "last"),
    [
        (date(2020, 1, 1), date(2024, 11, 1), "2020", "2024"),
        (date(2021, 5, 1), date(2021, 8, 1), "May 2021", "Aug 2021"),
    ],
)
def test_ticks_stand_at_the_beginnings_of_months_and_years(begin, end, first, last):
    ticks = day_ticks(begin.toordinal(), end.toordinal(), 320, Language.EN)
    assert [ticks[0][1], ticks[-1][1]] == [first, last]
    assert all(date.fromordinal(int(day)).day == 1 for day, _ in ticks)


def test_what_is_still_to_come_is_said_to_be(show):
    said = " ".join(labels(show())).replace("&nbsp;", " ")
    assert "opening planned for 2021" in said
    assert "to end Oct 2024" in said


@pytest.mark.parametrize("language", list(PAIR))
@pytest.mark.parametrize("pixels", range(340, 1700, 40))
def test_no_two_ticks_touch_however_long_the_label_behind_the_last_mark_is(show, pixels, language):
    layout = show(language, pixels).figure.layout
    axis, (begin, end) = layout.xaxis, layout.xaxis.range
    room = pixels - layout.margin.l - layout.margin.r
    places = [room * (float(one) - begin) / (end - begin) for one in axis.tickvals]
    for (one, words), (other, more) in pairwise(zip(places, axis.ticktext, strict=True)):
        assert other - one > (width(words, 12) + width(more, 12)) / 2


@pytest.mark.parametrize("size", [340, 1140])
def test_a_step_within_a_year_gives_way_to_a_day_of_that_year(show, size):
    """A laboratory was agreed on in May 2021 and was to open some time that year."""
    found = {
        claim: x
        for trace in show(size=size).figure.data
        if trace.type == "scatter" and trace.mode == "markers" and trace.hoverinfo != "skip"
        for claim, x in zip(trace.customdata, trace.x, strict=True)
    }
    agreed = found["milestone-kt-kaist-lab-agreed-hankyung"]
    opening = found["milestone-kt-kaist-lab-opening-hankyung"]
    assert agreed + 90 < opening < date(2022, 1, 1).toordinal()


@pytest.mark.parametrize(("language", "word"), [(Language.KO, "성과"), (Language.EN, "result")])
def test_a_result_and_one_that_is_due_have_one_sign_and_one_word(show, language, word):
    notes = " ".join(show(language).caption.notes)
    assert f"★</b>&nbsp;{word} " in notes


@pytest.mark.parametrize("size", [390, 1140, 1440])
def test_the_legend_says_pale_only_where_a_pale_bar_is_drawn(show, size):
    drawing = show(size=size)
    shapes = [
        shape
        for trace in drawing.figure.data
        if trace.type == "bar"
        for shape in trace.marker.pattern.shape
    ]
    assert ("pale bar" in drawing.caption.subtitle) == ("" in shapes)
    assert ("hatched" in drawing.caption.subtitle) == ("/" in shapes)
