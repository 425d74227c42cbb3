"""Publishing from the desk, and taking it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.dataset.faults import BrokenDataset
from dashboard.dataset.row_changes import row_changes
from dashboard.i18n import Text
from dashboard.pages.desk.publishing import change_rows, published, publishing
from dashboard.store.errors import OutdatedBaseError, UnchangedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dash import html

    from dashboard.pages.desk.rooms import DeskRoom
    from dashboard.pages.desk.session import Session
    from dashboard.pages.desk.work import Work
    from dashboard.store.values import Edition

_OUTDATED = Text(
    "그동안 {who} 님이 에디션 {version}을 발행했습니다. 결정은 그대로 있습니다. 달라진 것을 보고 "
    "다시 발행하세요.",
    "{who} has published edition {version} meanwhile. Your decisions are all there: look at what "
    "changed, and publish again.",
)
_TAKEN_BACK = Text(
    "에디션 {version}을 되돌렸습니다. 결정은 남아 있어 고쳐서 다시 발행할 수 있습니다.",
    "Edition {version} is taken back. The decisions are still there, to be corrected and "
    "published again.",
)
_TOO_LATE = Text(
    "그 뒤에 다른 에디션이 발행되어 여기서는 되돌릴 수 없습니다. hyperatlas rollback을 쓰세요.",
    "Another edition was published since, so it cannot be taken back here: use hyperatlas "
    "rollback.",
)


def publishing_room(
    session: Session, work: Work, meanwhile: Sequence[html.Li] = (), **told: Any
) -> DeskRoom:
    """Return the room before an edition is published."""
    preview, reading = session.desk.preview(work), session.desk.reading(work)
    return publishing(work, reading, preview, session.language, meanwhile, **told)


def publish(session: Session, told: Mapping[str, Any]) -> DeskRoom:
    """Publish what an editor has seen; where that is outdated, show what changed instead."""
    work, desk = session.open_work, session.desk
    if not work.is_saved:
        work = desk.save(work, session.who)
    seen = int(told["base"]) if told.get("base") else None
    preview = desk.preview(work)
    if preview.base.version != seen:
        return _outdated(session, work, seen)
    why = str((told.get("values") or {}).get("why", "")).strip()
    try:
        desk.publish(work, preview, session.who, why)
    except OutdatedBaseError:
        return _outdated(session, work, seen)
    except (BrokenDataset, UnchangedError):
        return publishing_room(session, work)
    found = desk.find(work.stored.draft)
    return published_room(session, found or work)


def published_room(session: Session, work: Work, **told: Any) -> DeskRoom:
    """Return the room after an edition was published."""
    edition = edition_of(session, work.stored.edition)
    before, after = session.desk.store.records(edition.base or 1), session.desk.base()
    return published(
        work,
        edition,
        row_changes(before, session.desk.store.records(edition.version)),
        after.dataset,
        session.prefix,
        session.language,
        **told,
    )


def edition_of(session: Session, version: int | None) -> Edition:
    """Return an edition.

    Raises:
        LookupError: If there is none.
    """
    found = session.desk.edition(version) if version else None
    if found is None:
        raise LookupError("there is no such edition")
    return found


def take_back(session: Session, version: int) -> tuple[Work, Text]:
    """Take an edition back; returns the work, open again, and what is said."""
    work, edition = session.work, edition_of(session, version)
    assert work is not None  # noqa: S101 - an edition of the desk has a work
    try:
        return session.desk.take_back(work, edition, session.who), _TAKEN_BACK.format(
            version=version
        )
    except OutdatedBaseError:
        return work, _TOO_LATE


def _outdated(session: Session, work: Work, seen: int | None) -> DeskRoom:
    base, store = session.desk.base(), session.desk.store
    current = store.current_edition()
    if current is None or base.version is None:
        return publishing_room(session, work)
    before = session.desk.linked(store.records(seen or 1))
    changes = store.changes(seen or 1, base.version)
    rows = change_rows(changes, before, base.dataset, session.language)
    says = _OUTDATED.format(who=current.who, version=current.version)
    return publishing_room(session, work, rows, says=says, is_urgent=True)
