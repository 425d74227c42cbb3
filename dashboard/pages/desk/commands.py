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
from dashboard.pages.desk.decisions import accept, deciding_room, form, send, show, values_of
from dashboard.pages.desk.details import described, details, faults_of
from dashboard.pages.desk.editions import publish, published_room, publishing_room, take_back
from dashboard.pages.desk.home import home
from dashboard.pages.desk.rooms import DeskRoom
from dashboard.pages.desk.session import STORE_GONE, Session, keep
from dashboard.pages.desk.work import Work, moment
from dashboard.store.errors import StaleDraftError, StoreUnreachableError
from dashboard.store.values import DraftState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


_LOG = logging.getLogger("dashboard")

_EMPTY = Text("붙여 넣은 글이 없습니다.", "There is no text yet.")
_UNKNOWN = Text("그런 글이 없습니다.", "There is no such text.")
_BROKEN = Text(
    "처리하지 못했습니다. 적은 것은 그대로 있습니다. 서버 기록에 까닭이 있습니다.",
    "This could not be done. What was typed is still there; the server's log says why.",
)
_ASIDE = Text("글을 치웠습니다.", "The text was put aside.")
_SAVED = Text("저장했습니다.", "Saved.")
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
    return deciding_room(session, work)


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
    article = described(before.article, values_of(told))
    work = before.described(article, session.who, moment())
    if faults := faults_of(article):
        return _details(session, work, faults=faults)
    return keep(session, work, lambda one, more: deciding_room(session, one, **more))


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
    return keep(session, work, lambda one, more: deciding_room(session, one, about, **more))


def _save(session: Session, _told: object) -> DeskRoom:
    """Save what the store did not take before; what is on the screen stays."""
    work = session.open_work
    if work.is_saved:
        return DeskRoom("", None, work)
    return DeskRoom("", None, session.desk.save(work, session.who), says=_SAVED)


def _read(session: Session, _told: object) -> DeskRoom:
    return deciding_room(session, session.open_work)


def _onward(session: Session, _told: object) -> DeskRoom:
    return publishing_room(session, session.open_work)


def _back(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    work, place = session.open_work, told.get("room")
    if place == "publish":
        return deciding_room(session, work)
    if place == "read":
        return published_room(session, work)
    return _details(session, work) if place == "decide" else _home(session, told)


def _take_back(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    work, says = take_back(session, int(told["version"]))
    return (
        published_room(session, work, says=says, is_urgent=True)
        if not work.is_open
        else (deciding_room(session, work, says=says))
    )


def _overtaken(session: Session, stale: StaleDraftError) -> DeskRoom:
    """Return what somebody else has made of the work meanwhile."""
    if stale.current is None or stale.current.state is DraftState.DISCARDED:
        return DeskRoom("", None, session.work, says=_UNKNOWN, is_urgent=True)
    work, who = Work.of(stale.current), stale.current.who
    says = _OVERTAKEN.format(who=who)
    if work.is_open:
        return deciding_room(session, work, says=says, is_urgent=True)
    return published_room(session, work, says=says, is_urgent=True)


_OVERTAKEN = Text(
    "{who} 님이 먼저 저장했습니다. 지금 저장된 대로 보여 드립니다. 마지막 결정을 다시 확인하세요.",
    "{who} has saved first: this is what is saved now. Look at your last decision again.",
)


_COMMANDS: dict[str, Callable[[Session, Mapping[str, Any]], DeskRoom]] = {
    "home": _home,
    "bring": _bring,
    "open": _open,
    "put-aside": _put_aside,
    "describe": _describe,
    "show": show,
    "edit": form,
    "reject": form,
    "thing": form,
    "members": form,
    "accept": accept,
    "send": send,
    "undo": _undo,
    "redo": _redo,
    "save": _save,
    "read": _read,
    "onward": _onward,
    "back": _back,
    "publish": publish,
    "take-back": _take_back,
}
