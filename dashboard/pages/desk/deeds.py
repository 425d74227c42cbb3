"""From what an editor does to the actions of a history: what a form says, read and checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dashboard.dataset.numerals import read_figures
from dashboard.i18n import Text
from dashboard.i18n.edtf import read_edtf
from dashboard.intake.drafts.draft import NameMention, Span
from dashboard.intake.drafts.history import (
    ACCEPT,
    DECIDE,
    EDIT,
    MEMBER,
    NEW,
    NO_ROLE,
    REJECT,
    Action,
)
from dashboard.intake.drafts.name_questions import IGNORE, PART, SAME, VARIANT
from dashboard.intake.drafts.name_questions import NEW as NEW_NAME
from dashboard.intake.drafts.new_things import THINGS, proposed_identifier
from dashboard.intake.name_matching import slug
from dashboard.intake.proposal import QUOTED
from dashboard.pages.desk.name_cards import ANSWERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.dataset.description import Column
    from dashboard.pages.desk.card import Card
    from dashboard.pages.desk.reading import TextReading

_NO_NUMBER = Text("{title}: 수로 읽을 수 없습니다.", "{title}: cannot be read as a number.")
_NO_DATE = Text("{title}: 날짜로 읽을 수 없습니다.", "{title}: cannot be read as a date.")
_NO_NAME = Text("이름을 적어 주세요.", "A name is needed.")
_TAKEN = Text("이미 쓰이는 식별자입니다: {name}.", "The identifier {name} is taken.")
_NO_IDENTIFIER = Text(
    "식별자는 소문자와 숫자, 붙임표로 적습니다.",
    "An identifier is written in small letters, digits and hyphens.",
)
_MEMBER = "member:"


class NotReadError(ValueError):
    """What was typed cannot be used.

    Attributes:
        says: Why not.
        field: The field that it was typed into.
    """

    def __init__(self, says: Text, field: str = "") -> None:
        super().__init__(says.en)
        self.says, self.field = says, field


def accepted(card: Card, who: str, on: str) -> Iterator[Action]:
    """Yield what accepts a card; a name that is asked about is that of a new thing."""
    if card.name is not None:
        yield Action(DECIDE, card.name.about, {"answer": NEW_NAME}, who=who, on=on)
        return
    if card.members is None:
        yield Action(ACCEPT, card.identifier, who=who, on=on)
        return
    for one in card.members.members:
        yield Action(MEMBER, f"{card.members.alliance.name}/{one.name}", who=who, on=on)


def rejected(card: Card, values: Mapping[str, str], who: str, on: str) -> Iterator[Action]:
    """Yield what rejects a card, for a reason."""
    reason = values.get("other", "").strip() or values.get("reason", "")
    if card.name is not None:
        yield Action(DECIDE, card.name.about, {"answer": IGNORE}, reason, who, on)
        return
    if card.members is None:
        yield Action(REJECT, card.identifier, reason=reason, who=who, on=on)
        return
    for one in card.members.members:
        about = f"{card.members.alliance.name}/{one.name}"
        yield Action(MEMBER, about, {"role": NO_ROLE}, reason, who, on)


def edited(
    card: Card, values: Mapping[str, str], reading: TextReading, who: str, on: str
) -> Iterator[Action]:
    """Yield what changes the cells of a draft.

    Raises:
        NotReadError: If a figure or a date cannot be read.
    """
    draft = card.draft
    if draft is None:
        return
    columns = reading.base.records.package.tables[draft.table].columns
    own = {"status": draft.status, "as_written": QUOTED.join(draft.fragments)}
    before = {**draft.values, **own, **card.decision.changes}
    read = {
        name: _cell(columns[name], text.strip()) for name, text in values.items() if name in columns
    }
    changes = {name: text for name, text in read.items() if text != before.get(name, "")}
    if changes:
        yield Action(EDIT, card.identifier, changes, who=who, on=on)


def named(card: Card, values: Mapping[str, str], who: str, on: str) -> Iterator[Action]:
    """Yield what says what a name means.

    Raises:
        NotReadError: If that is nothing that can be said.
    """
    asked, answer = card.name, values.get("answer", "")
    if asked is None or answer not in ANSWERS:
        raise NotReadError(_NO_NAME)
    changes = {"answer": answer}
    if answer in (SAME, PART, VARIANT):
        thing = values.get("thing", "")
        changes["thing"] = thing if thing in asked.things else next(iter(asked.things))
    yield Action(DECIDE, asked.about, changes, values.get("why", "").strip(), who, on)


def made(values: Mapping[str, str], reading: TextReading, who: str, on: str) -> Iterator[Action]:
    """Yield what makes a thing, under the identifier that its name gives unless one is typed.

    Raises:
        NotReadError: If it has no name, or its identifier is none or is taken.
    """
    table, korean = values.get("table", ""), values.get("name_ko", "").strip()
    english = values.get("name_en", "").strip()
    if table not in THINGS or not (korean or english):
        raise NotReadError(_NO_NAME, "name_ko")
    aliases = (english,) if korean and english else ()
    mention = NameMention(table, korean or english, Span(1, 0, 0), aliases=aliases)
    identifier = values.get("identifier", "").strip() or proposed_identifier(mention)
    if slug(identifier) != identifier:
        raise NotReadError(_NO_IDENTIFIER, "identifier")
    if reading.base.records.find(table, identifier) is not None:
        raise NotReadError(_TAKEN.format(name=identifier), "identifier")
    columns = {"name_ko": korean or english, "name_en": english or korean}
    if kind := values.get("kind", ""):
        columns["kind"] = kind
    yield Action(NEW, f"{table}/{identifier}", columns, who=who, on=on)


def joined(values: Mapping[str, str], who: str, on: str) -> Iterator[Action]:
    """Yield who is a member of an alliance, and who is not."""
    alliance = values.get("alliance", "")
    for name, answer in values.items():
        if alliance and name.startswith(_MEMBER):
            changes = {} if answer == "true" else {"role": NO_ROLE}
            about = f"{alliance}/{name.removeprefix(_MEMBER)}"
            yield Action(MEMBER, about, changes, who=who, on=on)


def _cell(column: Column, text: str) -> str:
    if not text or column.vocabulary or column.links:
        return text
    if column.holds_dates:
        return _date(column, text)
    if column.type in {"integer", "number"}:
        return _number(column, text)
    return text


def _date(column: Column, text: str) -> str:
    try:
        read_edtf(text)
    except ValueError:
        raise NotReadError(_NO_DATE.format(title=column.title), column.name) from None
    return text


def _number(column: Column, text: str) -> str:
    """Return a number as a cell has it; `5190억` is read as an article's is."""
    figures = read_figures(text)
    if len(figures) != 1 or figures[0].value is None:
        raise NotReadError(_NO_NUMBER.format(title=column.title), column.name)
    value = f"{figures[0].value:f}"
    return value.rstrip("0").rstrip(".") if "." in value else value
