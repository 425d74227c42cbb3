from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.i18n.edtf import Edtf, Moment, day, month, read_edtf, year

DAYS = st.dates(min_value=date(1, 1, 1), max_value=date(9999, 12, 31))
DATES = st.one_of(
    DAYS.map(day),
    DAYS.map(lambda when: month(when.month, when.year)),
    DAYS.map(lambda when: year(when.year)),
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-21", date(2024, 3, 1), date(2024, 5, 31)),
        ("2024-23", date(2024, 9, 1), date(2024, 11, 30)),
        ("2023-24", date(2023, 12, 1), date(2024, 2, 29)),
        ("2022-02-22", date(2022, 2, 22), date(2022, 2, 22)),
        ("2021-10/2021-12", date(2021, 10, 1), date(2021, 12, 31)),
        ("2022-09-13/2022-12-13", date(2022, 9, 13), date(2022, 12, 13)),
    ],
)
def test_a_date_lasts_from_its_first_to_its_last_day(
    text: str, earliest: date, latest: date
) -> None:
    edtf = read_edtf(text)
    assert (edtf.earliest, edtf.latest, str(edtf)) == (earliest, latest, text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            "22",
            "2022-13",
            "2022-00",
            "2022-20",
            "2022-25",
            "2022-21-01",
            "2021-02-29",
            "2022-2-3",
            "0000",
            "지난해",
        ),
        *("2022/", "/2022", "2022/2022", "2022-12/2022-10", "2022/2022-05", "2022-02-22 "),
        "2022-02-22/2022-02-22/2022-02-23",
    ],
)
def test_what_is_not_a_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_edtf(text)


def test_a_day_needs_a_month() -> None:
    with pytest.raises(ValueError, match="month"):
        Moment(2022, None, 3)


@given(DATES)
def test_what_is_written_can_be_read_back(edtf: Edtf) -> None:
    assert read_edtf(str(edtf)) == edtf


@given(DAYS, st.integers(min_value=1, max_value=5000))
def test_an_interval_is_read_back_and_never_backwards(start: date, length: int) -> None:
    if (date.max - start).days < length:
        return
    end = start + timedelta(days=length)
    interval = read_edtf(f"{day(start)}/{day(end)}")
    assert (interval.earliest, interval.latest) == (start, end)
    with pytest.raises(ValueError, match="before"):
        read_edtf(f"{day(end)}/{day(start)}")


@given(DATES, DATES)
def test_the_order_is_that_of_the_days(one: Edtf, other: Edtf) -> None:
    assert (one < other) == ((one.earliest, one.latest) < (other.earliest, other.latest))
    assert one.overlaps(other) == other.overlaps(one)
    if one.latest < other.earliest:
        assert one < other
        assert not one.overlaps(other)
