"""Amounts of forecasts in words, as precise as what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.forecasts import PROJECTED, REST, STATED
from dashboard.charting.status import bounded
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.analysis.records import Record

_AS_READ, _COMPUTED = 4, 3
_IN_YEAR = Text("{year}년 {amount}", "{amount} in {year}")


def amount(row: Record, language: Language) -> str:
    """Return a row's amount: four digits as read from an article, three if computed."""
    as_read = row.basis == STATED and row.rate_kind in {"none", "printed"}
    text = money(row.amount, row.currency, language, _AS_READ if as_read else _COMPUTED)
    bound = row.bound if row.basis == STATED and not pd.isna(row.bound) else "exact"
    return bounded(text, bound, language)


def computed(value: float, row: Record, language: Language) -> str:
    """Return another amount in a row's currency, with the digits of a computed one."""
    return money(value, row.currency, language, _COMPUTED)


def in_year(row: Record, language: Language) -> str:
    """Return a row's amount with its year."""
    return _IN_YEAR[language].format(year=row.year, amount=amount(row, language))


def other_amount(row: Record, language: Language) -> str:
    """Return the article's amount in the currency that is not shown; empty if there is none."""
    if row.own_currency != row.currency:
        return money(row.own_amount, row.own_currency, language)
    if pd.isna(row.stated_amount):
        return ""
    return money(float(row.stated_amount), row.stated_currency, language)


def spoken(rows: Sequence[Record]) -> list[Record]:
    """Return the rows of single forecasts that rest on no reader's assumption, each once, by year.

    Where there are no others, those that there are.
    """
    single = [row for row in rows if row.basis != REST] or rows
    stated = [row for row in single if row.basis != PROJECTED] if len(single) > 1 else single
    once: dict[tuple[object, ...], Record] = {}
    for row in stated or single:
        once.setdefault((row.forecast, row.year, row.basis, row.amount), row)
    return sorted(once.values(), key=lambda row: row.year)


def projected(rows: Sequence[Record]) -> list[Record]:
    """Return the rows that rest on a reader's assumption, by year."""
    assumed = (row for row in rows if row.basis == PROJECTED)
    return sorted(assumed, key=lambda row: row.year)
