"""One number of a Korean text, in digits or in words: `6천150억`, `8x7B`, `5분의 1`, `두 배`."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from dashboard.tables.counters import counter_at
from dashboard.tables.magnitudes import Part, read_parts
from dashboard.tables.not_figures import is_name
from dashboard.tables.number_words import number_word_at
from dashboard.words import Words

START = re.compile(
    r"(?<![A-Za-z\d.])(?<!\d,)(?<![A-Za-z]-)\d"
    r"|(?<=[A-Za-z]-)\d+(?:x\d+)?(?:\.\d+)?B(?![A-Za-z])"
    r"|(?<![가-힣])(?:[수몇] ?[십백천만억조]|십(?:수|여 ?[가-힣])|[일이삼사오육칠팔구십백천][만억조십백천]|[십백천만억] ?(?:원|달러|[배명개번곳](?![가-힣])))"
    r"|(?<![가-힣])[하이사나닷엿여아열보격절갑곱일반한두세네석넉다서대예너스마쉰]",
    re.ASCII,
)
"""Where a number can begin."""

_LETTER = {
    **{"K": Decimal(10**3), "M": Decimal(10**6), "B": Decimal(10**9), "T": Decimal(10**12)},
    **{"b": Decimal(10**9), "bn": Decimal(10**9)},
    **{"million": Decimal(10**6), "billion": Decimal(10**9), "trillion": Decimal(10**12)},
}
_SEVERAL = 10
_SUFFIX = re.compile(
    r"(?:[KMBT]|(?<=\d\d)b|(?<=[2-9])b| ?(?:million|billion|bn|trillion))(?![A-Za-z\d])"
)
_OTHER_NAME = re.compile(r"[A-Za-z_]")
# Experts that share layers have fewer parameters than so many models.
_EXPERTS = re.compile(
    r"(?P<count>\d{1,3}) ?x ?(?P<size>\d+(?:\.\d+)?)(?P<letter>[MBT])(?![A-Za-z])"
)
_SHARED = Words(
    "전문가 여럿이 층을 나눠 쓰므로 곱은 상한이다. 실제 수는 따로 확인해야 한다",
    "experts share layers, so the product is an upper limit; what is the real number?",
)
_POWER = re.compile(
    r"(?:(?P<factor>\d+(?:\.\d+)?) ?x ?)?10(?:\^|의 ?)(?P<exponent>\d{1,2})(?: ?(?:제곱|승))?(?!\d)"
    r"|(?P<digits>\d+(?:\.\d+)?)[eE]\+?(?P<exponent_behind>\d{1,2})(?![A-Za-z\d])",
    re.ASCII,
)
_RAISED = re.compile(r"(?:(?P<factor>\d+(?:\.\d+)?) ?x ?)?10(?P<exponent>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")
_AS_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_PARTS_OF = re.compile(r" ?분의 ?(?=[\d일])")
# 1/10 is a tenth; 9/11 may be anything.
_SLASH = re.compile(
    r"(?P<part>\d{1,2})/(?P<whole>\d{1,3})(?![\d/])(?P<said> ?(?:수준|이상|이하|가량|정도|로|에|을|를|만))?",
    re.ASCII,
)
_SIGN = re.compile(r"(?:(?<![\w%)\]]) ?-|\(-\) ?|마이너스 ?|▲)$")
# A Hangul number is one where something is counted: 천만 원, not 천만에.
_SPOKEN_ALONE = re.compile(r"(?=$|[^가-힣A-Za-z])|여 |여(?=[가-힣])")
_DOUBTFUL = frozenset({"오만", "일만", "이만", "구만", "사만", "이천", "사천"})
_OTHER_WORDS = frozenset({"구조", "사조", "백조", "만조", "이조", "수조"})
_MONEY = frozenset({"원", "달러", "유로", "위안", "엔"})


@dataclass(frozen=True)
class Number:
    """A number as it is written; its ends are equal for a point.

    `parts` add up to it. `counter` is what it counts, where the number itself says so or a word
    stands behind it. `question` is what is unlikely about it.
    """

    low: Decimal
    high: Decimal
    parts: tuple[Part, ...]
    start: int
    end: int
    counter: str = ""
    bound: str = ""
    question: Words | None = None

    @property
    def unit(self) -> Decimal:
        """The power of ten that it is counted in at last."""
        return self.parts[-1].unit


def number_at(text: str, start: int) -> tuple[Number | None, int]:
    """The whole number that begins there in a normal text, and where to read on."""
    special = _experts(text, start) or _power(text, start) or _word(text, start)
    if special is not None:
        return special, special.end
    if slash := _SLASH.match(text, start):
        return _slashed(slash), slash.end("whole")
    number, end = _in_digits(text, start)
    if number is None or is_name(text, start, number.end):
        return None, end
    fraction = _fraction(text, number)
    number = _signed(text, fraction or number)
    return replace(number, counter=counter_at(text, number.end)), number.end


def _experts(text: str, start: int) -> Number | None:
    found = _EXPERTS.match(text, start)
    if found is None:
        return None
    part = Part(Decimal(found["count"]) * Decimal(found["size"]), _LETTER[found["letter"]])
    span = (start, found.end())
    return Number(part.value, part.value, (part,), *span, bound="at_most", question=_SHARED)


def _power(text: str, start: int) -> Number | None:
    found = _POWER.match(text, start) or _RAISED.match(text, start)
    if found is None:
        return None
    groups = found.groupdict()
    exponent = groups["exponent"] or groups["exponent_behind"] or "0"
    count = Decimal(groups["factor"] or groups.get("digits") or 1)
    part = Part(count, Decimal(10) ** int(exponent.translate(_AS_DIGITS)))
    counter = counter_at(text, found.end())
    return Number(part.value, part.value, (part,), start, found.end(), counter)


def _word(text: str, start: int) -> Number | None:
    word = number_word_at(text, start)
    if word is None:
        return None
    parts = (Part(word.high, Decimal(1)),)
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
        parts, end = (Part(total, _LETTER[letter[0].strip()]),), letter.end()
    counter = counter_at(text, end)
    if _OTHER_NAME.match(text, end) and not counter:
        return None, end
    if not text[first].isdigit() and not _is_spoken(text, start, end, counter):
        return None, end
    total = sum((part.value for part in parts), Decimal(0))
    return Number(total, total * (_SEVERAL if several else 1), parts, start, end), end


def _between(text: str, start: int, low: Decimal, high: Decimal, end: int) -> Number | None:
    counter = counter_at(text, end)
    return Number(low, high, (Part(high, Decimal(1)),), start, end, counter) if counter else None


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
        parts, end = (Part(Decimal(1), Decimal(1)),), of.end() + 1
    if not parts or not whole.low:
        return None
    part = sum((one.value for one in parts), Decimal(0))
    low, high = part / whole.high, part / whole.low
    return replace(whole, low=low, high=high, parts=(Part(high, Decimal(1)),), end=end)


def _slashed(found: re.Match[str]) -> Number | None:
    part, whole = Decimal(found["part"]), Decimal(found["whole"])
    if not 0 < part < whole or (part > 1 and not found["said"]):
        return None
    value = part / whole
    return Number(value, value, (Part(value, Decimal(1)),), found.start(), found.end("whole"))


def _signed(text: str, number: Number) -> Number:
    """A number with the sign before it: -9%, ▲1.2%, 마이너스 0.2%."""
    sign = _SIGN.search(text, 0, number.start)
    if sign is None or (sign[0] == "▲" and not _falls(text, number, sign.start())):
        return number
    if number.low < 0 or number.high == 0:
        return number
    parts = tuple(Part(-part.count, part.unit) for part in number.parts)
    return replace(number, low=-number.high, high=-number.low, parts=parts, start=sign.start())


def _falls(text: str, number: Number, triangle: int) -> bool:
    """Whether a triangle is the minus of an account, not the bullet of a list."""
    is_list = any(not text[at + 1 : at + 2].isdigit() for at, one in enumerate(text) if one == "▲")
    counted = counter_at(text, number.end)
    in_brackets = text[triangle - 1 : triangle] == "("
    return not is_list and (in_brackets or counted in ("%", "%p", "원", "달러", "포인트"))
