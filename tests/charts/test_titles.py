"""A title stands alone: it names the filter, the state of the claim and by when, of what is drawn.

Every option of every choice of every chart is walked, in both languages.
"""

from __future__ import annotations

import re
from functools import cache

import pandas as pd
import pytest

from dashboard.analysis.viewpoint import Viewpoint
from dashboard.charting.render import choices_of, draw
from dashboard.i18n import PAIR, Language
from dashboard.i18n.numbers import compact
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.text import plain_text, wrap
from dashboard.plotting.theme import LIGHT
from dashboard.requests.choices import Kind
from dashboard.requests.query import parse
from tests.charts.showing import drawn_of, tried
from tests.real import OUTSIDE, real_charts, real_dataset

CHARTS = real_charts()
DATASET = real_dataset()
CHOICES = {name: choices_of(chart, DATASET) for name, chart in CHARTS.items()}
BY_WHEN = {
    Language.KO: "2022년 12월까지 보도 기준",
    Language.EN: "reported in articles to December 2022",
}
UNBUILT = {"planned", "announced", "forecast"}
_WIDE, _LINES = 1140, 2


def singles(chart):
    """Every option of every choice, alone."""
    for choice in CHOICES[chart]:
        if choice.kind is Kind.FLAG:
            yield choice, None, {choice.name: "0" if choice.default else "1"}
        elif choice.kind is Kind.NUMBER:
            yield choice, None, {choice.name: str(choice.maximum)}
        else:
            yield from ((choice, option, {choice.name: option.value}) for option in tried(choice))


def drawn(chart, query, language):
    return _drawn(chart, tuple(query.items()), language)


@cache
def _drawn(chart, query, language):
    return drawn_of(CHARTS[chart], DATASET, dict(query), Canvas(language, LIGHT, _WIDE))


every_chart = pytest.mark.parametrize("chart", CHARTS)
every_language = pytest.mark.parametrize("language", PAIR)


@every_chart
@every_language
def test_every_title_says_by_when_and_names_its_filter(chart, language):
    for choice, option, query in singles(chart):
        caption = drawn(chart, query, language).caption
        assert caption.title.endswith(BY_WHEN[language]), query
        assert caption.title in caption.alternative
        if choice.kind is Kind.MANY:
            words = option.phrase or option.words
            assert words[language].casefold() in caption.title.casefold(), query
        if choice.kind is Kind.FLAG and choice.phrase is not None:
            assert choice.phrase[language].casefold() in caption.title.casefold()


@every_chart
@every_language
def test_every_choice_that_is_no_filter_is_said_around_the_plot(chart, language):
    """What the words around the plot say changes with the choice: it is read without its page."""
    usual = drawn(chart, {}, language).caption
    for choice, option, query in singles(chart):
        value = option.value if option else None
        same = value == choice.default or query in SAME
        if choice.kind is Kind.MANY or same:
            continue
        if choice.name == "reference":  # its name stands at its line
            notes = drawn(chart, query, language).figure.layout.annotations
            assert option.words[language] in [note.text for note in notes]
            continue
        caption = drawn(chart, query, language).caption
        said = [caption.title, caption.subtitle, *caption.notes]
        assert said != [usual.title, usual.subtitle, *usual.notes], query


SAME = (
    {"rate": "yearly"},  # in dollars, and without anything converted, there is no rate
    {"first": "kcis-ai-market"},  # the lowest
    {"second": "idc-global-ai-market"},  # the highest
)
"""Choices under which nothing else is drawn than without them."""


@every_chart
@every_language
def test_a_title_says_the_day_that_is_asked_for(chart, language):
    point, canvas = Viewpoint("2022-03-10"), Canvas(language, LIGHT, _WIDE)
    state = parse({}, CHOICES[chart])
    drawing = draw(CHARTS[chart], point.seen(DATASET), state, canvas, viewpoint=point)
    title = drawing.caption.title
    day = {"ko": "2022년 3월 10일까지 보도 기준", "en": "reported in articles to March 10, 2022"}
    if "주장이 없습니다" not in title and "No claim" not in title and "no article" not in title:
        assert title.endswith(day[language])


@every_language
def test_the_largest_in_the_title_is_the_largest_drawn_of_its_state(language):
    for _, _, query in singles("model-sizes"):
        drawing = drawn("model-sizes", {**query}, language)
        rows = drawing.frame[drawing.frame["point"].notna()]
        assert_largest(rows, drawing, language, query)
    for _, _, query in singles("model-timeline"):
        drawing = drawn("model-timeline", query, language)
        rows = drawing.frame[drawing.frame["point"].notna() & drawing.frame["moment"].notna()]
        assert_largest(rows, drawing, language, query)


def assert_largest(rows, drawing, language, query):
    title = drawing.caption.title
    multiples = query.get("measure") == "multiple"
    is_built = ~rows["status"].isin(UNBUILT)
    built, planned = rows[is_built], rows[~is_built]
    named = [built, planned] if built.empty or planned.empty else [built]
    if len(built) and len(planned) and planned["point"].max() > built["point"].max():
        named = [built, planned]
    for group in named:
        if group.empty:
            continue
        largest = group.sort_values("point", ascending=False, kind="stable").iloc[0]
        assert largest[f"model_{language}"] in title, query
        if not multiples:
            assert compact(largest["point"], language) in title, query
    if built.empty and len(planned):
        assert re.search("계획|planned", title), query


