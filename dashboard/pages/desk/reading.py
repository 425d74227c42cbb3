"""What a text gives beside a dataset: its drafts, names and members, read once."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.intake.decisions import Decisions
from dashboard.intake.drafts.draft import NameMention, Span
from dashboard.intake.drafts.name_questions import DecidedNames, name_questions
from dashboard.intake.drafts.new_things import NewThings
from dashboard.intake.drafts.proposer import find_members, find_mentions, propose_drafts
from dashboard.intake.drafts.rivals import with_rivals
from dashboard.intake.name_matching import NameIndex

if TYPE_CHECKING:
    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.recorded_decision import RecordedDecision
    from dashboard.dataset.records import Records
    from dashboard.intake.drafts.draft import AllianceMembers, Draft
    from dashboard.intake.drafts.history import DraftHistory
    from dashboard.intake.drafts.name_questions import NameQuestion
    from dashboard.intake.texts.manuscript import Manuscript

MEMBERS = "members-"
"""What the identifier of the card of an alliance's members begins with."""


class Base(Struct, frozen=True, eq=False, dict=True):
    """The dataset that is worked on.

    Attributes:
        version: The edition; none where nothing was published yet.
        records: Its rows.
        dataset: The same, linked.
        decisions: What was decided about questions of imports and of names.
    """

    version: int | None
    records: Records
    dataset: Dataset
    decisions: tuple[RecordedDecision, ...] = ()

    @cached_property
    def names(self) -> NameIndex:
        """The names of its things."""
        return NameIndex(self.records)


class TextReading(Struct, frozen=True, dict=True):
    """A text, read beside a dataset.

    Attributes:
        manuscript: The text.
        base: The dataset.
    """

    manuscript: Manuscript
    base: Base

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """What it may claim."""
        return propose_drafts(self.manuscript, self.base.records, self.base.decisions)

    @cached_property
    def mentions(self) -> tuple[NameMention, ...]:
        """The names in it."""
        return find_mentions(self.manuscript, self.base.records, self.base.decisions)

    @cached_property
    def members(self) -> tuple[AllianceMembers, ...]:
        """The alliances whose members it enumerates, each once."""
        found = find_members(self.manuscript, self.base.records, self.base.decisions)
        return tuple({(one.alliance.key, one.members): one for one in found}.values())

    @cached_property
    def questions(self) -> tuple[NameQuestion, ...]:
        """What names may mean beside what they seem to."""
        known = Decisions(self.base.decisions)
        base = self.base
        return name_questions(self.drafts, self.members, base.names, known, base.records)

    def decided(self, history: DraftHistory) -> DecidedNames:
        """Return what gives names the meaning that was decided on."""
        return DecidedNames(Decisions(history.decisions))

    def things(self, history: DraftHistory) -> NewThings:
        """Return what finds the identifier of each name, as it was decided."""
        return NewThings(self.base.records, history.things)

    def named(self, history: DraftHistory) -> tuple[NameMention, ...]:
        """Return each thing that is named, once, with what was decided to be one."""
        mentions = self.decided(history).mentions(self.mentions)
        found = {one.key: one for one in reversed(mentions)}
        for (table, _), columns in history.things.items():
            one = self._mention(table, columns.get("name_ko", ""), columns.get("name_en", ""))
            if one is not None:
                found.setdefault(one.key, one)
        return tuple(sorted(found.values(), key=_place))

    def _mention(self, table: str, *names: str) -> NameMention | None:
        for number, paragraph in enumerate(self.manuscript.paragraphs, start=1):
            for name in filter(None, names):
                if (start := paragraph.find(name)) >= 0:
                    others = tuple(one for one in names if one not in ("", name))
                    span = Span(number, start, start + len(name))
                    return NameMention(table, name, span, aliases=others)
        return None


def chosen(reading: TextReading, history: DraftHistory) -> tuple[tuple[Draft, ...], DraftHistory]:
    """Return the drafts about what an editor says they are about, and what else was decided.

    A subject that no dataset has yet is a name of the text, not an identifier.
    """
    states = history.states(one.identifier for one in reading.drafts)
    things = reading.things(history)
    named = {things.identifier(one): one for one in reading.named(history)}
    drafts, taken = [], {}
    names = reading.decided(history)
    for proposed in reading.drafts:
        draft = names.draft(proposed)
        if draft.subject != proposed.subject:
            draft = with_rivals(draft, reading.base.records, reading.manuscript)
        changes = states[draft.identifier].changes
        subject = named.get(changes.get(draft.subject_column, ""))
        if subject is not None and subject.is_new:
            draft = replace(draft, subjects=(subject, *draft.subjects))
            taken[draft.identifier] = draft.subject_column
        drafts.append(replace(draft, status=changes.get("status", draft.status)))
    actions = (
        replace(
            one,
            changes={
                name: text for name, text in one.changes.items() if taken.get(one.about) != name
            },
        )
        for one in history.actions
    )
    return tuple(drafts), type(history)(tuple(actions))


def _place(mention: NameMention) -> tuple[int, int]:
    return mention.span.paragraph, mention.span.start
