"""Marks over time: where they stand, what stands beside them, what is never hidden."""

from __future__ import annotations

from math import hypot

import pytest
from msgspec.structs import replace

from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.text import plain_text
from dashboard.plotting.text import width as text_width
from dashboard.plotting.theme import LIGHT
from dashboard.plotting.timeseries import Axes, DatedMark, Extent, Path, draw_dated
from dashboard.plotting.timeseries.dated_extents import counted, place_of
from dashboard.plotting.timeseries.dated_plan import DatedPlan

_AXES = Axes(lambda value: f"{value:.0f}", "no date", "no value")
_MARK = DatedMark(
    name="One",
    label="100",
    x=2021.5,
    earliest=2021.4,
    latest=2021.6,
    y=100.0,
    low=None,
    high=None,
    color="#0072b2",
    strong=True,
    hollow=False,
    apart=False,
    limit="",
    hover="One",
    claims="a",
)
_UNDATED = replace(_MARK, name="Undated", x=None, earliest=0.0, latest=0.0)
_SIZELESS = replace(_MARK, name="Sizeless", y=None)
_NEITHER = replace(_UNDATED, name="Neither", y=None)


def canvas(width=1140):
    return Canvas(Language.EN, LIGHT, width)


def numbers(figure):
    """The numbers in the marks that are named by the key."""
    (trace,) = figure.select_traces({"mode": "text"})
    return [plain_text(text) for text in trace.text or ()]


def texts(figure):
    return [plain_text(note.text) for note in figure.layout.annotations]


@pytest.mark.parametrize("width", [320, 560, 1140])
@pytest.mark.parametrize("times", [3, 9])
def test_no_mark_leaves_its_time_or_its_value(width, times):
    marks = [_MARK, _UNDATED, _SIZELESS, _NEITHER] * times
    plan = DatedPlan(marks, _AXES, canvas(width))
    for mark, (x, y) in zip(marks, plan.spots, strict=True):
        assert 0 <= x <= plan.width
        assert 0 <= y <= plan.height
        assert mark.x is None or x == pytest.approx(plan.x(mark.x))
        assert mark.y is None or y == pytest.approx(plan.y(mark.y))


@pytest.mark.parametrize("width", [320, 560, 1140])
def test_marks_that_may_move_stand_side_by_side(width):
    plan = DatedPlan([_UNDATED, _SIZELESS, _NEITHER] * 4, _AXES, canvas(width))
    for index, (x, y) in enumerate(plan.spots):
        for left, up in plan.spots[index + 1 :]:
            assert max(abs(x - left), abs(y - up)) >= 15


def test_a_mark_under_another_shows_around_it_and_both_are_named():
    under = replace(_MARK, name="Under", strong=False, y=103.0)
    early = replace(_MARK, name="Early", strong=False, x=2020.0, earliest=2020.0, y=9.0)
    figure = draw_dated([under, _MARK, early], None, _AXES, canvas()).checked
    dots = next(trace for trace in figure.data if trace.marker.line.width == 2)
    assert dots.marker.size[0] >= dots.marker.size[1] + 6
    assert dots.marker.line.color[1] == LIGHT.paper != dots.marker.line.color[0]
    assert {"Under 100", "One 100", "Early 100"} <= set(texts(figure))


@pytest.mark.parametrize("whisker", [2021.56, 2021.6, 2021.7])
def test_no_name_stands_beside_the_whisker_of_another_mark(whisker):
    """Gopher stood 12 pixels beside the end of Megatron's whisker, above its own mark."""
    own = replace(_MARK, name="Gopher", label="280B", x=2021.95, earliest=2021.9, latest=2022.0)
    other = replace(own, name="Megatron", x=2021.5, earliest=2021.4, latest=whisker, y=130.0)
    early = replace(own, name="Early", x=2020.0, earliest=2020.0, latest=2020.1, y=9.0)
    marks = [own, other, early, replace(_UNDATED, y=50.0)]
    plan = DatedPlan(marks, _AXES, canvas())
    figure = draw_dated(marks, None, _AXES, canvas()).checked
    end = plan.x(whisker), plan.spots[1][1]
    (note,) = [one for one in figure.layout.annotations if "Gopher" in one.text]
    if not note.showarrow:
        x, y = plan.spots[0][0] + note.xshift, plan.spots[0][1] + note.yshift
        wide = text_width(plain_text(note.text), plan.size, bold=True) + 4
        left = x - {"left": 0, "center": wide / 2, "right": wide}[note.xanchor]
        off = max(left - end[0], end[0] - left - wide, 0), max(abs(y - end[1]) - 9, 0)
        assert hypot(*off) >= 16


