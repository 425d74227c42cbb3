"""The matrix of alliances: its rows, its words and its marks under every choice."""

from __future__ import annotations

import csv
import itertools
from dataclasses import replace
from functools import cache

import pandas as pd
import pytest
from msgspec import structs

from dashboard.charting.render import choices_of, draw
from dashboard.charts.alliance_matrix import CHART
from dashboard.dataset.frames import Frames
from dashboard.i18n import PAIR, Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import DARK, LIGHT
from dashboard.requests.query import parse
from tests.real import articles_directory, real_dataset
from tests.rows import table_of

WIDE = Canvas(Language.KO, LIGHT, 1140)
SMALL = Canvas(Language.EN, DARK, 340)
CELL = ["organization", "alliance"]


@pytest.fixture(scope="module")
def dataset():
    return real_dataset()


@pytest.fixture(scope="module")
def joined():
    with (articles_directory() / "memberships.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {
        name: {row["alliance"] for row in rows if row["organization"] == name}
        for name in {row["organization"] for row in rows}
    }


def state_of(**query):
    wanted = {name: [value] for name, value in query.items()}
    return parse(wanted, resolved())


@cache
def resolved():
    return choices_of(CHART, real_dataset())


def drawn(dataset, canvas=WIDE, **query):
    return draw(CHART, dataset, state_of(**query), canvas)


def with_memberships(dataset, rows):
    tables = {name: dataset.tables[name] for name in dataset.tables}
    types = tables["memberships"].dtypes
    tables["memberships"] = pd.DataFrame(rows).reindex(columns=types.index).astype(types)
    return replace(dataset, tables=Frames(tables))


def every_choice(dataset):
    options = {choice.name: choice for choice in choices_of(CHART, dataset)}
    for order, shared in itertools.product(options["order"].allowed, "01"):
        yield {"order": order.value, "shared": shared}
    for name in ("kind", "alliance_kind", "alliance"):
        for option in options[name].allowed:
            yield {name: option.value}
            yield {name: option.value, "shared": "1", "order": "group"}


def clickable(figure):
    return [
        (claims, text)
        for trace in figure.data
        if trace.hoverinfo != "skip"
        for claims, text in zip(trace.customdata, trace.hovertext, strict=True)
    ]


@pytest.mark.parametrize("canvas", [WIDE, SMALL], ids=["wide", "small"])
def test_every_choice_draws_marks_with_evidence_and_words(dataset, canvas):
    known = set(dataset.claims["claim"])
    for query in every_choice(dataset):
        drawing = drawn(dataset, canvas, **query)
        if drawing.frame.empty:
            continue
        assert drawing.caption.title in plain_text(drawing.caption.alternative)
        assert set(drawing.claims) <= known
        for claims, text in clickable(drawing.figure):
            assert set(claims.split(";")) <= set(drawing.claims), query
            assert text


def test_as_many_marks_as_roles(dataset):
    drawing = drawn(dataset)
    marks = next(trace for trace in drawing.figure.data if trace.mode == "markers")
    assert len(marks.x) == len(drawing.frame)


def test_totals_hold_under_every_filter(dataset, joined):
    for query in every_choice(dataset):
        frame = table_of(CHART, dataset, state_of(**query))
        for row in frame.itertuples():
            own = set(frame.loc[frame["organization"] == row.organization, "alliance"])
            assert row.total == len(joined[row.organization])
            assert row.shown == len(own)
            assert own <= joined[row.organization]


def test_the_title_names_who_is_in_most(dataset, joined):
    most = max(map(len, joined.values()))
    leaders = {name for name, alliances in joined.items() if len(alliances) == most}
    title = drawn(dataset).caption.title
    assert str(most) in title
    for name in leaders:
        assert dataset.name("organizations", name, Language.KO) in title


@pytest.mark.parametrize(
    ("alliances", "said"),
    [
        ("ai-one-team", ("이 연합체에 참여한 기관은 9곳", "9 organizations are in this alliance")),
        (
            "ai-one-team,kt-kaist-lab",
            (
                "이 가운데 참여 연합체가 가장 많은 기관은 KAIST·KT(각 2개)",
                "KAIST and KT are each in 2 of these alliances, the most",
            ),
        ),
    ],
)
def test_a_title_of_some_alliances_says_that_it_is_of_these(dataset, alliances, said):
    for language, words in zip(PAIR, said, strict=True):
        title = drawn(
            dataset, structs.replace(WIDE, language=language), alliance=alliances
        ).caption.title
        assert words in title
        assert "of all" not in title


def test_shared_keeps_exactly_those_in_two_or_more(dataset, joined):
    frame = drawn(dataset, shared="1").frame
    expected = {name for name, alliances in joined.items() if len(alliances) > 1}
    assert set(frame["organization"]) == expected


def test_filters_keep_what_they_name(dataset):
    assert set(drawn(dataset, kind="university").frame["kind"]) == {"university"}
    assert set(drawn(dataset, alliance="ai-one-team").frame["alliance"]) == {"ai-one-team"}
    assert set(drawn(dataset, alliance_kind="consortium").frame["alliance_kind"]) == {"consortium"}


