"""The commands that keys and buttons give: each returns the room that follows."""

from __future__ import annotations

import logging
from base64 import b64decode
from typing import TYPE_CHECKING, Any

from msgspec import Struct, structs

from dashboard.i18n import Text
from dashboard.intake.drafts.history import DESCRIBE
from dashboard.intake.texts.limits import RefusedTextError
from dashboard.pages.desk import deeds
from dashboard.pages.desk.cards import cards_of
from dashboard.pages.desk.deciding import after, deciding
from dashboard.pages.desk.details import described, details, faults_of
from dashboard.pages.desk.editions import publish, published_room, publishing_room, take_back
from dashboard.pages.desk.home import home
from dashboard.pages.desk.reading import chosen
from dashboard.pages.desk.rooms import DeskRoom
from dashboard.pages.desk.session import STORE_GONE, Session, keep
from dashboard.pages.desk.work import Work, moment
from dashboard.store.errors import StaleDraftError, StoreUnreachableError
from dashboard.store.values import DraftState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from dashboard.intake.drafts.history import Action
    from dashboard.pages.desk.card import Card

_LOG = logging.getLogger("dashboard")

_EMPTY = Text("붙여 넣은 글이 없습니다.", "There is no text yet.")
_UNKNOWN = Text("그런 글이 없습니다.", "There is no such text.")
_BROKEN = Text(
    "처리하지 못했습니다. 적은 것은 그대로 있습니다. 서버 기록에 까닭이 있습니다.",
    "This could not be done. What was typed is still there; the server's log says why.",
)
_ASIDE = Text("글을 치웠습니다.", "The text was put aside.")
_SAVED = Text("저장했습니다.", "Saved.")
_NOTHING_CHANGED = Text("바뀐 것이 없습니다.", "Nothing was changed.")
_PASTED = "pasted.txt"


class Answer(Struct, frozen=True):
    """What follows from a command.

    Attributes:
        room: The room; without content what is there stays.
        is_to_repeat: Whether the command shall be given again in a while.
    """

    room: DeskRoom
    is_to_repeat: bool = False


def answer(session: Session, told: Mapping[str, Any]) -> Answer:
    """Return what follows from a command; whatever fails is said, and what was typed stays.

    Args:
        session: Who gives it, working on what.
        told: The command.
    """
    stay = DeskRoom("", None, session.work, is_urgent=True)
    try:
        return Answer(_COMMANDS[told["does"]](session, told))
    except StoreUnreachableError:
        return Answer(structs.replace(stay, says=STORE_GONE), is_to_repeat=True)
    except StaleDraftError as stale:
        return Answer(_overtaken(session, stale))
    except RefusedTextError as error:
        place, rule = error.place, error.rule
        says = Text.of(lambda language: f"{place}: {rule[language]}")
        return Answer(structs.replace(stay, says=says))
    except deeds.NotReadError as error:
        return Answer(structs.replace(stay, says=error.says))
    except Exception:
        _LOG.exception("the desk: %s", told.get("does"))
        return Answer(structs.replace(stay, says=_BROKEN))


def _home(session: Session, _told: object) -> DeskRoom:
    return _home_with(session)


def _home_with(session: Session, **told: Any) -> DeskRoom:
    works, published = session.desk.works(), session.desk.published()
    return home(works, published, session.language, **told)


