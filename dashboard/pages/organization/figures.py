"""Figures of a profile in words, with bounds and units; those that no other part shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from dash import html

from dashboard.analysis.organizations.activities import figures_about
from dashboard.analysis.organizations.subjects import subject_name
from dashboard.charting import status as marks
from dashboard.charting.terms import in_units
from dashboard.i18n import Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import compact, money, plain
from dashboard.pages.organization.section import Section, table_of
from dashboard.pages.references import claims_address, claims_link, status_badge
from dashboard.pages.rows import ColumnHeading

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.analysis.records import Record
    from dashboard.dataset.dataset import Dataset
    from dashboard.i18n import Language
    from dashboard.pages.page_request import PageRequest

_EMPTY = "○ {}"
_PERSONS = Text("{}명", "{} people")
_PRICES = Text("{amount}({year}년 가격)", "{amount} ({year} prices)")


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
        row.value, row, lambda value: _with_unit(value, row, dataset, language), language
    )


def _bounded(value: Any, row: Record, write: Callable[[float], str], language: Language) -> str:
    if row.bound == "range" and not pd.isna(row.low) and not pd.isna(row.high):
        return f"{write(float(row.low))}{language.dash}{write(float(row.high))}"
    if pd.isna(value):
        return _EMPTY.format(marks.UNDISCLOSED[language])
    return marks.bounded(write(float(value)), row.bound, language)


def _with_unit(value: float, row: Record, dataset: Dataset, language: Language) -> str:
    if row.unit == "money":
        return _priced(value, row, language)
    return in_units(value, row.unit, dataset, language)


def _priced(value: float, row: Record, language: Language) -> str:
    """Return an amount of money, with the year in whose prices it stands."""
    amount = money(value, row.currency, language)
    if pd.isna(row.price_year):
        return amount
    return _PRICES[language].format(amount=amount, year=row.price_year)


_NAME = Text("기타 수치", "Other figures")
_HEADS = (
    ColumnHeading(Text("수치", "Figure")),
    ColumnHeading(Text("대상", "Subject")),
    ColumnHeading(Text("값", "Value"), is_number=True),
    ColumnHeading(Text("범위", "Scope")),
    ColumnHeading(Text("상태", "Status")),
    ColumnHeading(Text("근거", "Evidence")),
)


def _row(row: Record, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    scope = getattr(row, f"scope_{language}")
    said = [] if pd.isna(scope) else [scope]
    if not pd.isna(row.on):
        said.append(edtf(row.on, language))
    value = metric_words(row, dataset, language)
    return [
        getattr(row, f"title_{language}"),
        subject_name(dataset, row.subject)[language],
        html.A(value, href=claims_address(row.claims, view)),
        language.comma.join(said),
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view, is_headed=True),
    ]


METRICS = Section("figures", _NAME, table_of(figures_about, _row, _NAME, _HEADS), is_expected=False)
