"""Forecasts as rows of a frame: years stated and computed, in the currency that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pandas as pd
from msgspec import Struct

from dashboard.analysis.currency import converted
from dashboard.analysis.forecasts import PROJECTED, STATED, stated_points
from dashboard.analysis.growth import (
    derived_points,
    growth_factors,
    projected_points,
    stated_growth,
    with_growth,
)
from dashboard.analysis.records import records, values
from dashboard.charting.exchange_rates import ConvertedRow, rate_note
from dashboard.charting.status import bounded
from dashboard.charting.terms import word
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import money

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.charting.chart import RenderContext
    from dashboard.dataset.dataset import Dataset

_BASIS = {
    "stated": Text("기사에 적힌 값", "as stated"),
    "derived": Text("성장률로 계산", "computed from the growth rate"),
    "projected": Text("사용자 가정", "your assumption"),
}


class ForecastRow(Struct, frozen=True):
    """A forecast for a year; columns as in the chart's frame."""

    forecast: str
    forecaster_text: Text
    scope_text: Text
    region: str
    year: int
    amount: float
    low: float | None
    high: float | None
    currency: str
    basis: str
    status: str | None
    bound: str | None
    stated_growth: float | None
    recomputed_growth: float | None
    growth_from: float | None
    growth_kind: str | None
    own_amount: float
    own_currency: str
    stated_amount: float | None
    stated_currency: str | None
    rate_kind: str
    rate_note_text: Text
    claims: str


class _InCurrency(Struct, frozen=True):
    """What follows from a dataset and a currency: equal ones are computed once.

    Attributes:
        currency: ``USD`` or ``KRW``.
        by: The rate, as in ``converted``.
    """

    currency: str
    by: str


class Paths(_InCurrency, frozen=True):
    """Every point of every forecast in a currency."""

    def __call__(self, dataset: Dataset) -> pd.DataFrame:
        """Return the stated and derived points, one forecast after the other, years in order.

        Columns: those of ``in_currency``.
        """
        points, growth = stated_points(dataset), stated_growth(dataset)
        parts = [with_growth(points, growth), derived_points(points, growth)]
        rows = in_currency(pd.concat(parts, ignore_index=True), dataset, self.currency, self.by)
        places = pd.factorize(rows["forecast"])[0]
        return rows.iloc[np.lexsort((rows["year"].to_numpy(), places))].reset_index(drop=True)


class Assumed(_InCurrency, frozen=True):
    """The years after a forecast's last stated one, in a currency, as if nothing grew.

    Attributes:
        forecast: The forecast.
        horizon: The last year.
    """

    forecast: str
    horizon: int

    def __call__(self, dataset: Dataset) -> pd.DataFrame:
        """Return the years in order.

        Columns: those of ``in_currency``; factor (from the forecast's own currency to this one).
        """
        later = projected_points(stated_points(dataset), self.forecast, self.horizon)
        rows = converted(later, dataset, self.currency, self.by)
        factor = rows["value"] / rows["amount"]
        return in_currency(later, dataset, self.currency, self.by).assign(factor=factor)


class Amounts(_InCurrency, frozen=True):
    """The stated points in a currency."""

    def __call__(self, dataset: Dataset) -> pd.DataFrame:
        """Return the stated points of every forecast with ``amount`` in the currency."""
        points = converted(stated_points(dataset), dataset, self.currency, self.by)
        return points.assign(amount=points["value"].round(), currency=self.currency)


def in_currency(points: pd.DataFrame, dataset: Dataset, currency: str, by: str) -> pd.DataFrame:
    """Return points in one currency, with what is said of their rate and basis.

    Columns: those of ``points`` and of ``converted`` without ``value``; amount, low, high (in
    ``currency``); own_amount, own_currency (as the forecast has it); rate_note_ko, rate_note_en,
    basis_ko, basis_en.
    """
    rows = converted(points, dataset, currency, by)
    factor = rows["value"] / rows["amount"]
    notes = [rate_note(row, dataset) for row in records(rows, ConvertedRow)]
    bases = [_BASIS[basis] for basis in rows["basis"]]
    texts = dataset.languages.lists(rate_note=notes, basis=bases)
    rows = rows.rename(columns={"amount": "own_amount", "currency": "own_currency"}).assign(
        amount=rows["value"].round(),
        low=(rows["low"] * factor).round(),
        high=(rows["high"] * factor).round(),
        currency=currency,
        **texts,
    )
    return rows.drop(columns="value")


