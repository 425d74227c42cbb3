"""Numbers that are computed from two: `8x7B`, `10^24`, `2.5x10의 24제곱`, `5E+11`, `1/10`."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from dashboard.dataset.counters import counter_at
from dashboard.dataset.magnitudes import NumeralPart
from dashboard.i18n import Text

LETTERS = {
    "K": Decimal(10**3),
    "M": Decimal(10**6),
    "B": Decimal(10**9),
    "T": Decimal(10**12),
}
"""The letters behind a number of parameters or tokens."""

_ANY = re.compile(r"\d+(?:\.\d+)? ?(?:[x^eE/⁰¹²³⁴⁵⁶⁷⁸⁹]|의 ?\d)", re.ASCII)
# Experts that share layers have fewer parameters than so many models.
_EXPERTS = re.compile(
    r"(?P<count>\d{1,3}) ?x ?(?P<size>\d+(?:\.\d+)?)(?P<letter>[MBT])(?![A-Za-z])"
)
_SHARED = Text(
    "전문가 모델들이 층을 공유하므로 곱한 값은 상한, 실제 수는 확인 필요",
    "experts share layers, so the product is an upper limit; what is the real number?",
)
_POWER = re.compile(
    r"""
    (?:(?P<factor>\d+(?:\.\d+)?)\ ?x\ ?)?
    10(?:(?:\^|의\ ?)(?P<exponent>\d{1,2})(?:\ ?(?:제곱|승))?|(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?!\d)
    |(?P<digits>\d+(?:\.\d+)?)[eE]\+?(?P<shift>\d{1,2})(?![A-Za-z\d])
    """,
    re.ASCII | re.VERBOSE,
)
_AS_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# 삼분의 일, 만분의 일
_SPOKEN_PART = re.compile(
    r"(?P<whole>[이삼사오육칠팔구십백천만])분의 ?(?P<part>[일이삼사오육칠팔구])"
)
_SPOKEN = {
    **{word: Decimal(value) for value, word in enumerate("일이삼사오육칠팔구십", start=1)},
    "백": Decimal(100),
    "천": Decimal(1000),
    "만": Decimal(10**4),
}
# 1/10 is a tenth; 9/11 may be anything.
_SLASH = re.compile(
    r"(?P<part>\d{1,2})/(?P<whole>\d{1,3})(?![\d/])"
    r"(?P<said> ?(?:수준|이상|이하|가량|정도|로|에|을|를|만))?",
    re.ASCII,
)


class Number(Struct, frozen=True):
    """A number as it is written; its ends are equal for a point.

    `parts` add up to it. `counter` is what it counts, where the number itself says so or a word
    stands behind it. `bound` is what the number itself says of its bound, `question` what is
    unlikely about it.
    """

    low: Decimal
    high: Decimal
    parts: tuple[NumeralPart, ...]
    start: int
    end: int
    counter: str = ""
    bound: str = ""
    question: Text | None = None

    @property
    def unit(self) -> Decimal:
        """The power of ten that it is counted in at last."""
        return self.parts[-1].unit


def computed_number_at(text: str, start: int) -> tuple[Number | None, int] | None:
    """The computed number that begins there in a normal text, and where to read on.

    Nothing if what begins there is no such form; no number if it has the form without meaning one.
    """
    if spoken := _SPOKEN_PART.match(text, start):
        value = _SPOKEN[spoken["part"]] / _SPOKEN[spoken["whole"]]
        part = NumeralPart(value, Decimal(1))
        return Number(value, value, (part,), start, spoken.end()), spoken.end()
    if not _ANY.match(text, start):
        return None
    number = _experts(text, start) or _power(text, start)
    if number is not None:
        return number, number.end
    slash = _SLASH.match(text, start)
    return (_slashed(slash), slash.end("whole")) if slash else None


def _experts(text: str, start: int) -> Number | None:
    found = _EXPERTS.match(text, start)
    if found is None:
        return None
    part = NumeralPart(Decimal(found["count"]) * Decimal(found["size"]), LETTERS[found["letter"]])
    span = (start, found.end())
    return Number(part.value, part.value, (part,), *span, bound="at_most", question=_SHARED)


def _power(text: str, start: int) -> Number | None:
    found = _POWER.match(text, start)
    if found is None:
        return None
    exponent = found["exponent"] or found["shift"] or found["raised"].translate(_AS_DIGITS)
    count = Decimal(found["factor"] or found["digits"] or 1)
    part = NumeralPart(count, Decimal(10) ** int(exponent))
    counter = counter_at(text, found.end())
    return Number(part.value, part.value, (part,), start, found.end(), counter)


def _slashed(found: re.Match[str]) -> Number | None:
    part, whole = Decimal(found["part"]), Decimal(found["whole"])
    if not 0 < part < whole or (part > 1 and not found["said"]):
        return None
    value = part / whole
    return Number(
        value, value, (NumeralPart(value, Decimal(1)),), found.start(), found.end("whole")
    )
