"""Amounts of forecasts in words, as precise as what they rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pandas as pd

from dashboard.analysis.forecasts import PROJECTED, REST, STATED
from dashboard.figures.marks import bounded
from dashboard.words import Language, Words
from dashboard.words.numbers import money

if TYPE_CHECKING:
    from dashboard.analysis.records import Record

_AS_READ, _COMPUTED = 4, 3
_IN_YEAR = Words("{year}년 {amount}", "{amount} in {year}")


def amount(row: Record, language: Language) -> str:
    """Return a row's amount: four digits as read from an article, three if computed."""
    as_read = row.basis == STATED and row.rate_kind in {"none", "printed"}
    text = money(row.amount, row.currency, language, _AS_READ if as_read else _COMPUTED)
    bound = row.bound if row.basis == STATED and not pd.isna(row.bound) else "exact"
    return bounded(text, bound, language).replace("◂ ", "").replace(" ▸", "")


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


def spoken(frame: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of single forecasts that rest on no reader's assumption, each once, by year.

    Columns: those of ``frame``.
    """
    frame = frame[frame["basis"] != REST] if (frame["basis"] != REST).any() else frame
    rows = frame[frame["basis"] != PROJECTED] if len(frame) > 1 else frame
    rows = frame if rows.empty else rows
    once = rows.drop_duplicates(["forecast", "year", "basis", "amount"])
    return once.sort_values("year", kind="stable")
