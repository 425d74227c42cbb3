"""Overlaps of alliances and of organizations: marks, words, bridges, both views."""

from __future__ import annotations

import csv
import itertools
from dataclasses import replace
from string import ascii_uppercase

import pandas as pd
import pytest

from dashboard.charting.render import choices_of, draw
from dashboard.charts.alliance_overlap import CHART
from dashboard.dataset.frames import Frames
from dashboard.i18n import PAIR, Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.network import NetworkLink, Node
from dashboard.plotting.network.plan import NetworkPlan
from dashboard.plotting.text import plain_text
from dashboard.plotting.theme import LIGHT
from dashboard.requests.query import parse
from tests.real import articles_directory


@pytest.fixture(scope="module")
def show(dataset):
    choices = choices_of(CHART, dataset)

    def drawn(language=Language.EN, size=1140, data=dataset, **query):
        state = parse({name: [value] for name, value in query.items()}, choices)
        return draw(CHART, data, state, Canvas(language, LIGHT, size))

    return drawn


@pytest.fixture(scope="module")
def joined():
    """The members of each alliance."""
    with (articles_directory() / "memberships.csv").open(encoding="utf-8") as file:
        found = {}
        for row in csv.DictReader(file):
            found.setdefault(row["alliance"], set()).add(row["organization"])
    return found


def with_memberships(dataset, frame):
    return replace(dataset, tables=Frames({**dict(dataset.tables.items()), "memberships": frame}))


def test_the_title_counts_the_pairs_that_share_members(show, joined):
    pairs = list(itertools.combinations(joined.values(), 2))
    sharing = sum(bool(one & other) for one, other in pairs)
    for language in PAIR:
        assert str(len(pairs)) in show(language).caption.title
        assert str(sharing) in show(language).caption.title


@pytest.mark.parametrize("language", PAIR)
def test_the_columns_have_names_on_a_page(show, joined, language):
    figure = show(language, size=1178).figure
    texts = [list(trace.text) for trace in figure.data if trace.mode == "text"]
    names = [one for one in texts if any("Apollo" in text or "아폴로" in text for text in one)]
    rows, *heads = names
    assert [len(one) for one in names] == [len(joined)] * 2
    assert any("<b>" in text for text in rows)
    assert not [text for text in heads[0] if plain_text(text).isdecimal()]
    assert not [text for text in heads[0] if "<b>" in text]


def test_each_pair_is_marked_on_both_sides_of_the_diagonal(show, joined):
    marks = next(t for t in show().figure.data if t.mode == "markers")
    numbers = show().figure.data[-1]
    cells = dict(zip(zip(numbers.x, numbers.y, strict=True), numbers.text, strict=True))
    assert len(marks.x) == len(cells)
    sharing = sum(bool(a & b) for a, b in itertools.permutations(joined.values(), 2))
    assert len(cells) == len(joined) + sharing
    total = sum(len(a & b) for a, b in itertools.product(joined.values(), repeat=2))
    assert sum(map(int, cells.values())) == total


def test_rival_camps_meet_in_diamonds_and_bridges_are_named(show):
    rivals = (show().frame["relation"] == "rival").sum()
    marks = next(trace for trace in show().figure.data if trace.mode == "markers")
    assert list(marks.marker.symbol).count("diamond") == 2 * rivals > 0
    (note,) = show().caption.notes
    assert "LG Uplus (KT, LG Group)" in note
    assert "KAIST (KT, Naver, Kakao)" in note
    assert note in show().caption.alternative


@pytest.mark.parametrize("closeness", [0, 0.5, 1.0, 1.2])
def test_diamonds_in_neighbouring_rows_do_not_touch(dataset, closeness):
    canvas = Canvas(Language.KO, LIGHT, 1140, closeness=closeness)
    figure = draw(CHART, dataset, parse({}, choices_of(CHART, dataset)), canvas).figure
    marks = next(trace for trace in figure.data if trace.mode == "markers")
    looks = zip(marks.marker.symbol, marks.marker.size, strict=True)
    tall = max(size for symbol, size in looks if symbol == "diamond") * 1.3
    rows = sorted(set(marks.y))
    assert tall < min(below - above for above, below in itertools.pairwise(rows))