def _bring(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    if file := told.get("file"):
        data, name = b64decode(file["data"]), str(file["name"])
    else:
        data, name = str(told.get("text", "")).encode(), _PASTED
    if not data.strip():
        return DeskRoom("", None, says=_EMPTY, is_urgent=True)
    return _details(session, session.desk.bring(data, name, session.who))


def _open(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    work = session.desk.find(str(told.get("work", "")))
    if work is None:
        return _home_with(session, says=_UNKNOWN)
    if not work.is_open:
        return published_room(session, work)
    if all(one.kind == DESCRIBE for one in work.history.in_force):
        return _details(session, work)
    return _deciding(session, work)


def _put_aside(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    work = session.desk.find(str(told.get("work", "")))
    if work is None or not work.is_open:
        return _home_with(session, says=_UNKNOWN)
    session.desk.put_aside(work, session.who)
    return _home_with(session, says=_ASIDE)


def _details(session: Session, work: Work, **more: Any) -> DeskRoom:
    reading = session.desk.reading(work)
    left_out = session.desk.left_out(work)
    count = len(reading.manuscript.paragraphs)
    return details(work, reading.base.records, left_out, count, session.language, **more)


def _describe(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    before = session.open_work
    article = described(before.article, _values(told))
    work = before.described(article, session.who, moment())
    if faults := faults_of(article):
        return _details(session, work, faults=faults)
    return keep(session, work, lambda one, more: _deciding(session, one, **more))


def _deciding(session: Session, work: Work, current: str = "", **more: Any) -> DeskRoom:
    return deciding(work, session.desk.reading(work), session.language, current, **more)


def _show(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    return _deciding(session, session.open_work, str(told.get("about", "")))


def _form(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    values = {name: str(told[name]) for name in ("selected", "table") if told.get(name)}
    about, kind = str(told.get("about", "")), str(told["does"])
    return _deciding(session, session.open_work, about, doing=kind, values=values)


def _accept(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    return _decided(session, told, deeds.accepted, is_decision=True)


def _send(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    values = _values(told)
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
        return _deciding(session, work)
    actions = list(act(card, session.who, moment()))
    if not actions:
        return _deciding(session, work, about, says=_NOTHING_CHANGED)
    work = work.after(actions)
    current = after(_cards(session, work), about) if is_decision else about
    return keep(session, work, lambda one, more: _deciding(session, one, current, **more))


def _cards(session: Session, work: Work) -> tuple[Card, ...]:
    reading = session.desk.reading(work)
    return cards_of(reading, chosen(reading, work.history)[0], work.history)


def _undo(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    before = session.open_work
    return _stepped(session, told, before.undone(), is_of_details=before.undoes_details)


def _redo(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    work = session.open_work.redone()
    return _stepped(session, told, work, is_of_details=work.undoes_details)


def _stepped(
    session: Session, told: Mapping[str, Any], work: Work, *, is_of_details: bool
) -> DeskRoom:
    """Return the room of what was undone or done again; the details do not touch decisions."""
    if is_of_details:
        return keep(session, work, lambda one, more: _details(session, one, **more))
    if told.get("room") == "details":
        return _details(session, session.open_work)
    about = str(told.get("about", ""))
    return keep(session, work, lambda one, more: _deciding(session, one, about, **more))


def _save(session: Session, _told: object) -> DeskRoom:
    """Save what the store did not take before; what is on the screen stays."""
    work = session.open_work
    if work.is_saved:
        return DeskRoom("", None, work)
    return DeskRoom("", None, session.desk.save(work, session.who), says=_SAVED)


def _read(session: Session, _told: object) -> DeskRoom:
    return _deciding(session, session.open_work)


def _onward(session: Session, _told: object) -> DeskRoom:
    return publishing_room(session, session.open_work)


def _back(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    work, place = session.open_work, told.get("room")
    if place == "publish":
        return _deciding(session, work)
    if place == "read":
        return published_room(session, work)
    return _details(session, work) if place == "decide" else _home(session, told)


def _take_back(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    work, says = take_back(session, int(told["version"]))
    return (
        published_room(session, work, says=says, is_urgent=True)
        if not work.is_open
        else (_deciding(session, work, says=says))
    )


def _overtaken(session: Session, stale: StaleDraftError) -> DeskRoom:
    """Return what somebody else has made of the work meanwhile."""
    if stale.current is None or stale.current.state is DraftState.DISCARDED:
        return DeskRoom("", None, session.work, says=_UNKNOWN, is_urgent=True)
    work, who = Work.of(stale.current), stale.current.who
    says = _OVERTAKEN.format(who=who)
    if work.is_open:
        return _deciding(session, work, says=says, is_urgent=True)
    return published_room(session, work, says=says, is_urgent=True)


_OVERTAKEN = Text(
    "{who} 님이 먼저 저장했습니다. 지금 저장된 대로 보여 드립니다. 마지막 결정을 다시 확인하세요.",
    "{who} has saved first: this is what is saved now. Look at your last decision again.",
)


def _values(told: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): str(text) for name, text in (told.get("values") or {}).items()}


_COMMANDS: dict[str, Callable[[Session, Mapping[str, Any]], DeskRoom]] = {
    "home": _home,
    "bring": _bring,
    "open": _open,
    "put-aside": _put_aside,
    "describe": _describe,
    "show": _show,
    "edit": _form,
    "reject": _form,
    "thing": _form,
    "members": _form,
    "accept": _accept,
    "send": _send,
    "undo": _undo,
    "redo": _redo,
    "save": _save,
    "read": _read,
    "onward": _onward,
    "back": _back,
    "publish": publish,
    "take-back": _take_back,
}
