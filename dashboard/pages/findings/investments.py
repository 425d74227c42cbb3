"""Money: the largest amount in each currency, and what has none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.records import records
from dashboard.charting.terms import term
from dashboard.i18n import Text
from dashboard.i18n.currencies import currency_name
from dashboard.pages.findings.finding import (
    Finding,
    FindingFigure,
    amount,
    claims_in,
    counted,
    named,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pandas as pd

    from dashboard.charting.drawn import Drawn
    from dashboard.dataset.dataset import Dataset

_LARGEST = Text(
    "{currency}로 보도된 투자 {count} 가운데 최대 금액은 {amount}"
    "({investor}, {purpose}, {status})입니다.",
    "The largest amount among the {count} investments in {currency} is {amount} ({investor}: "
    "{purpose}, {status}).",
)
_LARGER = Text(
    "{currency}로 보도된 투자 {count} 가운데 최대 금액은 {amount}"
    "({investor}, {purpose}, {status})입니다.",
    "The larger of the {count} investments in {currency} is {amount} ({investor}: {purpose}, "
    "{status}).",
)
_ONLY = Text(
    "{currency}로 보도된 투자는 {amount}({investor}, {purpose}, {status}) 한 건뿐입니다.",
    "The only amount in {currency} is {amount} ({investor}: {purpose}, {status}).",
)
_SAID = {1: _ONLY, 2: _LARGER}
"""The sentence by how many investments there are; of more than two ``_LARGEST``."""
_CURRENCIES = {"KRW": Text("원화", "won"), "USD": Text("달러", "dollars")}
"""What amounts are in; of other currencies their name."""

_UNDISCLOSED = Text(
    "금액이 공개되지 않은 투자는 {count}입니다. 통화가 다른 금액은 합산하지 않습니다.",
    "Investments of undisclosed amount: {count}. Amounts in different currencies are not added up.",
)
_NONE = Text("금액이 보도된 투자가 없습니다.", "No investment has a reported amount.")


class LargestAmount(Struct, frozen=True):
    """The largest amount in a currency; columns as in the table of investments."""

    claim: str
    investor: str | None
    recipient: str | None
    purpose_text: Text
    most: float
    low: float | None
    bound: str
    status: str


def investment_findings(_drawn: Drawn, dataset: Dataset) -> list[Finding]:
    """Return what the table of investments says.

    Args:
        _drawn: What no chart draws.
        dataset: The dataset.
    """
    table = dataset.tables["investments"]
    money = table[table["kind"] == "money"].copy()
    money["most"] = money["amount"].fillna(money["high"])
    known, unknown = money[money["most"].notna()], money[money["most"].isna()]
    told = list(_largest(known, dataset)) or [Finding(_NONE)]
    if len(unknown):
        count = counted(unknown["investment"].nunique(), "건", unknown["claim"])
        told.append(Finding(_UNDISCLOSED, {"count": count}))
    return told


def _largest(known: pd.DataFrame, dataset: Dataset) -> Iterator[Finding]:
    for currency, own in known.groupby("currency", sort=True):
        [largest] = records(own.sort_values("most", kind="stable").tail(1), LargestAmount)
        count = own["investment"].nunique()
        party = largest.investor or largest.recipient or ""
        investor = dataset.name_text("organizations", party)
        yield Finding(
            _SAID.get(count, _LARGEST),
            {
                "currency": named(_CURRENCIES.get(str(currency)) or currency_name(str(currency))),
                "count": counted(count, "건", own["claim"]),
                "amount": _money(largest, str(currency)),
                "investor": named(investor),
                "purpose": named(largest.purpose_text),
                "status": named(term(dataset, "status", largest.status)),
            },
            about=str(currency),
        )


def _money(row: LargestAmount, currency: str) -> FindingFigure:
    """Return an amount, or a range from its low end to its high end."""
    claims = [row.claim]
    high = amount(float(row.most), currency, claims)
    if row.bound != "range":
        return high
    low = amount(float(row.low or 0), currency, claims)
    words = Text.of(lambda language: f"{low.words[language]}{language.dash}{high.words[language]}")
    return FindingFigure(words, claims_in(claims))
