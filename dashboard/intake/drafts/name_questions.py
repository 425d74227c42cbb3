"""What the names of a text may mean beside what they seem to: asked once, answered by a person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from msgspec import Struct

from dashboard.intake.drafts.known_names import stands_for_one_text
from dashboard.intake.drafts.new_things import THINGS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dashboard.dataset.records import Records
    from dashboard.intake.decisions import Decisions
    from dashboard.intake.drafts.draft import AllianceMembers, Draft, NameMention
    from dashboard.intake.name_matching import NameIndex

WHO = "who"
"""The kind of question that asks what a name means."""

SAME, PART, VARIANT, NEW, IGNORE = "same", "part", "variant", "new", "ignore"


class NameQuestion(Struct, frozen=True):
    """A name that may be one that the dataset has.

    Attributes:
        mention: The name.
        things: The things that it may mean, by identifier: the spelling that is most alike.
    """

    mention: NameMention
    things: dict[str, str]

    @property
    def about(self) -> str:
        """What decisions about it are about."""
        return f"{self.mention.table}/{self.mention.name}"


def name_questions(
    drafts: Iterable[Draft],
    members: Iterable[AllianceMembers],
    names: NameIndex,
    decisions: Decisions,
    records: Records,
) -> tuple[NameQuestion, ...]:
    """Return a question for each name that claims would need, that is like a known one.

    Args:
        drafts: The drafts of a text.
        members: The members of alliances that it enumerates.
        names: The names of the dataset.
        decisions: What was decided before; what is answered is not asked again, unless it is a
            common noun that stands for something else in every text.
        records: The dataset.
    """
    found: dict[tuple[str, str], NameQuestion] = {}
    for mention in _needed(drafts, members):
        spellings = (mention.name, *mention.aliases)
        is_decided = any(
            decisions.find(WHO, one, mention.table) and not stands_for_one_text(one, records)
            for one in spellings
        )
        if mention.key not in found and not is_decided:
            things = dict(_things(mention, spellings, names))
            if things:
                found[mention.key] = NameQuestion(mention, things)
    return tuple(found.values())


def _needed(drafts: Iterable[Draft], members: Iterable[AllianceMembers]) -> Iterator[NameMention]:
    needed = [one for draft in drafts for one in (*draft.subjects[:1], *draft.others.values())]
    needed += [one for of in members for one in (of.alliance, *of.members)]
    yield from (one for one in needed if one.is_new and one.table in THINGS)


def _things(
    mention: NameMention, spellings: tuple[str, ...], names: NameIndex
) -> Iterator[tuple[str, str]]:
    for name in spellings:
        yield from ((one, one) for one in sorted(names.find(mention.table, name)))
        yield from ((one.identifier, one.name) for one in names.suggest(mention.table, name))


class DecidedNames:
    """Names as they were decided on.

    Args:
        decisions: What was decided.
    """

    def __init__(self, decisions: Decisions) -> None:
        self._decisions = decisions

    def mention(self, mention: NameMention) -> NameMention | None:
        """Return a name with what it means; nothing for one that is left out."""
        for name in (mention.name, *mention.aliases):
            decided = self._decisions.find(WHO, name, mention.table)
            if decided is not None and decided.answer == IGNORE:
                return None
            if decided is not None and decided.answer == SAME:
                return replace(mention, identifier=decided.thing)
        return mention

    def mentions(self, mentions: Iterable[NameMention]) -> tuple[NameMention, ...]:
        """Return names without those that are left out."""
        return tuple(one for one in map(self.mention, mentions) if one is not None)

    def draft(self, draft: Draft) -> Draft:
        """Return a draft that is about what its names mean."""
        others = {name: self.mention(one) for name, one in draft.others.items()}
        return replace(
            draft,
            subjects=self.mentions(draft.subjects),
            others={name: one for name, one in others.items() if one is not None},
        )

    def members(self, members: Iterable[AllianceMembers]) -> tuple[AllianceMembers, ...]:
        """Return alliances and members as they were decided on."""
        found = ((self.mention(of.alliance), self.mentions(of.members), of) for of in members)
        return tuple(
            replace(of, alliance=alliance, members=own)
            for alliance, own, of in found
            if alliance is not None and own
        )