@pytest.mark.parametrize("size", [560, 340])
def test_columns_without_names_have_the_letters_of_the_rows_not_the_numbers_of_others(
    show, joined, size
):
    texts = [list(trace.text) for trace in show(size=size).figure.data if trace.mode == "text"]
    letters = list(ascii_uppercase[: len(joined)])
    bare = [[plain_text(text) for text in one] for one in texts]
    assert bare.count(letters) == 3, "before the rows, above the columns and in the key"
    assert [one for one in bare if any("Apollo" in text for text in one)] == [
        one for one in bare if "Expert AI Alliance" in one
    ]


def test_the_legend_names_the_band_and_what_is_bold(show):
    assert "bold on a band: shares with a rival camp" in show().caption.subtitle
    assert "굵은 이름과 색 띠는" in show(Language.KO).caption.subtitle


def test_a_member_square_has_an_outline_that_shows_on_the_band(show):
    marks = next(trace for trace in show().figure.data if trace.mode == "markers")
    looks = zip(marks.marker.symbol, marks.marker.line.color, strict=True)
    assert {color for symbol, color in looks if symbol == "square"} == {LIGHT.muted}


def test_an_alliance_that_is_only_planned_says_so(show):
    assert "KT-KAIST hyperscale AI laboratory (planned)" in show().caption.alternative


@pytest.mark.parametrize("size", [1140, 340])
def test_the_network_has_a_link_for_each_pair_with_its_evidence(show, size):
    drawing = show(size=size, view="network")
    pairs = drawing.frame[drawing.frame["relation"] != "self"]
    (badges,) = [t for t in drawing.figure.data if t.mode == "markers+text"]
    assert sorted(badges.customdata) == sorted(pairs["claims"])
    assert sorted(badges.text) == sorted(str(count) for count in pairs["shared"])


@pytest.mark.parametrize("size", [1140, 560, 340])
def test_no_name_in_a_network_lies_on_another(size):
    nodes = [
        Node(f"An alliance {i}", 3, strong=False, hollow=False, hover="", claims="")
        for i in range(13)
    ]
    links = [NetworkLink(i, i + 1, 1, loud=False, hover="", claims="") for i in range(9)]
    plan = NetworkPlan(nodes, links, Canvas(Language.EN, LIGHT, size))
    for one, other in itertools.combinations(plan.boxes, 2):
        assert min(one.overlap(other)) <= 1


@pytest.mark.parametrize("view", ["matrix", "network"])
@pytest.mark.parametrize("between", ["alliances", "organizations"])
@pytest.mark.parametrize("article", ["hankyung", "joongang", "byline", "herald"])
def test_what_one_article_says_is_enough(show, dataset, article, between, view):
    table = dataset.tables["memberships"]
    own = with_memberships(dataset, table[table["source"].str.startswith(article)])
    drawing = show(data=own, between=between, view=view)
    assert drawing.caption.title
    assert drawing.figure.to_json()


@pytest.mark.parametrize("view", ["matrix", "network"])
def test_one_membership_and_none(show, dataset, view):
    table = dataset.tables["memberships"]
    alone = show(data=with_memberships(dataset, table.head(1)), view=view)
    assert "stands alone" in alone.caption.title
    assert show(data=with_memberships(dataset, table.head(0)), view=view).frame.empty


@pytest.fixture(scope="module")
def thousands(dataset):
    """Ten thousand memberships of 300 organizations in 61 alliances."""
    table, numbers = dataset.tables["memberships"], pd.Series(range(10_000))
    rows = pd.concat([table.head(1)] * 10_000, ignore_index=True).assign(
        claim="c" + numbers.astype(str),
        organization="o" + (numbers % 300).astype(str),
        alliance="a" + (numbers * 7 % 61).astype(str),
    )
    return with_memberships(dataset, rows.astype(table.dtypes))


@pytest.mark.parametrize(
    ("between", "view", "count"), [("alliances", "network", 61), ("organizations", "matrix", 300)]
)
def test_ten_thousand_memberships_are_limited_and_said_to_be(show, thousands, between, view, count):
    drawing = show(data=thousands, between=between, view=view)
    assert drawing.frame["first"].nunique() == 14
    assert f"of {count} that overlap with most others" in plain_text(drawing.caption.subtitle)
    assert f" of {count * (count - 1) // 2:,} pairs" in drawing.caption.title
    assert str(count) in drawing.caption.subtitle
