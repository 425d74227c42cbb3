"""From one currency to another: at the rate of the article, or at the average of the year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import records

if TYPE_CHECKING:
    import pandas as pd

    from dashboard.dataset.dataset import Dataset

CONVERTIBLE = ("KRW", "USD")
"""The currencies between which the dataset has rates."""

_AVERAGE = "monthly_average"

ARTICLE, YEARLY = "article", "yearly"
"""The two ways to choose a rate."""


class Rate(Struct, frozen=True):
    """A rate of exchange and where it comes from.

    Attributes:
        krw_per_usd: Won for one dollar; missing where nothing was converted.
        kind: ``none`` (not converted), ``printed`` (the article prints both amounts), ``implied``
            (the article prints another amount in both), ``month`` or ``year`` (averages).
        on: What the average is of, or the day of the article; EDTF.
        source: The article whose rate it is, or the series of an average.
        claim: The claim that prints both currencies, if there is one.
    """

    krw_per_usd: float
    kind: str
    on: str = ""
    source: str = ""
    claim: str = ""


class Amount(Struct, frozen=True):
    """An amount of money as it stands in a source, and of which year it is."""

    amount: float
    currency: str
    stated_amount: float | None
    stated_currency: str | None
    year: int
    source: str


class _ImpliedRate(Struct, frozen=True):
    source: str
    krw_per_usd: float
    implied_by: str | None


UNCONVERTED = Rate(float("nan"), "none")


def yearly_averages(dataset: Dataset) -> pd.Series[float]:
    """Return the average of the twelve months of each year that has them all.

    Returns:
        Won for one dollar, by year.
    """
    months = _monthly(dataset)
    by_year = months.groupby(months.index.str[:4].astype(int))
    return by_year.mean()[by_year.size() == 12].sort_index()


def _monthly(dataset: Dataset) -> pd.Series[float]:
    table = dataset.tables["exchange_rates"]
    monthly = table[table["kind"] == _AVERAGE]
    return monthly.set_index("on")["krw_per_usd"].astype(float)


class Rates:
    """The rates of a dataset, by article and by year."""

    def __init__(self, dataset: Dataset) -> None:
        table = dataset.tables["exchange_rates"]
        implied = table[table["kind"] == "implied"].drop_duplicates("source")
        self._implied = {row.source: row for row in records(implied, _ImpliedRate)}
        sources = dataset.tables["sources"]
        self._published = dict(zip(sources["source"], sources["published_on"], strict=True))
        self._months, self._years = _monthly(dataset), yearly_averages(dataset)
        self._series = next(iter(table.loc[table["kind"] == _AVERAGE, "source"]), "")

    def printed(self, krw_per_usd: float, source: str) -> Rate:
        """Return the rate at which an article prints an amount in both currencies."""
        return Rate(krw_per_usd, "printed", self._published[source], source)

    def of_article(self, source: str) -> Rate:
        """Return the rate that an article implies, else the average of the month it appeared in."""
        row = self._implied.get(source)
        if row is not None:
            on, claim = self._published[source], row.implied_by or ""
            return Rate(float(row.krw_per_usd), "implied", on, source, claim)
        published = self._published[source]
        first, last = published.split("/")[0][:7], published.split("/")[-1][:7]
        during = self._months[(self._months.index >= first) & (self._months.index <= last)]
        if during.empty:
            return self.of_year(int(published[:4]))
        span = first if first == last else f"{first}/{last}"
        return Rate(float(during.mean()), "month", span, self._series)

    def of_year(self, year: int) -> Rate:
        """Return the average of a year, or of the nearest year that has all its months.

        Without any such year nothing is converted.
        """
        if self._years.empty:
            return UNCONVERTED
        nearest = min(max(year, self._years.index[0]), self._years.index[-1])
        return Rate(float(self._years[nearest]), "year", str(nearest), self._series)


def converted(points: pd.DataFrame, dataset: Dataset, currency: str, by: str) -> pd.DataFrame:
    """Return amounts in one currency.

    Args:
        points: Columns ``amount``, ``currency`` (one of ``CONVERTIBLE``), ``stated_amount``,
            ``stated_currency``, ``year`` and ``source``.
        dataset: Where the rates are.
        currency: ``USD`` or ``KRW``.
        by: ``article`` (an amount printed in both currencies stays as printed) or ``yearly``.

    Columns: those of ``points``; value (in ``currency``), rate (won for one dollar, missing where
    nothing was converted), rate_kind, rate_on, rate_source, rate_claim (as in ``Rate``). Where a
    rate is needed and the dataset has none, the value is missing.
    """
    rates = dataset.derived(Rates)
    rows = [_converted(row, rates, currency, by) for row in records(points, Amount)]
    return points.assign(
        value=[value for value, _ in rows],
        rate=[rate.krw_per_usd for _, rate in rows],
        rate_kind=[rate.kind for _, rate in rows],
        rate_on=[rate.on for _, rate in rows],
        rate_source=[rate.source for _, rate in rows],
        rate_claim=[rate.claim for _, rate in rows],
    )


def _converted(row: Amount, rates: Rates, currency: str, by: str) -> tuple[float, Rate]:
    amount = float(row.amount)
    if row.currency == currency:
        return amount, UNCONVERTED
    if by == ARTICLE and row.stated_amount is not None and row.stated_currency == currency:
        stated = float(row.stated_amount)
        won, dollars = (stated, amount) if currency == "KRW" else (amount, stated)
        return stated, rates.printed(won / dollars, row.source)
    rate = rates.of_article(row.source) if by == ARTICLE else rates.of_year(row.year)
    factor = rate.krw_per_usd if currency == "KRW" else 1 / rate.krw_per_usd
    return amount * factor, rate