def test_words_in_the_strip_without_time_stand_beside_their_own_mark():
    values = (600.0, 175.0, 30.0, 2.6)
    marks = [replace(_UNDATED, name=f"LG hyperscale AI (2021 target) {y}", y=y) for y in values]
    figure = draw_dated([_MARK, *marks], None, _AXES, replace(canvas(), closeness=1.0)).checked
    plan = DatedPlan([_MARK, *marks], _AXES, replace(canvas(), closeness=1.0))
    for mark, (_, y) in zip(marks, plan.spots[1:], strict=True):
        (note,) = [one for one in figure.layout.annotations if mark.name in plain_text(one.text)]
        assert not note.showarrow
        middle = y + note.yshift
        others = [up for _, up in plan.spots[1:] if up != y]
        assert all(abs(middle - y) < abs(middle - up) for up in others)


def test_a_line_of_the_grid_does_not_run_through_words():
    one = replace(_MARK, x=2020.2, earliest=2020.2, latest=2020.2)
    early = replace(_MARK, name="Early", x=2020.0, earliest=2020.0, latest=2022.0, y=30.0)
    later = replace(_UNDATED, name="Later", y=100.0)
    figure = draw_dated([one, early, later], None, _AXES, canvas()).checked
    grounds = {plain_text(one.text).split()[0]: one.bgcolor for one in figure.layout.annotations}
    assert (grounds["One"], grounds["Later"]) == (LIGHT.paper, LIGHT.ground)
    assert grounds["Early"] is None


def test_no_words_stand_upon_the_name_of_the_strip_without_values():
    axes, small = replace(_AXES, unpublished="size undisclosed"), canvas(300)
    early = replace(_MARK, name="Early", x=2020.0, earliest=2020.0, y=9.0)
    mark = replace(_SIZELESS, name="minDALL-E", label="", x=2021.8, earliest=2021.8, latest=2021.9)
    marks = [early, mark, _UNDATED]
    figure, plan = draw_dated(marks, None, axes, small).checked, DatedPlan(marks, axes, small)
    (note,) = [one for one in figure.layout.annotations if "minDALL-E" in one.text]
    x, y = plan.spots[1][0] + note.xshift, plan.spots[1][1] + note.yshift
    wide = text_width("minDALL-E", plan.size, bold=True)
    left = x - {"left": 0, "center": wide / 2, "right": wide}[note.xanchor]
    assert left > 4 + text_width(axes.unpublished, 12) or y > 22


def test_what_has_no_time_or_no_value_stands_in_its_strip():
    plan = DatedPlan([_MARK, _UNDATED, _SIZELESS, _NEITHER], _AXES, canvas())
    dated, undated, sizeless, neither = plan.spots
    assert dated[0] < plan.timed < min(undated[0], neither[0])
    assert undated[1] == dated[1]
    assert max(sizeless[1], neither[1]) < plan.foot < dated[1]


def test_strips_are_there_only_where_something_stands_in_them():
    assert {"no date", "no value"} <= set(
        texts(draw_dated([_NEITHER], None, _AXES, canvas()).checked)
    )
    alone = draw_dated([_MARK], None, _AXES, canvas()).checked
    assert {"no date", "no value"}.isdisjoint(texts(alone))
    assert not alone.layout.shapes


def test_no_time_and_no_value_give_axes_without_invented_ticks():
    figure = draw_dated([_NEITHER], None, _AXES, canvas()).checked
    assert not figure.layout.xaxis.tickvals
    assert not figure.layout.yaxis.tickvals


def test_pixels_and_values_are_each_others_inverse():
    plan = DatedPlan([_MARK, replace(_MARK, x=2020.0, earliest=2020.0, y=7.0)], _AXES, canvas())
    assert plan.moment(plan.x(2020.7)) == pytest.approx(2020.7)
    assert plan.value(plan.y(42.0)) == pytest.approx(42.0)


def test_the_first_tick_says_its_year_and_january_is_its_year():
    short = replace(_MARK, earliest=2021.3, latest=2022.1)
    words = draw_dated([short], None, _AXES, canvas()).checked.layout.xaxis.ticktext
    assert "2021" in words[0]
    assert "2022" in words


