from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dashboard.tables.numerals import read_figure, read_figures

MYRIADS = ((10**16, "경"), (10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))


def korean(number: int, space: str) -> str:
    """Writes a number as Korean articles do; no space before the part below 만."""
    parts = []
    for unit, name in MYRIADS:
        count, number = divmod(number, unit)
        if count:
            parts.append((space if parts and name else "") + f"{count}{name}")
    return "".join(parts)


@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("1조7500억", 1_750_000_000_000, "exact"),
        ("1조 7500억 파라미터", 1_750_000_000_000, "exact"),
        ("2040억 개", 204_000_000_000, "exact"),
        ("204B", 204_000_000_000, "exact"),
        ("1.75T", 1_750_000_000_000, "exact"),
        ("3억5000만장", 350_000_000, "exact"),
        ("26억 파라미터 수준", 2_600_000_000, "about"),
        ("5543억 달러", 554_300_000_000, "exact"),
        ("약 663조원", 663_000_000_000_000, "about"),
        ("한화 약 1122억원", 112_200_000_000, "about"),
        ("38.4%", Decimal("38.4"), "exact"),
        ("6500배 이상", 6500, "at_least"),
        ("10만개 이상 많은", 100_000, "at_least"),
        ("3배를 넘어선", 3, "at_least"),
        ("최소 10개", 10, "at_least"),
        ("최대 3000억개", 300_000_000_000, "at_most"),
        ("최대 약 3000억개", 300_000_000_000, "at_most"),
        ("5년 내", 5, "at_most"),
        ("100억원 이하", 10_000_000_000, "at_most"),
        ("3000대", 3000, "exact"),
        ("약 200명", 200, "about"),
        ("100명가량", 100, "about"),
        ("20여 곳", 20, "about"),
        ("6000억개 협약 참여", 600_000_000_000, "exact"),
        ("1억 달러", 100_000_000, "exact"),
        ("1,234,567원", 1_234_567, "exact"),
        ("3천5백억", 350_000_000_000, "exact"),
        ("천억 원", 100_000_000_000, "exact"),
        ("1만2000", 12_000, "exact"),
        ("GPT-3(175B)", 175_000_000_000, "exact"),
    ],
)
def test_a_point(text: str, value: int | Decimal, bound: str) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert (figure.value, figure.low, figure.high, figure.bound) == (value, None, None, bound)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("수백억원", 10**10, 10**11),
        ("수조원", 10**12, 10**13),
        ("수백만 장", 10**6, 10**7),
        ("수십 곳", 10, 100),
        ("수백, 수천 배", 100, 10_000),
        ("80~90%", 80, 90),
        ("80%~90%", 80, 90),
        ("80∼90", 80, 90),
        ("3~5조원", 3 * 10**12, 5 * 10**12),
        ("100억~200억원", 10**10, 2 * 10**10),
    ],
)
def test_a_range_has_no_value(text: str, low: int, high: int) -> None:
    figure = read_figure(text)
    assert figure is not None
    assert (figure.value, figure.low, figure.high, figure.bound) == (None, low, high, "range")


@pytest.mark.parametrize(
    "text",
    [
        *("GPT-3", "ACL2022", "3D 모델", "지난해 12월", "지난 23일"),
        *("2018년", "특수백신", "수", "...", ""),
    ],
)
def test_names_and_dates_hold_no_figure(text: str) -> None:
    assert read_figures(text) == ()


def test_figures_side_by_side_keep_their_own_words() -> None:
    dollars, won = read_figures("총 1억 달러(한화 약 1122억원)")
    assert (dollars.value, dollars.bound) == (100_000_000, "exact")
    assert (won.value, won.bound) == (112_200_000_000, "about")
    assert dollars.before == "총 "
    assert "달러" in dollars.after
    assert "원" not in dollars.after
    assert won.after == "원)"


@given(st.integers(min_value=1, max_value=10**20 - 1), st.sampled_from(["", " "]))
def test_a_number_is_read_back(number: int, space: str) -> None:
    figure = read_figure(korean(number, space))
    assert figure is not None
    assert (figure.value, figure.bound) == (number, "exact")


@given(
    st.integers(min_value=0, max_value=10**15), st.sampled_from(["원", "명", "%", " 달러", "개"])
)
def test_thousands_commas_are_read_back(number: int, unit: str) -> None:
    figure = read_figure(f"{number:,}{unit}")
    assert figure is not None
    assert figure.value == number
    assert figure.after == unit


@given(st.decimals(min_value=0, max_value=10**6, places=3), st.sampled_from("KMBT"))
def test_decimals_with_a_letter_stay_exact(number: Decimal, letter: str) -> None:
    figure = read_figure(f"{number:f}{letter}")
    assert figure is not None
    assert figure.value == number * 1000 ** ("KMBT".index(letter) + 1)


@given(
    st.integers(min_value=1, max_value=10**12),
    st.integers(min_value=1, max_value=10**12),
)
def test_two_numbers_make_a_range(low: int, more: int) -> None:
    figure = read_figure(f"{low}~{low + more}개")
    assert figure is not None
    assert (figure.low, figure.high) == (low, low + more)


@given(
    st.text(
        alphabet=st.one_of(
            st.sampled_from("0123456789,.~%수십백천만억조경KMB 약최대년월일"), st.characters()
        )
    )
)
@example("수~수")
@example("9" * 5000)
def test_nonsense_never_fails_and_a_figure_is_consistent(text: str) -> None:
    for figure in read_figures(text):
        assert 0 <= figure.start < figure.end <= len(text)
        assert (figure.value is None) == (figure.bound == "range")
        if figure.low is not None and figure.high is not None:
            assert figure.low < figure.high
