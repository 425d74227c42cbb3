"""What editors work on: texts, drafts, decisions; and the journal of who did what."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Self

import sqlalchemy as sa
from msgspec import structs

from dashboard.dataset.recorded_decision import RecordedDecision
from dashboard.store.database import Database
from dashboard.store.errors import StaleDraftError
from dashboard.store.schema import DECISIONS, DRAFTS, JOURNAL, TEXTS
from dashboard.store.values import (
    DraftState,
    JournalAction,
    JournalEntry,
    StoredDraft,
    StoredText,
    TextSummary,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from dashboard.store.listening import Waiting

_UNSTORABLE = "\0"


class Workbench:
    """The part of a store that editors work on; safe to use from several threads.

    Every method is one transaction. All of them raise `StoreUnreachableError` where the database
    cannot be used, and `NewerStoreError` where a newer version of the software made it. Names of
    people (``who``) are what the caller has found out; nothing is checked here.

    Args:
        address: Its address; see ``store_address``.
    """

    def __init__(self, address: str) -> None:
        self.database = Database(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every connection."""
        self.database.close()

    @property
    def waiting(self) -> Waiting:
        """What waits for a new edition; for one thread at a time."""
        return self.database.waiting

    def save_text(self, text: StoredText, who: str) -> str:
        """Keep the text of an article, and return its hash; one that is kept stays as it is.

        Raises:
            ValueError: If it has letters that no database keeps (NUL, half a surrogate pair).
        """
        _check_storable(text.title, text.content)
        with self.database.writing() as connection:
            known = sa.select(TEXTS.c.sha256).where(TEXTS.c.sha256 == text.sha256)
            if connection.scalar(known) is None:
                row = {
                    "sha256": text.sha256,
                    "title": text.title,
                    "details": dict(text.details),
                    "content": text.content,
                    "who": who,
                    "at": now(),
                }
                connection.execute(sa.insert(TEXTS), row)
                note(connection, who, JournalAction.TEXT_SAVED, text.sha256)
        return text.sha256

    def text(self, sha256: str) -> StoredText | None:
        """Return a text by its hash."""
        with self.database.reading() as connection:
            query = sa.select(TEXTS).where(TEXTS.c.sha256 == sha256)
            row = connection.execute(query).mappings().one_or_none()
        if row is None:
            return None
        return StoredText(row["content"], row["title"], row["details"], row["who"], row["at"])

    def texts(self) -> tuple[TextSummary, ...]:
        """Return what is known of every text, the one saved last first."""
        columns = [TEXTS.c[field.name] for field in fields(TextSummary)]
        query = sa.select(*columns).order_by(TEXTS.c.at.desc(), TEXTS.c.sha256)
        with self.database.reading() as connection:
            return tuple(TextSummary(*row) for row in connection.execute(query))

    def save_draft(self, draft: StoredDraft, who: str) -> StoredDraft:
        """Keep a draft as it is now, and return it with its next revision.

        Raises:
            StaleDraftError: If it is not the revision that is kept, or no longer open; what is
                kept comes with it, and nothing is written.
        """
        _check_storable(draft.title)
        saved = replace(draft, revision=draft.revision + 1, who=who, at=now())
        with self.database.writing() as connection:
            write_draft(connection, saved)
            note(connection, who, JournalAction.DRAFT_SAVED, f"{draft.draft} {saved.revision}")
        return saved

    def discard_draft(self, draft: StoredDraft, who: str, why: str = "") -> None:
        """Put a draft aside; it can be read as before, and saved no more.

        Raises:
            StaleDraftError: As for ``save_draft``.
        """
        gone = replace(
            draft, revision=draft.revision + 1, state=DraftState.DISCARDED, who=who, at=now()
        )
        with self.database.writing() as connection:
            write_draft(connection, gone)
            note(connection, who, JournalAction.DRAFT_DISCARDED, draft.draft, why)

    def draft(self, draft: str) -> StoredDraft | None:
        """Return a draft."""
        with self.database.reading() as connection:
            return _find_draft(connection, draft)

    def drafts(self, state: DraftState | None = DraftState.SAVED) -> tuple[StoredDraft, ...]:
        """Return drafts, the one saved last first: those that are open, or others, or all."""
        query = sa.select(DRAFTS).order_by(DRAFTS.c.at.desc(), DRAFTS.c.draft)
        if state is not None:
            query = query.where(DRAFTS.c.state == state)
        with self.database.reading() as connection:
            return tuple(_draft(row) for row in connection.execute(query).mappings())

    def decisions(self) -> tuple[RecordedDecision, ...]:
        """Return every answer that was published, in the order in which they were given."""
        with self.database.reading() as connection:
            rows = connection.execute(sa.select(DECISIONS).order_by(DECISIONS.c.decision))
            return tuple(
                RecordedDecision(*(row[column] for column in _OF_DECISION))
                for row in rows.mappings()
            )

    def journal(self, most: int | None = None) -> tuple[JournalEntry, ...]:
        """Return what was done, the last first; nothing of it is ever changed or taken out."""
        query = sa.select(JOURNAL).order_by(JOURNAL.c.entry.desc()).limit(most)
        with self.database.reading() as connection:
            return tuple(
                JournalEntry(**{**row, "action": JournalAction(row["action"])})
                for row in connection.execute(query).mappings()
            )


