"""Currencies: their codes (ISO 4217), their names, and amounts of them."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale
from babel.numbers import get_currency_symbol, list_currencies

from dashboard.i18n.text import Text

_USUAL = {
    "KRW": Text("원", "won"),
    "USD": Text("달러", "dollar"),
    "EUR": Text("유로", "euro"),
    "JPY": Text("엔", "yen"),
    "CNY": Text("위안", "yuan"),
    "GBP": Text("파운드", "pound"),
}
"""What papers call them; the names of others say whose they are."""

_LETTERED = 2
"""A symbol of so many letters or more, such as CHF, stands apart from the figure."""


@lru_cache(1)
def _codes() -> frozenset[str]:
    return frozenset(list_currencies("en"))


def is_currency(code: str) -> bool:
    """Whether it is the code of a currency."""
    return code in _codes()


@lru_cache(256)
def currency_name(code: str) -> Text:
    """Return the name of a currency; of what is none, its code."""
    usual = _USUAL.get(code)
    return usual or Text.of(lambda one: str(Locale.parse(one.babel).currencies.get(code, code)))


@lru_cache(256)
def amount_of(code: str) -> Text:
    """Return how an amount of a currency is written: ``{amount} 유로`` and ``€{amount}``.

    Raises:
        KeyError: If there is no such currency.
    """
    if not is_currency(code):
        raise KeyError(code)
    symbol = get_currency_symbol(code, "en_US")
    is_word = symbol[-_LETTERED:].isalpha()
    between = " " if is_word else ""
    return Text(f"{{amount}} {currency_name(code).ko}", f"{symbol}{between}{{amount}}")
