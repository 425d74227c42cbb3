"""Exchange rates: an article that prints one sum in two currencies implies a rate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.compiled.chained import having
from dashboard.dataset.evidence import date_in, number_in
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_IMPLIED = "implied"
# A printed sum has three digits or more, so a rate read from two of them is this close.
_ROUNDING = 0.005
# Articles convert at the rate of their week; it stays this close to the average of the month.
_MONTH = 0.05


_KIND = Text("종류 {kind}에 맞지 않습니다.", "does not fit the kind {kind}")
_NO_RATE = Text(
    "두 금액에서 나오는 환율이 환율 표에 없습니다.",
    "implies a rate that exchange_rates does not have",
)
_RATE = Text("{claim}에서 나오는 {rate}가 아닙니다.", "is not {rate}, which {claim} implies")
_SOURCE = Text("{claim}의 출처가 아닙니다.", "is not the source of {claim}")
_DAY = Text("{source}의 날짜가 아닙니다.", "is not the date of {source}")


def check(records: Records) -> Iterator[Fault]:
    """Implied rates that do not follow from their claim, or are missing."""
    implied = {row["implied_by"]: row for row in records.of("exchange_rates") if _is_implied(row)}
    for row in records.of("exchange_rates"):
        if _is_implied(row) != bool(row["implied_by"]):
            yield row.fault("implied_by", _KIND.format(kind=row["kind"]))
    for claim in having(records.article_claims, "stated_amount", bool):
        rate = _won_per_dollar(claim)
        if rate is None:
            continue
        if claim["claim"] in implied:
            yield from _follows(records, implied[claim["claim"]], claim, rate)
        else:
            yield claim.fault("stated_amount", _NO_RATE)


def _is_implied(row: Record) -> bool:
    return row["kind"] == _IMPLIED


def _won_per_dollar(claim: Record) -> float | None:
    """The rate that a claim implies, whichever currency comes first."""
    amount, stated = number_in(claim, "amount"), number_in(claim, "stated_amount")
    if not amount or not stated:
        return None
    rates = {("USD", "KRW"): stated / amount, ("KRW", "USD"): amount / stated}
    rate = rates.get((claim["currency"], claim["stated_currency"]))
    return float(rate) if rate is not None else None


def _follows(records: Records, row: Record, claim: Record, rate: float) -> Iterator[Fault]:
    written = number_in(row, "krw_per_usd")
    if written and abs(float(written) / rate - 1) > _ROUNDING:
        rule = _RATE.format(rate=f"{rate:.2f}", claim=claim["claim"])
        yield row.fault("krw_per_usd", rule)
    if row["source"] != claim["source"]:
        yield row.fault("source", _SOURCE.format(claim=claim["claim"]))
    article = records.find("sources", claim["source"])
    if article is not None and row["on"] != article["published_on"]:
        yield row.fault("on", _DAY.format(source=claim["source"]))


def odd_rates(records: Records) -> Iterator[Fault]:
    """Implied rates that are far from the average of their month: a question."""
    for row in records.of("exchange_rates"):
        claim = records.claims_by_id.get(row["implied_by"])
        rate = _won_per_dollar(claim) if claim else None
        usual = _average_of(records, row)
        if claim and rate and usual and abs(rate / usual - 1) > _MONTH:
            rule = f"question: implies {rate:.2f}; the month's average is {usual:.2f}"
            yield claim.fault("stated_amount", rule)


def _average_of(records: Records, row: Record) -> float | None:
    when = date_in(row, "on")
    month = str(when.start)[: len("2022-02")] if when else None
    averages = [
        number_in(average, "krw_per_usd")
        for average in records.of("exchange_rates")
        if not _is_implied(average) and average["on"] == month
    ]
    return float(averages[0]) if averages and averages[0] else None
