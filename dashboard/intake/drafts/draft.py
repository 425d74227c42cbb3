"""A proposed row of a table, with its evidence and what is to be decided about it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dashboard.intake.name_matching import name_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dashboard.i18n import Text


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of a paragraph.

    Attributes:
        paragraph: The paragraph, counted from 1.
        start: Where it begins there.
        end: Where it ends.
    """

    paragraph: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameMention:
    """A name in a text.

    Attributes:
        table: What it names: `organizations`, `models`, `alliances`, `applications`, or `subject`
            for a general one.
        name: The name as it stands.
        span: Where it stands.
        identifier: The thing; empty for one that the dataset does not have.
        aliases: Other spellings of it in the text: `KAIST` of `카이스트(KAIST)`.
    """

    table: str
    name: str
    span: Span
    identifier: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What two mentions of one thing have in common: its table, and it or its names."""
        names = map(name_key, (self.name, *self.aliases))
        return self.table, self.identifier or min(names)

    @property
    def is_new(self) -> bool:
        """Whether the dataset does not have it."""
        return not self.identifier


@dataclass(frozen=True, slots=True)
class DraftQuestion:
    """What a person should look at before a draft is accepted.

    Attributes:
        kind: `subject`, `unit`, `date`, `figure`, `rival`, `rate` or `repeated`.
        asked: The question.
    """

    kind: str
    asked: Text


@dataclass(frozen=True, slots=True)
class RivalClaim:
    """A claim of the dataset about the same quantity, with another or the same value.

    Attributes:
        claim: Its identifier.
        source: Its source.
        value: What it says.
        agrees: Whether that is what the draft says.
    """

    claim: str
    source: str
    value: str
    agrees: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """A proposed row of one table.

    Attributes:
        identifier: Its name among the drafts of one text: `12-3`, the third of paragraph 12.
        table: The table that the row is for.
        span: Where its figure or its date stands.
        fragments: What is quoted: names, figures, dates and cue words, in their order.
        values: The columns that are known, without those that name the subject.
        subjects: What the row may be about, the likeliest first.
        status: The status that its cue words give it.
        bound: The bound of its figure.
        on: The date that the figure speaks of; EDTF, empty where none is said.
        questions: What is unlikely or open.
        rivals: What the dataset says of the same.
        subject_column: The column that the subject stands in.
        others: Further names that the row has, by column: `compared_with`.
    """

    identifier: str
    table: str
    span: Span
    fragments: tuple[str, ...]
    values: Mapping[str, str]
    subjects: tuple[NameMention, ...]
    status: str = "actual"
    bound: str = "exact"
    on: str = ""
    questions: tuple[DraftQuestion, ...] = ()
    rivals: tuple[RivalClaim, ...] = ()
    subject_column: str = ""
    others: Mapping[str, NameMention] = field(default_factory=dict)

    @property
    def paragraph(self) -> int:
        """The paragraph that its figure or date stands in."""
        return self.span.paragraph

    @property
    def subject(self) -> NameMention | None:
        """The likeliest subject."""
        return self.subjects[0] if self.subjects else None


@dataclass(frozen=True, slots=True)
class AllianceMembers:
    """Members that a text enumerates.

    Attributes:
        alliance: The alliance.
        members: Its members, in the order of the text.
    """

    alliance: NameMention
    members: tuple[NameMention, ...]
