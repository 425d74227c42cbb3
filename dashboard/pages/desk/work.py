"""A text that somebody works on: what is known of it, and what was decided about its drafts."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from msgspec import Struct, structs

from dashboard.intake.drafts.article_details import ArticleDetails
from dashboard.intake.drafts.history import DESCRIBE, UNDO, Action, DraftHistory
from dashboard.store.values import DraftState, StoredDraft

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


class Work(Struct, frozen=True):
    """What an editor has before her.

    Attributes:
        stored: As the store keeps it, or will.
        brought: The text as a source, as it says itself.
        history: What was decided.
        is_saved: Whether the store has all of it.
    """

    stored: StoredDraft
    brought: ArticleDetails
    history: DraftHistory
    is_saved: bool = True

    @property
    def article(self) -> ArticleDetails:
        """The text as a source, as an editor has described it."""
        return replace(self.brought, **self.history.details)

    @classmethod
    def begun(cls, article: ArticleDetails, history: DraftHistory | None = None) -> Work:
        """Return the work on a text that nothing was decided about yet."""
        stored = StoredDraft(uuid4().hex, article.title, article.sha256)
        return cls(stored, article, history or DraftHistory(), is_saved=False)

    @classmethod
    def of(cls, stored: StoredDraft) -> Work:
        """Return the work that the store keeps.

        Raises:
            ValueError: If it is none.
        """
        return cls(stored, *_read(stored.history))

    @property
    def is_open(self) -> bool:
        """Whether anything can still be decided."""
        return self.stored.state is DraftState.SAVED

    @property
    def to_store(self) -> StoredDraft:
        """What the store keeps of it."""
        kept = {"article": asdict(self.brought), "actions": json.loads(self.history.to_json())}
        return replace(self.stored, title=self.article.title, history=kept)

    def after(self, actions: Iterable[Action]) -> Work:
        """Return the work with one step more; what is done at once is undone at once."""
        history = self.history
        for action in actions:
            history = history.after(action)
        return structs.replace(self, history=history, is_saved=False)

    def described(self, article: ArticleDetails, who: str = "", on: str = "") -> Work:
        """Return the work on the same text with other details."""
        before = asdict(self.article)
        changes = {name: text for name, text in asdict(article).items() if text != before[name]}
        return self.after([Action(DESCRIBE, "", changes, who=who, on=on)]) if changes else self

    @property
    def undoes_details(self) -> bool:
        """Whether what would be undone is about the details of the article."""
        return any(one.kind == DESCRIBE for one in self.history.in_force[-1:])

    def undone(self) -> Work:
        """Return the work without its last step."""
        return self.after(Action(UNDO) for _ in _last_step(self.history.in_force))

    def redone(self) -> Work:
        """Return the work with the step again that was undone last."""
        return self.after(_last_step(undone_actions(self.history))[::-1])

    def to_browser(self) -> dict[str, Any]:
        """Return it as JSON takes it: what a browser keeps where the store does not."""
        kept = self.to_store
        names = ("draft", "text", "revision", "state", "edition", "history")
        return {**{name: getattr(kept, name) for name in names}, "is_saved": self.is_saved}

    @classmethod
    def from_browser(cls, told: Mapping[str, Any]) -> Work:
        """Return what ``to_browser`` made.

        Raises:
            ValueError: If it is nothing of the kind.
        """
        try:
            article, history = _read(told["history"])
            stored = StoredDraft(
                str(told["draft"]),
                article.title,
                str(told["text"]),
                told["history"],
                int(told["revision"]),
                DraftState(told["state"]),
                told["edition"],
            )
            return cls(stored, article, history, bool(told["is_saved"]))
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError("is no work of the desk") from error


def undone_actions(history: DraftHistory) -> tuple[Action, ...]:
    """Return what was undone and nothing came after, the last undone last."""
    stack: list[Action] = []
    undone: list[Action] = []
    for action in history.actions:
        if action.kind == UNDO:
            if stack:
                undone.append(stack.pop())
            continue
        stack.append(action)
        if undone and undone[-1] == action:
            undone.pop()
        else:
            undone.clear()
    return tuple(undone)


def moment() -> str:
    """Return what the actions of one step have in common: when they were done."""
    return datetime.now(UTC).isoformat()


def _last_step(actions: tuple[Action, ...]) -> tuple[Action, ...]:
    count = 0
    while count < len(actions) and actions[-count - 1].on == actions[-1].on:
        count += 1
    return actions[len(actions) - count :]


def _read(kept: Any) -> tuple[ArticleDetails, DraftHistory]:
    try:
        history = DraftHistory.from_json(json.dumps(kept["actions"]))
        return ArticleDetails(**kept["article"]), history
    except (KeyError, TypeError) as error:
        raise ValueError("is no work of the desk") from error
