"""Numbers, percentages and money as Korean and English readers write them."""

from __future__ import annotations

import re
from decimal import localcontext
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from babel.numbers import format_compact_decimal, format_decimal

from dashboard.i18n.currencies import amount_of
from dashboard.i18n.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from dashboard.i18n.language import Language

_MYRIADS = ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))
_LARGEST = 10**18
"""From here on words are no help, and a number is written as a power of ten."""

_DIGITS = 80
"""Babel rounds with the digits of the context, which are 28, and fails for 10²⁶."""

_UNIT = re.compile(r"[^\d조억만]+$")
_PREFIXES = ("", "k", "M", "G", "T")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_MOST = 4096
"""Numbers that are kept as they are written; Babel takes 50 µs for one."""

_MULTIPLE = Text("{number}배", "{number}×")


def plain(value: float | Decimal, language: Language) -> str:
    """Return a number in full with group separators: ``1,234.5``."""
    return _decimal(value, language.babel)


def exact(value: float | Decimal, language: Language) -> str:
    """Return a number with group separators and all of its decimals."""
    return _exact(value, language.babel)


def plain_text(value: float | Decimal) -> Text:
    """Return a number in full as each language writes it."""
    return Text.of(lambda language: plain(value, language))


def exact_text(value: float | Decimal) -> Text:
    """Return a number with all of its decimals as each language writes it."""
    return Text.of(lambda language: exact(value, language))


def compact(value: float, language: Language, digits: int = 4) -> str:
    """Return a large number in the reader's units: ``1조 7500억`` or ``1.75T``.

    The largest, such as operations of a training run, are powers of ten: ``3.14 × 10²³``.

    Args:
        value: The number.
        language: The reader's language.
        digits: Significant digits; a figure read from an article rarely has more.
    """
    rounded = _significant(value, digits)
    if abs(rounded) >= _LARGEST:
        return _power(rounded, language)
    if language.is_korean:
        return _korean(rounded)
    return _compact(rounded, language.babel)


def power(value: float, language: Language, digits: int = 4) -> str:
    """Return a number as a power of ten, a round one without a factor: ``3.14 × 10²³``, ``10²³``.

    Args:
        value: The number.
        language: The reader's language.
        digits: Significant digits.
    """
    return _power(_significant(value, digits), language).removeprefix("1 × ")


def prefixed(value: float, symbol: str, language: Language, digits: int = 4) -> str:
    """Return a figure with the prefix of its unit: ``25.11 MW``.

    Args:
        value: The figure, in the unit itself.
        symbol: The symbol of the unit: ``W``.
        language: The reader's language.
        digits: Significant digits.
    """
    rounded = _significant(value, digits)
    step = sum(abs(rounded) >= 1000**place for place in range(1, len(_PREFIXES)))
    number = _decimal(rounded / 1000**step, language.babel, "#,##0.###")
    return f"{number} {_PREFIXES[step]}{symbol}"


def percent(value: float, language: Language, digits: int = 1) -> str:
    """Return a figure that is already in percent: ``38.4%``."""
    return f"{_decimal(round(value, digits), language.babel)}%"


def multiple(value: float, language: Language) -> str:
    """Return how many times one figure is another: ``3.4배`` or ``3.4×``."""
    rounded = round(value, 0 if value >= 100 else 1) if value >= 1 else _significant(value, 2)
    is_short = language.is_korean and rounded >= 1
    number = _korean(rounded) if is_short else _decimal(rounded, language.babel, "#,##0.#######")
    return _MULTIPLE[language].format(number=number)


def money(amount: float, currency: str, language: Language, digits: int = 4) -> str:
    """Return an amount with its currency: ``5543억 달러`` or ``$554.3B``."""
    return amount_of(currency)[language].format(amount=compact(amount, language, digits))


def between(ends: Iterable[str], language: Language) -> str:
    """Return both ends of a range; in Korean their unit stands once: ``100억~1000억 원``.

    Args:
        ends: The lower and the upper end in words.
        language: The reader's language.
    """
    low, high = ends
    unit = _UNIT.search(high)
    if language.is_korean and unit is not None:
        low = low.removesuffix(unit[0])
    return f"{low}{language.dash}{high}"


def money_on_axis(amount: float, currency: str, language: Language) -> str:
    """Return an amount as the tick of an axis whose currency is named: ``2000억`` or ``$200B``."""
    is_bare = language.is_korean or not amount
    return compact(amount, language) if is_bare else money(amount, currency, language)


@lru_cache(_MOST, typed=True)
def _decimal(value: Any, locale: str, pattern: str | None = None) -> str:
    with localcontext(prec=_DIGITS):
        return str(format_decimal(value, locale=locale, format=pattern))


@lru_cache(_MOST, typed=True)
def _exact(value: Any, locale: str) -> str:
    with localcontext(prec=_DIGITS):
        return str(format_decimal(value, locale=locale, decimal_quantization=False))


@lru_cache(_MOST, typed=True)
def _compact(value: float, locale: str) -> str:
    return str(format_compact_decimal(value, locale=locale, fraction_digits=3))


def _power(value: float, language: Language) -> str:
    factor, exponent = f"{value:e}".split("e")
    number = _decimal(float(factor), language.babel, "0.######")
    return f"{number} × 10{str(int(exponent)).translate(_RAISED)}"


def _significant(value: float, digits: int) -> float:
    return float(f"{value:.{digits}g}")


def _korean(value: float) -> str:
    if abs(value) < 10**4:
        return _decimal(value, "ko", "0.###")
    parts, rest = [], round(abs(value))
    for unit, name in _MYRIADS:
        count, rest = divmod(rest, unit)
        if count:
            parts.append(f"{count}{name}")
    return ("-" if value < 0 else "") + " ".join(parts)
