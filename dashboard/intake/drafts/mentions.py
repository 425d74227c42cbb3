"""The names in a text with their places: known things, coined names, alliances without a name."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from dashboard.dataset.names import SUBJECTS
from dashboard.intake.drafts.coined_names import ALLIANCE, ORGANIZATIONS, coined_names, is_common
from dashboard.intake.drafts.draft import NameMention, Span
from dashboard.intake.drafts.known_names import FEWEST, TABLES, UNNAMED, known_things
from dashboard.intake.name_matching import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dashboard.dataset.recorded_decision import RecordedDecision
    from dashboard.dataset.records import Records
    from dashboard.intake.drafts.text_paragraphs import TextParagraph

_NAMED_ALLIANCE = re.compile(
    r"(?:(?:[A-Z]{2,6}|AI|[가-힣]{2,8})\s)(?:원팀|드림팀|멤버십|얼라이언스|컨소시엄|동맹)(?![가-힣]{3})"
)
_APPOSED = re.compile(
    r"(?:AI\s?(?:어시스턴트|비서|아티스트|스피커|에이전트)|챗봇|콜봇)\s(?P<name>[가-힣]{2,8}?|[A-Z][A-Za-z]+)(?=[을를은는이가의와과]\s)"
)
_PARTICLE = re.compile(
    r"[’'」』”\"]?(?:\([^()]*\))?[’'」』”\"]?"
    r"(?P<particle>에서는|에서도|에게는|에게|에서|보다|부터|까지|"
    r"의 ?경우|에는|에도|은|는|이|가|을|를|의|에|도|와|과|로| ?역시| 측은| 측이)?"
)
_BRACKET = re.compile(r"[’'」』”\"]?\s?\([‘'\"]?|·")


@dataclass(frozen=True, slots=True)
class PlacedMention:
    """A mention with the particle behind it.

    Attributes:
        mention: The mention.
        particle: The particle; empty where none stands.
        is_unnamed: Whether it is a common noun that stands for a thing: `산학 협력팀`.
    """

    mention: NameMention
    particle: str
    is_unnamed: bool = False

    @property
    def start(self) -> int:
        """Where it begins in its paragraph."""
        return self.mention.span.start

    @property
    def end(self) -> int:
        """Where it ends in its paragraph."""
        return self.mention.span.end

    @property
    def table(self) -> str:
        """What it names."""
        return self.mention.table

    @property
    def is_topic(self) -> bool:
        """Whether its sentence is about it."""
        return self.particle in _TOPICS


_TOPICS = frozenset(
    {
        "은",
        "는",
        "이",
        "가",
        "도",
        "에서는",
        "에서도",
        "역시",
        " 역시",
        "의 경우",
        "의경우",
        " 측은",
        " 측이",
    }
)


class MentionIndex:
    """Finds names in the paragraphs of a text.

    Args:
        paragraphs: The paragraphs.
        records: The dataset, whose names are known.
        decisions: What was decided about names: one that is the same as another is known, one that
            is left out is none.
    """

    def __init__(
        self,
        paragraphs: Sequence[TextParagraph],
        records: Records,
        decisions: Iterable[RecordedDecision] = (),
    ) -> None:
        self._paragraphs, self._records = paragraphs, records
        decided = [one for one in decisions if one.kind == "who" and one.table in TABLES]
        self._tables: dict[str, tuple[str, str, str]] = {}
        for key, things in known_things(records, decided).items():
            table, identifier = min(things, key=lambda one: TABLES.index(one[0]))
            alone = len([one for one in things if one[0] == table]) == 1
            self._tables[key] = (table, identifier if alone else "", "")
        for coined in coined_names(paragraphs).values():
            key = name_key(coined.name)
            if key not in self._tables and len(key) >= FEWEST:
                self._tables[key] = (coined.table, "", coined.name)
        ignored = {(one.table, name_key(one.about)) for one in decided if one.answer == "ignore"}
        self._tables = {
            key: own for key, own in self._tables.items() if (own[0], key) not in ignored
        }
        self._aliases: dict[tuple[str, str], frozenset[str]] = {}
        self._lengths: dict[str, list[int]] = defaultdict(list)
        for key in self._tables:
            self._lengths[key[0]].append(len(key))
        for lengths in self._lengths.values():
            lengths[:] = sorted(set(lengths), reverse=True)

    @cached_property
    def all(self) -> dict[int, tuple[PlacedMention, ...]]:
        """The mentions of each paragraph, by its number, in order."""
        found = {one.number: list(self._in(one)) for one in self._paragraphs if one.is_body}
        self._note_aliases(found)
        return {
            number: tuple(self._with_aliases(one) for one in placed)
            for number, placed in found.items()
        }

    def _in(self, paragraph: TextParagraph) -> Iterator[PlacedMention]:
        found: list[PlacedMention] = []
        taken: list[tuple[int, int]] = []
        sources = (self._alliances, self._named, self._patterns, self._general)
        for more in (one for source in sources for one in source(paragraph)):
            if all(more.end <= start or more.start >= end for start, end in taken):
                found.append(more)
                taken.append((more.start, more.end))
        yield from sorted(found, key=lambda one: one.start)

    def _with_aliases(self, placed: PlacedMention) -> PlacedMention:
        mention = placed.mention
        others = self._aliases.get((mention.table, name_key(mention.name)), frozenset())
        more = sorted(others - {mention.name})
        return replace(placed, mention=replace(mention, aliases=tuple(more))) if more else placed

    def _note_aliases(self, found: dict[int, list[PlacedMention]]) -> None:
        """Note which names stand for one thing: `엑사원(EXAONE)`; the second is taken out."""
        groups: dict[tuple[str, str], set[str]] = {}
        for paragraph in self._paragraphs:
            kept: list[PlacedMention] = []
            for one in found.get(paragraph.number, ()):
                last = kept[-1] if kept else None
                if last and _is_alias(last, one, paragraph.text):
                    group = groups.setdefault(_of_name(last), {last.mention.name})
                    group |= groups.get(_of_name(one), set()) | {one.mention.name}
                    groups |= {(one.table, name_key(name)): group for name in group}
                else:
                    kept.append(one)
            found[paragraph.number] = kept
        self._aliases = {key: frozenset(group) for key, group in groups.items()}

    def _named(self, paragraph: TextParagraph) -> Iterator[PlacedMention]:
        places = [
            place
            for place, letter in enumerate(paragraph.text)
            if not letter.isspace() and letter not in "()[]{}"
        ]
        folded = "".join(paragraph.text[place].casefold() for place in places)
        if len(folded) != len(places):  # letters that fold to two have no place of their own
            return
        index = 0
        while index < len(folded):
            length = self._longest(folded, index, places, paragraph.text)
            if length:
                start, end = places[index], places[index + length - 1] + 1
                table, identifier, _ = self._tables[folded[index : index + length]]
                yield self._placed(paragraph, table, start, end, identifier)
            index += length or 1

    def _longest(self, folded: str, index: int, places: list[int], text: str) -> int:
        for length in self._lengths.get(folded[index], ()):
            if folded[index : index + length] in self._tables and index + length <= len(places):
                start, end = places[index], places[index + length - 1] + 1
                if _stands_alone(text, start, end):
                    return length
        return 0

    def _placed(
        self,
        paragraph: TextParagraph,
        table: str,
        start: int,
        end: int,
        identifier: str = "",
        *,
        is_unnamed: bool = False,
    ) -> PlacedMention:
        span = Span(paragraph.number, start, end)
        mention = NameMention(table, paragraph.text[start:end], span, identifier)
        particle = _PARTICLE.match(paragraph.text, end)
        said = particle["particle"] if particle else None
        return PlacedMention(mention, said or "", is_unnamed)

    def _alliances(self, paragraph: TextParagraph) -> Iterator[PlacedMention]:
        known = {one for one in self._tables if self._tables[one][0] == ALLIANCE}
        for found in _NAMED_ALLIANCE.finditer(paragraph.text):
            if not any(name_key(found[0]) in one for one in known):
                yield self._placed(paragraph, ALLIANCE, *found.span())

    def _patterns(self, paragraph: TextParagraph) -> Iterator[PlacedMention]:
        for found in _APPOSED.finditer(paragraph.text):
            if not is_common(found["name"]):
                yield self._placed(paragraph, "applications", *found.span("name"))
        for found in UNNAMED.finditer(paragraph.text):
            yield self._placed(paragraph, ALLIANCE, *found.span(), is_unnamed=True)

    def _general(self, paragraph: TextParagraph) -> Iterator[PlacedMention]:
        """General subjects: the terms of the vocabulary `subject`, the longest first."""
        terms = self._records.package.vocabularies.get(SUBJECTS, {}).values()
        cues = sorted(
            ((cue, one.name) for one in terms for cue in one.cues), key=lambda one: -len(one[0])
        )
        for cue, name in cues:
            for found in re.finditer(re.escape(cue), paragraph.text):
                if _stands_alone(paragraph.text, *found.span()):
                    yield self._placed(paragraph, SUBJECTS, *found.span(), name)


def _of_name(placed: PlacedMention) -> tuple[str, str]:
    return placed.table, name_key(placed.mention.name)


def _is_alias(one: PlacedMention, other: PlacedMention, text: str) -> bool:
    """Whether a name stands in brackets behind another one of its kind."""
    between, behind = text[one.end : other.start], text[other.end : other.end + 1]
    if one.table != other.table or not _BRACKET.fullmatch(between):
        return False
    ids = {one.mention.identifier, other.mention.identifier} - {""}
    return len(ids) < len(("one", "other")) and behind in (")", "·", ",")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Latin letters beside a name, or digits behind it, make it another one."""
    before, first = text[start - 1 : start], text[start]
    last, behind = text[end - 1], text[end : end + 1]
    if first.isascii() and before.isascii() and before.isalnum():
        return False
    if last.isascii() and behind.isascii() and behind.isalpha():
        return False
    if _is_hangul(first) and _is_hangul(before):
        return False
    return not (_is_hangul(last) and _is_hangul(behind) and not _BEHIND_NAME.match(text, end))


_BEHIND_NAME = re.compile(
    r"(?:은|는|이|가|을|를|의|에|도|와|과|로|으로|만|측|나|이나|랑|팀|호|인|들|식|판|발|보다|에서|에게|부터|까지|처럼|라는|이라는|라고|이라고|이란|란|다|이다|였|이었|입|역시|뿐|마저|조차|밖|같|랩|및|등)"
)


def _is_hangul(letter: str) -> bool:
    return "가" <= letter <= "힣"


def is_conference(placed: PlacedMention, text: str) -> bool:
    """Whether an organization is a conference, as far as its name or the year behind it say."""
    behind = text[placed.end : placed.end + 24]
    year = re.match(r"\s?(?:\([^)]*\)\s?)?[’']?20[12]\d(?!\d|년)", behind)
    named = re.search(
        r"(?:포럼|콘퍼런스|컨퍼런스|전시회|엑스포|쇼|위크|서밋|박람회|코리아|배터리|학회|CES|MWC|IFA|ACL|ICLR|CVPR|NeurIPS|GTC)(?:\s?20\d\d)?$",
        placed.mention.name,
    )
    return placed.table == ORGANIZATIONS and bool(year or named)
