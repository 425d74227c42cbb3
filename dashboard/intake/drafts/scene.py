"""A sentence in its surroundings: which names stand in it, and what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.dataset.names import SUBJECTS
from dashboard.intake.drafts.coined_names import ALLIANCE, APPLICATIONS, MODELS, ORGANIZATIONS
from dashboard.intake.drafts.mentions import PlacedMention, is_conference

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dashboard.dataset.korean_dates import Reading
    from dashboard.dataset.numerals import ReadFigure
    from dashboard.intake.drafts.text_paragraphs import TextParagraph

_COMPARED = re.compile(
    r"[’'」』”\"]?(?:\([^()]*\))?\s?(?:보다|를\s?(?:뛰어넘|넘어|능가|웃도)|을\s?(?:뛰어넘|넘어|능가)|[와과]\s?(?:비슷|유사|달리|비교|같은)|에\s?비해|대비|[의가][^,.]{0,24}?배(?:를|에|로|가|\s))"
)
_GENERAL_MODEL = re.compile(
    r"초거대\s?AI|(?:한국어\s)?(?:범용\s)?언어\s?모델|AI\s?모델|거대\s?언어\s?모델|생성형?\s?AI|파운데이션\s?모델"
)


@dataclass(frozen=True)
class Scene:
    """A sentence.

    Attributes:
        paragraph: Its paragraph.
        start: Where it begins there.
        end: Where it ends.
        mentions: The names in its paragraph.
        before: Earlier scenes, the nearest first.
    """

    paragraph: TextParagraph
    start: int
    end: int
    mentions: tuple[PlacedMention, ...]
    before: tuple[Scene, ...] = ()

    @cached_property
    def text(self) -> str:
        """The sentence."""
        return self.paragraph.text[self.start : self.end]

    @cached_property
    def own(self) -> tuple[PlacedMention, ...]:
        """The names in the sentence."""
        return tuple(one for one in self.mentions if self.start <= one.start < self.end)

    @cached_property
    def figures(self) -> tuple[ReadFigure, ...]:
        """The figures in the sentence."""
        return tuple(one for one in self.paragraph.figures if self.start <= one.start < self.end)

    @cached_property
    def dates(self) -> tuple[tuple[int, int, Reading], ...]:
        """The dates in the sentence, with their places; an interval hides its ends."""
        found = []
        for reading in self.paragraph.dates:
            start = reading.expressions[0].start
            end = reading.expressions[-1].end
            if self.start <= start < self.end:
                found.append((start, end, reading))
        whole = [one for one in found if len(one[2].expressions) > 1]
        return tuple(
            one
            for one in found
            if one in whole or not any(start <= one[0] and one[1] <= end for start, end, _ in whole)
        )

    def of(self, *tables: str) -> list[PlacedMention]:
        """The names of some tables in the sentence, conferences apart from organizations."""
        return [one for one in self.own if one.table in tables and not self.is_conference(one)]

    @property
    def conferences(self) -> list[PlacedMention]:
        """The conferences and shows in the sentence."""
        return [one for one in self.own if self.is_conference(one)]

    def is_conference(self, placed: PlacedMention) -> bool:
        """Whether a name is that of a conference."""
        return is_conference(placed, self.paragraph.text)

    def is_compared(self, placed: PlacedMention) -> bool:
        """Whether something is only compared with it: `GPT-3(175B)를 뛰어넘는`."""
        return bool(_COMPARED.match(self.paragraph.text, placed.end))

    def is_speaker(self, placed: PlacedMention) -> bool:
        """Whether it only says something: `SKT 측 설명`."""
        return bool(re.match(r"\s?측|에\s따르면", self.paragraph.text[placed.end :]))

    @cached_property
    def topics(self) -> tuple[PlacedMention, ...]:
        """What the sentence is about, the nearest to its end first."""
        return tuple(
            one for one in reversed(self.own) if one.is_topic and not self.is_conference(one)
        )

    def topic_before(self, position: int, tables: Iterable[str]) -> PlacedMention | None:
        """The nearest topic before a place, of some tables."""
        wanted = frozenset(tables)
        found = (one for one in self.topics if one.end <= position and one.table in wanted)
        return next(found, None)

    def earlier(self, *tables: str) -> PlacedMention | None:
        """The nearest topic of earlier sentences, or any name there that is no comparison."""
        for scene in self.before:
            wanted = [one for one in scene.topics if one.table in tables]
            wanted += [one for one in reversed(scene.of(*tables)) if not scene.is_compared(one)]
            if wanted:
                return wanted[0]
        return None

    def general_model(self) -> tuple[int, int] | None:
        """Where this sentence, or one before it in the paragraph, has a model without a name."""
        for scene in (self, *self.before):
            if scene.paragraph.number == self.paragraph.number:
                found = _GENERAL_MODEL.search(scene.text)
                if found:
                    return scene.start + found.start(), scene.start + found.end()
        return None


def read_scenes(
    paragraphs: Sequence[TextParagraph], mentions: Mapping[int, tuple[PlacedMention, ...]]
) -> tuple[Scene, ...]:
    """Return the sentences of a text, each with those before it."""
    scenes: list[Scene] = []
    for paragraph in paragraphs:
        if not paragraph.is_body or paragraph.is_repeated:
            continue
        for start, end in paragraph.sentences:
            before = tuple(reversed(scenes[-8:]))
            scenes.append(Scene(paragraph, start, end, mentions[paragraph.number], before))
    return tuple(scenes)


NAMED_TABLES = (ORGANIZATIONS, MODELS, ALLIANCE, APPLICATIONS, SUBJECTS)
"""The tables of things that a figure can be about."""
