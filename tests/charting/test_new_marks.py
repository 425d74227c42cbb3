"""Marks of what is new: on the mark, in the words, and never where nothing is asked."""

from __future__ import annotations

import pytest

from dashboard.analysis.as_of import newest_claims
from dashboard.analysis.preference import Rule
from dashboard.analysis.viewpoint import EVERYTHING, Viewpoint
from dashboard.charting.new_marks import mark_new
from dashboard.charting.render import choices_of
from dashboard.charting.renderer import ChartRenderer
from dashboard.charting.rows_table import NEW, PROFILES, marked_rows, table_rows
from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.figure import Figure, bar, scatter
from dashboard.plotting.theme import LIGHT
from dashboard.requests.query import parse

NEWS = frozenset({"b"})


def marked(*traces):
    figure = Figure(list(traces))
    mark_new(figure, NEWS, LIGHT)
    return figure.checked.data[len(traces) :]


def test_a_ring_goes_around_each_new_point_and_is_wider_than_it() -> None:
    marker = {"size": [4, 20, 6]}
    points = scatter(
        x=[1, 2, 3], y=[4, 5, 6], mode="markers", marker=marker, customdata=["a", "a;b", "b"]
    )
    [ring] = marked(points)
    assert (list(ring.x), list(ring.y)) == ([2, 3], [5, 6])
    assert all(around > size for around, size in zip(ring.marker.size, [20, 6], strict=True))
    assert (ring.marker.symbol, ring.hoverinfo) == ("circle-open", "skip")


def test_a_pin_stands_at_the_foot_of_each_new_bar() -> None:
    lying = bar(x=[7, 8], y=[1, 2], base=[3, 4], orientation="h", customdata=["a", "b"])
    standing = bar(x=["p", "q"], y=[7, 8], customdata=["b", "a"], xaxis="x2", yaxis="y2")
    first, second = marked(lying, standing)
    assert (list(first.x), list(first.y)) == ([4], [2])
    assert (list(second.x), list(second.y), second.xaxis) == (["p"], [0], "x2")


@pytest.mark.parametrize(
    "trace",
    [
        scatter(x=[1], y=[1], mode="markers", customdata=["a"]),
        scatter(x=[1], y=[1], mode="lines", customdata=["b"]),
        scatter(x=[1], y=[1], mode="markers", marker={"opacity": 0}, customdata=["b"]),
        scatter(x=[1], y=[1], mode="markers", customdata=[["b"]]),
        scatter(x=[1], y=[1], mode="markers"),
    ],
    ids=["known", "a line", "nobody sees it", "no claims", "nothing"],
)
def test_nothing_else_is_marked(trace) -> None:
    assert marked(trace) == ()


def drawn(dataset, chart, viewpoint, language=Language.EN):
    renderer = ChartRenderer(dataset).at(viewpoint)
    state = parse({}, choices_of(chart, dataset))
    return renderer, renderer.draw(chart, state, Canvas(language, LIGHT, 860))


def test_words_count_what_is_new_in_the_chart(dataset, catalogue) -> None:
    for chart in catalogue.values():
        renderer, drawing = drawn(dataset, chart, Viewpoint("2022-12-31"))
        new = newest_claims(renderer.dataset).intersection(drawing.claims)
        said = f"{len(new)} new (Herald" if new else "nothing new (Herald"
        assert said in drawing.caption.subtitle
        assert said in drawing.caption.alternative
        assert "as known on 2022-12-31" in drawing.caption.alternative


def test_where_all_is_new_it_is_said_once_and_nothing_is_marked(dataset, catalogue) -> None:
    chart = catalogue["model-sizes"]
    _, first = drawn(dataset, chart, Viewpoint("2021-05-26"))
    assert "all of it new (Hankyung.com)" in first.caption.subtitle
    marks = [one.get("marker", {}) for one in first.figure["data"] if one["type"] == "scatter"]
    symbols = [mark.get("symbol") for mark in marks]
    assert "circle-open" not in symbols


def test_usually_nothing_is_said_of_any_day(dataset, catalogue) -> None:
    for chart in catalogue.values():
        _, usual = drawn(dataset, chart, EVERYTHING)
        _, ruled = drawn(dataset, chart, Viewpoint(rule=Rule.CAUTIOUS))
        footers = [
            one.figure["layout"]["annotations"][-1]["text"].replace("<br>", " ")
            for one in (usual, ruled)
        ]
        assert not any("as&nbsp;known" in footer for footer in footers)
        assert ["conservative figure only" in footer for footer in footers] == [False, True]
        assert " new (" not in usual.caption.subtitle


def test_rows_behind_which_a_new_claim_stands_are_marked(dataset, catalogue) -> None:
    chart, viewpoint = catalogue["model-sizes"], Viewpoint("2022-02-23")
    renderer, drawing = drawn(dataset, chart, viewpoint)
    told = (chart, drawing.frame, renderer.dataset, Language.EN)
    rows, news = marked_rows(*told, viewpoint), newest_claims(renderer.dataset)
    assert [bool(row[NEW]) for row in rows] == [
        bool(news.intersection(claims.split(";"))) for claims in drawing.frame["claims"]
    ]
    unmarked = [
        {name: value for name, value in row.items() if name != PROFILES}
        for row in marked_rows(*told, EVERYTHING)
    ]
    assert unmarked == table_rows(*told)


def test_days_between_two_articles_share_their_rows_but_not_their_words(dataset, catalogue) -> None:
    renderer, chart = ChartRenderer(dataset), catalogue["model-sizes"]
    state, canvas = parse({}, choices_of(chart, dataset)), Canvas(Language.EN, LIGHT, 860)
    days = [renderer.at(Viewpoint(day)) for day in ("2022-02-23", "2022-03-01")]
    one, other = (at.draw(chart, state, canvas) for at in days)
    assert days[0].dataset is days[1].dataset
    assert one.frame is not renderer.frame(chart, state)
    assert ("2022-02-23" in one.text, "2022-03-01" in other.text) == (True, True)
    assert "2022-03-01" not in one.text
    assert renderer.at(Viewpoint("2022-02-23")).draw(chart, state, canvas) is one
