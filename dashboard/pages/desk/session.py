"""Who is at the desk, working on what; and keeping it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from msgspec import Struct

from dashboard.i18n import Text
from dashboard.store.errors import StoreUnreachableError

if TYPE_CHECKING:
    from collections.abc import Callable

    from dashboard.i18n import Language
    from dashboard.pages.desk.desk import Desk
    from dashboard.pages.desk.rooms import DeskRoom
    from dashboard.pages.desk.work import Work

STORE_GONE = Text(
    "저장소에 닿지 않아 저장하지 못했습니다. 적은 것은 이 화면에 있고, 저장소가 돌아오면 저절로 "
    "저장합니다.",
    "The store cannot be reached, so nothing is saved. What you did is kept on this screen and "
    "saved by itself when the store is back.",
)
_NO_WORK = "nothing is worked on"


class Session(Struct, frozen=True):
    """An editor at the desk.

    Attributes:
        desk: The desk.
        who: The editor.
        language: Her language.
        prefix: The path that the Atlas lives under.
        work: What she works on.
    """

    desk: Desk
    who: str
    language: Language
    prefix: str
    work: Work | None = None

    @property
    def open_work(self) -> Work:
        """What she works on.

        Raises:
            LookupError: If that is nothing.
        """
        if self.work is None:
            raise LookupError(_NO_WORK)
        return self.work


def keep(
    session: Session, work: Work, show: Callable[[Work, dict[str, Any]], DeskRoom]
) -> DeskRoom:
    """Save a work and show it; where the store is gone it is shown as it is, and that is said.

    Raises:
        StaleDraftError: If somebody else has saved it meanwhile.
    """
    if work.is_saved:
        return show(work, {})
    try:
        kept = session.desk.save(work, session.who)
    except StoreUnreachableError:
        return show(work, {"says": STORE_GONE, "is_urgent": True})
    return show(kept, {})
