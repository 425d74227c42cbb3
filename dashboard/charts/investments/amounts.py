"""Amounts of money and numbers of persons in words, whose they are and what keeps them apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.analysis.investments import PRIVATE, PUBLIC, RAISED
from dashboard.charting.status import UNDISCLOSED, bounded
from dashboard.charting.terms import term
from dashboard.i18n import Language, Text
from dashboard.i18n.dates import edtf
from dashboard.i18n.numbers import between, compact, money

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dashboard.charting.chart import RenderContext
    from dashboard.plotting.theme import Theme

STAFF = "staff"
YEARLY = "yearly"

_AS_READ, _COMPUTED = 4, 3
_PERSONS = Text("{}명", "{} people")
_A_YEAR = Text("연간 {}", "{} a year")
_NO_PERIOD = Text("기간 미상(총 {})", "no period stated ({} in all)")
_QUOTED = Text("‘{}’", "“{}”")
_VAGUE = re.compile(r"수([십백천]?)([만억조]) ?(원|달러|명)")
_ZEROS = {"": 0, "십": 1, "백": 2, "천": 3, "만": 4, "억": 8, "조": 12}
_THINGS = {
    "원": Text("원", "won"),
    "달러": Text("달러", "dollars"),
    "명": Text("명", "people"),
}
_TIMES = (Text("", ""), Text("수십", "tens of "), Text("수백", "hundreds of "))
_THOUSANDS = (
    Text("", ""),
    Text("천", "thousands"),
    Text("백만", "millions"),
    Text("십억", "billions"),
    Text("조", "trillions"),
    Text("천조", "quadrillions"),
)
_OF_THINGS = Text("{times}{thousands} {things}", "{times}{thousands} of {things}")
_VALUED = Text("투자 후 기업가치 {}", "valuation after it: {}")
_BESIDE = Text("원문 {}", "{} in the source")


class InvestmentRow(Struct, frozen=True):
    """An investment; columns as in the chart's frame."""

    kind: str
    funds: str
    section: str
    party_text: Text
    purpose_text: Text
    value: float | None
    value_low: float | None
    value_high: float | None
    whole: float | None
    whole_low: float | None
    whole_high: float | None
    bound: str
    status: str
    starts_on: str | None
    ends_on: str | None
    years: float | None
    amount: float | None
    low: float | None
    high: float | None
    currency: str | None
    as_written: str
    instrument: str | None
    valuation: float | None
    rate_kind: str
    rate_note_text: Text
    rivals: int
    claims: str


def written(
    value: float, row: InvestmentRow, context: RenderContext, *, divided: bool = False
) -> str:
    """Return an amount in the unit that is shown: money, or persons.

    Args:
        value: The amount.
        row: The row that it belongs to.
        context: What is drawn.
        divided: Whether it is a part of what was read, and so less precise.
    """
    language = context.canvas.language
    if row.kind == STAFF:
        return _PERSONS[language].format(compact(value, language))
    as_read = row.rate_kind in {"none", "printed"} and not divided
    digits = _AS_READ if as_read else _COMPUTED
    return money(value, context.state.one("currency"), language, digits)


def span(
    low: float | None,
    high: float | None,
    row: InvestmentRow,
    context: RenderContext,
    *,
    divided: bool = False,
) -> str:
    """Return two ends of an amount, as ``written`` writes each of them."""
    ends = (written(end or 0.0, row, context, divided=divided) for end in (low, high))
    return between(ends, context.canvas.language)


def amount(row: InvestmentRow, context: RenderContext) -> str:
    """Return what a row is about in full: its amount with its bound, or that there is none."""
    language = context.canvas.language
    if row.whole is not None:
        return bounded(written(row.whole, row, context), row.bound, language)
    if row.whole_high is not None:
        return span(row.whole_low, row.whole_high, row, context)
    return UNDISCLOSED[language]


def shown(row: InvestmentRow, context: RenderContext) -> str:
    """Return what a row's mark stands for: all of it, or what falls to a year."""
    language = context.canvas.language
    if context.state.one("measure") != YEARLY or (row.whole is None and row.whole_high is None):
        return amount(row, context)
    if row.years is None:
        return _NO_PERIOD[language].format(amount(row, context))
    return _A_YEAR[language].format(largest(row, context))


def largest(row: InvestmentRow, context: RenderContext) -> str:
    """Return what a row's mark stands for within a sentence that says what it is."""
    divided = context.state.one("measure") == YEARLY
    if row.value is None:
        return span(row.value_low, row.value_high, row, context, divided=divided)
    text = written(row.value, row, context, divided=divided)
    return bounded(text, row.bound, context.canvas.language)


def period(row: InvestmentRow, language: Language) -> str:
    """Return from when to when an amount is; empty without a period."""
    if row.starts_on is None or row.ends_on is None:
        return ""
    return edtf(f"{row.starts_on}/{row.ends_on}", language)