def test_a_band_is_cut_at_the_edges_of_the_plot():
    other = replace(_MARK, x=2020.0, earliest=2020.0, latest=2020.1, y=50.0)
    path = Path(((2020.0, 60.0, 1e-9, 1e12), (2021.5, 90.0, 80.0, 99.0)), "up", "up", "a")
    plan = DatedPlan([_MARK, other, _SIZELESS], _AXES, canvas())
    figure = draw_dated([_MARK, other, _SIZELESS], path, _AXES, canvas()).checked
    (around,) = [trace for trace in figure.data if trace.fill == "toself"]
    assert min(around.y) == pytest.approx(plan.value(plan.foot))
    assert max(around.y) == pytest.approx(plan.value(plan.height))


def test_the_key_stands_below_the_time_within_the_margin():
    marks = [replace(_NEITHER, name=f"Model {place}") for place in range(1, 10)]
    figure = draw_dated(marks, None, _AXES, canvas(340)).checked
    (key,) = [note for note in figure.layout.annotations if note.yshift and note.yshift < -30]
    assert all(f"{place} Model " in plain_text(key.text) for place in range(1, 10))
    assert all(f"Model {place} 100" in plain_text(key.text) for place in range(1, 10))
    lines = key.text.count("<br>") + 1
    assert figure.layout.margin.b > -key.yshift + lines * key.font.size
    assert numbers(figure) == [str(place) for place in range(1, 10)]


def test_two_marks_in_the_corner_are_numbered_both_and_one_is_named():
    one = draw_dated([_NEITHER], None, _AXES, canvas()).checked
    assert "Neither 100" in " ".join(texts(one))
    assert not numbers(one)
    two = draw_dated([_NEITHER, replace(_NEITHER, name="Other")], None, _AXES, canvas()).checked
    assert numbers(two) == ["1", "2"]


def test_only_what_is_not_there_yet_is_open():
    marks = [_MARK, replace(_MARK, hollow=True), replace(_MARK, apart=True), _SIZELESS]
    (dots,) = [
        trace
        for trace in draw_dated(marks, None, _AXES, canvas()).checked.data
        if trace.marker.line.width == 2
    ]
    assert list(dots.marker.color) == [_MARK.color, LIGHT.paper, _MARK.color, _MARK.color]
    assert list(dots.marker.symbol) == ["circle", "circle", "diamond", "circle"]


_EXTENT = Extent(2020.25, 2020.5, 10.0, 1000.0, (20.0, 90.0), "40", "Forty more", "b;c")
_TIMELESS = replace(_EXTENT, begin=None, end=None, label="7")
_WORTHLESS = replace(_EXTENT, low=None, high=None, half=(0.0, 0.0), label="5")


def test_a_range_stands_in_its_time_from_the_smallest_to_the_largest_value():
    figure = draw_dated([_MARK], None, _AXES, canvas(), [_EXTENT]).checked
    whole, half = figure.select_traces({"type": "bar"})
    for bars, low, high in ((whole, 10, 1000), (half, 20, 90)):
        assert bars.base[0] == pytest.approx(low)
        assert bars.base[0] + bars.y[0] == pytest.approx(high)
        assert (bars.customdata[0], bars.hovertext[0]) == ("b;c", "Forty more")
        assert 2020.25 < bars.x[0] - bars.width[0] / 2 < bars.x[0] + bars.width[0] / 2 < 2020.5
    assert figure.layout.barmode == "overlay"
    first, last = figure.layout.xaxis.range
    assert first < 2020.25 < 2021.6 < last


def test_ranges_without_a_time_or_a_value_stand_in_the_strips():
    extents = [_EXTENT, _TIMELESS, _WORTHLESS]
    plan = DatedPlan([_MARK], _AXES, canvas(), extents)
    assert plan.side
    assert plan.foot
    dated, timeless, worthless = (place_of(one, plan) for one in extents)
    assert dated.middle < plan.timed < timeless.middle < plan.width
    assert worthless.high < plan.foot <= min(dated.low, timeless.low)
    figure = draw_dated([_MARK], None, _AXES, canvas(), extents).checked
    counts, _numbers = figure.select_traces({"mode": "text"})
    assert list(counts.text) == ["40", "7", "5"]


def test_a_count_that_has_no_room_is_not_written():
    narrow = [replace(_EXTENT, begin=2010.0, end=2010.1), _EXTENT]
    assert [text for text, _ in counted(DatedPlan([_MARK], _AXES, canvas(340), narrow))] == []


