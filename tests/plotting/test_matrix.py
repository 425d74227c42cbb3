"""A matrix keeps its words inside the canvas and clear of one another."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from dashboard.i18n import Language
from dashboard.plotting.canvas import Canvas
from dashboard.plotting.layout import EDGE
from dashboard.plotting.matrix import CellMark, CellShape, Head, Matrix, MatrixLine, draw_matrix
from dashboard.plotting.matrix.headings import KEY_SIZE, SIZE
from dashboard.plotting.matrix.matrix_plan import MatrixPlan
from dashboard.plotting.text import fold, plain_text, width
from dashboard.plotting.theme import LIGHT

WIDTHS = (320, 340, 540, 760, 1140, 1920)
NAMES = (
    "카카오엔터프라이즈-서울대 AIIS 멤버십",
    "SNU-Naver Hyperscale AI Center",
    "Electronics and Telecommunications Research Institute",
    "가" * 60,
)


def matrix(rows, columns):
    return Matrix(
        lines=[MatrixLine(NAMES[i % 4], "1/2", i % 3 == 0, "", "", f"r{i}") for i in range(rows)],
        heads=[
            Head(NAMES[i % 4], ("2021년 10~12월", "실무 그룹"), ("13≠12",), "7", "", f"h{i}")
            for i in range(columns)
        ],
        marks=[
            CellMark(i, i % columns, CellShape("star"), i % 2 == 0, "", f"m{i}")
            for i in range(rows)
        ],
        across="합계",
        down="보이는 기관",
        sum=str(rows),
    )


def _letters(text: str) -> str:
    return "".join(text.replace("·", "").split())


@given(st.text(min_size=1, max_size=60), st.integers(20, 200))
def test_folding_loses_nothing_and_fits(text, limit):
    lines = fold(text, 12, limit)
    # A dot between clauses that would stand at the end of a line is left out.
    assert _letters("".join(lines)) == _letters(text)
    assert all(width(line, 12) <= limit or len(line) == 1 for line in lines)


@pytest.mark.parametrize("pixels", WIDTHS)
@pytest.mark.parametrize(("rows", "columns"), [(1, 1), (3, 2), (30, 13), (100, 20)])
def test_nothing_leaves_the_canvas(rows, columns, pixels):
    plan = MatrixPlan(matrix(rows, columns), Canvas(Language.KO, LIGHT, pixels))
    assert plan.left <= pixels * 0.4
    assert plan.end <= pixels - EDGE + 1
    boxes = [
        (head.x - wide / 2, head.x + wide / 2, head.y - 16 * (len(head.name) + len(head.details)))
        for head in plan.heads.above
        for wide in [max(width(line, SIZE, bold=True) for line in head.name)]
    ]
    assert all(left >= 0 and right <= pixels and top >= 0 for left, right, top in boxes)
    for entry in plan.heads.key:
        assert all(entry.x + width(one, KEY_SIZE, bold=True) <= pixels for one in entry.name)


@pytest.mark.parametrize("columns", [2, 3, 6])
def test_few_columns_take_the_width_of_a_card(columns):
    plan = MatrixPlan(matrix(9, columns), Canvas(Language.KO, LIGHT, 1178))
    assert plan.end > 1178 * 0.9


@pytest.mark.parametrize("pixels", WIDTHS)
def test_heads_of_one_height_keep_clear_of_one_another(pixels):
    plan = MatrixPlan(matrix(20, 13), Canvas(Language.KO, LIGHT, pixels))
    tiers = {}
    for head in plan.heads.above:
        tiers.setdefault(head.y, []).append(head)
    for heads in tiers.values():
        for left, right in pairwise(heads):
            wide = [max(width(one, SIZE, bold=True) for one in head.name) for head in (left, right)]
            assert left.x + wide[0] / 2 < right.x - wide[1] / 2


@pytest.mark.parametrize("pixels", WIDTHS)
def test_rows_and_marks_do_not_overlap(pixels):
    plan = MatrixPlan(matrix(40, 13), Canvas(Language.KO, LIGHT, pixels))
    for upper, lower in pairwise(plan.places):
        assert upper.bottom <= lower.top
    figure = draw_matrix(plan.matrix, plan.canvas).checked
    marks = next(trace for trace in figure.data if trace.mode == "markers")
    assert max(marks.marker.size) <= plan.slot


def test_a_key_leaves_no_entry_alone():
    plan = MatrixPlan(matrix(20, 13), Canvas(Language.EN, LIGHT, 1140))
    columns = Counter(entry.x for entry in plan.heads.key)
    assert len(columns) > 1
    assert max(columns.values()) - min(columns.values()) <= 1


def test_zooming_is_off():
    figure = draw_matrix(matrix(3, 2), Canvas(Language.EN, LIGHT, 1140)).checked
    assert figure.layout.xaxis.fixedrange
    assert figure.layout.yaxis.fixedrange


def test_rows_stand_closer_where_the_height_is_given_and_names_keep_their_lines():
    close, usual = (
        MatrixPlan(matrix(30, 13), Canvas(Language.KO, LIGHT, 1140, closeness=closeness))
        for closeness in (0.75, 0)
    )
    assert close.height < usual.height
    for place in close.places:
        assert place.bottom - place.top >= len(place.name) * 15


_BREADTHS = {"star": 1.33, "diamond": 1.3, "triangle-up": 1.16, "circle": 1.0, "square": 1.0}


@pytest.mark.parametrize("symbol", _BREADTHS)
@pytest.mark.parametrize("pixels", WIDTHS)
def test_marks_side_by_side_do_not_touch(symbol, pixels):
    """Plotly draws a star, a diamond and a triangle broader than their size."""
    cells = [CellMark(0, i, CellShape(symbol, scale=1.3), False, "", f"m{i}") for i in range(13)]
    given = replace(matrix(1, 13), marks=cells)
    figure = draw_matrix(given, Canvas(Language.KO, LIGHT, pixels)).checked
    marks = next(trace for trace in figure.data if trace.mode == "markers")
    reach = marks.marker.size[0] * _BREADTHS[symbol] + max(marks.marker.line.width)
    assert all(after - before > reach for before, after in pairwise(marks.x))


@pytest.mark.parametrize("pixels", [340, 1140])
def test_rows_that_are_columns_too_have_letters_and_on_a_phone_a_key_and_room(pixels):
    cells = [
        CellMark(i, j, CellShape("diamond", scale=1.15), False, "", f"m{i}-{j}", text="1")
        for i in range(13)
        for j in range(13)
    ]
    given = replace(matrix(13, 13), marks=cells, square=True)
    figure = draw_matrix(given, Canvas(Language.KO, LIGHT, pixels)).checked
    names, *_ = texts = [one for one in figure.data if one.mode == "text"]
    (digits,) = [one for one in texts if set(one.text) == {"1"}]
    assert digits.textfont.size >= 9.5
    bare = [plain_text(text) for text in names.text]
    if pixels == 340:
        assert bare == list("ABCDEFGHIJKLM")
        key = {plain_text(text) for one in texts for text in one.text}
        assert any(head.name in text for head in given.heads for text in key)
    else:
        assert [text[:3] for text in bare] == [f"{sign}. " for sign in "ABCDEFGHIJKLM"]
