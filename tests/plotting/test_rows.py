"""Horizontal rows: positions, marks and words."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from math import log10

import pytest
from msgspec.structs import replace

from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.marks import Fill
from dashboard.plotting.rows import (
    Band,
    Form,
    Reference,
    Row,
    RowMark,
    RowsAxis,
    Scale,
    draw_rows,
    figure_marks,
)
from dashboard.plotting.rows.plan import NAMES, RowsPlan
from dashboard.plotting.rows.row_names import LINE
from dashboard.plotting.rows.words import top_of
from dashboard.plotting.text import plain_text, width
from dashboard.plotting.theme import LIGHT, pale

WIDE, SMALL = (Canvas(Language.KO, LIGHT, size) for size in (1140, 340))
LINEAR, LOG = RowsAxis(Scale.LINEAR), RowsAxis(Scale.LOG)
BLUE = LIGHT.accent

both_widths = pytest.mark.parametrize("canvas", [WIDE, SMALL], ids=["wide", "small"])
both_scales = pytest.mark.parametrize("axis", [LINEAR, LOG], ids=["linear", "log"])


def row(value=100.0, fill=Fill.SOLID, ends=(None, None), claims="size-exaone", **more):
    usual = {
        "name": "엑사원",
        "detail": "LG AI연구원",
        "label": "3000억",
        "color": BLUE,
        "strong": False,
        "hover": "엑사원 3000억",
        "claims": claims,
        "marks": figure_marks(value, BLUE, fill, "엑사원 3000억", claims, ends),
    }
    return Row(**{**usual, **more})


def rows():
    return [
        row(300.0, claims="a"),
        row(200.0, Fill.HATCHED, claims="b"),
        row(150.0, Fill.PALE, claims="c"),
        row(100.0, ends=(50.0, 100.0), claims="d"),
        row(None, label="미공개", claims="e"),
    ]


def band(given=None, axis=LINEAR, **more):
    return Band(tuple(given or rows()), axis, **more)


def plan_of(given=None, axis=LINEAR, canvas=WIDE):
    return RowsPlan(band(given, axis), canvas)


def drawn(canvas=WIDE, axis=LINEAR, given=None, **more):
    return draw_rows([band(given, axis, **more)], canvas).checked


def bars(figure):
    return next(trace for trace in figure.data if trace.type == "bar")


def scattered(figure, mode):
    return [trace for trace in figure.data if trace.type == "scatter" and trace.mode == mode]


def dots(figure):
    return next(trace for trace in scattered(figure, "markers") if len(trace.x) == 4)


@both_widths
@both_scales
def test_rows_stand_below_each_other_inside_the_plot(canvas, axis):
    placed = [one.at for one in plan_of(axis=axis, canvas=canvas).placed]
    assert placed[0] == 0 or canvas.narrow
    assert all(0.5 < after - before <= 1 for before, after in pairwise(placed))
    bottom, top = drawn(canvas, axis).layout.yaxis.range
    assert top < placed[0] <= placed[-1] < bottom


def test_a_bar_begins_at_zero_and_ends_at_its_value():
    figure = drawn()
    assert list(bars(figure).x) == [300.0, 200.0, 150.0, 100.0]
    assert set(bars(figure).base) == {0.0}
    begin, end = drawn(given=[row(100.0)]).layout.xaxis.range
    assert -0.002 * end < begin < 0, "the outline at zero is not cut off"


def test_a_bar_beside_far_longer_ones_is_still_seen_and_one_of_nothing_is_not_drawn():
    given = [row(300.0), row(0.1), row(0.0)]
    plan, figure = plan_of(given), drawn(given=given)
    long, short, none = bars(figure).x
    assert plan.across.pixels(0, 0.1) < 1
    assert plan.across.pixels(0, short) == pytest.approx(3)
    assert (long, none) == (300.0, 0.0)


def test_a_logarithmic_scale_has_dots_and_no_bars():
    figure = drawn(axis=LOG)
    assert not [trace for trace in figure.data if trace.type == "bar"]
    assert list(dots(figure).x) == [300.0, 200.0, 150.0, 100.0]
    assert figure.layout.xaxis.type == "log"


def test_planned_bars_are_hatched_and_mixtures_pale():
    marker = bars(drawn()).marker
    assert list(marker.pattern.shape) == ["", "/", "", ""]
    assert list(marker.color) == [BLUE, BLUE, pale(BLUE, 0.28), BLUE]


def test_planned_dots_are_open_and_mixtures_are_diamonds():
    marker = dots(drawn(axis=LOG)).marker
    assert list(marker.symbol) == ["circle", "circle", "diamond", "circle"]
    assert list(marker.color) == [BLUE, LIGHT.paper, BLUE, BLUE]


@both_widths
@both_scales
def test_a_range_has_a_whisker_from_end_to_end(canvas, axis):
    (whisker,) = [trace for trace in drawn(canvas, axis).data if trace.error_x.array is not None]
    assert list(whisker.x) == [100.0]
    assert list(whisker.error_x.arrayminus) == [50.0]
    assert list(whisker.customdata) == ["d"]


@both_widths
@both_scales
def test_what_was_never_published_stands_beside_the_axis_and_not_at_a_value(canvas, axis):
    given = [*rows(), row(None, Fill.HATCHED, label="미공개", claims="f")]
    figure = drawn(canvas, axis, given)
    (marks,) = [one for one in scattered(figure, "markers") if list(one.customdata) == ["e", "f"]]
    assert list(marks.marker.color) == [BLUE, LIGHT.paper]
    begin = figure.layout.xaxis.tickvals[0]
    assert all(at < begin for at in marks.x)
    grounds = [shape for shape in figure.layout.shapes if shape.fillcolor == LIGHT.ground]
    for at, height in zip(marks.x, marks.y, strict=True):
        (_ground,) = [
            one
            for one in grounds
            if one.x0 < at < one.x1 < begin and ("domain" in one.yref or one.y0 < height < one.y1)
        ]


def test_the_ground_beside_the_axis_has_a_name_and_is_only_there_where_it_is_needed():
    axis = RowsAxis(Scale.LINEAR, absent="미공개")
    assert "미공개" in [note.text for note in drawn(axis=axis).layout.annotations]
    published = drawn(axis=axis, given=[row(100.0)])
    assert not [one for one in published.layout.shapes if one.fillcolor == LIGHT.ground]
    assert not published.layout.annotations


@both_widths
@both_scales
def test_no_line_of_the_grid_runs_through_a_value(canvas, axis):
    """The line of 500B struck through "600B · planned"."""
    many = [row(value, label="3000억 · 계획") for value in (900.0, 30.0, 1.0)]
    grounds = [one for one in drawn(canvas, axis, many).layout.shapes if one.layer == "between"]
    assert len(grounds) == len(many) * (2 if canvas.narrow else 1)
    assert {one.fillcolor for one in grounds} == {LIGHT.paper}
    if not canvas.narrow:
        assert all(one.x0 > given.reach for one, given in zip(grounds, many, strict=True))


@both_widths
@both_scales
def test_only_unpublished_rows_can_be_drawn_too(canvas, axis):
    figure = drawn(canvas, axis, [row(None, label="미공개")])
    assert figure.to_json()
    assert figure.layout.height > 0


@both_widths
@both_scales
def test_every_label_fits_right_of_its_mark(canvas, axis):
    many = [row(value, label="3000억 · 전문가 혼합(MoE) · 계획") for value in (900.0, 30.0, 1.0)]
    plan = plan_of(many, axis, canvas)
    figure = drawn(canvas, axis, many)
    begin, end = figure.layout.xaxis.range

    def pixels(value):
        at = log10(value) if axis is LOG else value
        return (at - begin) / (end - begin) * plan.plot

    if not canvas.narrow:
        (labels,) = scattered(figure, "text")
        for x, text in zip(labels.x, labels.text, strict=True):
            assert pixels(x) + width(text, 13) <= plan.plot + 14
    assert all(pixels(one.reach) <= plan.plot for one in many)


@both_widths
@both_scales
def test_ticks_stay_inside_the_axis_and_do_not_crowd(canvas, axis):
    figure = drawn(canvas, axis)
    begin, end = figure.layout.xaxis.range
    ticks = [log10(tick) if axis is LOG else tick for tick in figure.layout.xaxis.tickvals]
    assert len(ticks) >= 2
    assert begin <= min(ticks) <= max(ticks) <= end
    assert len(ticks) == len(figure.layout.xaxis.ticktext)


def test_a_wide_row_has_its_name_at_the_axis_and_a_small_one_above_its_mark():
    assert [plain_text(text) for text in drawn(WIDE).layout.yaxis.ticktext] == [
        "엑사원  LG AI연구원"
    ] * 5
    small = drawn(SMALL)
    assert list(small.layout.yaxis.tickvals) == []
    above = scattered(small, "text")[0]
    marks = bars(small)
    assert all(text < mark for text, mark in zip(above.y, marks.y, strict=True))


def test_long_names_are_folded_and_never_wider_than_their_column():
    long = [
        row(100.0, name="아주 긴 이름의 초거대 언어 모델 " * 3, detail="아주 긴 이름의 연구원 " * 4)
    ]
    figure = drawn(WIDE, LINEAR, long)
    (text,) = figure.layout.yaxis.ticktext
    lines = text.split("<br>")
    assert plain_text(text) == f"{long[0].name.strip()} {long[0].detail.strip()}"
    assert all(width(line, 13, bold=True) <= NAMES * WIDE.width for line in lines if "<b>" in line)
    assert figure.layout.margin.l <= NAMES * WIDE.width + 14


@both_widths
def test_rows_with_longer_names_have_more_room(canvas):
    long = row(name="아주 긴 이름의 초거대 언어 모델 " * 4, claims="long")
    given = [row(), long, row(None, label="미공개"), row()]
    plan, short = (plan_of(one, canvas=canvas) for one in (given, [row()] * 4))
    places, usual = ([placed.at for placed in one.placed] for one in (plan, short))
    assert places[1] - places[0] > usual[1] - usual[0]
    assert plan.bottom > short.bottom


@both_widths
def test_the_line_to_compare_with_is_drawn_where_it_lies_in_the_plot(canvas):
    figure = drawn(canvas, reference=Reference(175.0, "GPT-3"))
    (line,) = scattered(figure, "lines")
    assert set(line.x) == {175.0}
    assert [note.text for note in figure.layout.annotations] == ["GPT-3"]
    beyond = drawn(canvas, reference=Reference(1e9, "GPT-3"))
    assert not scattered(beyond, "lines")
    assert not beyond.layout.annotations


def test_the_line_to_compare_with_pauses_at_a_value_that_stands_beside_its_mark():
    figure = drawn(reference=Reference(205.0, "GPT-3"))
    (labels,), (line,) = scattered(figure, "text"), scattered(figure, "lines")
    assert labels.x[1] - 200.0 == pytest.approx(labels.x[0] - 300.0)
    assert any(begin <= labels.y[0] <= end for begin, end in pieces(line))
    assert not any(begin <= labels.y[1] <= end for begin, end in pieces(line))


@both_widths
@both_scales
def test_every_mark_that_speaks_carries_its_claims(canvas, axis):
    for trace in drawn(canvas, axis, reference=Reference(175.0, "GPT-3")).data:
        if trace.hoverinfo != "skip":
            assert len(trace.customdata) == len(trace.hovertext) == len(trace.x) == len(trace.y)
            assert all(trace.customdata)


def test_values_are_coloured_only_where_a_row_is_strong():
    figure = drawn(given=[row(strong=True), row(), row(None, strong=True, label="미공개")])
    (labels,) = scattered(figure, "text")
    colors = [BLUE, LIGHT.ink, LIGHT.muted]
    assert all(color in text for color, text in zip(colors, labels.text, strict=True))
    assert ["<b>" in text for text in labels.text] == [True, False, False]


@both_scales
def test_every_word_of_a_phone_begins_inside_the_axis(axis):
    figure = drawn(SMALL, axis)
    low, high = figure.layout.xaxis.range
    for trace in scattered(figure, "text"):
        for value in trace.x:
            at = log10(value) if axis is LOG else value
            assert low + 1e-6 < at < high - 1e-6


def test_rows_stand_closer_where_the_height_is_given_and_names_of_two_lines_keep_their_room():
    close, usual = (
        plan_of(canvas=Canvas(Language.KO, LIGHT, 1140, closeness=closeness))
        for closeness in (1, 0)
    )
    assert LINE < close.pitch < usual.pitch
    assert 12 < close.pitch * close.thickness < close.pitch
    two_lines = [
        row(detail="국립국어원과 한국전자통신연구원과 카카오엔터프라이즈와 서울대학교")
    ] * 2
    stacked = plan_of(two_lines, canvas=Canvas(Language.KO, LIGHT, 700, closeness=1))
    assert stacked.stacked
    first, second = stacked.placed
    assert (second.at - first.at) * stacked.pitch >= 2 * LINE


def test_the_name_of_the_strip_stands_over_it_and_never_on_that_of_the_line():
    axis = RowsAxis(Scale.LINEAR, absent="undisclosed")
    alone = drawn(axis=axis).layout.annotations[0]
    assert (alone.xanchor, alone.x) == ("center", 0)
    plan = plan_of(axis=axis)
    assert 0 < alone.xshift < plan.strip
    name, line = drawn(axis=axis, reference=Reference(3.0, "GPT-3")).layout.annotations
    right = name.xshift + width(name.text, name.font.size) / 2
    left = (
        plan.strip
        + plan.across.share(3.0) * plan.across.room
        - width(line.text, line.font.size) / 2
    )
    assert right + 8 <= left


@pytest.mark.parametrize("canvas", [WIDE, SMALL, replace(WIDE, closeness=1.2)])
def test_a_heading_stands_between_the_words_of_two_rows(canvas):
    long = "Planned for the years after that in which the newest article appeared"
    given = [row(), row(heading=long), row(None, label="미공개"), row(heading="Public")]
    plan = plan_of(given, canvas=canvas)
    figure = drawn(canvas, given=given)
    headings = [note for note in figure.layout.annotations if note.text.startswith("<b>P")]
    line = LINE / plan.pitch
    for note, place in zip(headings, (1, 3), strict=True):
        upper, lower = plan.placed[place - 1], plan.placed[place]
        lines = note.text.split("<br>")
        assert all(width(one, note.font.size, bold=True) <= canvas.width - 12 for one in lines)
        high = (len(lines) * note.font.size * 1.3 + 2) / plan.pitch
        assert note.y - note.yshift / plan.pitch - high > upper.at + line / 2
        assert note.y <= top_of(lower, plan)


@both_widths
def test_a_long_label_is_folded_and_its_row_has_the_room(canvas):
    words = (
        "제안 2020년 1월 · 합의 2021년 5월 · 출범 2021년 10월 · 성과 예정 2022년 6월 · 종료 예정"
    )
    given = [row(label=words), row(label=words), row(5.0)]
    plan = plan_of(given, canvas=canvas)
    first, second, _ = plan.placed
    assert plan.is_long
    assert len(first.label) > 1
    gap = (second.at - first.at) * plan.pitch
    lines = len(first.label) + canvas.narrow
    assert gap >= lines * LINE
    labels = [
        text for trace in scattered(drawn(canvas, given=given), "text") for text in trace.text
    ]
    assert sum("출범" in text for text in labels) == 2
    assert all(one.is_below for one in plan.placed) == canvas.narrow


def days(*marks, claims="a"):
    made = tuple(RowMark(form, *ends, BLUE, fill, "", claims) for form, ends, fill in marks)
    return row(label="기한 2022년", marks=made, claims=claims)


def test_days_have_years_for_ticks_and_no_bar_is_too_short_to_be_seen():
    first, last = date(2021, 1, 1).toordinal(), date(2029, 12, 31).toordinal()
    given = [
        days((Form.BAR, (first, first + 1), Fill.HATCHED)),
        days((Form.SPAN, (first, last), Fill.SOLID)),
    ]
    figure = drawn(axis=RowsAxis(Scale.DAYS), given=given)
    assert list(figure.layout.xaxis.ticktext)[:2] == ["2021", "2022"]
    plan = plan_of(given, RowsAxis(Scale.DAYS))
    short, long = (one * plan.across.room / (last - first) for one in bars(figure).x)
    assert 2 < short < long
    thick, thin = bars(figure).width
    assert thin < thick / 2
    assert bars(figure).marker.color[1] == pale(BLUE, 0.28)


def test_an_open_symbol_has_a_ground_upon_hatching_that_is_long_and_threads_are_below_marks():
    first = date(2021, 1, 1).toordinal()
    month, year = (first, first + 31), (first, first + 365)
    given = [
        days(
            (Form.THREAD, (first, first + 4000), Fill.HATCHED),
            (Form.BAR, bar, Fill.HATCHED),
            (Form.POINT, (first + 10, first + 11), Fill.HATCHED),
        )
        for bar in (month, year)
    ]
    figure = drawn(axis=RowsAxis(Scale.DAYS), given=given)
    ground, symbols = scattered(figure, "markers")
    assert list(ground.y) == [symbols.y[1]]
    assert ground.marker.size > symbols.marker.size
    assert {*ground.marker.color, *symbols.marker.color} == {LIGHT.paper}
    assert figure.data[0].line.dash == "2px,3px"


def test_bands_have_axes_of_their_own_and_share_the_room_for_names():
    given = [
        band([row(1.0)], heading="단위: 배"),
        band([row(9e9, name="아주 긴 이름")], heading="개"),
    ]
    layout = draw_rows(given, WIDE).checked.layout
    assert layout.yaxis.domain[0] > layout.yaxis2.domain[1]
    assert layout.xaxis.range[1] < layout.xaxis2.range[1]
    plans = [RowsPlan(one, WIDE) for one in given]
    assert layout.margin.l == max(plan.left for plan in plans)


@pytest.mark.parametrize("largest", [97.0, 100.0, 3e11])
@both_widths
def test_the_words_of_the_first_and_the_last_tick_lie_inside_the_figure(canvas, largest):
    axis = RowsAxis(Scale.LINEAR, lambda value: f"{value / 1e8:.0f}억 원")
    figure = drawn(canvas, axis, [row(largest)])
    layout = figure.layout
    begin, end = layout.xaxis.range
    pixel = (end - begin) / (canvas.width - layout.margin.l - layout.margin.r)
    for tick, words in zip(layout.xaxis.tickvals, layout.xaxis.ticktext, strict=True):
        middle, half = layout.margin.l + (tick - begin) / pixel, width(words, 12) / 2
        assert half <= middle <= canvas.width - half


def pieces(line):
    return list(zip(line.y[::3], line.y[1::3], strict=True))


def test_a_line_to_compare_with_begins_below_its_name_and_goes_on_between_words():
    figure = drawn(given=[row(200.0), row(None, label="미공개")], reference=Reference(205.0, "X"))
    (line,) = scattered(figure, "lines")
    (begin, over), (under, end) = pieces(line)
    assert begin == min(figure.layout.yaxis.range)
    assert over < 0 < under < end == 0.5, "none through the label, none beside what has no value"


@both_widths
def test_a_short_span_does_not_stick_out_behind_its_symbol_and_symbols_stand_apart(canvas):
    day = date(2020, 1, 1).toordinal()

    def marks(begin, end, symbol):
        point = RowMark(Form.POINT, begin, end, BLUE, Fill.SOLID, "hover", "a", symbol)
        return replace(point, form=Form.SPAN), point

    near = (*marks(day, day + 31, "circle"), *marks(day + 60, day + 91, "square"))
    far = marks(day + 1000, day + 2000, "diamond")
    given = [replace(row(100.0), marks=(*near, *far))]
    figure = drawn(canvas, RowsAxis(Scale.DAYS), given)
    (spans,) = [one for one in figure.data if one.type == "bar"]
    assert list(spans.base) == [day + 1000]
    (points,) = scattered(figure, "markers")
    begin, end = figure.layout.xaxis.range
    pixels = (canvas.width - figure.layout.margin.l - figure.layout.margin.r) / (end - begin)
    first, second, _ = points.x
    assert (second - first) * pixels >= points.marker.size


def test_no_line_of_the_grid_runs_through_what_has_no_value_on_a_phone():
    axis = RowsAxis(Scale.LINEAR, absent="미공개")
    given = [row(), row(None, name="아주 긴 이름의 초거대 언어 모델", label="미공개")]
    figure = drawn(SMALL, axis, given)
    plan = plan_of(given, axis, SMALL)
    absent = plan.placed[1]
    grounds = [one for one in figure.layout.shapes if one.layer == "between"]
    assert any(
        one.y1 < absent.at < one.y0
        and plan.across.pixels(one.x0, one.x1) >= width(given[1].name, 13, bold=True)
        for one in grounds
    )