def test_a_mark_with_a_time_stays_out_of_the_strip_for_what_has_none():
    plan = DatedPlan([*[_MARK] * 9, _UNDATED], _AXES, canvas(340))
    *dated, undated = plan.spots
    assert max(x for x, _ in dated) <= plan.timed + 2 < undated[0]


def test_a_leader_never_runs_along_the_time_of_its_own_mark():
    """Words far to the right or the left of a mark with a period would look like more of it."""
    crowd = [
        replace(_MARK, name=f"Neighbour {place}", x=2021.5 + place / 40, y=100.0 * 1.25**place)
        for place in range(9)
    ]
    for width in (480, 760, 1140):
        for note in draw_dated(crowd, None, _AXES, canvas(width)).checked.layout.annotations:
            assert not (note.showarrow and note.ay == 0)


@pytest.mark.parametrize("width", [320, 340, 560])
def test_no_mark_has_its_name_without_its_value(width):
    marks = [
        replace(
            _MARK, name=f"A rather long name {place}", x=2021 + place / 4, label="100 · planned"
        )
        for place in range(8)
    ]
    figure = draw_dated(marks, None, _AXES, canvas(width)).checked
    for note in texts(figure):
        assert "A rather long name" not in note or "planned" in note


@pytest.mark.parametrize("width", [340, 1140])
def test_no_words_lie_upon_the_larger_of_two_marks_upon_one_another(width):
    marks = [replace(_MARK, name="Under", label=""), replace(_MARK, name="Over", label="100")]
    figure = draw_dated(marks, None, _AXES, canvas(width)).checked
    (dots,) = [one for one in figure.data if one.marker.line.width == 2]
    radius = max(dots.marker.size) / 2
    for note in figure.layout.annotations:
        if note.xref == "paper" or note.showarrow or note.xshift is None:
            continue
        tall = (note.text.count("<br>") + 1) * note.font.size * 1.22 + 3
        assert abs(note.xshift) >= radius or abs(note.yshift) - tall / 2 >= radius


def test_a_number_is_never_hidden_by_a_mark_upon_its_own():
    marks = [
        replace(_MARK, name="Under", label="1" * 80),
        replace(_MARK, name="Over", label="100"),
    ]
    figure = draw_dated(marks, None, _AXES, canvas(340)).checked
    assert numbers(figure) == ["1"]
    assert any("Under" in text and "Over" in text for text in texts(figure))


def test_in_a_crowd_what_has_no_value_has_its_name():
    marks = [
        replace(_MARK, name=f"Model {i}", x=2015 + i / 9, y=10.0 ** (i % 7)) for i in range(90)
    ]
    figure = draw_dated([*marks, _SIZELESS], None, _AXES, canvas()).checked
    assert any(text.startswith("Sizeless") for text in texts(figure))


def test_in_a_crowd_no_name_is_taken_for_that_of_a_mark_close_by():
    """Of marks that touch one another none has a name, but for the two that a title names."""
    crowd = [
        replace(_MARK, name=f"Model {i}", x=2015 + i / 9, y=10.0 ** (i % 3), strong=False)
        for i in range(90)
    ]
    alone = replace(_MARK, name="Alone", x=2016.0, earliest=2016.0, latest=2016.0, y=10.0**6)
    plan = DatedPlan([*crowd, alone], _AXES, canvas(), is_crowded=True)
    pairs = [
        replace(alone, name=name, y=10.0**power, x=alone.x + pixels / plan.per_year, strong=False)
        for power, names in ((9, ("Largest", "Beside it")), (5, ("One", "Another")))
        for name, pixels in zip(names, (0, 4), strict=True)
    ]
    figure = draw_dated([*crowd, alone, *pairs], None, _AXES, canvas()).checked
    named = {text.split("  ")[0].removesuffix(" 100") for text in texts(figure)}
    assert {"Alone", "Largest"} <= named
    assert not {"Beside it", "One", "Another"} & named


@pytest.mark.parametrize("label", ["100", "a label that is rather long"])
def test_each_of_two_marks_on_one_spot_has_a_leader_that_ends_at_its_own(label):
    marks = [replace(_MARK, label=label), replace(_MARK, name="Two", y=101.0)]
    figure = draw_dated(marks, None, _AXES, canvas()).checked
    led = [note for note in figure.layout.annotations if note.showarrow]
    assert len(led) == 2
    lower, upper = sorted((note.standoff for note in led), reverse=True)
    dots = next(trace for trace in figure.select_traces({"mode": "markers"}) if trace.hovertext)
    assert lower - upper == (max(dots.marker.size) - min(dots.marker.size)) / 2
