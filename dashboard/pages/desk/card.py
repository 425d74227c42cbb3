"""A card: a draft, the members of an alliance, or a name that may be a known one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from dashboard.i18n import Text
    from dashboard.intake.drafts.draft import AllianceMembers, Draft, Span
    from dashboard.intake.drafts.history import DraftDecision
    from dashboard.intake.drafts.name_questions import NameQuestion

Fact = tuple["Text", "Text"]


class Card(Struct, frozen=True, eq=False):
    """A card.

    Attributes:
        identifier: The draft, the members of an alliance, or a name.
        title: What kind of claim it is.
        about: What it is about.
        value: What it says.
        span: Where its figure, date or name stands.
        decision: What was decided.
        facts: What else is said of it.
        questions: What an editor should look at.
        remarks: What the dataset says of the same.
        draft: The draft.
        members: The alliance and its members.
        name: The name and what it may mean.
    """

    identifier: str
    title: Text
    about: Text
    value: Text
    span: Span
    decision: DraftDecision
    facts: tuple[Fact, ...]
    questions: tuple[Text, ...] = ()
    remarks: tuple[Text, ...] = ()
    draft: Draft | None = None
    members: AllianceMembers | None = None
    name: NameQuestion | None = None

    @property
    def looks(self) -> str:
        """What it looks like: ``accepted``, ``rejected``, ``asked`` or ``open``."""
        is_open = self.decision.state == "open"
        return "asked" if is_open and self.questions else self.decision.state
