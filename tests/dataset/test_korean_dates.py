from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.dataset.korean_dates import read_dates
from dashboard.i18n.edtf import Edtf, between, day, month, read_edtf

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


MARCH = "2025-03-10"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # quarters and halves
        *[(text, "2025-04/2025-06") for text in ("2·4분기", "2/4분기", "2분기", "25년 2분기")],
        *[(text, "2025-04/2025-06") for text in ("2Q25", "25.2Q", "2Q 2025", "Q2 2025")],
        *[("1H25", "2025-01/2025-06"), ("FY2024", "2024"), ("4Q", "2024-10/2024-12")],
        *[("올 상반기", "2025-01/2025-06"), ("지난 4분기", "2024-10/2024-12")],
        *[
            ("4분기 실적", "2024-10/2024-12"),
            ("3분기 말", "2025-09"),
            ("2~3분기", "2025-04/2025-09"),
        ],
        # ranges with one unit
        *[("12~13일", "2025-03-12/2025-03-13"), ("4~5월", "2025-04/2025-05")],
        *[("2015~2024년 동안", "2015/2024"), ("('21∼'25)", "2021/2025")],
        *[("2020~2024년", "2020/2024"), ("2019∼2027년", "2019/2027"), ("'21~'25년", "2021/2025")],
        *[("2024-25년", "2024/2025"), ("4월 12~14일", "2025-04-12/2025-04-14")],
        *[("오는 28∼30일", "2025-03-28/2025-03-30"), ("1~9월", "2025-01/2025-09")],
        ("2023~2027 전망", "2023/2027"),
        # days, by verb, context and calendar
        *[("17일 공개한다", "2025-03-17"), ("오는 17일", "2025-03-17"), ("이날", "2025-03-10")],
        *[
            ("5일 공개했다", "2025-03-05"),
            ("25일 공개했다", "2025-02-25"),
            ("28일까지", "2025-03-28"),
        ],
        *[("지난 3일", "2025-03-03"), ("내달 3일", "2025-04-03"), ("지난달 31일", None)],
        *[("그제", "2025-03-08"), ("어제", "2025-03-09"), ("내일", "2025-03-11")],
        *[("지난주 금요일", "2025-03-07"), ("오는 금요일", "2025-03-14")],
        *[("지난주", "2025-03-03/2025-03-09"), ("이번 주말", "2025-03-15/2025-03-16")],
        # as written
        *[("‘25.3월", "2025-03"), ("25. 3. 5.", "2025-03-05")],
        *[(text, "2025-03-05") for text in ("'25.3.5", "’25.3.5.", "2025. 3. 5.", "2025/03/05")],
        *[("2025-03-05", "2025-03-05"), ("25.03.05", "2025-03-05"), ("2025.03", "2025-03")],
        *[("2025년3월5일", "2025-03-05"), ("20２5년 3월", "2025-03"), ("2025年 3月", "2025-03")],
        *[("1998년 5월", "1998-05"), ("97년 가을", "1997-23"), ("25년", "2025")],
        ("2025학년도", "2025"),
        # parts of years and months
        *[("2010년대", "2010/2019"), ("90년대", "1990/1999"), ("2024년 봄", "2024-21")],
        *[("올봄", "2025-21"), ("지난해 겨울", "2024-24"), ("올 초", "2025-01/2025-03")],
        *[("올해 말", "2025-10/2025-12"), ("내년 초", "2026-01/2026-03"), ("연내", "2025")],
        *[("이달 초", "2025-03-01/2025-03-10"), ("3월 중순", "2025-03-11/2025-03-20")],
        *[("지난달 말", "2025-02-21/2025-02-28"), ("4월 하순", "2025-04-21/2025-04-30")],
        *[("재작년", "2023"), ("내후년", "2027"), ("올 들어", "2025"), ("전년 동기", "2024")],
        # months, by the half year around the article
        *[("5월 출시", "2025-05"), ("10월 출시", "2024-10"), ("5월 공개했다", "2024-05")],
    ],
)
def test_a_date_in_an_article_of_march_2025(text: str, expected: str | None) -> None:
    assert texts(text, MARCH) == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    "text",
    [
        *(
            "2월",
            "2월 5일",
            "2024년",
            "지난달",
            "지난해",
            "올해",
            "내년",
            "2분기",
            "상반기",
            "지난 5일",
        ),
        *(
            "지난해 말",
            "이달 초",
            "2월 중순",
            "어제",
            "전날",
            "지난주",
            "다음 주",
            "내달",
            "2025.3.5",
        ),
        *("3분기 말", "연말", "2020년대", "재작년", "작년 3분기", "지난 주말", "지난해 가을"),
    ],
)
def test_a_date_is_read_whatever_stands_behind_it(text: str) -> None:
    (alone,) = texts(text, MARCH)
    for behind in (
        "은",
        "의",
        "에",
        "에는",
        "부터",
        "까지",
        "보다",
        "기준",
        "현재",
        " 대비",
        "이다",
    ):
        assert texts(text + behind, MARCH) == [alone], text + behind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("지난 10일부터 12일까지", ["2025-02-10", "2025-02-12", "2025-02-10/2025-02-12"]),
        ("12일부터 사흘간", ["2025-03-12", "2025-03-12/2025-03-14"]),
        ("오는 20일부터 2주간", ["2025-03-20", "2025-03-20/2025-04-02"]),
        ("다음 달부터 6개월간", ["2025-04", "2025-04/2025-09"]),
        ("내년부터 3년간", ["2026", "2026/2028"]),
        ("2월 27일~3월 2일", ["2025-02-27", "2025-03-02", "2025-02-27/2025-03-02"]),
        ("4월부터 11월까지", ["2025-04", "2025-11", "2025-04/2025-11"]),
        ("이날부터 4월 12일까지", ["2025-03-10", "2025-04-12", "2025-03-10/2025-04-12"]),
        ("7·8월", ["2025-07", "2025-08", "2025-07/2025-08"]),
        ("5월과 7월", ["2025-05", "2025-07"]),
        # what a date leaves out, one before it has
        ("지난달 22일 … 24일", ["2025-02-22", "2025-02-24"]),
        ("지난달 5일 체결했다고 10일 밝혔다", ["2025-02-05", "2025-03-10"]),
        ("작년 5월 문을 열었다고 5일 밝혔다", ["2024-05", "2025-03-05"]),
        ("지난해 10월 … 12월", ["2024-10", "2024-12"]),
        ("2022년 1월 … 3월", ["2022-01", "2022-03"]),
        ("작년 상반기 … 하반기", ["2024-01/2024-06", "2024-07/2024-12"]),
        ("올해 1분기 … 전년 동기", ["2025-01/2025-03", "2024-01/2024-03"]),
        ("올해 1분기 … 4분기보다", ["2025-01/2025-03", "2024-10/2024-12"]),
        ("지난 5일 … 이튿날", ["2025-03-05", "2025-03-06"]),
        ("2023년 8월 … 이듬해 3월", ["2023-08", "2024-03"]),
        ("2020년 3월 … 같은 해 10월", ["2020-03", "2020-10"]),
    ],
)
def test_dates_lean_on_one_another(text: str, expected: list[str]) -> None:
    assert texts(text, MARCH) == expected


def test_from_and_until_share_what_the_second_leaves_out() -> None:
    assert texts("지난 17일부터 19일까지", AITIMES)[-1] == "2022-03-17/2022-03-19"
    assert texts("2021년부터 2026년까지", HANKYUNG) == ["2021", "2026", "2021/2026"]
    assert texts("지난 30일부터 2일까지", BYLINE)[-1] == "2022-01-30/2022-02-02"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "말뭉치",
            "초거대 AI",
            "2040억 개",
            "3일간",
            "10년 후",
            "지난 몇 달",
            "2월 30일",
            "175B",
            "",
        ),
        *(
            "약 25년",
            "25년 만에",
            "10년",
            "향후 3년",
            "7일 이내",
            "3일 차",
            "이번 달러",
            "이번 주총",
            "전월세",
            "오늘의집",
            "15일로 단축",
            "news.kr/2022/03/4",
            "100일",
            "2박 3일",
            "1일 10만건",
        ),
        *(
            "올라",
            "공연내용",
            "2000번",
            "파라미터 2040 억 개",
            "2분기 연속",
            "35일",
            "13월",
            "제3자",
        ),
    ],
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
