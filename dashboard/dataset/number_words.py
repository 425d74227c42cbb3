"""Numbers that Korean articles write as words: `두 배`, `서너 곳`, `하루`, `격주`, `절반`."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

_DAYS = {
    "하루": 1,
    "이틀": 2,
    "사흘": 3,
    "나흘": 4,
    "닷새": 5,
    "엿새": 6,
    "이레": 7,
    "여드레": 8,
    "아흐레": 9,
    "열흘": 10,
    "보름": 15,
}
_EVERY_OTHER = {"격일": "일", "격주": "주", "격월": "개월", "격년": "년"}
_FIXED = {
    "절반": (Decimal("0.5"), ""),
    "갑절": (Decimal(2), "배"),
    "곱절": (Decimal(2), "배"),
    "일주일": (Decimal(1), "주"),
    "반년": (Decimal("0.5"), "년"),
}
_NATIVE = {
    "두": 2,
    "세": 3,
    "네": 4,
    "다섯": 5,
    "여섯": 6,
    "일곱": 7,
    "여덟": 8,
    "아홉": 9,
    "열": 10,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
}
_OTHERS = {"한": 1, "일": 1, "석": 3, "넉": 4}
_BETWEEN = {
    "한두": (1, 2),
    "두세": (2, 3),
    "두서너": (2, 4),
    "서너": (3, 4),
    "너댓": (4, 5),
    "네댓": (4, 5),
    "대여섯": (5, 6),
    "예닐곱": (6, 7),
}
_COUNTED = "|".join(sorted([*_NATIVE, *_BETWEEN], key=len, reverse=True))
_PARTICLE = r"(?=$|[^가-힣]|[이가을를은는의에로도만씩간째여]|으로|이상|이하|이내|가량|정도)"
_MONTHS = r"\ ?달(?!러|라|리|성|걀)"
_FEW = "주|시간|곳|명|개"
# A day alone is how long something takes; 하루 평균, 하루에 and 하루 운영비 are rates, whose
# figure stands behind them.
_LONG = r"""(?=$|[^가-힣\ ]|\ ?(?:만|간|동안|뒤|후|전|앞|새|사이|이상|이내|내|안|정도
    |가량|이나|도\ 안|차이|종일|단위|일정|남|걸|더|늦|빨|먼저|짜리|휴)|에만)"""
# 한 곳 and 한 달 are figures, 한 가지 and 한 번 are turns of speech; 세대 is a generation.
_WORD = re.compile(
    rf"""(?<![가-힣])(?:
    하루{_LONG}
    |(?:{"|".join(_DAYS)})(?!달)(?<!하루)
    |(?:{"|".join(_EVERY_OTHER)})(?![가-힣]{{2}})
    |(?:{"|".join(_FIXED)})(?!도)
    |일(?=\ ?년\ ?(?:만|동안|새|전|후|뒤|내내))
    |한(?={_MONTHS}|\ (?:{_FEW}){_PARTICLE})
    |(?:석|넉)(?={_MONTHS})
    |(?:{_COUNTED})(?=
        \ ?배(?!터리|당|송|럴|경|포|치)|{_MONTHS}
        |\ (?:{_FEW}|학기|가지|차례|건|대|장|종|해|팀|편){_PARTICLE}
    ))""",
    re.VERBOSE,
)

NUMBER_WORDS = (
    rf"{'|'.join([*_DAYS, *_EVERY_OTHER, *_FIXED])}|일(?=\ ?년)"
    rf"|(?:한|석|넉|{_COUNTED})(?=\ ?[배달주시곳명개학가차건대장종해팀편])"
)
"""Where a number word can begin, as a pattern."""

FIRST_LETTERS = "".join(
    sorted({word[0] for word in (*_DAYS, *_EVERY_OTHER, *_FIXED, *_NATIVE, *_BETWEEN, *_OTHERS)})
)
"""The letters that number words begin with."""


class NumberWord(Struct, frozen=True):
    """A number written as a word: its ends, equal for a point, and what the word itself counts."""

    low: Decimal
    high: Decimal
    counter: str
    end: int


def number_word_at(text: str, start: int) -> NumberWord | None:
    """The number word that begins there in a normal text, if one does."""
    found = _WORD.match(text, start)
    if found is None:
        return None
    low, high, counter = _meaning(found[0])
    return NumberWord(Decimal(low), Decimal(high), counter, found.end())


def _meaning(word: str) -> tuple[Decimal | int, Decimal | int, str]:
    if word in _FIXED:
        value, counter = _FIXED[word]
        return value, value, counter
    if word in _DAYS:
        return _DAYS[word], _DAYS[word], "일"
    if word in _EVERY_OTHER:
        return 2, 2, _EVERY_OTHER[word]
    if word in _BETWEEN:
        return *_BETWEEN[word], ""
    number = {**_NATIVE, **_OTHERS}[word]
    return number, number, ""
