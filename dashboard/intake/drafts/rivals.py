"""What a dataset says of the quantity that a draft is about, and what is unlikely beside it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from dashboard.dataset.values import read_number
from dashboard.i18n import Text
from dashboard.intake.drafts.claim_support import won_per_dollar
from dashboard.intake.drafts.draft import DraftQuestion, RivalClaim
from dashboard.intake.plausibility import odd_rate, odd_rivals

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.dataset.records import Records
    from dashboard.intake.drafts.draft import Draft
    from dashboard.intake.texts.manuscript import Manuscript

_TEN_TIMES = Text(
    "이미 있는 값 {rival}과 약 10배 차이가 납니다. 자릿수와 단위를 확인해 주세요.",
    "About ten times apart from {rival}, which the dataset has: is the unit right?",
)
_REPEATED = Text(
    "이 기사에서 이미 읽어 둔 값입니다. 다시 넣지 않아도 됩니다.",
    "The dataset has this from the same article already.",
)
_MONTH = len("2025-03")
_RATE = Text(
    "두 금액대로면 1달러가 {rate}원인데 그달 평균은 {usual}원입니다. 금액과 통화를 확인해 주세요.",
    "The two sums give {rate} won per dollar; the month's average is {usual}: are both right?",
)


def with_rivals(draft: Draft, records: Records, manuscript: Manuscript) -> Draft:
    """Return a draft with the claims of the dataset about the same quantity beside it.

    Args:
        draft: The draft.
        records: The dataset.
        manuscript: The text.
    """
    rivals = tuple(_rivals(draft, records))
    rates, day = _rates(records), manuscript.published_on
    questions = [*draft.questions, *_questions(draft, rivals, rates, day)]
    own = {one["source"] for one in records.of("sources") if one["sha256"] == manuscript.sha256}
    if any(one.agrees and one.source in own for one in rivals):
        questions.append(DraftQuestion("repeated", _REPEATED))
    return replace(draft, rivals=rivals, questions=tuple(questions))


def _rivals(draft: Draft, records: Records) -> Iterator[RivalClaim]:
    subject, table = draft.subject, records.package.tables[draft.table]
    quantity = table.quantity
    if quantity is None or subject is None or subject.is_new:
        return
    column = draft.subject_column
    known = [name for name in quantity.keys if name != column and draft.values.get(name)]
    for one in records.of(draft.table):
        is_about = one[column] == subject.identifier and one[quantity.column]
        if is_about and all(one[name] == draft.values[name] for name in known):
            agrees = one[quantity.column] == draft.values.get(quantity.column)
            yield RivalClaim(one["claim"], one["source"], one[quantity.column], agrees)


def _questions(
    draft: Draft, rivals: tuple[RivalClaim, ...], rates: Mapping[str, Decimal], day: str
) -> Iterator[DraftQuestion]:
    column = {"parameter_counts": "parameters", "investments": "amount"}.get(draft.table, "value")
    size = read_number(draft.values.get(column, ""))
    for rival in rivals:
        other = read_number(rival.value)
        if size and other and any(odd_rivals(size, [other])):
            yield DraftQuestion("rival", _TEN_TIMES.format(rival=f"{other:,f}"))
    if odd_rate({**draft.values, "on": day}, rates):
        rate, usual = won_per_dollar(draft.values), f"{rates[day[:_MONTH]]:,.1f}"
        yield DraftQuestion("rate", _RATE.format(rate=rate, usual=usual))


def _rates(records: Records) -> dict[str, Decimal]:
    """Return the average rate of each month, won per dollar."""
    rows = (one for one in records.of("exchange_rates") if one["kind"] == "monthly_average")
    return {one["on"]: Decimal(one["krw_per_usd"]) for one in rows}