def grown(later: pd.DataFrame, rates: Sequence[float]) -> pd.DataFrame:
    """Return assumed years grown by a low, a base and a high rate in percent a year.

    Args:
        later: The years of ``Assumed``, of which the first is one year after the last stated one.
        rates: Low, base and high.
    """
    own, factor = later["own_amount"].to_numpy(), later["factor"].to_numpy()
    low, base, high = (own * growth_factors(rate, len(later)) for rate in rates)
    amounts = {"low": low, "amount": base, "high": high}
    shown = {name: np.round(amount * factor) for name, amount in amounts.items()}
    return later.assign(own_amount=base, **shown).drop(columns="factor")


def with_rates(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows whose claims are also those of their rates, without ``rate_claim``."""
    claims, rates = values(rows["claims"]), values(rows["rate_claim"])
    known = set(claims)
    both = [
        claim if rate in known else f"{claim};{rate}".rstrip(";")
        for claim, rate in zip(claims, rates, strict=True)
    ]
    return rows.assign(claims=both).drop(columns="rate_claim")


def followed(rows: pd.DataFrame, later: pd.DataFrame) -> pd.DataFrame:
    """Return rows with those of later years behind the others of their forecast."""
    if later.empty:
        return rows
    own = np.flatnonzero((rows["forecast"] == later["forecast"].iloc[0]).to_numpy())
    end = own[-1] + 1
    return pd.concat([rows.iloc[:end], later, rows.iloc[end:]], ignore_index=True)


_AS_READ, _COMPUTED = 4, 3
_IN_YEAR = Text("{year}년 {amount}", "{amount} in {year}")


def amount(row: ForecastRow, language: Language) -> str:
    """Return a row's amount: four digits as read from an article, three if computed."""
    as_read = row.basis == STATED and row.rate_kind in {"none", "printed"}
    text = money(row.amount, row.currency, language, _AS_READ if as_read else _COMPUTED)
    bound = row.bound if row.basis == STATED and row.bound else "exact"
    return bounded(text, bound, language)


def computed(value: float | None, currency: str, language: Language) -> str:
    """Return another amount in a currency, with the digits of a computed one."""
    return money(value or 0.0, currency, language, _COMPUTED)


def status_of(row: ForecastRow, context: RenderContext) -> str:
    """Return the word for the status of a year that rests on no reader's assumption."""
    return word("status", row.status or "", context)


def in_year(row: ForecastRow, language: Language) -> str:
    """Return a row's amount with its year."""
    return _IN_YEAR[language].format(year=row.year, amount=amount(row, language))


def other_amount(row: ForecastRow, language: Language) -> str:
    """Return the article's amount in the currency that is not shown; empty if there is none."""
    if row.own_currency != row.currency:
        return money(row.own_amount, row.own_currency, language)
    if row.stated_amount is None or row.stated_currency is None:
        return ""
    return money(float(row.stated_amount), row.stated_currency, language)


def spoken(rows: Sequence[ForecastRow]) -> list[ForecastRow]:
    """Return the rows that rest on no reader's assumption, each once, by year.

    Where there are no others, those that there are.
    """
    stated = [row for row in rows if row.basis != PROJECTED] if len(rows) > 1 else rows
    once: dict[tuple[object, ...], ForecastRow] = {}
    for row in stated or rows:
        once.setdefault((row.forecast, row.year, row.basis, row.amount), row)
    return sorted(once.values(), key=lambda row: row.year)


def projected(rows: Sequence[ForecastRow]) -> list[ForecastRow]:
    """Return the rows that rest on a reader's assumption, by year."""
    assumed = (row for row in rows if row.basis == PROJECTED)
    return sorted(assumed, key=lambda row: row.year)
