"""Figures of a profile in words: amounts, their bounds and units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd

from dashboard.charting import status as marks
from dashboard.charting.terms import term
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import compact, money, multiple, percent, plain

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.records import Record
    from dashboard.dataset.dataset import Dataset

_EMPTY = "○ {}"
_TOGETHER = Text("{}{}", "{} {}")
_PERSONS = Text("{}명", "{} persons")
_LARGE = 10_000


def size_words(row: Record, language: Language) -> str:
    """Return a claimed size of a model with its bound."""
    return _bounded(row.parameters, row, lambda value: compact(value, language), language)


def amount_words(row: Record, language: Language) -> str:
    """Return an amount of money or of staff with its bound."""
    if row.kind != "money":
        return _bounded(
            row.amount,
            row,
            lambda value: _PERSONS[language].format(plain(value, language)),
            language,
        )
    return money_words(row, language)


def money_words(row: Record, language: Language) -> str:
    """Return an amount of money with its bound."""
    return _bounded(row.amount, row, lambda value: money(value, row.currency, language), language)


def metric_words(row: Record, dataset: Dataset, language: Language) -> str:
    """Return another figure with its bound and unit."""
    return _bounded(
        row.value, row, lambda value: _with_unit(value, row.unit, dataset, language), language
    )


def _bounded(value: Any, row: Record, write: Callable[[float], str], language: Language) -> str:
    if row.bound == "range" and not pd.isna(row.low) and not pd.isna(row.high):
        return f"{write(float(row.low))}{language.dash}{write(float(row.high))}"
    if pd.isna(value):
        return _EMPTY.format(marks.UNDISCLOSED[language])
    return marks.bounded(write(float(value)), row.bound, language)


def _with_unit(value: float, unit: str, dataset: Dataset, language: Language) -> str:
    if unit == "percent":
        return percent(value, language)
    if unit == "ratio":
        return multiple(value, language)
    number = compact(value, language) if value >= _LARGE else plain(value, language)
    words = term(dataset, "unit", unit)[language]
    if value == 1 and language == Language.EN:
        # The identifiers of units are English and stand for one of each.
        words = unit.replace("_", " ")
    return _TOGETHER[language].format(number, words)
