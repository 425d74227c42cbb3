"""One number of a Korean text, in digits or in words: `6천150억`, `204B`, `5분의 1`, `두 배`."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec.structs import replace

from dashboard.dataset.counters import after_counter, counter_at
from dashboard.dataset.magnitudes import NumeralPart, read_parts
from dashboard.dataset.not_figures import is_name
from dashboard.dataset.number_forms import LETTERS, Number, computed_number_at
from dashboard.dataset.number_words import FIRST_LETTERS, NUMBER_WORDS, number_word_at

START = re.compile(
    rf"""
    (?=\d)(?<![A-Za-z\d.십백천만억조경])(?<!\d,)(?<![A-Za-z]-)\d
    |(?<=[A-Za-z]-)\d+(?:x\d+)?(?:\.\d+)?B(?![A-Za-z])  # Llama-70B
    |(?=[수몇일이삼사오육칠팔구십백천만억조{FIRST_LETTERS}])
    (?<![가-힣\d])(?<![\d십백천만억조경][,.])(?:
        [수몇]\ ?[십백천만억조]|십(?:수|여\ ?[가-힣])
        |[일이삼사오육칠팔구십백천][만억조십백천]
        |[십백천만억조](?:\d|\ ?(?:원|달러|[배명개번곳](?![가-힣])))
        |[백천만](?=\ \d+[십백천])  # 만 3천원, 천 5백억
        |[십백천만](?=[일이삼사오육칠팔구][십백천만억조])
        |[이삼사오육칠팔구십백천만]분의|{NUMBER_WORDS})
    """,
    re.ASCII | re.VERBOSE,
)
"""Where a number can begin."""

_LETTER = LETTERS | {
    **dict.fromkeys(("b", "bn", "billion"), LETTERS["B"]),
    "million": LETTERS["M"],
    "trillion": LETTERS["T"],
}
_SEVERAL = 10
_SUFFIX = re.compile(
    r"(?:[KMBT]|(?<=\d\d)b|(?<=[2-9])b| ?(?:million|billion|bn|trillion))(?![A-Za-z\d])"
)
_OTHER_NAME = re.compile(r"[A-Za-z_]")
_HALVED = frozenset({"년", "개월", "달", "주", "일", "시간", "분", "배"})
_HALF = re.compile(r" ?반(?=$|[^가-힣]|[에을의은이](?![가-힣]{2})|만에|동안|이나|간|가량|정도)")
_PARTS_OF = re.compile(r" ?분의 ?(?=[\d일])")
_SIGN = re.compile(r"(?:(?<![\w%)\]]) ?-|\(-\) ?|마이너스 ?|▲)$")
_ENDS_OF_SIGNS = frozenset("-▲) 스")
# A Hangul number is one where something is counted: 천만 원, not 천만에.
_SPOKEN_ALONE = re.compile(r"(?=$|[^가-힣A-Za-z])|여 |여(?=[가-힣])")
_DOUBTFUL = frozenset({"오만", "일만", "이만", "구만", "사만", "이천", "사천"})
_OTHER_WORDS = frozenset({"구조", "사조", "백조", "만조", "이조", "수조"})
_MONEY = frozenset({"원", "달러", "유로", "위안", "엔"})


def number_at(text: str, start: int) -> tuple[Number | None, int]:
    """The whole number that begins there in a normal text, and where to read on."""
    if computed := computed_number_at(text, start):
        return computed
    if word := None if text[start].isdigit() else _word(text, start):
        word = _with_half(text, word)
        return word, word.end
    number, end = _in_digits(text, start)
    if number is None or is_name(text, start, number.end):
        return None, end
    number = _with_half(text, _signed(text, _fraction(text, number) or number))
    return number, number.end


def _word(text: str, start: int) -> Number | None:
    word = number_word_at(text, start)
    if word is None:
        return None
    parts = (NumeralPart(word.high, Decimal(1)),)
    counter = word.counter or counter_at(text, word.end)
    return Number(word.low, word.high, parts, start, word.end, counter)


def _in_digits(text: str, start: int) -> tuple[Number | None, int]:
    """A number in digits, or in numerals such as 수백억 and 천만; and where to read on."""
    several = text[start] in "수몇" or text[start : start + 2] == "십수"
    first = start + several * (1 + (text[start + 1 : start + 2] == " "))
    if text[start : start + 2] == "십수":
        return _between(text, start, Decimal(10), Decimal(20), start + 2), start + 2
    parts, end = read_parts(text, first)
    if not parts:
        return None, max(end, start + 1)
    if letter := _SUFFIX.match(text, end):
        total = sum((part.value for part in parts), Decimal(0))
        parts, end = (NumeralPart(total, _LETTER[letter[0].strip()]),), letter.end()
    counter = counter_at(text, end)
    if _OTHER_NAME.match(text, end) and not counter:
        return None, end
    if not text[first].isdigit() and not _is_spoken(text, start, end, counter):
        return None, end
    total = sum((part.value for part in parts), Decimal(0))
    high = total * _SEVERAL if several else total
    return Number(total, high, parts, start, end, counter), end


def _between(text: str, start: int, low: Decimal, high: Decimal, end: int) -> Number | None:
    counter = counter_at(text, end)
    return (
        Number(low, high, (NumeralPart(high, Decimal(1)),), start, end, counter)
        if counter
        else None
    )


def _is_spoken(text: str, start: int, end: int, counter: str) -> bool:
    """Whether Hangul is a number, and not a word that looks like one: 구조, 천만에, 이만."""
    written = text[start:end]
    if written in _OTHER_WORDS:
        return counter in _MONEY
    if counter:
        return True
    doubtful = written in _DOUBTFUL or end - start == 1
    return not doubtful and bool(_SPOKEN_ALONE.match(text, end))


def _fraction(text: str, whole: Number) -> Number | None:
    """`5분의 1`: the part comes behind what it is a part of."""
    of = _PARTS_OF.match(text, whole.end)
    if of is None:
        return None
    parts, end = read_parts(text, of.end())
    if text[of.end()] == "일":
        parts, end = (NumeralPart(Decimal(1), Decimal(1)),), of.end() + 1
    if not parts or not whole.low:
        return None
    part = sum((one.value for one in parts), Decimal(0))
    low, high = part / whole.high, part / whole.low
    return Number(
        low, high, (NumeralPart(high, Decimal(1)),), whole.start, end, counter_at(text, end)
    )


def _with_half(text: str, number: Number) -> Number:
    """`2년 반`, `한 시간 반`: half of what is counted more."""
    if number.counter not in _HALVED or number.low != number.high:
        return number
    half = _HALF.match(text, after_counter(text, number.end))
    if half is None:
        return number
    value = number.low + Decimal("0.5")
    parts = (NumeralPart(value, Decimal(1)),)
    return replace(number, low=value, high=value, parts=parts, end=half.end())


def _signed(text: str, number: Number) -> Number:
    """A number with the sign before it: -9%, ▲1.2%, 마이너스 0.2%."""
    if text[number.start - 1 : number.start] not in _ENDS_OF_SIGNS:
        return number
    sign = _SIGN.search(text, 0, number.start)
    if sign is None or (sign[0] == "▲" and not _falls(text, number, sign.start())):
        return number
    if number.low < 0 or number.high == 0:
        return number
    parts = tuple(NumeralPart(-part.count, part.unit) for part in number.parts)
    return replace(number, low=-number.high, high=-number.low, parts=parts, start=sign.start())


def _falls(text: str, number: Number, triangle: int) -> bool:
    """Whether a triangle is the minus of an account, not the bullet of a list."""
    is_list = any(not text[at + 1 : at + 2].isdigit() for at, one in enumerate(text) if one == "▲")
    counted = counter_at(text, number.end)
    in_brackets = text[triangle - 1 : triangle] == "("
    return not is_list and (in_brackets or counted in ("%", "%p", "원", "달러", "포인트"))
