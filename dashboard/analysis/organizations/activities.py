"""What an organization puts in and brings out: money and staff, services, forecasts, figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.analysis.organizations.related_claims import claims_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    import pandas as pd

    from dashboard.dataset.dataset import Dataset

_INVESTMENT = [
    "investment",
    "kind",
    "investor",
    "recipient",
    "instrument",
    "amount",
    "low",
    "high",
    "currency",
    "starts_on",
    "ends_on",
    "stated_amount",
    "stated_currency",
    "valuation",
    "status",
    "bound",
]
_SERVICE = ["application", "model", "starts_on", "status"]
_FORECAST = ["forecast", "region", "year", "amount", "currency", "status", "bound"]
_METRIC = [
    "subject",
    "measure",
    "value",
    "low",
    "high",
    "unit",
    "on",
    "currency",
    "price_year",
    "compared_with",
    "status",
    "bound",
]


def investments_of(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return what an organization puts in or receives, each on its own: nothing is added up.

    Columns: investment, kind (money or staff), investor, recipient, instrument (equity or debt),
    valuation (of the recipient after it), purpose_ko, purpose_en, amount, low, high (units
    of the currency, or persons), currency, starts_on, ends_on (EDTF), stated_amount,
    stated_currency (the same money as printed beside it), status, bound, claims.
    """
    table = dataset.tables["investments"]
    return _merged(
        table[(table["investor"] == organization) | (table["recipient"] == organization)],
        [*_INVESTMENT, *dataset.languages.columns("purpose")],
    )


def services_of(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return the services and uses that an organization offers or means to offer.

    Columns: application, name_ko, name_en, domain_ko, domain_en, model (that it runs on),
    starts_on (EDTF), status, claims.
    """
    table = dataset.tables["applications"]
    return _merged(
        table[table["organization"] == organization],
        [*_SERVICE, *dataset.languages.columns("name", "domain")],
    )


def forecasts_by(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return the market sizes that an organization reports or forecasts, by year.

    Columns: forecast, scope_ko, scope_en, region, year, amount (units of the currency),
    currency, status, bound, claims.
    """
    table = dataset.tables["market_forecasts"]
    own = _merged(
        table[table["forecaster"] == organization],
        [*_FORECAST, *dataset.languages.columns("scope")],
    )
    return own.sort_values(["forecast", "year"], kind="stable").reset_index(drop=True)


def figures_about(dataset: Dataset, organization: str) -> pd.DataFrame:
    """Return the other figures about an organization, its models, alliances and services.

    Columns: subject (what the figure is of), measure, title_ko, title_en, value, low, high,
    unit, on (EDTF), currency, price_year (of an amount of money), compared_with (a model),
    scope_ko, scope_en, status, bound, claims.
    """
    claims = claims_of(dataset, organization)
    table = dataset.tables["metrics"]
    return _merged(
        table[table["claim"].isin(claims["claim"])],
        [*_METRIC, *dataset.languages.columns("title", "scope")],
    )


def _merged(rows: pd.DataFrame, same: Sequence[str]) -> pd.DataFrame:
    """Return equal rows as one; rows that differ in anything stay apart."""
    if rows.empty:  # as most are of most organizations: to group nothing takes as long
        return rows[list(same)].assign(claims=rows["claim"])
    grouped = rows.groupby(list(same), dropna=False, sort=False)["claim"]
    return grouped.agg(";".join).reset_index().rename(columns={"claim": "claims"})
