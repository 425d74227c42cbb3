"""What an organization puts in, and the markets that it reports."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.analysis.organizations.activities import forecasts_by, investments_of
from dashboard.charting import status as marks
from dashboard.charting.terms import term
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import money, plain
from dashboard.pages.organization.figures import BoundedFigure, bounded_words
from dashboard.pages.organization.section import Section, table_of
from dashboard.pages.references import claims_address, claims_link, status_badge
from dashboard.pages.rows import ColumnHeading

if TYPE_CHECKING:
    from dashboard.analysis.organizations.profile import Profile
    from dashboard.dataset.dataset import Dataset
    from dashboard.pages.page_request import PageRequest

_INVESTMENTS = Text("투자와 인력", "Investments and staff")
_FORECASTS = Text("시장 규모와 전망", "Market sizes and forecasts")
_EVIDENCE = (ColumnHeading(Text("상태", "Status")), ColumnHeading(Text("근거", "Evidence")))
_INVESTED = (
    ColumnHeading(Text("목적", "Purpose")),
    ColumnHeading(Text("종류", "Kind")),
    ColumnHeading(Text("금액·규모", "Amount"), is_number=True),
    ColumnHeading(Text("기간", "Period")),
    *_EVIDENCE,
)
_FORECAST = (
    ColumnHeading(Text("시장", "Market")),
    ColumnHeading(Text("연도", "Year")),
    ColumnHeading(Text("규모", "Size"), is_number=True),
    *_EVIDENCE,
)
_APART = Text(
    "금액은 건별로 적었습니다. 상태, 통화, 종류가 다른 금액은 합산하지 않습니다.",
    "Amounts are listed one by one; those that differ in status, currency or kind "
    "are not added up.",
)
_PERSONS = Text("{}명", "{} people")
_RAISED = Text("유치 기관: {name}", "Raised by {name}")
_VALUED = Text("투자 후 기업가치: {money}", "valuation after it: {money}")
_PRINTED = Text("기사 병기: {money}", "also printed as {money}")


class InvestedAmount(BoundedFigure, frozen=True):
    """Money or staff; columns as in ``investments_of``."""

    kind: str
    instrument: str | None
    purpose_text: Text
    recipient: str | None
    amount: float | None
    currency: str | None
    stated_amount: float | None
    stated_currency: str | None
    valuation: float | None
    starts_on: str | None
    ends_on: str | None
    status: str
    claims: str


class ReportedMarket(Struct, frozen=True):
    """A market size; columns as in ``forecasts_by``."""

    scope_text: Text
    year: int
    amount: float
    currency: str
    bound: str
    status: str
    claims: str


def _investments(profile: Profile, dataset: Dataset, view: PageRequest) -> list[Any]:
    table = table_of(investments_of, InvestedAmount, _invested, _INVESTMENTS, _INVESTED)
    are_several = len(investments_of(dataset, profile.organization)) > 1
    apart = [html.P(_APART[view.language], className="hint")] if are_several else []
    return [*table(profile, dataset, view), *apart]


def _invested(row: InvestedAmount, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    amount = html.A(_amount(row, language), href=claims_address(row.claims, view))
    kinds = [term(dataset, "investment_kind", row.kind)[language]]
    if row.instrument:
        kinds.append(term(dataset, "instrument", row.instrument)[language])
    return [
        [row.purpose_text[language], *_recipient(row, dataset, language)],
        language.comma.join(kinds),
        [amount, *_printed(row, language), *_valuation(row, language)],
        _period(row, language),
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view, is_headed=True),
    ]


def _amount(row: InvestedAmount, language: Language) -> str:
    """Return an amount of money or of staff with its bound."""

    def write(value: float, language: Language) -> str:
        if row.currency and row.kind == "money":
            return money(value, row.currency, language)
        return _PERSONS[language].format(plain(value, language))

    return bounded_words(row.amount, row, write, language)


def _printed(row: InvestedAmount, language: Language) -> list[Any]:
    """Return the same money in the other currency that the article prints."""
    if row.stated_amount is None or row.stated_currency is None:
        return []
    stated = money(float(row.stated_amount), row.stated_currency, language)
    return [html.Small(_PRINTED[language].format(money=stated))]


def _recipient(row: InvestedAmount, dataset: Dataset, language: Language) -> list[Any]:
    """Return who receives the money, where that is said."""
    if row.recipient is None:
        return []
    name = dataset.name("organizations", row.recipient, language)
    return [html.Small(_RAISED[language].format(name=name))]


def _valuation(row: InvestedAmount, language: Language) -> list[Any]:
    """Return what the recipient is worth after the money has come, where that is said."""
    if row.valuation is None or row.currency is None:
        return []
    valuation = money(float(row.valuation), row.currency, language)
    return [html.Small(_VALUED[language].format(money=valuation))]


def _period(row: InvestedAmount, language: Language) -> str:
    ends = [edtf(one, language) for one in (row.starts_on, row.ends_on) if one]
    return language.dash.join(ends)


def _forecast(row: ReportedMarket, dataset: Dataset, view: PageRequest) -> list[Any]:
    language = view.language
    amount = money(float(row.amount), row.currency, language)
    return [
        row.scope_text[language],
        edtf(str(row.year), language),
        html.A(marks.bounded(amount, row.bound, language), href=claims_address(row.claims, view)),
        status_badge(row.status, dataset, view),
        claims_link(row.claims, view, is_headed=True),
    ]


INVESTMENTS = Section("investments", _INVESTMENTS, _investments)
FORECASTS = Section(
    "forecasts",
    _FORECASTS,
    table_of(forecasts_by, ReportedMarket, _forecast, _FORECASTS, _FORECAST),
    is_expected=False,
)