_OF_DECISION = ("kind", "table_name", "about", "answer", "thing", "who", "on_day", "why")


def now() -> str:
    """Return the time, as it is kept."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def note(
    connection: Connection, who: str, action: JournalAction, about: str, why: str = ""
) -> None:
    """Add what somebody does to the journal, in the transaction in which it is done.

    Raises:
        ValueError: If its words have letters that no database keeps.
    """
    _check_storable(who, about, why)
    entry = {"at": now(), "who": who, "action": action, "about": about, "why": why}
    connection.execute(sa.insert(JOURNAL), entry)


def write_decision(connection: Connection, decision: RecordedDecision) -> None:
    """Keep an answer; who asks later finds the last."""
    connection.execute(
        sa.insert(DECISIONS), dict(zip(_OF_DECISION, structs.astuple(decision), strict=True))
    )
    about = " ".join(filter(None, (decision.kind, decision.table, decision.about)))
    note(connection, decision.who, JournalAction.DECIDED, about, decision.why)


def write_draft(connection: Connection, saved: StoredDraft) -> None:
    """Write the next revision of a draft.

    Raises:
        StaleDraftError: If the one before it is not what is kept and open.
    """
    values = {field.name: getattr(saved, field.name) for field in fields(saved)}
    if saved.revision == 1 and _find_draft(connection, saved.draft) is None:
        connection.execute(sa.insert(DRAFTS), values)
        return
    done = connection.execute(
        sa.update(DRAFTS)
        .where(
            DRAFTS.c.draft == saved.draft,
            DRAFTS.c.revision == saved.revision - 1,
            DRAFTS.c.state == DraftState.SAVED,
        )
        .values(values)
    )
    if not done.rowcount:
        raise StaleDraftError(saved.draft, _find_draft(connection, saved.draft))


def _find_draft(connection: Connection, draft: str) -> StoredDraft | None:
    row = connection.execute(sa.select(DRAFTS).where(DRAFTS.c.draft == draft)).mappings().first()
    return _draft(row) if row else None


def _draft(row: Mapping[Any, Any]) -> StoredDraft:
    return StoredDraft(**{**row, "state": DraftState(row["state"])})


def _check_storable(*texts: str) -> None:
    """Refuse what a database would refuse in words that repeat it.

    Raises:
        ValueError: If a text has letters that cannot be kept.
    """
    for text in texts:
        if _UNSTORABLE in text or any("\ud800" <= letter <= "\udfff" for letter in text):
            raise ValueError("the text has letters that cannot be kept: NUL, or half a pair")
