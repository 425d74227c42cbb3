"""Spellings that count as the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.search.index import initials, spelled


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("GPT-3", "gpt 3"),
        ("ＧＰＴ－３", "GPT-3"),
        ("SK텔레콤", "sk 텔레콤"),
        ("KT·KAIST", "ktkaist"),
        ("38.4 %", "38.4%"),
        ("Inc.", "inc"),
        ("엑사원 … 3000억", "엑사원3000억"),
    ],
)
def test_case_width_spaces_and_signs_do_not_matter(text, same):
    assert spelled(text) == spelled(same) != ""


@pytest.mark.parametrize(("one", "other"), [("1.75T", "175T"), ("네이버", "네이브")])
def test_what_differs_stays_different(one, other):
    assert spelled(one) != spelled(other)


def test_initials_are_what_a_reader_types_for_syllables():
    assert initials("네이버") == spelled("ㄴㅇㅂ")
    assert initials("LG전자") == spelled("lgㅈㅈ")
    assert initials("하이퍼클로바") == spelled("ㅎㅇㅍㅋㄹㅂ")


@given(st.text())
def test_spelling_again_changes_nothing(text):
    assert "\n" not in spelled(text)
    assert spelled(spelled(text)) == spelled(text)
