from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.tables.dates import Edtf, between, day, month, read_edtf
from dashboard.tables.korean_dates import read_dates

HANKYUNG, JOONGANG, BYLINE = "2021-05-26", "2022-02-23", "2022-03-05"
AITIMES, HERALD = "2022-03-20", "2022-09-13/2022-12-13"
DAYS = st.dates(min_value=date(1990, 1, 1), max_value=date(2098, 12, 31))


def texts(text: str, published: str) -> list[str]:
    return [str(one) for one in read_dates(text, read_edtf(published))]


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("지난해 12월", JOONGANG, "2021-12"),
        ("12월에는", JOONGANG, "2021-12"),
        ("22일", JOONGANG, "2022-02-22"),
        ("다음 달부터", JOONGANG, "2022-03"),
        ("지난해 하반기", JOONGANG, "2021-07/2021-12"),
        ("지난해 말", JOONGANG, "2021-10/2021-12"),
        ("올해", JOONGANG, "2022"),
        ("2020년", JOONGANG, "2020"),
        ("22.02.23.", JOONGANG, "2022-02-23"),
        ("작년 5월", BYLINE, "2021-05"),
        ("작년 말", BYLINE, "2021-10/2021-12"),
        ("지난 2월", BYLINE, "2022-02"),
        ("지난 2일", BYLINE, "2022-03-02"),
        ("2024년 10월까지", BYLINE, "2024-10"),
        ("올해 상반기", BYLINE, "2022-01/2022-06"),
        ("CES 2020", BYLINE, "2020"),
        ("ACL2022", BYLINE, "2022"),
        ("지난 23일", HANKYUNG, "2021-05-23"),
        ("전날", HANKYUNG, "2021-05-25"),
        ("26일", HANKYUNG, "2021-05-26"),
        ("연내", HANKYUNG, "2021"),
        ("내년", HANKYUNG, "2022"),
        ("2026년까지", HANKYUNG, "2026"),
        ("2019년 말", HANKYUNG, "2019-10/2019-12"),
        ("지난해 8월", HANKYUNG, "2020-08"),
        ("오는 8월", HANKYUNG, "2021-08"),
        ("지난 14일", AITIMES, "2022-03-14"),
        ("이번 주", AITIMES, "2022-03-14/2022-03-20"),
        ("13일", HERALD, "2022-09-13/2022-12-13"),
        ("지난해 12월", HERALD, "2021-12"),
        ("올해 8월", HERALD, "2022-08"),
    ],
)
def test_one_date(text: str, published: str, expected: str) -> None:
    assert texts(text, published) == [expected]


def test_from_and_until_share_what_the_second_leaves_out() -> None:
    assert texts("지난 17일부터 19일까지", AITIMES)[-1] == "2022-03-17/2022-03-19"
    assert texts("2021년부터 2026년까지", HANKYUNG) == ["2021", "2026", "2021/2026"]
    assert texts("지난 30일부터 2일까지", BYLINE)[-1] == "2022-01-30/2022-02-02"


@pytest.mark.parametrize(
    "text",
    ["말뭉치", "초거대 AI", "2040억 개", "3일간", "10년 후", "지난 몇 달", "2월 30일", "175B", ""],
)
def test_no_date(text: str) -> None:
    assert texts(text, JOONGANG) == []


@given(DAYS, st.integers(min_value=1, max_value=31))
def test_a_day_alone_is_the_latest_one(published: date, number: int) -> None:
    (found,) = read_dates(f"지난 {number}일", day(published))
    assert found.earliest.day == number
    assert found.latest <= published
    assert (published - found.earliest) < timedelta(days=62)


@given(DAYS, st.integers(min_value=1, max_value=12))
def test_a_month_alone_is_the_latest_one_or_the_next_one(published: date, number: int) -> None:
    (past,) = read_dates(f"지난 {number}월", day(published))
    (future,) = read_dates(f"오는 {number}월", day(published))
    assert past.earliest <= published < past.earliest + timedelta(days=366)
    assert future.latest >= published > future.latest - timedelta(days=366)


@given(DAYS, DAYS)
def test_a_full_date_does_not_depend_on_the_publication(when: date, published: date) -> None:
    assert read_dates(f"{when.year}년 {when.month}월 {when.day}일", day(published)) == (day(when),)
    assert read_dates(f"{when.year}년 {when.month}월", day(published)) == (
        month(when.month, when.year),
    )


@given(
    st.text(
        alphabet=st.sampled_from("0123456789년월일 지난해작올내연말초다음달주상하반기분부터까.-~A")
    ),
    DAYS,
    st.integers(min_value=0, max_value=400),
)
def test_nonsense_never_fails(text: str, published: date, length: int) -> None:
    span = between(day(published), day(published + timedelta(days=length)))
    for found in read_dates(text, span):
        assert isinstance(found, Edtf)
        assert found.earliest <= found.latest
        assert read_edtf(str(found)) == found
