"""Digits that are no figure: of dates, codes, addresses, mark-up, ordinals and names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset.counters import counter_at
from dashboard.dataset.date_expressions import read_expressions

if TYPE_CHECKING:
    from collections.abc import Iterable

_PLACES = re.compile(
    r"""
    https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+           # web and mail addresses
    |</?[A-Za-z][A-Za-z0-9]*(?:\s[^<>]*)?/?>|&\#?\w{1,8};          # mark-up
    |(?<=[(\[<])A?\d{6}(?:[.·\s]{0,2}K[SQ])?(?=[)\]>])             # (005930), a stock
    |(?<![\d.,])0\d{5}(?![\d.,])|\d{3,6}\.(?:K[SQ]|HK|SS|SZ|T)(?![A-Za-z])
    |(?<!\d)\d{2,4}-\d{3,4}-\d{4}(?!\d)                             # a telephone
    |[시군구읍면동]\s[가-힣\d]+[로길]\s?\d+(?:번?길\s?\d+)?(?:-\d+)?(?=$|[\s,.)(]|에)
    |\d+(?:-\d+)?번지|(?<=[가-힣][동리읍면]\s)\d{1,4}-\d{1,3}(?=$|[,.)]|\s(?:소재|일대|일원))
    |(?:오전|오후|새벽|밤|낮)\s?\d{1,2}시(?:\s?\d{1,2}분)?           # the time of day
    |(?<!\d)\d{1,2}시(?=$|[^가-힣]|[에의쯤께경]|까지|부터)(?:\s?\d{1,2}분)?
    |(?<!\d)\d{1,2}:\d\d(?::\d\d)?
    |(?:^|[#\n]\s?)\d{1,2}[.)]\s(?!\d)                             # items of a list
    |\d+\s?(?:번째|순위)|(?<![가-힣])제\s?\d+|\d+호(?:기|선)?(?!점)  # ordinals
    |(?<!\d)\d{1,2}(?:[·~,]\s?\d{1,2})*차(?!례|선|량)
    |(?<![\d,])\d(?:\.\d)?\s?세대(?!\s?(?:아파트|주택|규모))
    |(?<=\d인\s)\d조                                               # 2인 1조, a pair
    |(?<=[법령칙])\s?\d+조|\d+조(?:의\d+)?\s?제?\d+항               # articles of a law
    |(?<!\d)\d{1,2}(?:\s?[·,]\s?\d{1,2})+\s?[일월](?!\s?간)          # days of a list
    |(?<![\d.])\d{1,2}[·.]\d{1,2}(?=\s?(?:                         # days that became names
        운동|사태|사건|선언|대책|지방선거|재보궐|총선|대선|전쟁|혁명|비상|계엄))
    |\d+\s?(?:지수|선물)|\d+(?:\.\d+){2,}                           # indices, versions
    |버전\s?\d+(?:\.\d+)*|\d+(?:\.\d+)*\s?버전
    |(?<![\d.])[248]K\s?(?:급|초?고?화질|영상|해상도|UHD|T|O|L|Q|모니터|디스플레이|카메라)|24/7
    """,
    re.ASCII | re.VERBOSE,
)
# What none of the digits that belong elsewhere can do without; most texts have nothing of it.
_HINT = re.compile(
    r"\d ?[년월일분번순차호시세조버지선K.:·,/~Q)-]|['제] ?\d|버전|20[0-3]\d|[로길] ?\d"
    r"|[@<&]|https?:|www|[(\[]A?\d{6}|(?<![\d.,])0\d{5}|[QY] ?\d",
    re.ASCII,
)
# 4·19 is a day that has become a name; 1·2위 counts.
_PAIR = re.compile(r"(?<![\d.,·])\d{1,2}·\d{1,2}(?![\d.,·%])", re.ASCII)
_PLAIN = re.compile(r"\d{1,4}(?:\.\d+)?", re.ASCII)
_RANGE = re.compile(r"\s?[~-]\s?\d", re.ASCII)
_VERSION = re.compile(r"\d\.\d|\d{1,2}", re.ASCII)
# 최대 5 and 금리를 3.5 name nothing; 모델 3.5, GPT 4 and 팜2 do.
_LATIN_NAME = re.compile(r"(?<![A-Za-z])(?!USD|KRW|US|vs)[A-Za-z][A-Za-z+.-]* $")
_HANGUL_NAME = re.compile(r"[가-힣]+ $|[가-힣A-Za-z]\) $")
_NO_NAME = re.compile(
    r"(?:(?<![가-힣])(?:약|총|각|연|월|주|단|만|또|등|및|최[대소고저장단]|무려|대략|평균|누적|합계|모두|전체|불과|고작|겨우|이상|이하)"
    r"|\d대|[을를은는에의]|에서|보다|까지|부터|으로) ?$"
)
_VAGUE_COUNTERS = frozenset("도대사국호선위번점단층팀주세기회")


def not_figures(text: str) -> tuple[tuple[int, int], ...]:
    """Where digits of a normal text stand that belong to a date, a code, an address or a name."""
    if not _HINT.search(text):
        return ()
    places = [match.span() for match in _PLACES.finditer(text)]
    places += [one.span() for one in _PAIR.finditer(text) if not counter_at(text, one.end())]
    dates = [(one.start, one.end) for one in read_expressions(text)]
    return tuple(sorted({*places, *dates}))


def end_of_place(places: Iterable[tuple[int, int]], position: int) -> int:
    """Where the place ends that holds a position; the position itself if none does."""
    return max((end for start, end in places if start <= position < end), default=position)


def is_name(text: str, start: int, end: int) -> bool:
    """Whether digits end a name: `모델 3.5`, `GPT 4`, `팜2`. A figure goes on with what it counts.

    Args:
        text: a text in its normal form.
        start: where the digits begin.
        end: where they end.
    """
    if not _PLAIN.fullmatch(text, start, end) or _RANGE.match(text, end):
        return False
    counter = counter_at(text, end)
    before = text[max(0, start - 12) : start]
    if re.search(r"(?:[가-힣]|\)-|[가-힣]-)$", before):
        vague = not counter or counter in _VAGUE_COUNTERS
        return vague and not _NO_NAME.search(before)
    if counter:
        return False
    if before.endswith(")"):
        return True
    if _LATIN_NAME.search(before):
        return True
    versioned = _VERSION.fullmatch(text, start, end)
    named = _HANGUL_NAME.search(before) and not _NO_NAME.search(before)
    return bool(versioned and named)