@every_language
def test_a_planned_size_beyond_the_largest_is_in_the_title_as_planned(language):
    title = drawn("model-sizes", {"country": "KR"}, language).caption.title
    assert {"ko": "계획 단계로는 LG 초거대 AI", "en": "planned: LG hyperscale AI"}[
        language
    ] in title


@every_language
def test_the_largest_amounts_in_the_title_are_the_largest_drawn_with_their_status(language):
    for _, _, query in singles("investments"):
        drawing = drawn("investments", query, language)
        rows = drawing.frame.assign(
            size=drawing.frame["value"].fillna(drawing.frame["value_high"])
        ).dropna(subset=["size"])
        status = DATASET.package.vocabularies["status"]
        for _, own in rows.groupby("funds"):
            largest = own.sort_values("size", ascending=False, kind="stable").iloc[0]
            assert largest[f"investor_{language}"] in drawing.caption.title
            assert status[largest["status"]].title[language] in drawing.caption.title


@every_language
def test_whoever_is_in_most_alliances_is_so_among_those_drawn(language):
    for choice, _, query in singles("alliance-matrix"):
        drawing = drawn("alliance-matrix", query, language)
        joined = drawing.frame.groupby("organization")["alliance"].nunique()
        count = int(joined.max())
        named_alone = re.search("이 연합체|this alliance", drawing.caption.title)
        assert named_alone or re.search(rf"(?<!\d){count}(?!\d)", drawing.caption.title), query
        leaders = set(joined[joined == count].index)
        names = drawing.frame.drop_duplicates("organization").set_index("organization")
        if len(leaders) <= 3 and choice.kind is Kind.MANY:
            assert all(
                names.loc[one, f"organization_{language}"] in drawing.caption.title
                for one in leaders
            ), query


@every_chart
@every_language
def test_a_subtitle_is_short(chart, language):
    """A legend is read at a glance: one line where nothing is chosen, never three."""
    for query in ({}, *(query for _, _, query in singles(chart))):
        subtitle = drawn(chart, query, language).caption.subtitle
        lines = wrap(subtitle, 13.5, _WIDE - 12)
        assert len(lines) <= (_LINES if query else 1), (query, plain_text(subtitle))


@every_chart
def test_open_means_one_thing_in_a_legend(chart):
    """Two signs that are both called open would be told apart by nobody."""
    for query in ({}, *(query for _, _, query in singles(chart))):
        for language, word in ((Language.KO, "빈 "), (Language.EN, r"open\b")):
            caption = drawn(chart, query, language).caption
            said = [
                part.strip()
                for part in plain_text(" · ".join([caption.subtitle, *caption.notes])).split(" · ")
                if re.search(rf"(?<!\w){word}", part)
            ]
            kinds = {
                re.sub(r"(circle|dots?|diamond|동그라미|점|마름모|표식)", "", one) for one in said
            }
            assert len(said) == len(set(said))
            if chart != "applications":  # open: planned, open diamond: forecast; neither is there
                assert len(kinds) <= 1, said


@pytest.mark.parametrize(
    "chart", ["model-sizes", "model-timeline", "training-data", "applications", "investments"]
)
def test_what_is_drawn_open_is_not_there_yet(chart):
    """Every mark without a filling stands for claims that are planned, announced or forecast."""
    status = dict(zip(DATASET.claims["claim"], DATASET.claims["status"], strict=True))
    for query in ({}, *(query for _, _, query in singles(chart))):
        for trace in drawn(chart, query, Language.EN).figure.select_traces({"mode": "markers"}):
            fills, claims = trace.marker.color, trace.customdata
            if isinstance(fills, str) or fills is None or claims is None:
                continue
            for fill, own in zip(fills, claims, strict=True):
                if fill == LIGHT.paper:
                    assert {status[claim] for claim in own.split(";")} & UNBUILT, own


@every_language
def test_nothing_without_a_value_stands_at_one(language):
    """On both scales, at both widths: such a mark stands before the first tick of the axis."""
    for query in ({}, {"axis": "log"}, {"axis": "log", "measure": "multiple"}):
        for width in (390, 1140):
            state = parse({k: [v] for k, v in query.items()}, CHOICES["model-sizes"])
            drawing = draw(CHARTS["model-sizes"], DATASET, state, Canvas(language, LIGHT, width))
            silent = set(drawing.frame.loc[drawing.frame["point"].isna(), "claims"])
            marks = [
                (at, trace)
                for trace in drawing.figure.select_traces({"mode": "markers"})
                for at, claims in zip(trace.x, trace.customdata, strict=True)
                if claims in silent
            ]
            assert len(marks) == len(silent) == drawing.frame["point"].isna().sum()
            assert all(at < drawing.figure.layout.xaxis.tickvals[0] for at, _ in marks)
            assert not any(pd.isna(at) for at, _ in marks)


@pytest.mark.parametrize(
    ("chart", "newest"),
    [
        ("alliance-matrix", "2022년 12월까지 보도 기준"),
        ("market-growth", "2022년 12월까지 보도 기준"),
        ("investments", "2026년 3월까지 공개 자료 기준"),
        ("model-sizes", "2026년 7월까지 공개 자료 기준"),
    ],
)
def test_a_title_says_by_when_of_what_it_draws(chart, newest):
    """Under two collections each chart counts with those works alone that its claims stand in."""
    both = Viewpoint(collections=("articles", OUTSIDE))
    seen, canvas = both.seen(DATASET), Canvas(Language.KO, LIGHT, _WIDE)
    state = parse({}, choices_of(CHARTS[chart], seen))
    assert draw(CHARTS[chart], seen, state, canvas, viewpoint=both).caption.title.endswith(newest)
