"""What a cell says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from dashboard.dataset.outside_cells import (
    UnreadableCellError,
    read_day_cell,
    read_figure_cell,
    unit_in,
)


@pytest.mark.parametrize(
    ("heading", "unit"),
    [
        ("파라미터(억)", 10**8),
        ("파라미터 수 (억개)", 10**8),
        ("투자유치금액(억원)", 10**8),
        ("매출 (백만 달러)", 10**6),
        ("Parameters (B)", 10**9),
        ("Params (B)", 10**9),
        ("Total Investment (in billions of U.S. Dollars)", 10**9),
        ("Size in millions", 10**6),
        ("Parameters", None),
        ("파라미터", None),
        ("Training compute (FLOP)", None),
        ("Parameters (total)", None),
    ],
)
def test_a_heading_may_say_the_unit(heading, unit) -> None:
    assert unit_in(heading) == unit


@pytest.mark.parametrize(
    ("text", "unit", "value", "bound"),
    [
        ("135000000000.0", 1, "135000000000", "exact"),
        ("1.0692e+25", 1, "1.0692e25", "exact"),
        ("1,750", 10**8, "175000000000", "exact"),
        ("2,439+", 10**8, "243900000000", "at_least"),
        ("약 500", 10**8, "50000000000", "about"),
        ("약 260억원(2021년 기준)", 10**8, "26000000000", "about"),
        ("175B", 1, "175000000000", "exact"),
        ("12.3백만", 1, "12300000", "exact"),
        ("150명", 1, "150", "exact"),
        ("5E+11", 1, "500000000000", "exact"),
        ("20", 10**9, "20000000000", "exact"),
        ("up to $4 billion", 1, "4000000000", "at_most"),
        ("Up to 4000000000", 1, "4000000000", "at_most"),
        ("≤ 5", 10**8, "500000000", "at_most"),
        ("최대 40억", 1, "4000000000", "at_most"),
        ("at least 300", 1, "300", "at_least"),
        (">5", 1, "5", "at_least"),
        ("over 1,000", 1, "1000", "at_least"),
        ("4,000 or more", 1, "4000", "at_least"),
        ("approx. 5", 1, "5", "about"),
    ],
)
def test_a_number_is_read_in_its_unit(text, unit, value, bound) -> None:
    figure = read_figure_cell(text, unit)
    assert figure is not None
    assert (figure.value, figure.bound) == (Decimal(value), bound)


@pytest.mark.parametrize("text", ["0.06 - 11", "0.06–11", "0.06 to 11"])
def test_two_numbers_with_a_dash_are_a_range(text) -> None:
    figure = read_figure_cell(text, 10**9)
    assert figure is not None
    assert (figure.value, figure.low, figure.high) == (None, 60_000_000, 11 * 10**9)


@pytest.mark.parametrize("text", ["", "-", "NA", "n/a", " "])
def test_what_is_not_recorded_is_no_number(text) -> None:
    assert read_figure_cell(text, 1) is None


@pytest.mark.parametrize("text", ["7, 12", "unknown", "1,7", "1e99"])
def test_a_cell_that_is_not_one_number_is_never_dropped(text) -> None:
    with pytest.raises(UnreadableCellError):
        read_figure_cell(text, 1)


def test_a_decimal_comma_is_one_only_where_the_file_has_it() -> None:
    figure = read_figure_cell("1.234,5", 1, has_decimal_comma=True)
    assert figure is not None
    assert figure.value == Decimal("1234.5")
    grouped = read_figure_cell("1,234", 1)
    assert grouped is not None
    assert grouped.value == 1234


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-03-10", "2025-03-10"),
        ("2025/3/1", "2025-03-01"),
        ("2025.3.10.", "2025-03-10"),
        ("2025년 3월", "2025-03"),
        ("2019/10", "2019-10"),
        ("2023/03<!--13-->", "2023-03"),
        ("2021", "2021"),
        ("", ""),
    ],
)
def test_a_day_is_as_precise_as_it_is_written(text, day) -> None:
    assert read_day_cell(text) == day


@pytest.mark.parametrize("text", ["soon", "2025-13-01", "10 March", "2025-03-32"])
def test_what_is_no_day_is_told(text) -> None:
    with pytest.raises(UnreadableCellError):
        read_day_cell(text)