@pytest.mark.parametrize("order", ["kind", "group"])
def test_sections_are_not_torn_apart(dataset, order):
    sections = [key for key, _ in itertools.groupby(drawn(dataset, order=order).frame["section"])]
    assert len(sections) == len(set(sections)) > 1


@pytest.mark.parametrize("language", PAIR)
def test_names_are_in_the_order_of_the_language(dataset, language):
    figure = drawn(dataset, Canvas(language, LIGHT, 1140), order="name").figure
    names = dataset.tables["organizations"][f"name_{language}"].str.casefold()
    texts = next(t.text for t in figure.data if t.mode == "text")
    shown = [plain_text(text).casefold() for text in texts]
    assert shown == sorted(shown)
    assert set(shown) <= set(names)


def test_a_stated_count_that_differs_stands_out(dataset):
    rows = dataset.tables["memberships"]
    fewer = rows[rows["organization"] != "shutterstock"]
    figure = drawn(with_memberships(dataset, fewer)).figure
    texts = [text for trace in figure.data if trace.mode == "text" for text in trace.text]
    assert any(f"<b style='color:{LIGHT.series[1]}'>13≠12</b>" in text for text in texts)


def test_two_roles_in_one_cell_are_both_drawn(dataset):
    rows = dataset.tables["memberships"]
    rival = rows[rows["claim"] == "member-ai-one-team-kt-byline"].assign(role="member")
    rivals = with_memberships(dataset, pd.concat([rows, rival.assign(claim="member-rival")]))
    frame = drawn(rivals).frame
    cell = frame[(frame["organization"] == "kt") & (frame["alliance"] == "ai-one-team")]
    assert set(cell["role"]) == {"lead", "member"}
    assert set(cell["total"]) == set(drawn(dataset).frame.query("organization == 'kt'")["total"])


@pytest.mark.parametrize(
    ("language", "label"),
    [(Language.KO, "참여 수(전체 34곳)"), (Language.EN, "Memberships (all 34)")],
)
def test_totals_below_one_of_two_panels_say_that_they_count_both(dataset, language, label):
    close = drawn(dataset, Canvas(language, LIGHT, 1000, closeness=1.2)).figure
    roomy = drawn(dataset, Canvas(language, LIGHT, 1140)).figure
    said = [[t for one in f.data if one.mode == "text" for t in one.text] for f in (close, roomy)]
    assert label in said[0]
    assert label.partition("(")[0].strip() in said[1]


@pytest.mark.parametrize("language", PAIR)
def test_columns_of_two_panels_are_alike_and_use_the_room_beside_short_names(dataset, language):
    figure = drawn(dataset, Canvas(language, LIGHT, 1200, closeness=1.2)).figure
    numbers = [
        one.x
        for one in figure.data
        if one.mode == "text"
        and one.text[:2]
        and [plain_text(text) for text in one.text] == [str(n) for n in range(1, 14)]
    ]
    heads = [x for x in numbers if len(set(x)) == 13]
    slots = [x[1] - x[0] for x in heads]
    assert len(slots) == 2
    assert slots[0] == pytest.approx(slots[1])
    assert slots[0] > 18


def test_a_head_says_what_its_words_and_numbers_are(dataset):
    figure = drawn(dataset, Canvas(Language.EN, LIGHT, 1140)).figure
    texts = [plain_text(t) for one in figure.data if one.mode == "text" for t in one.text]
    (lab,) = [text for text in texts if "laboratory" in text.replace("-", "")]
    assert "agreed May 23, 2021" in lab
    assert "still planned" in lab
    assert "–/2 members" in lab
    assert any("3 disagreements" in text for text in texts)


def test_one_row_and_none(dataset):
    rows = dataset.tables["memberships"]
    for canvas in (WIDE, SMALL):
        one = drawn(with_memberships(dataset, rows.head(1)), canvas)
        assert len(one.frame) == 1
        assert drawn(with_memberships(dataset, rows.head(0)), canvas).frame.empty


@pytest.mark.parametrize("order", ["overlap", "kind", "group", "name"])
def test_ten_thousand_rows_are_limited_and_said_to_be(dataset, order):
    template = dataset.tables["memberships"].head(1)
    rows = pd.concat([template] * 10_000, ignore_index=True)
    rows["organization"] = [f"organization-{number % 3000}" for number in range(10_000)]
    rows["alliance"] = [f"alliance-{number * 7 % 61}" for number in range(10_000)]
    rows["claim"] = [f"member-{number}" for number in range(10_000)]
    for canvas in (WIDE, SMALL):
        drawing = drawn(with_memberships(dataset, rows), canvas, order=order)
        assert drawing.frame["organization"].nunique() <= 100
        assert drawing.frame["alliance"].nunique() <= 20
        assert "3,000" in drawing.caption.subtitle
        assert "61" in drawing.caption.subtitle
