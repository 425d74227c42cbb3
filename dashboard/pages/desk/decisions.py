"""The commands about cards: a form is opened, something is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.i18n import Text
from dashboard.pages.desk import deeds
from dashboard.pages.desk.cards import cards_of
from dashboard.pages.desk.deciding import after, deciding
from dashboard.pages.desk.reading import chosen
from dashboard.pages.desk.session import keep
from dashboard.pages.desk.work import moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dashboard.intake.drafts.history import Action
    from dashboard.pages.desk.card import Card
    from dashboard.pages.desk.rooms import DeskRoom
    from dashboard.pages.desk.session import Session
    from dashboard.pages.desk.work import Work

_NOTHING_CHANGED = Text("바뀐 것이 없습니다.", "Nothing was changed.")


def deciding_room(session: Session, work: Work, current: str = "", **more: Any) -> DeskRoom:
    """Return the room in which cards are decided."""
    return deciding(work, session.desk.reading(work), session.language, current, **more)


def show(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    """Show a card."""
    return deciding_room(session, session.open_work, str(told.get("about", "")))


def form(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    """Open a form about a card."""
    values = {name: str(told[name]) for name in ("selected", "table") if told.get(name)}
    about, kind = str(told.get("about", "")), str(told["does"])
    return deciding_room(session, session.open_work, about, doing=kind, values=values)


def accept(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    """Accept a card as it was read."""
    return _decided(session, told, deeds.accepted, is_decision=True)


def send(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    """Take what was told by a form."""
    values = values_of(told)
    kind = str(told.get("form", ""))
    reading = session.desk.reading(session.open_work)

    def act(card: Card, who: str, on: str) -> Iterator[Action]:
        if kind == "reject":
            return deeds.rejected(card, values, who, on)
        if kind == "edit":
            return deeds.edited(card, values, reading, who, on)
        if kind == "name":
            return deeds.named(card, values, who, on)
        if kind == "thing":
            return deeds.made(values, reading, who, on)
        return deeds.joined(values, who, on)

    return _decided(session, told, act, is_decision=kind in ("reject", "name"))


def _decided(
    session: Session,
    told: Mapping[str, Any],
    act: Callable[[Card, str, str], Iterator[Action]],
    *,
    is_decision: bool,
) -> DeskRoom:
    """Do something about a card, and go to the next that waits if it is decided by that."""
    work, about = session.open_work, str(told.get("about", ""))
    card = next((one for one in _cards(session, work) if one.identifier == about), None)
    if card is None:
        return deciding_room(session, work)
    actions = list(act(card, session.who, moment()))
    if not actions:
        return deciding_room(session, work, about, says=_NOTHING_CHANGED)
    work = work.after(actions)
    current = after(_cards(session, work), about) if is_decision else about
    return keep(session, work, lambda one, more: deciding_room(session, one, current, **more))


def _cards(session: Session, work: Work) -> tuple[Card, ...]:
    reading = session.desk.reading(work)
    return cards_of(reading, chosen(reading, work.history)[0], work.history)


def values_of(told: Mapping[str, Any]) -> dict[str, str]:
    """Return what was typed into a form, by field."""
    return {str(name): str(text) for name, text in (told.get("values") or {}).items()}
