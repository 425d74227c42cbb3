"""What a store keeps, as values."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.dataset.row_changes import RowChange


class DraftState(StrEnum):
    """What became of a draft."""

    SAVED = "saved"
    PUBLISHED = "published"
    DISCARDED = "discarded"


class JournalAction(StrEnum):
    """What somebody did."""

    TEXT_SAVED = "text saved"
    DRAFT_SAVED = "draft saved"
    DRAFT_DISCARDED = "draft discarded"
    DECIDED = "decided"
    PUBLISHED = "published"
    ROLLED_BACK = "rolled back"


@dataclass(frozen=True, slots=True)
class StoredText:
    """The text of an article; kept for editors, shown to nobody else.

    Attributes:
        content: The text, a paragraph a line.
        title: Its title.
        details: What else is known of it, as JSON takes it.
        who: Who saved it first; when reading.
        at: When, in UTC, as ISO 8601 writes it; when reading.
    """

    content: str = field(repr=False)
    title: str
    details: Mapping[str, Any] = field(default_factory=dict)
    who: str = ""
    at: str = ""

    @property
    def sha256(self) -> str:
        """The hash of its UTF-8; what it is known by."""
        return sha256(self.content.encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class TextSummary:
    """What is known of a text, without the text.

    Attributes:
        sha256: Its hash.
        title: Its title.
        details: What else is known of it.
        who: Who saved it first.
        at: When, in UTC.
    """

    sha256: str
    title: str
    details: Mapping[str, Any]
    who: str
    at: str


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """Claims on their way: the history of what was proposed, accepted, edited and undone.

    Attributes:
        draft: What it is known by; whoever begins it chooses it (``uuid4().hex``).
        title: What editors see of it in a list.
        text: The hash of the text that it is read from; empty for none.
        history: What was done, as JSON takes it; replayed, it is the draft.
        revision: How often it was saved; 0 for one that is new.
        state: What became of it.
        edition: The edition that it was published in.
        who: Who saved it last.
        at: When, in UTC.
    """

    draft: str
    title: str = ""
    text: str = ""
    history: Any = field(default_factory=list, repr=False)
    revision: int = 0
    state: DraftState = DraftState.SAVED
    edition: int | None = None
    who: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """That somebody did something; it holds no text and no claim.

    Attributes:
        entry: Its number; later ones have larger ones.
        at: When, in UTC.
        who: Who.
        action: What.
        about: To what: a hash, a draft, a question, an edition.
        why: Why, in the words of who did it.
    """

    entry: int
    at: str
    who: str
    action: JournalAction
    about: str
    why: str


@dataclass(frozen=True, slots=True)
class Edition:
    """A whole, checked data package that never changes.

    Attributes:
        version: Its number; the largest is the current one.
        sha256: The hash of all of its files.
        fingerprint: What servers call its snapshot.
        dataset_version: What the package says of its version.
        claims: How many claims it has.
        new, changed, withdrawn: How many claims came, are others and went since its base.
        base: The edition that it changes; none for the first.
        restores: The edition that it brings back.
        drafts: The drafts that it was made from.
        who: Who published it.
        why: Why, in their words.
        at: When, in UTC.
    """

    version: int
    sha256: str
    fingerprint: str
    dataset_version: str
    claims: int
    new: int
    changed: int
    withdrawn: int
    base: int | None
    restores: int | None
    drafts: tuple[str, ...]
    who: str
    why: str
    at: str


@dataclass(frozen=True, slots=True)
class EditionChanges:
    """An edition and the first of its changes.

    Attributes:
        edition: The edition.
        changes: Its changes, those of claims first.
    """

    edition: Edition
    changes: tuple[RowChange, ...]
