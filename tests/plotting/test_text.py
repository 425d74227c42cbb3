"""How wide text is, and where it is broken."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.plotting.text import (
    fold,
    fold_clauses,
    plain_text,
    width,
    width_as_marked,
    wrap,
    wrap_clauses,
    wrap_title,
)

_LETTERS = st.text(alphabet="ilmWM초거대AI0123 .,·×", min_size=1, max_size=60)
_TAG = re.compile(r"<[^<>]*>")
_SPAN = "<span style='color: #0072b2; font-size: 12px'>"


@st.composite
def marked_up(draw):
    """Words, some of them inside tags that hold spaces themselves."""
    words = draw(st.lists(_LETTERS.map(str.split), min_size=1, max_size=8))
    parts = [word for some in words for word in some]
    tagged = draw(st.lists(st.booleans(), min_size=len(parts), max_size=len(parts)))
    return " ".join(
        f"{_SPAN}{part}</span>" if inside else part
        for part, inside in zip(parts, tagged, strict=True)
    )


@given(_LETTERS, _LETTERS)
def test_more_text_is_never_narrower(first, second):
    assert width(first + second, 13) >= width(first, 13)
    assert width(first, 13) <= width(first, 13, bold=True)
    assert width(first, 11) <= width(first, 13)


def test_korean_is_wider_than_latin_and_mark_up_has_no_width():
    assert width("초거대", 13) > width("abc", 13)
    assert width("<b>abc</b>", 13) == width("abc", 13)
    assert width("a&nbsp;b", 13) == width("a b", 13)
    assert width("a&amp;b", 13) == width("axb", 13)
    assert width("", 13) == 0


def test_plain_text_keeps_the_words_apart():
    assert plain_text("<b>a</b><br>b&nbsp;c") == "a b c"


@given(marked_up(), st.floats(20, 400))
def test_no_line_is_wider_than_its_limit_unless_it_is_one_word(text, limit):
    for line in wrap(text, 13, limit):
        assert width(line, 13) <= limit or " " not in plain_text(line)


@given(marked_up(), st.floats(20, 400))
def test_nothing_is_lost_and_no_tag_is_broken(text, limit):
    lines = wrap(text, 13, limit)
    assert "".join(" ".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert "<" not in _TAG.sub("", line)
        assert ">" not in _TAG.sub("", line)


def test_an_address_that_is_too_long_is_broken_behind_its_signs():
    address = "atlas.example/ai/charts/model-sizes?country=KR,US&amp;axis=log&amp;as_of=2022-03-05"
    lines = wrap(f"Sources · {address}", 11, 180)
    assert "".join(lines).removeprefix("Sources · ") == address
    assert all(width(line, 11) <= 180 for line in lines)
    assert all(line.endswith(("/", "?", ",", "&amp;")) for line in lines[1:-1])


def test_what_fits_stays_on_one_line():
    assert wrap("one two three", 13, 10_000) == ["one two three"]
    assert wrap("", 13, 100) == [""]


def test_what_the_last_dot_of_a_title_sets_apart_stays_together():
    title = "The largest model is Wu Dao 2.0 · reported in articles to December 2022"
    assert wrap_title(title, 10, 260) == [
        "The largest model is Wu Dao 2.0",
        "reported in articles to December 2022",
    ]
    assert wrap_title(title, 10, 900) == [title]
    assert len(wrap_title(title, 10, 90)) == len(wrap(title, 10, 90, bold=True))


@given(st.lists(st.sampled_from(["one", "(two)", "초거대", "·"]), min_size=1, max_size=12))
def test_no_line_of_clauses_ends_or_begins_in_their_dot(words):
    text = f"one {' '.join(words)} one"
    for limit in (60, 100, 160):
        lines = wrap_clauses(text, 13, limit)
        assert not [line for line in lines if line.startswith("·") or line.endswith("·")]
        assert len(lines) <= len(wrap(text, 13, limit))
        assert "".join(lines).replace(" ", "").replace("·", "") == (
            text.replace(" ", "").replace("·", "")
        )
        assert all(width(line, 13) <= limit for line in lines)


def test_the_last_line_is_not_one_word_and_a_name_is_not_torn():
    text = "합계 2조 원 이상은 LG AI연구원의 계획"
    limit = width("합계 2조 원 이상은 LG AI연구원의", 13, bold=True) + 1
    assert wrap_clauses(text, 13, limit, bold=True) == ["합계 2조 원 이상은", "LG AI연구원의 계획"]
    key = "1 KT 초거대 AI (계획) · 2 한국어 범용 언어모델 (계획)"
    assert wrap_clauses(key, 13, width(key, 13) - 5) == [
        "1 KT 초거대 AI (계획)",
        "2 한국어 범용 언어모델 (계획)",
    ]


def test_bold_text_is_broken_earlier():
    text = "초거대 인공지능 모델의 파라미터 수"
    room = width(text, 13) + 1
    assert len(wrap(text, 13, room)) == 1
    assert len(wrap(text, 13, room, bold=True)) == 2


def test_no_folded_line_begins_or_ends_with_a_dot_between_clauses():
    lines = fold("Naver · pilot · due Mar 2022 · disputed", 11, 60)
    assert len(lines) > 2
    assert not [line for line in lines if line.startswith("·") or line.endswith("·")]
    assert fold("KT·KAIST", 11, 30)[0] == "KT·", "a dot within a name stays"


def test_what_is_bold_inside_a_text_is_as_wide_as_it_is_drawn():
    whole = width_as_marked("<b>South Korea</b>", 13)
    assert whole == pytest.approx(width("South Korea", 13, bold=True))
    assert width_as_marked("in <b>South Korea</b>", 13) == pytest.approx(width("in ", 13) + whole)
    assert width_as_marked("South <b>", 13, bold=True) == width("South ", 13, bold=True)
    assert wrap("one <b>two</b>", 13, width("one two", 13) + 0.1) == ["one", "<b>two</b>"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("최대 모델은 우다오 2.0(파라미터 1조 7500억), 국내 최대는", ("우다오 2.0", "1조 7500억")),
        (
            "보도된 데이터는 엑사원 말뭉치 6000억 개, 금액은 3000억 원(계획)",
            ("6000억 개", "3000억 원"),
        ),
        ("KAIST, Hanyang University, LG AI Research and two", ("LG AI Research",)),
        (
            "global market including hyperscale AI as told by AI Times",
            ("hyperscale AI", "AI Times"),
        ),
        ("Private investment, spent, no total (undisclosed amounts)", ("(undisclosed amounts)",)),
    ],
)
def test_a_number_with_its_unit_and_a_short_name_stay_on_one_line(text, whole):
    for limit in range(160, 400, 20):
        for lines in (wrap(text, 12, limit), wrap_clauses(text, 12, limit), fold(text, 12, limit)):
            assert " ".join(lines) == text
            for one in whole:
                assert any(one in line for line in lines), (limit, lines)


def test_what_belongs_together_is_parted_where_it_is_wider_than_a_line():
    assert wrap("1조 7500억", 12, 40) == ["1조", "7500억"]
    assert fold("LG Electronics", 12, 70) == ["LG", "Electronics"]


def test_an_entity_is_never_broken():
    lines = fold("J.&nbsp;카카오엔터프라이즈서울대", 12, 30)
    assert lines[0].startswith("J.&nbsp;")
    assert "".join(lines) == "J.&nbsp;카카오엔터프라이즈서울대"


def test_clauses_are_parted_before_names_are():
    lines = fold_clauses("region: world · single-year forecast · JoongAng Ilbo", 11.5, 170)
    assert lines == ["region: world", "single-year forecast", "JoongAng Ilbo"]
    assert fold_clauses("one clause that fits no line", 11.5, 80) == fold(
        "one clause that fits no line", 11.5, 80
    )


def test_a_name_and_its_number_stay_together():
    text = "최대 모델은 Grok 4"
    assert wrap(text, 13, width(text, 13) - 1) == ["최대 모델은", "Grok 4"]
