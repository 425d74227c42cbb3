"""The digits of a Korean figure, part by part: `1조7500억` is 1 × 10¹² and 7500 × 10⁸."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

_SMALL = {"십": Decimal(10), "백": Decimal(100), "천": Decimal(1000)}
_LARGE = {"만": Decimal(10**4), "억": Decimal(10**8), "조": Decimal(10**12), "경": Decimal(10**16)}

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?"
_BELOW_MYRIAD = re.compile(rf"(?:{_DIGITS})?[천백십](?:\d?[백십])*\d?|{_DIGITS}", re.ASCII)
_STEP = re.compile(rf"(?P<digits>{_DIGITS})?(?P<small>[천백십])?", re.ASCII)


@dataclass(frozen=True)
class Part:
    """A part of a number: so many of a power of ten."""

    count: Decimal
    unit: Decimal

    @property
    def value(self) -> Decimal:
        """What it amounts to."""
        return self.count * self.unit


def read_parts(text: str, start: int) -> tuple[tuple[Part, ...], int]:
    """The parts of the number that stands there, in falling units, and where it ends."""
    parts: list[Part] = []
    end = start
    while found := _part(text, end, parts[-1].unit if parts else None):
        part, end = found
        parts.append(part)
    return tuple(parts), end


def _part(text: str, start: int, ceiling: Decimal | None) -> tuple[Part, int] | None:
    """The next part of a number and its end; all of it is less than the unit before."""
    spaced = ceiling is not None and text[start : start + 1] == " "
    digits = _BELOW_MYRIAD.match(text, start + spaced)
    end = digits.end() if digits else start + spaced
    unit = _LARGE.get(text[end : end + 1])
    if unit is None and (digits is None or spaced):
        return None
    if digits is None and ceiling is not None:
        return None
    part = Part(_thousands(digits[0]) if digits else Decimal(1), unit or Decimal(1))
    if ceiling is not None and part.value >= ceiling:
        return None
    return part, end + (unit is not None)


def _thousands(text: str) -> Decimal:
    total = Decimal(0)
    for step in _STEP.finditer(text):
        if step[0]:
            digits = Decimal((step["digits"] or "1").replace(",", ""))
            total += digits * _SMALL.get(step["small"] or "", Decimal(1))
    return total
