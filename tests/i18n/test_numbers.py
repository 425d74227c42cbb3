"""Numbers, money and percentages in both languages."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dataset.numerals import read_figure
from dashboard.i18n import PAIR, Language
from dashboard.i18n.numbers import (
    between,
    compact,
    exact,
    money,
    multiple,
    percent,
    plain,
    prefixed,
)

KO, EN = PAIR


def read_back(value, language):
    """Read a figure as an article prints it: 1만2000, without the space that helps a reader."""
    figure = read_figure(compact(value, language).replace(" ", ""))
    assert figure is not None
    return figure.value


@pytest.mark.parametrize(
    ("value", "korean", "english"),
    [
        (204_000_000_000, "2040억", "204B"),
        (1_750_000_000_000, "1조 7500억", "1.75T"),
        (5e25, "5 × 10²⁵", "5 × 10²⁵"),
        (3.14159e23, "3.142 × 10²³", "3.142 × 10²³"),
        (175_000_000_000, "1750억", "175B"),
        (1_600_000_000_000, "1조 6000억", "1.6T"),
        (350_000_000, "3억 5000만", "350M"),
        (2_600_000_000, "26억", "2.6B"),
        (12_000, "1만 2000", "12K"),
        (9_999, "9999", "9.999K"),
        (0, "0", "0"),
        (999_999_999, "10억", "1B"),
    ],
)
def test_large_numbers_are_written_in_the_readers_units(value, korean, english):
    assert (compact(value, KO), compact(value, EN)) == (korean, english)


def test_no_more_digits_than_asked_for():
    assert compact(554_312_345_678, KO, digits=4) == "5543억"
    assert compact(554_312_345_678, EN, digits=4) == "554.3B"
    assert compact(554_312_345_678, EN, digits=2) == "550B"


def test_a_negative_number_keeps_its_sign_in_both_languages():
    assert compact(-204_000_000_000, KO) == "-2040억"
    assert compact(-204_000_000_000, EN) == "-204B"


@pytest.mark.parametrize("language", PAIR)
@given(value=st.integers(min_value=1, max_value=9 * 10**15))
def test_reading_back_gives_the_rounded_number(language, value):
    assert read_back(value, language) == Decimal(f"{value:.4g}")


@given(st.integers(min_value=1, max_value=10**15), st.integers(min_value=1, max_value=10**15))
def test_a_larger_number_never_reads_smaller(one, other):
    first, second = (read_back(value, KO) for value in sorted((one, other)))
    assert first <= second


@pytest.mark.parametrize(
    ("amount", "currency", "korean", "english"),
    [
        (554_300_000_000, "USD", "5543억 달러", "$554.3B"),
        (663_000_000_000_000, "KRW", "663조 원", "₩663T"),
        (100_000_000, "USD", "1억 달러", "$100M"),
    ],
)
def test_money_names_its_currency(amount, currency, korean, english):
    assert (money(amount, currency, KO), money(amount, currency, EN)) == (korean, english)


def test_an_unknown_currency_is_not_guessed():
    with pytest.raises(KeyError):
        money(1, "XYZ", KO)


def test_percent_is_rounded_to_its_digits():
    assert percent(38.44, KO) == "38.4%"
    assert percent(38.0, EN) == "38%"
    assert percent(-0.36, EN, digits=2) == "-0.36%"


@pytest.mark.parametrize(
    ("value", "korean", "english"),
    [
        (3.4283, "3.4배", "3.4×"),
        (1.0, "1배", "1×"),
        (6500.4, "6500배", "6,500×"),
        (0.0057142, "0.0057배", "0.0057×"),
        (0.97, "0.97배", "0.97×"),
    ],
)
def test_a_multiple_keeps_what_a_reader_can_use(value, korean, english):
    assert (multiple(value, KO), multiple(value, EN)) == (korean, english)


def test_a_plain_number_is_in_full():
    assert plain(1234567.5, KO) == plain(1234567.5, EN) == "1,234,567.5"


@pytest.mark.parametrize(
    ("value", "written"),
    [(246.2, "246.2 W"), (25_112_659.6, "25.11 MW"), (5e9, "5 GW"), (5e15, "5,000 TW")],
)
def test_power_has_the_prefix_of_its_unit(value: float, written: str) -> None:
    assert prefixed(value, "W", KO) == written


@pytest.mark.parametrize(
    ("currency", "korean", "english"),
    [
        ("USD", "4억 달러", "$400M"),
        ("EUR", "4억 유로", "€400M"),
        ("CHF", "4억 스위스 프랑", "CHF 400M"),
        ("CNY", "4억 위안", "CN¥400M"),
    ],
)
def test_money_of_any_currency_has_its_name(currency: str, korean: str, english: str) -> None:
    assert money(4e8, currency, KO) == korean
    assert money(4e8, currency, EN) == english


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (2056969.3385324872, "2,056,969.3385324872"),
        (Decimal("1681680000.0000003"), "1,681,680,000.0000003"),
        (38.4, "38.4"),
        (5.0000000000001e26, "500,000,000,000,010,000,000,000,000"),
    ],
)
def test_an_exact_number_has_all_of_its_digits(value, written: str) -> None:
    assert exact(value, KO) == written


@pytest.mark.parametrize("exponent", [18, 24, 26, 38])
def test_the_largest_numbers_are_written_in_full(exponent: int) -> None:
    assert plain(float(10**exponent), KO) == f"{10**exponent:,}"


@pytest.mark.parametrize(
    ("ends", "korean", "english"),
    [
        (("100억 원", "1000억 원"), "100억~1000억 원", "100억 원–1000억 원"),
        (("20배", "30배"), "20~30배", "20배–30배"),
        (("100만", "1000만"), "100만~1000만", "100만–1000만"),
        (("3억 원", "5억 달러"), "3억 원~5억 달러", "3억 원–5억 달러"),
    ],
)
def test_the_unit_of_a_range_stands_once_in_korean(ends, korean, english):
    assert between(ends, Language.KO) == korean
    assert between(ends, Language.EN) == english
