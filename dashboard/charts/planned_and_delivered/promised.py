"""Promises with what is said of them in both languages: what, whose, how much, what came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pandas as pd
from msgspec import Struct

from dashboard.analysis.claim_records import cells_of
from dashboard.analysis.claim_words import headline
from dashboard.analysis.promises import UNKNOWN
from dashboard.analysis.records import records
from dashboard.charting.status import bounded
from dashboard.charting.terms import term
from dashboard.i18n import Language, Text
from dashboard.i18n.numbers import compact, money

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.records import Record

_TEXTS = ("thing", "holder", "promised", "came", "explanation", "publisher")
_NOT_YET = Text(
    "이 시점까지의 출처에는 결과가 없습니다.", "No source up to here reports an outcome."
)


class Promise(Struct, frozen=True):
    """A promise; columns as in ``promises``."""

    promise: str
    table: str
    subject: str
    holders: str
    said_on: str
    due_on: str
    lasting: bool
    verdict: str
    outcomes: str
    came_on: str
    explanation_text: Text
    claims: str


class PromiseRow(Promise, frozen=True):
    """A promise with what is said of it; columns as in ``named``."""

    thing_text: Text
    holder_text: Text
    promised_text: Text
    came_text: Text
    publisher_text: Text


def named(frame: pd.DataFrame, dataset: Dataset) -> pd.DataFrame:
    """Return promises with their words.

    Columns: those of ``promises``; thing_ko, thing_en (what is promised), holder_ko, holder_en
    (by whom), promised_ko, promised_en (how much, or which step; empty without), came_ko, came_en
    (what came, empty if unknown), publisher_ko, publisher_en (of the promise).
    """
    used = ";".join(frame["claims"]).split(";") if len(frame) else []
    found = {claim: _cells(dataset.records.claims_by_id[claim]) for claim in dict.fromkeys(used)}
    words = [_words(row, found, dataset) for row in records(frame, Promise)]
    for place, name in enumerate(_TEXTS):
        texts = dataset.languages.lists(**{name: [one[place] for one in words]})
        for column, cells_of_it in texts.items():
            frame[column] = pd.Series(cells_of_it, dtype=object, index=frame.index)
    return frame


def _words(
    row: Promise, found: Mapping[str, tuple[str, Cells]], dataset: Dataset
) -> tuple[Text, ...]:
    table, cells = found[row.promise]
    return (
        thing(dataset, table, cells),
        holder(dataset, table, row.subject, row.holders),
        amount(dataset, table, cells),
        _came(row, found, dataset),
        row.explanation_text if row.explanation_text.ko else _NOT_YET,
        dataset.publisher_text(str(cells["source"])),
    )


def _came(row: Promise, found: Mapping[str, tuple[str, Cells]], dataset: Dataset) -> Text:
    """Return what the first of the outcomes tells."""
    if row.verdict == UNKNOWN:
        return Text("", "")
    table, cells = found[row.outcomes.split(";")[0]]
    what, much = thing(dataset, table, cells), amount(dataset, table, cells)
    return Text.of(lambda language: f"{what[language]} {much[language]}".strip())


_PARAMETERS = Text("파라미터 {figure}", "{figure} parameters")
_PERSONS = Text("{figure}명", "{figure} people")
_UNIT = {
    "ratio": Text("{figure}배", "{figure} times"),
    "person": Text("{figure}명", "{figure} people"),
    "year": Text("{figure}년", "{figure} years"),
}
_FIGURE = Text("{figure} {unit}", "{figure} {unit}")

Cells = dict[str, Any]


def _cells(claim: Record) -> tuple[str, Cells]:
    """Return the table of a claim and its cells, what is missing left out."""
    cells = cells_of(claim)
    return claim.table.name, {name: value for name, value in cells.items() if value is not None}


def thing(dataset: Dataset, table: str, cells: Cells) -> Text:
    """Return what a claim is about, in a few words."""
    if table == "alliance_milestones":
        return dataset.name_text("alliances", cells["alliance"])
    if table == "investments":
        return Text(str(cells["purpose_ko"]), str(cells["purpose_en"]))
    if table == "parameter_counts":
        return dataset.name_text("models", cells["model"])
    if table == "metrics":
        return Text(str(cells["title_ko"]), str(cells["title_en"]))
    return headline(dataset, table, cells)


def holder(dataset: Dataset, table: str, subject: str, organizations: str) -> Text:
    """Return whose it is: organizations, or the alliance or application that it belongs to."""
    if organizations:
        names = [dataset.name_text("organizations", one) for one in organizations.split(";")]
        return Text.of(lambda language: language.comma.join(one[language] for one in names))
    if table != "metrics":
        return Text("", "")
    for kind in ("alliances", "applications"):
        if dataset.records.find(kind, subject) is not None:
            return dataset.name_text(kind, subject)
    return Text("", "")


def amount(dataset: Dataset, table: str, cells: Cells) -> Text:
    """Return the figure of a claim with its unit and its bound, or the step that it is."""
    if table == "alliance_milestones":
        return term(dataset, "milestone", str(cells["milestone"]))
    unit = term(dataset, "unit", str(cells["unit"])) if "unit" in cells else Text("", "")
    return Text.of(lambda language: _amount(cells, unit, language))


def _amount(cells: Cells, unit: Text, language: Language) -> str:
    if "parameters" in cells:
        text = _PARAMETERS[language].format(figure=compact(cells["parameters"], language))
    elif "amount" in cells and "currency" in cells:
        text = money(cells["amount"], str(cells["currency"]), language)
    elif "amount" in cells:
        text = _PERSONS[language].format(figure=compact(cells["amount"], language))
    elif "value" in cells:
        words = _UNIT.get(str(cells["unit"]), _FIGURE)
        figure = compact(cells["value"], language)
        text = words[language].format(figure=figure, unit=unit[language])
    else:
        return ""
    return bounded(text, str(cells["bound"]), language)