def status(row: InvestmentRow, context: RenderContext) -> str:
    """Return the word for a row's status; of money that was paid, what became of it."""
    paid = _PAID.get((row.kind, row.funds)) if row.status == "actual" else None
    return (paid or term(context.dataset, "status", row.status))[context.canvas.language]


def beside(row: InvestmentRow, context: RenderContext) -> str:
    """Return the amount as the article has it in another currency or more vaguely, else nothing."""
    language = context.canvas.language
    vague = _VAGUE.search(row.as_written) if row.bound == "range" else None
    if vague:
        return _BESIDE[language].format(_quoted(vague, language))
    if row.kind == STAFF or row.currency is None or row.currency == context.state.one("currency"):
        return ""
    if row.amount is not None:
        text = bounded(money(float(row.amount), row.currency, language), row.bound, language)
    elif row.high is not None:
        ends = (money(float(end or 0), row.currency, language) for end in (row.low, row.high))
        text = between(ends, language)
    else:
        return ""
    return _BESIDE[language].format(text)


def instrument(row: InvestmentRow, context: RenderContext) -> str:
    """Return that an amount is debt; empty for any other."""
    if row.instrument is None or row.instrument != "debt":
        return ""
    return term(context.dataset, "instrument", row.instrument)[context.canvas.language]


def valuation(row: InvestmentRow, context: RenderContext) -> str:
    """Return what the recipient is worth after the money has come; empty where nothing is said."""
    if row.valuation is None or row.currency is None:
        return ""
    language = context.canvas.language
    return _VALUED[language].format(money(float(row.valuation), row.currency, language))


def _quoted(vague: re.Match[str], language: Language) -> str:
    """Return an amount such as ``수백억원`` as it is printed, in English in English words."""
    if language.is_korean:
        return _QUOTED[language].format(vague[0])
    thousands, times = divmod(_ZEROS[vague[1]] + _ZEROS[vague[2]], 3)
    words = _OF_THINGS.format(
        times=_TIMES[times], thousands=_THOUSANDS[thousands], things=_THINGS[vague[3]]
    )
    return _QUOTED[language].format(words[language])


FUNDS = {
    ("money", "private"): Text("민간 투자", "Private investment"),
    ("money", "public"): Text("공공 재정", "Public funding"),
    ("money", "raised"): Text("투자 유치", "Funding raised"),
    ("staff", "private"): Text("민간 인력", "Private staff"),
    ("staff", "public"): Text("공공 인력", "Public staff"),
    ("staff", "raised"): Text("지원받은 인력", "Staff received"),
}


def colors(theme: Theme) -> dict[str, str]:
    """Return the colour of the amounts of each kind of funds."""
    return {PRIVATE: theme.accent, PUBLIC: theme.series[2], RAISED: theme.series[3]}


_PAID = {
    ("money", "private"): Text("집행", "spent"),
    ("money", "public"): Text("집행", "spent"),
    ("money", "raised"): Text("완료", "closed"),
}
_OBSTACLES = {
    "status": Text("{paid} 계획", "{paid} and planned"),
    "funds": Text("민간과 공공", "private and public"),
    "currency": Text("서로 다른 통화", "different currencies"),
    "period": Text("기간 차이·미상", "differing or unstated periods"),
    "rivals": Text("같은 투자의 다른 수치", "rival figures for one investment"),
    "overlap": Text("같은 그룹의 금액이 겹칠 수 있음", "possible overlaps within a group"),
    "undisclosed": Text("미공개 금액 있음", "undisclosed amounts"),
    "unit": Text("금액과 인원", "money and people"),
}
_DONE = {
    (False, True): Text("집행과", "spent"),
    (False, False): Text("집행과", "spent"),
    (True, True): Text("완료와", "closed"),
    (True, False): Text("집행·완료와", "spent or closed"),
}
"""What became of money, by whether some and whether all of it was raised."""
_STAFF = {
    "status": Text("실제와 계획", "actual and planned"),
    "undisclosed": Text("미공개 인원 있음", "undisclosed numbers"),
    "overlap": Text("같은 그룹의 인원이 겹칠 수 있음", "possible overlaps within a group"),
}


def obstacles(
    names: Iterable[str], language: Language, kind: str = "money", *, paid: Iterable[str] = ()
) -> str:
    """Return what keeps amounts of a kind from being added, as a list in words.

    Args:
        names: Members of ``OBSTACLES``.
        language: The language.
        kind: Money or staff.
        paid: The funds of what is no longer only planned.
    """
    words = {**_OBSTACLES, **(_STAFF if kind == STAFF else {})}
    is_raised = [one == RAISED for one in paid]
    done = _DONE[any(is_raised), all(is_raised)][language]
    return ", ".join(words[name][language].format(paid=done) for name in names)
