"""Which language a browser's header asks for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.i18n import PAIR, Language, Languages

preferred = Languages().preferred


@pytest.mark.parametrize(
    ("header", "wanted"),
    [
        ("en", Language.EN),
        ("en-GB,en;q=0.9", Language.EN),
        ("ko-KR,ko;q=0.9,en;q=0.8", Language.KO),
        ("en;q=0.4,ko;q=0.5", Language.KO),
        ("en;q=0.5,ko;q=0.4", Language.EN),
        ("fr,de;q=0.9,en;q=0.1", Language.EN),
        ("EN-us", Language.EN),
        ("en; q=0.9, ko; q=0.2", Language.EN),
        ("ko ;q=0.2,en ; Q=0.9", Language.EN),
    ],
)
def test_the_heaviest_language_wins(header, wanted):
    assert preferred(header) is wanted


def test_the_first_of_two_with_the_same_weight_wins():
    assert preferred("en;q=0.8,ko;q=0.8") is Language.EN
    assert preferred("ko;q=0.8,en;q=0.8") is Language.KO


def test_weight_zero_means_never():
    assert preferred("en;q=0", Language.KO) is Language.KO
    assert preferred("ko;q=0", Language.EN) is Language.EN


@pytest.mark.parametrize("junk", ["", ",,,", "*", "fr", ";q=1", "en;q=high", "english", "한국어"])
@pytest.mark.parametrize("default", PAIR)
def test_a_header_without_either_language_gives_the_default(junk, default):
    assert preferred(junk, default) is default


@pytest.mark.parametrize("weight", ["nan", "inf", "1e3", "2", "-1"])
def test_a_weight_that_is_none_is_passed_over(weight):
    assert preferred(f"en;q={weight},ko;q=0.1") is Language.KO


@given(st.text(max_size=80))
def test_any_header_gives_a_language(header):
    assert preferred(header) in set(PAIR)
