"""What was decided about the drafts of a text: a value that can be replayed, undone and stored."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, fields
from typing import TYPE_CHECKING

from dashboard.dataset.recorded_decision import RecordedDecision

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ACCEPT, EDIT, REJECT, REOPEN, NEW, MEMBER, DECIDE, DESCRIBE, UNDO = (
    *("accept", "edit", "reject", "reopen", "new", "member", "decide", "describe", "undo"),
)
ACTIONS = (ACCEPT, EDIT, REJECT, REOPEN, NEW, MEMBER, DECIDE, DESCRIBE, UNDO)
"""What can be done: about a draft (accept, edit, reject with a reason, reopen), about a thing (new:
a row of `organizations`, `models` or `alliances`; member: of an alliance), about a name (decide:
what it means), about the article (describe: its title, its day), and undo."""

NO_ROLE = "none"
"""The role of who was taken out of an alliance again."""

_DAY = len("2026-11-30")
_OPEN, _ACCEPTED, _REJECTED = "open", "accepted", "rejected"
_STATES = {ACCEPT: _ACCEPTED, REJECT: _REJECTED, REOPEN: _OPEN}


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a person did.

    Attributes:
        kind: One of `ACTIONS`.
        about: The identifier of a draft; for a thing `table/identifier`, for a member
            `alliance/organization`, for a name `table/name`; else empty.
        changes: What an edit sets, by column; the columns of a new thing; the role of a member;
            the `answer` to what a name means and the `thing`; details of the article.
        reason: Why; of a rejection or of an answer.
        who: Who did it.
        on: When; ISO 8601.
    """

    kind: str
    about: str = ""
    changes: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    who: str = ""
    on: str = ""

    def __post_init__(self) -> None:
        if self.kind not in ACTIONS:
            raise ValueError(f"{self.kind!r} is none of {', '.join(ACTIONS)}")


@dataclass(frozen=True, slots=True)
class DraftDecision:
    """What holds of one draft.

    Attributes:
        state: `open`, `accepted` or `rejected`.
        changes: What was edited, by column.
        reason: Why it was rejected.
        who: Who accepted or rejected it.
        on: When.
    """

    state: str = _OPEN
    changes: Mapping[str, str] = field(default_factory=dict)
    reason: str = ""
    who: str = ""
    on: str = ""

    @property
    def is_accepted(self) -> bool:
        """Whether it shall become a claim."""
        return self.state == _ACCEPTED


@dataclass(frozen=True, slots=True)
class DraftHistory:
    """Everything that was done, in its order; nothing is ever taken out, an undo is added.

    Attributes:
        actions: What was done.
    """

    actions: tuple[Action, ...] = ()

    def after(self, action: Action) -> DraftHistory:
        """Return the history with one action more."""
        return DraftHistory((*self.actions, action))

    @property
    def in_force(self) -> tuple[Action, ...]:
        """What was done and not undone."""
        stack: list[Action] = []
        for action in self.actions:
            if action.kind != UNDO:
                stack.append(action)
            elif stack:
                stack.pop()
        return tuple(stack)

    @property
    def can_undo(self) -> bool:
        """Whether anything is left to undo."""
        return bool(self.in_force)

    def states(self, drafts: Iterable[str]) -> dict[str, DraftDecision]:
        """Return the state of each draft, by identifier, in the order given.

        What was done about a draft that is not among them is not lost, and has no effect.
        """
        found = {name: DraftDecision() for name in drafts}
        for action in self.in_force:
            if action.about in found:
                found[action.about] = _next(found[action.about], action)
        return found

    def accepted(self, drafts: Iterable[str]) -> tuple[str, ...]:
        """Return the drafts that shall become claims: each once, in the order given."""
        return tuple(name for name, one in self.states(drafts).items() if one.is_accepted)

    @property
    def things(self) -> dict[tuple[str, str], Mapping[str, str]]:
        """The columns of each new thing, by its table and identifier; the last word counts."""
        return self._about(NEW)

    @property
    def members(self) -> dict[tuple[str, str], Mapping[str, str]]:
        """The members that were decided on, by alliance and organization.

        Without a `role` it is the one that fits; with the role `none` it is no member.
        """
        found = self._about(MEMBER)
        return {key: changes for key, changes in found.items() if changes.get("role") != NO_ROLE}

    @property
    def decisions(self) -> tuple[RecordedDecision, ...]:
        """What was decided about names, in its order."""
        return tuple(
            RecordedDecision(
                "who",
                table,
                name,
                one.changes.get("answer", ""),
                one.changes.get("thing", ""),
                one.who,
                one.on[:_DAY],
                one.reason,
            )
            for one in self.in_force
            if one.kind == DECIDE
            for table, _, name in [one.about.partition("/")]
        )

    @property
    def details(self) -> dict[str, str]:
        """The details of the article that were described otherwise than the text does."""
        return {
            name: text
            for one in self.in_force
            if one.kind == DESCRIBE
            for name, text in one.changes.items()
        }

    def _about(self, kind: str) -> dict[tuple[str, str], Mapping[str, str]]:
        found: dict[tuple[str, str], Mapping[str, str]] = {}
        for action in self.in_force:
            if action.kind == kind:
                first, _, second = action.about.partition("/")
                found[first, second] = action.changes
        return found

    def to_json(self) -> str:
        """Return it as JSON; `from_json` makes the same of that."""
        return json.dumps([asdict(action) for action in self.actions], ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> DraftHistory:
        """Return the history that was written as JSON.

        Raises:
            ValueError: If it is none.
        """
        known = {one.name for one in fields(Action)}
        entries = json.loads(text)
        if not isinstance(entries, list):
            raise ValueError("is no list of actions")  # noqa: TRY004  # one error for what is stored
        for entry in entries:
            if not isinstance(entry, dict) or not entry.keys() <= known or "kind" not in entry:
                raise ValueError(f"{entry!r} is no action")
        return cls(tuple(Action(**entry) for entry in entries))


def _next(state: DraftDecision, action: Action) -> DraftDecision:
    if action.kind == EDIT:
        changes = {**state.changes, **action.changes}
        return DraftDecision(state.state, changes, state.reason, state.who, state.on)
    if action.kind not in _STATES:
        return state
    name = _STATES[action.kind]
    reason = action.reason if name == _REJECTED else ""
    return DraftDecision(name, state.changes, reason, action.who, action.on)
