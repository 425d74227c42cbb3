"""How computed figures came about, written as a reader would compute them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.growth import GrowthStep, stated_growth
from dashboard.analysis.records import records
from dashboard.i18n import Text
from dashboard.i18n.numbers import money, multiple, percent

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset

_BETWEEN = Text(
    "{first}({from_year}년) × ({last} ÷ {first})^({done}/{all}) ≈ {result}({year}년)",
    "{first} ({from_year}) × ({last} ÷ {first})^({done}/{all}) ≈ {result} ({year})",
)
_RATE = Text(
    "({last} ÷ {first})^(1/{years}) − 1 = {result}", "({last} ÷ {first})^(1/{years}) − 1 = {result}"
)
_PRODUCT = Text("{begin} × {factor} ≈ {end}", "{begin} × {factor} ≈ {end}")
_QUOTIENT = Text("{upper} ÷ {lower} = {result}", "{upper} ÷ {lower} = {result}")


def between_years(forecast: str, year: int, dataset: Dataset) -> Text | None:
    """Return how the amount of a year between two stated ones was computed.

    In the forecast's own currency, by ``derived_points``: the path is geometric and meets both
    ends. None if no stated compound rate leads through that year.
    """
    for step in records(stated_growth(dataset), GrowthStep):
        is_led_through = step.from_year < year < step.to_year
        if step.forecast == forecast and is_led_through and step.first and step.last:
            share = (year - step.from_year) / (step.to_year - step.from_year)
            currency = _currency(forecast, dataset)
            return _BETWEEN.format(
                first=amount_words(step.first, currency),
                last=amount_words(step.last, currency),
                result=amount_words(step.first * (step.last / step.first) ** share, currency),
                from_year=step.from_year,
                year=year,
                done=year - step.from_year,
                all=step.to_year - step.from_year,
            )
    return None


def _currency(forecast: str, dataset: Dataset) -> str:
    rows = dataset.records.of("market_forecasts")
    return next(row["currency"] for row in rows if row["forecast"] == forecast)


def yearly_rate(first: Text, last: Text, years: int, rate: float) -> Text:
    """Return how a compound rate was computed.

    Args:
        first: The amount of the first year.
        last: The amount of the last year.
        years: Years between them.
        rate: The rate in percent a year.
    """
    result = Text.of(lambda language: percent(rate, language))
    return _RATE.format(first=first, last=last, years=years, result=result)


def times_as_much(upper: Text, lower: Text, times: float) -> Text:
    """Return how often one figure goes into another, as a division."""
    result = Text.of(lambda language: multiple(times, language))
    return _QUOTIENT.format(upper=upper, lower=lower, result=result)


def step_between(begin: float, factor: float, end: float, currency: str) -> Text:
    """Return how a factor leads from one amount of money to another."""
    times = Text.of(lambda language: multiple(factor, language).strip("배×"))
    return _PRODUCT.format(
        begin=amount_words(begin, currency), factor=times, end=amount_words(end, currency)
    )


def share_of(part: Text, whole: Text, share: float) -> Text:
    """Return a share in percent as a division."""
    result = Text.of(lambda language: percent(share, language))
    return _QUOTIENT.format(upper=part, lower=whole, result=result)


def amount_words(amount: float, currency: str) -> Text:
    """Return money in both languages."""
    return Text.of(lambda language: money(amount, currency, language))
