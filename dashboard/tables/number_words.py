"""Numbers that Korean articles write as words: `두 배`, `서너 곳`, `하루`, `격주`, `절반`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_DAYS = {
    **{"하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7},
    **{"여드레": 8, "아흐레": 9, "열흘": 10, "보름": 15},
}
_EVERY_OTHER = {"격일": "일", "격주": "주", "격월": "개월", "격년": "년"}
_NATIVE = {
    **{"두": 2, "세": 3, "네": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9},
    **{"열": 10, "스무": 20, "서른": 30, "마흔": 40, "쉰": 50},
}
_ONES = {**_NATIVE, "한": 1, "일": 1, "석": 3, "넉": 4}
_BETWEEN = {
    **{"한두": (1, 2), "두세": (2, 3), "두서너": (2, 4), "서너": (3, 4), "너댓": (4, 5)},
    **{"네댓": (4, 5), "대여섯": (5, 6), "예닐곱": (6, 7)},
}
_PARTICLE = r"(?=$|[^가-힣]|[이가을를은는의에로도만씩간째여]|으로|이상|이하|이내|가량|정도)"
_MONTHS = rf" ?달(?!러|라|리|성|걀)"
_FEW = "주|시간|곳|명|개"
# 한 곳 and 한 달 are figures, 한 가지 and 한 번 are turns of speech; 세대 is a generation.
_COUNTED = (
    r"(?P<year>일)(?= ?년 ?(?:만|동안|새|전|후|뒤|내내))"
    rf"|(?P<one>한)(?={_MONTHS}| (?:{_FEW}){_PARTICLE})"
    rf"|(?P<short>석|넉)(?={_MONTHS})"
    rf"|(?P<native>{'|'.join(sorted([*_NATIVE, *_BETWEEN], key=len, reverse=True))})"
    r"(?= ?배(?!터리|당|송|럴|경|포|치)"
    rf"|{_MONTHS}| (?:{_FEW}|학기|가지|차례|건|대|장|종|해|팀|편){_PARTICLE})"
)
# 하루 평균, 하루에, 하루 운영비 are rates: what is counted stands behind them.
_RATE = (
    r"(?!살이|달|당|에(?!만)|(?<=하루)(?!에만)(?! ?(?:만|간|동안|뒤|후|전|앞|새|사이|이상|이내|내|안|정도|가량|이나|도 안|차이|종일"
    r"|단위|일정|남|걸|더|늦|빨|먼저|짜리|휴)|$|[^가-힣 ]))"
)
_WORD = re.compile(
    rf"(?<![가-힣])(?:(?P<days>{'|'.join(_DAYS)}){_RATE}"
    rf"|(?P<every>{'|'.join(_EVERY_OTHER)})(?![가-힣]{{2}})"
    r"|(?P<half>절반)|(?P<fold>갑절|곱절)|(?P<week>일주일)|(?P<part>반년)(?!도)"
    rf"|{_COUNTED})"
)
_FIXED = {
    "half": (Decimal("0.5"), ""),
    "fold": (Decimal(2), "배"),
    "week": (Decimal(1), "주"),
    "part": (Decimal("0.5"), "년"),
}


@dataclass(frozen=True)
class NumberWord:
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
    low, high, counter = _meaning(found)
    return NumberWord(Decimal(low), Decimal(high), counter, found.end())


def _meaning(found: re.Match[str]) -> tuple[Decimal | int, Decimal | int, str]:
    word, kind = found[0], str(found.lastgroup)
    if kind in _FIXED:
        value, counter = _FIXED[kind]
        return value, value, counter
    if kind == "days":
        return _DAYS[word], _DAYS[word], "일"
    if kind == "every":
        return 2, 2, _EVERY_OTHER[word]
    low, high = _BETWEEN.get(word) or (_ONES[word],) * 2
    return low, high, ""
