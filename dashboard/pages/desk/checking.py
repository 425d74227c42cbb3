"""What is wrong with what is being typed: told beside its field, in the words of publishing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.i18n import Text
from dashboard.intake.drafts.history import ACCEPT, Action
from dashboard.intake.drafts.row_faults import row_faults
from dashboard.pages.desk import deeds
from dashboard.pages.desk.cards import cards_of
from dashboard.pages.desk.details import described, faults_of
from dashboard.pages.desk.preview import composition, saved_article
from dashboard.pages.desk.reading import chosen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.pages.desk.card import Card
    from dashboard.pages.desk.reading import TextReading
    from dashboard.pages.desk.session import Session

_INFERRED = Text(
    "원문 표현에 없어 추론한 값으로 기록합니다.",
    "Not in the words of the text: it is recorded as inferred.",
)
_OTHERWISE = Text("{title}: {rule}", "{title}: {rule}")

Told = dict[str, Text]
"""What is said of each field by its name; under an empty name what is said of no field."""


def checked(session: Session, told: Mapping[str, Any]) -> tuple[Told, Told]:
    """Return what is wrong with a form as it is filled in, and what else an editor should know.

    Args:
        session: Who fills it in.
        told: The form, its values, and the card that it is of.
    """
    values = {str(name): str(text) for name, text in (told.get("values") or {}).items()}
    form = told.get("form")
    if form == "describe":
        return faults_of(described(session.open_work.article, values)), {}
    reading = session.desk.reading(session.open_work)
    if form == "thing":
        try:
            list(deeds.made(values, reading, "", ""))
        except deeds.NotReadError as error:
            return {error.field: error.says}, {}
    return _of_row(session, str(told.get("about", "")), values) if form == "edit" else ({}, {})


def _of_row(session: Session, about: str, values: Mapping[str, str]) -> tuple[Told, Told]:
    card = _card(session, about)
    if card is None or card.draft is None:
        return {}, {}
    reading, work = session.desk.reading(session.open_work), session.open_work
    if unread := dict(_unread(card, values, reading)):
        return unread, {}
    edits = [*deeds.edited(card, values, reading, "", ""), Action(ACCEPT, about)]
    composed = composition(reading, work.article, work.after(edits).history)
    claim, records = composed.of_drafts[about], reading.base.records
    columns = records.package.tables[card.draft.table].columns
    faults: Told = {}
    for fault in row_faults(records, composed, claim, saved_article(reading, work.article)):
        if fault.column in values:
            faults.setdefault(fault.column, fault.said)
        else:
            title = columns[fault.column].title if fault.column in columns else fault.column
            faults.setdefault("", _OTHERWISE.format(title=title, rule=fault.said))
    row = next(one for own in composed.rows.values() for one in own if one.get("claim") == claim)
    inferred = [name for name in row["inferred_columns"].split(";") if name in values]
    return faults, {name: _INFERRED for name in inferred if name not in faults}


def _unread(
    card: Card, values: Mapping[str, str], reading: TextReading
) -> Iterator[tuple[str, Text]]:
    """Yield the fields whose text is no value of their kind."""
    for name, text in values.items():
        try:
            list(deeds.edited(card, {name: text}, reading, "", ""))
        except deeds.NotReadError as error:
            yield error.field, error.says


def _card(session: Session, about: str) -> Card | None:
    work = session.open_work
    reading = session.desk.reading(work)
    cards = cards_of(reading, chosen(reading, work.history)[0], work.history)
    return next((one for one in cards if one.identifier == about), None)
