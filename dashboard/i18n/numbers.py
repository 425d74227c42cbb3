"""Numbers, percentages and money as Korean and English readers write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from babel.numbers import format_compact_decimal, format_decimal

from dashboard.i18n.language import Language

if TYPE_CHECKING:
    from decimal import Decimal

_MYRIADS = ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, ""))
_CURRENCY = {
    ("USD", Language.KO): "{} 달러",
    ("KRW", Language.KO): "{} 원",
    ("USD", Language.EN): "${}",
    ("KRW", Language.EN): "₩{}",
}


def plain(value: float | Decimal, language: Language) -> str:
    """Return a number in full with group separators: ``1,234.5``."""
    return str(format_decimal(value, locale=language.value))


def compact(value: float, language: Language, digits: int = 4) -> str:
    """Return a large number in the reader's units: ``1조 7500억`` or ``1.75T``.

    Args:
        value: The number.
        language: The reader's language.
        digits: Significant digits; a figure read from an article rarely has more.
    """
    rounded = _significant(value, digits)
    if language is Language.EN:
        return str(format_compact_decimal(rounded, locale="en", fraction_digits=3))
    return _korean(rounded)


def percent(value: float, language: Language, digits: int = 1) -> str:
    """Return a figure that is already in percent: ``38.4%``."""
    return f"{format_decimal(round(value, digits), locale=language.value)}%"


def multiple(value: float, language: Language) -> str:
    """Return how many times one figure is another: ``3.4배`` or ``3.4×``."""
    rounded = round(value, 0 if value >= 100 else 1) if value >= 1 else _significant(value, 2)
    number = format_decimal(rounded, locale=language.value, format="#,##0.#######")
    return f"{number}배" if language is Language.KO else f"{number}×"


def money(amount: float, currency: str, language: Language, digits: int = 4) -> str:
    """Return an amount with its currency: ``5543억 달러`` or ``$554.3B``."""
    return _CURRENCY[currency, language].format(compact(amount, language, digits))


def _significant(value: float, digits: int) -> float:
    return float(f"{value:.{digits}g}")


def _korean(value: float) -> str:
    if abs(value) < 10**4:
        return str(format_decimal(value, locale="ko"))
    parts, rest = [], round(abs(value))
    for unit, name in _MYRIADS:
        count, rest = divmod(rest, unit)
        if count:
            parts.append(f"{count}{name}")
    return ("-" if value < 0 else "") + " ".join(parts)
