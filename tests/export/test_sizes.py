"""From the size that is asked for to a layout and to pixels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.formats import FileFormat
from dashboard.export.sizes import (
    LARGEST,
    MOST_PIXELS,
    NARROWEST,
    PRESETS,
    STANDARD,
    Size,
    lay_out,
    margin_of,
    size_of,
)
from dashboard.requests.choices import ChoiceValues

PNG, SVG, PDF = FileFormat.PNG, FileFormat.SVG, FileFormat.PDF


def rows(width: int, closeness: float) -> float:
    """A chart that needs much the same height whatever its width, and less where it is close."""
    return 720 - 160 * closeness + 40_000 / width


def test_a_picture_as_the_chart_needs_it_is_sharp():
    layout = lay_out(Size(0, 0, 0), PNG, lambda *_: 700)
    assert (layout.width, layout.height) == (STANDARD, 0)
    assert layout.pixels == (2 * STANDARD, 1400)
    assert layout.size == Size(0, 0, 0)


@pytest.mark.parametrize("format_", [SVG, PDF])
def test_what_has_no_pixels_has_no_scale(format_):
    state = ChoiceValues({"size": "natural", "width": 0.0, "height": 0.0, "scale": 3.0})
    assert size_of(state, format_).scale == 0
    assert lay_out(size_of(state, format_), format_, lambda *_: 700).pixels == (STANDARD, 700)


@pytest.mark.parametrize("name", PRESETS)
def test_a_size_with_a_name_has_just_its_pixels(name):
    size = size_of(ChoiceValues({"size": name, "width": 0.0, "height": 0.0, "scale": 0.0}), PNG)
    layout = lay_out(size, PNG, rows)
    assert layout.pixels == PRESETS[name]
    assert layout.size.parameters == (("size", name),)


@pytest.mark.parametrize(
    ("asked", "inches"),
    [
        (Size(1920, 1080, 0), 40 / 3),
        (Size(1920, 1080, 2), 40 / 3),
        (Size(1080, 1080, 0), 7.5),
        (Size(960, 480, 0), 10),
        (Size(960, 0, 3), 10),
        (Size(0, 0, 0), STANDARD / 96),
        (Size(0, 0, 1), STANDARD / 96),
    ],
)
def test_a_picture_is_as_wide_in_a_document_whatever_its_scale(asked, inches):
    assert lay_out(asked, PNG, lambda *_: 600).inches == pytest.approx(inches)


def test_a_width_or_height_comes_before_the_name():
    size = size_of(
        ChoiceValues({"size": "slide", "width": 800.0, "height": 0.0, "scale": 0.0}), PNG
    )
    assert size == Size(800, 1080, 0)
    assert size.parameters == (("width", "800"), ("height", "1080"))


def test_the_pixels_of_a_name_have_its_name():
    assert Size(1200, 630, 0).parameters == (("size", "og"),)


def test_a_page_asks_for_no_size():
    assert size_of(ChoiceValues({"axis": "log"}), PNG) == Size(0, 0, 0)


@pytest.mark.parametrize(
    ("width", "laid_out"), [(200, NARROWEST), (640, 640), (STANDARD, STANDARD), (3000, STANDARD)]
)
def test_a_width_is_laid_out_for_what_can_be_read(width, laid_out):
    layout = lay_out(Size(width, 0, 0), PNG, lambda *_: 500)
    assert layout.width == laid_out
    assert layout.pixels == (width, round(500 * width / laid_out))


def test_a_height_alone_makes_the_picture_as_high():
    layout = lay_out(Size(0, 1400, 0), PNG, lambda *_: 700)
    assert (layout.width, layout.pixels) == (STANDARD, (2 * STANDARD, 1400))


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1080, 1080), (900, 1300)])
def test_width_and_height_are_laid_out_so_that_the_chart_fits(width, height):
    layout = lay_out(Size(width, height, 0), PNG, rows)
    assert layout.height == pytest.approx(layout.width * height / width)
    assert rows(layout.width, layout.closeness) == pytest.approx(layout.height, rel=0.03)


def test_a_very_high_picture_keeps_words_that_fit_into_its_width():
    layout = lay_out(Size(400, 4000, 0), PNG, rows)
    assert layout.width == 480
    assert layout.height == 4800


def test_rows_stand_closer_only_where_letters_would_be_small():
    assert lay_out(Size(1920, 1080, 0), PNG, rows).closeness == 0.75
    assert lay_out(Size(1080, 1080, 0), PNG, rows).closeness == 0


def test_a_scale_multiplies_the_pixels_and_is_named():
    layout = lay_out(Size(640, 0, 3), PNG, lambda *_: 500)
    assert layout.pixels == (1920, 1500)
    assert layout.size.parameters == (("width", "640"), ("scale", "3"))


def test_only_a_picture_in_a_page_has_no_margin():
    assert margin_of(Size(640, 0, 0)) == 0
    assert all(margin_of(Size(*size, 0)) for size in [(0, 0), (0, 640), *PRESETS.values()])


@given(
    st.sampled_from([0, *range(200, LARGEST, 333), LARGEST]),
    st.sampled_from([0, *range(200, LARGEST, 333), LARGEST]),
    st.sampled_from([0, 1, 1.75, 4]),
    st.floats(100, 4000),
)
def test_no_picture_is_larger_than_allowed_and_asking_again_gives_the_same(
    width, height, scale, needed
):
    layout = lay_out(Size(width, height, scale), PNG, lambda *_: needed)
    wide, high = layout.pixels
    assert 0 < wide * high <= MOST_PIXELS * 1.001
    again = lay_out(layout.size, PNG, lambda *_: needed)
    assert again.pixels == pytest.approx(layout.pixels, abs=2)
