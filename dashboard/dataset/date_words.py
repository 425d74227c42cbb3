"""The words that Korean articles have for years, months, weeks, days and their parts.

Where a word has a blank, it is written with or without it.
"""

from __future__ import annotations

YEARS = {
    "지지난 해": -2,
    "재작년": -2,
    "지난 해": -1,
    "작년": -1,
    "올해": 0,
    "금년": 0,
    "연내": 0,
    "내년": 1,
    "내후년": 2,
}
YEARS_OF_PREVIOUS = {"전년도": -1, "전년": -1, "같은 해": 0, "그해": 0, "이듬해": 1}
QUARTERS_OF_PREVIOUS = {"전 분기": -1, "직전 분기": -1, "지난 분기": -1, "다음 분기": 1}
MONTHS = {"지난 달": -1, "이달": 0, "이번 달": 0, "다음 달": 1, "내달": 1}
MONTHS_OF_PREVIOUS = {"전월": -1, "같은 달": 0, "그달": 0}
WEEKS = {"지난 주": -1, "이번 주": 0, "금주": 0, "다음 주": 1, "내주": 1}
DAYS = {"그제": -2, "그저께": -2, "어제": -1, "전날": -1, "오늘": 0, "내일": 1, "모레": 2}
DAYS_OF_PREVIOUS = {"이날": 0, "같은 날": 0, "이튿날": 1, "다음 날": 1}

_OFFSETS = {
    name.replace(" ", ""): offset
    for words in (
        *(YEARS, YEARS_OF_PREVIOUS, QUARTERS_OF_PREVIOUS, MONTHS, MONTHS_OF_PREVIOUS),
        *(WEEKS, DAYS, DAYS_OF_PREVIOUS),
    )
    for name, offset in words.items()
}

WEEKDAYS = "월화수목금토일"

QUARTERS = {f"{number}분기": (number * 3 - 2, number * 3) for number in (1, 2, 3, 4)}
HALVES = {"상반기": (1, 6), "하반기": (7, 12), "전반기": (1, 6), "후반기": (7, 12)}
ENDS = {"초": (1, 3), "연초": (1, 3), "말": (10, 12), "연말": (10, 12)}
SPANS = {**QUARTERS, **HALVES, **ENDS}
"""Parts of a year: the first and the last month."""

SEASONS = {"봄": 21, "여름": 22, "가을": 23, "겨울": 24}
"""Seasons by their number in EDTF."""

DECADE = "년대"

THIRDS = {
    **dict.fromkeys(("초", "초순", "상순"), (1, 10)),
    "중순": (11, 20),
    **dict.fromkeys(("말", "하순"), (21, 31)),
}
"""Parts of a month: the first and the last day."""

DURATIONS = {
    "하루": (1, "일"),
    "이틀": (2, "일"),
    "사흘": (3, "일"),
    "나흘": (4, "일"),
    "닷새": (5, "일"),
    "엿새": (6, "일"),
    "이레": (7, "일"),
    "열흘": (10, "일"),
    "보름": (15, "일"),
    "일주일": (1, "주"),
    "한 달": (1, "개월"),
    "두 달": (2, "개월"),
    "석 달": (3, "개월"),
    "넉 달": (4, "개월"),
}
"""How long something goes on: so many of a unit."""


def offset(word: str) -> int:
    """How many years, quarters, months, weeks or days a word lies from what it counts from."""
    return _OFFSETS[word.replace(" ", "")]
