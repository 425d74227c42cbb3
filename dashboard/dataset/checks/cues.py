"""Cue words: bound and status follow from the words around a figure or a fact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.checks.alike import WORDS, carried, judged_once
from dashboard.dataset.checks.figures import carriers
from dashboard.dataset.compiled.chained import having
from dashboard.dataset.evidence import begins_word, fragments, noted
from dashboard.dataset.read_fragments import figureless_fragments
from dashboard.i18n import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.dataset.description import Vocabulary
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.records import Record, Records

_BOUND = Text(
    "원문 표현이 말하는 한정이 아닙니다. 원문: {said}.", "is not what as_written says: {allowed}"
)
_STATUS = Text(
    "원문 표현이 말하는 상태가 아닙니다. 원문: {said}.", "is not what as_written says: {allowed}"
)
_UNNAMED_DISPUTE = Text(
    "설명에 이 주장이 속한 알려진 불일치가 없습니다.",
    "names no row of disagreements in its note that names it",
)

EXACT = "exact"


def check_bounds(records: Records) -> Iterator[Fault]:
    """Bounds that the fragments do not say."""
    terms = records.package.vocabularies.get("bound", {})
    looked_at = carried("figure")
    yield from judged_once(
        records.article_claims,
        lambda table: ("bound", *looked_at(table)),
        lambda record: _unsaid_bound(record, terms),
    )


def _unsaid_bound(record: Record, terms: Vocabulary) -> Iterator[Fault]:
    allowed = (_figure_bounds(record) | _word_bounds(record, terms)) - {EXACT} or {EXACT}
    if record["bound"] not in allowed and record["bound"] not in noted(record, "bound"):
        yield record.fault("bound", _says(_BOUND, allowed, terms))


def _figure_bounds(record: Record) -> set[str]:
    """The bounds of the first figure of a row; an amount in a second currency has its own."""
    for column in record.table.carried_by("figure"):
        if record[column.name]:
            return {figure.bound for figure in carriers(record, column.name)}
    return set()


def _word_bounds(record: Record, terms: Vocabulary) -> set[str]:
    texts = figureless_fragments(record)
    return {
        term.name
        for term in terms.values()
        if any(begins_word(cue, text) for cue in term.cues for text in texts)
    }


_FACT, _DISPUTED = "actual", "disputed"
# Everything that is planned or foreseen is also announced, so its own cue is the stronger one.
_WEAKEST = "announced"


def check_statuses(records: Records) -> Iterator[Fault]:
    """Statuses that the fragments do not say."""
    terms = records.package.vocabularies.get("status", {})
    claims = records.article_claims
    for record in having(claims, "status", _DISPUTED.__eq__):
        yield from _undisputed(records, record)
    yield from judged_once(claims, ("status", *WORDS), lambda record: _unsaid(record, terms))


def _undisputed(records: Records, record: Record) -> Iterator[Fault]:
    disputes = records.disagreements.get(record["claim"], ())
    if not any(dispute["disagreement"] in record["note_en"] for dispute in disputes):
        yield record.fault("status", _UNNAMED_DISPUTE)


def _said(record: Record, terms: Vocabulary) -> set[str]:
    text = "\n".join(fragments(record))
    said = {term.name for term in terms.values() if any(cue in text for cue in term.cues)}
    return said - {_WEAKEST} or said or {_FACT}


def _unsaid(record: Record, terms: Vocabulary) -> Iterator[Fault]:
    status, said = record["status"], _said(record, terms)
    if status not in (_DISPUTED, *said) and status not in noted(record, "status"):
        yield record.fault("status", _says(_STATUS, said, terms))


def _says(rule: Text, allowed: set[str], terms: Vocabulary) -> Text:
    """What the fragments say instead: terms by their titles, in English by their names."""
    titles = [terms[name].title.ko if name in terms else name for name in sorted(allowed)]
    return rule.format(said=", ".join(titles), allowed=" or ".join(sorted(allowed)))
