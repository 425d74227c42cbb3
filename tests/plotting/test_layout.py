"""Title, subtitle and footer inside the figure."""

from __future__ import annotations

import plotly.graph_objects as go
import pytest

from dashboard.i18n import Language
from dashboard.plotting.canvas import NARROW, Canvas
from dashboard.plotting.chart_text import ChartText
from dashboard.plotting.figure import Figure
from dashboard.plotting.layout import EDGE, compose
from dashboard.plotting.text import plain_text, width
from dashboard.plotting.theme import DARK, FONT, LIGHT

_LONG = "가장 큰 모델은 우다오 2.0(1조 7500억), 국내 최대는 엑사원(3000억) " * 6


def composed(caption=None, canvas=None, footer="출처: 한경", ground=None):
    figure = go.Figure(go.Scatter(x=[1], y=[1]))
    if ground:
        figure.add_annotation(text="말", bgcolor=ground)
    figure.update_layout(height=300, margin={"l": 120, "r": 10, "t": 20, "b": 30})
    words = caption or ChartText("제목", "부제", "대체 글")
    plot = compose(Figure.of(figure), words, footer, canvas or Canvas(Language.KO, LIGHT, 1140))
    return plot.checked


def test_title_subtitle_and_footer_stand_in_the_figure():
    title, subtitle, footer = composed().layout.annotations
    assert title.text == "<b>제목</b>"
    assert (subtitle.text, footer.text) == ("부제", "출처: 한경")
    assert (title.y, subtitle.y, footer.y) == (1, 1, 0)
    assert title.yshift > subtitle.yshift > 0 > footer.yshift


def test_the_words_begin_at_the_left_edge_whatever_the_plots_margin():
    figure = composed()
    assert all(one.xshift == EDGE - figure.layout.margin.l for one in figure.layout.annotations)


@pytest.mark.parametrize("size", [340, 560, 1140])
def test_the_plot_keeps_its_height_and_the_words_get_theirs(size):
    canvas = Canvas(Language.KO, LIGHT, size)
    short = composed(canvas=canvas)
    long = composed(ChartText(_LONG, _LONG, ""), canvas, _LONG)
    for figure in (short, long):
        margin = figure.layout.margin
        assert figure.layout.height - margin.t - margin.b == pytest.approx(300)
    assert long.layout.margin.t > short.layout.margin.t
    assert long.layout.margin.b > short.layout.margin.b
    assert plain_text(long.layout.annotations[0].text) == _LONG.strip()


@pytest.mark.parametrize("size", [340, 560, 1140])
def test_no_line_is_wider_than_the_figure(size):
    figure = composed(ChartText(_LONG, _LONG, ""), Canvas(Language.KO, LIGHT, size), _LONG)
    for note in figure.layout.annotations:
        for line in note.text.split("<br>"):
            assert width(line, note.font.size) <= size - 2 * EDGE


def test_a_phone_gets_smaller_letters():
    sizes = [
        [
            note.font.size
            for note in composed(canvas=Canvas(Language.KO, LIGHT, size)).layout.annotations
        ]
        for size in (NARROW - 1, NARROW)
    ]
    assert all(small < large for small, large in zip(*sizes, strict=True))


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_a_figure_wears_its_theme(theme):
    layout = composed(canvas=Canvas(Language.KO, theme, 1140)).layout
    assert (layout.paper_bgcolor, layout.plot_bgcolor) == (theme.paper, theme.paper)
    assert (layout.font.color, layout.font.family) == (theme.ink, FONT)
    assert [note.font.color for note in layout.annotations] == [theme.ink, theme.muted, theme.muted]


def test_a_figure_is_as_wide_as_the_place_it_stands_in():
    assert composed().layout.width is None


def plot_of(figure):
    return figure.layout.height - figure.layout.margin.t - figure.layout.margin.b


@pytest.mark.parametrize("size", [340, 1140])
@pytest.mark.parametrize("height", [500, 700.5, 2000])
def test_a_figure_is_as_high_as_asked_and_its_footer_stays_at_the_bottom(size, height):
    figure = composed(canvas=Canvas(Language.KO, LIGHT, size, height))
    natural = composed(canvas=Canvas(Language.KO, LIGHT, size))
    assert figure.layout.height == height
    ends = [one.layout.annotations[-1].yshift + one.layout.margin.b for one in (figure, natural)]
    assert ends[0] == pytest.approx(ends[1], abs=1)


def test_spare_room_makes_the_plot_higher_then_the_air_around_it():
    some, much = (
        composed(canvas=Canvas(Language.KO, LIGHT, 1140, height)) for height in (470, 900)
    )
    natural = composed()
    assert 300 < plot_of(some) < 390
    assert some.layout.margin.t == natural.layout.margin.t
    assert plot_of(much) == pytest.approx(390)
    above = much.layout.margin.t - natural.layout.margin.t
    below = much.layout.margin.b - natural.layout.margin.b
    assert above == pytest.approx(below, abs=1)


def test_a_figure_that_is_too_low_for_its_plot_has_a_lower_one():
    figure = composed(canvas=Canvas(Language.KO, LIGHT, 1140, 350))
    assert 0 < plot_of(figure) < 300


def test_without_title_and_subtitle_the_footer_stays():
    figure = composed(canvas=Canvas(Language.KO, LIGHT, 1140, titled=False))
    assert [note.text for note in figure.layout.annotations] == ["출처: 한경"]
    assert figure.layout.height < composed().layout.height
    assert plot_of(figure) == pytest.approx(300)


def test_without_a_ground_nothing_covers_what_is_behind():
    layout = composed(
        canvas=Canvas(Language.KO, DARK, 1140, transparent=True), ground=DARK.paper
    ).layout
    grounds = {layout.paper_bgcolor, layout.plot_bgcolor, layout.annotations[0].bgcolor}
    assert grounds == {"rgba(0,0,0,0)"}


def test_a_margin_lies_around_everything():
    plain, framed = composed(), composed(canvas=Canvas(Language.KO, LIGHT, 1140, margin=24))
    assert framed.layout.height == plain.layout.height + 48
    for side in "lrtb":
        assert framed.layout.margin[side] == plain.layout.margin[side] + 24
    before, after = (
        [(one.xshift, one.yshift) for one in figure.layout.annotations]
        for figure in (plain, framed)
    )
    assert before == after
