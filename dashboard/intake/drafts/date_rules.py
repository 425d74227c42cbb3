"""Which table a date is for: a model shown, a step of an alliance, a service begun, an event."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.intake.drafts import date_cues as cues
from dashboard.intake.drafts.coined_names import ALLIANCE, APPLICATIONS, MODELS, ORGANIZATIONS
from dashboard.intake.drafts.draft import NameMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.intake.drafts.mentions import PlacedMention
    from dashboard.intake.drafts.named_alliances import NamedAlliances
    from dashboard.intake.drafts.scene import Scene

STEPS, EVENTS = "alliance_milestones", "events"


@dataclass(frozen=True, slots=True)
class DatedFinding:
    """A date with what it is the date of.

    Attributes:
        table: The table.
        column: The column that holds the date.
        subject: What it is about.
        start: Where the date begins.
        end: Where it ends.
        date: The date; EDTF.
        step: The step of an alliance; empty for others.
        with_others: Further names that belong to it.
    """

    table: str
    column: str
    subject: NameMention
    start: int
    end: int
    date: str
    step: str = ""
    with_others: tuple[NameMention, ...] = ()


def dated_findings(
    scene: Scene, following: Scene | None, alliances: NamedAlliances
) -> Iterator[DatedFinding]:
    """Yield what the dates of a sentence are the dates of.

    Args:
        scene: The sentence.
        following: The one after it, if it is of the same paragraph.
        alliances: The alliances that the text names anywhere.
    """
    for start, end, reading in scene.dates:
        if _is_idle(scene, start, end):
            continue
        date = str(reading.date)
        place = _Place(scene, start, end, following, alliances)
        for table, column, subject, step in place.findings():
            mention = subject if isinstance(subject, NameMention) else subject.mention
            yield DatedFinding(table, column, mention, start, end, date, step)


def _is_idle(scene: Scene, start: int, end: int) -> bool:
    """Whether a date says when something was reported, or stands in a name that has another."""
    text = scene.paragraph.text
    if (
        cues.NOTHING.match(text, start)
        or cues.OF_REPORT.match(text[end : scene.end])
        or cues.REPORT.match(text[end : scene.end])
    ):
        return True
    is_name = text[start:end].isdigit() and text[end : end + 1] != "년"
    others = [one for one in scene.dates if not text[one[0] : one[1]].isdigit()]
    return is_name and bool(others)


def _has_verb_of_event(behind: str, before: str) -> bool:
    """Whether something happened: a verb stands behind, or `… 것은 2020년`."""
    return bool(cues.EVENT_VERB.search(behind) or re.search(r"것[은이]\s?$", before))


class _Place:
    """A date in its sentence."""

    def __init__(
        self,
        scene: Scene,
        start: int,
        end: int,
        following: Scene | None,
        alliances: NamedAlliances,
    ) -> None:
        self._scene, self._start, self._end, self._following = scene, start, end, following
        self._alliances = alliances
        dates = [one for one in scene.dates if not _is_idle(scene, one[0], one[1])]
        starts = [one[0] for one in dates if one[0] > start]
        self._is_only = len(dates) == 1
        self._until = min(starts, default=scene.end)
        self._text = scene.paragraph.text
        self._behind = self._text[end : self._until]
        self._clause = self._text[scene.start : self._until]

    def findings(self) -> Iterator[tuple[str, str, PlacedMention | NameMention, str]]:
        """Yield table, column, subject and step of each finding."""
        shows = list(self._shows())
        yield from ((EVENTS, "on", one, "") for one in shows)
        if model := self._model():
            yield "models", "announced_on", model, ""
            return
        steps = list(self._steps())
        yield from ((STEPS, "on", one, step) for one, step in steps)
        services = list(self._services(has_steps=bool(steps)))
        yield from (("applications", "starts_on", one, "") for one in services)
        if not shows and not steps and not services:
            yield from ((EVENTS, "on", one, "") for one in self._events())

    def _shows(self) -> Iterator[PlacedMention]:
        """Conferences and shows that were held then."""
        held = cues.HELD.search(self._behind)
        near = [
            one
            for one in self._scene.conferences
            if one.start >= self._end and one.start < self._until + 12
        ]
        if held and near:
            yield from near[:1]
        elif held and self._following and not self._scene.conferences:
            yield from self._following.conferences
        elif near and near[0].start - self._end < len("올해 2월 "):
            yield near[0]
        elif self._is_part_of_name():
            yield from self._scene.conferences[:1]

    def _is_part_of_name(self) -> bool:
        return self._text[self._start : self._end].isdigit()

    def _model(self) -> PlacedMention | None:
        models = [one for one in self._scene.of(MODELS) if self._is_shown(one)]
        ahead = [one for one in models if self._end <= one.start < self._until]
        behind = [one for one in models if one.end <= self._start]
        verb = self._text[self._end : self._scene.end]
        beside = self._text[behind[-1].end : self._start] if behind else ""
        if cues.OBJECT_BEFORE.fullmatch(beside) and cues.SHOWN.search(verb):
            return behind[-1]
        if ahead and cues.SHOWN.search(verb):
            return ahead[0]
        gap = self._text[behind[-1].end : self._start] if behind else ""
        if behind and len(gap) <= len("(minDALL-E)’를 ") + 4 and cues.SHOWN.search(self._behind):
            return behind[-1]
        return None

    def _is_shown(self, one: PlacedMention) -> bool:
        """Whether it may be what was shown, and not what its maker made before."""
        maker = cues.MADE_BEFORE.match(self._text, one.end)
        return not maker and not self._scene.is_compared(one)

    def _steps(self) -> Iterator[tuple[PlacedMention | NameMention, str]]:
        step = self._step()
        if not step:
            return
        own = [one for one in self._scene.of(ALLIANCE) if one.start < self._until]
        named = [one for one in own if not one.is_unnamed]
        if named:
            yield from (
                (one, step) for one in (named if "각각" in self._clause else self._nearest(named))
            )
            return
        yield from ((one, step) for one in self._unnamed(own))

    def _nearest(self, found: list[PlacedMention]) -> list[PlacedMention]:
        ordered = sorted(found, key=lambda one: abs(one.start - self._start))
        return ordered[:1]

    def _unnamed(self, own: list[PlacedMention]) -> Iterator[PlacedMention | NameMention]:
        """Alliances that this sentence calls by a common noun, or not at all."""
        scene = self._scene
        if cues.WITH_PARTNER.search(self._text[self._end : scene.end]) and (
            partners := self._partners()
        ):
            yield from partners
            return
        earlier = [
            one
            for before in scene.before[:3]
            for one in before.of(ALLIANCE)
            if before.paragraph.number >= scene.paragraph.number - 1 and not one.is_unnamed
        ]
        refers = re.search(
            r"(?:이|해당|그)\s(?:연합체?|협의체|협력체|동맹)|^\s*(?:이들|양사|3사)", self._clause
        )
        if refers and earlier:
            yield earlier[0]
        elif own:
            yield own[0]
        elif (before := scene.earlier(ALLIANCE)) and (
            scene.before[0].of(ALLIANCE) or "그룹" in self._clause
        ):
            yield before

    def _partners(self) -> list[PlacedMention | NameMention]:
        """`네이버는 작년 5월 서울대, 카이스트와 각각 협의체를`: an alliance with each."""
        scene = self._scene
        if named := self._alliances.of_parties(self._parties()):
            return list(named if cues.EACH in self._clause else named[:1])
        placed = [one for one in scene.mentions if one.table == ALLIANCE and one.is_unnamed]
        placed = [one for one in placed if one.start >= scene.start]
        ordered = sorted(placed, key=lambda one: one.particle not in cues.OBJECTS)
        if ordered:
            return [ordered[0]]
        place = cues.UNNAMED_PLACE.search(scene.paragraph.text, scene.start)
        if place is None:
            return []
        span = Span(scene.paragraph.number, *place.span())
        return [NameMention(ALLIANCE, place[0], span, aliases=self._parties())]

    def _parties(self) -> tuple[str, ...]:
        return tuple(one.mention.name for one in self._scene.of(ORGANIZATIONS))

    def _step(self) -> str:
        if (
            re.match(r"\s?까지(?!\s?(?:열|진행))", self._behind)
            and "예정" in self._text[self._end : self._scene.end]
        ):
            return "ends"
        behind = self._text[self._end : self._scene.end] if self._is_only else self._behind
        found = []
        for words, step in cues.STEP_WORDS:
            if step != "ends" and (match := re.search(words, behind)):
                found.append((match.start(), step))
        return min(found)[1] if found else ""

    def _services(self, *, has_steps: bool) -> Iterator[PlacedMention | NameMention]:
        behind = self._text[self._end : self._scene.end]
        if applied := cues.APPLIED.search(behind):
            yield from self._items(applied)
            return
        services = [one for one in self._scene.of(APPLICATIONS) if self._end <= one.start]
        if services and cues.BEGUN.search(behind):
            yield services[0]
        elif has_steps and (
            found := re.search(r"[가-힣]{2,6}\s서비스(?=를\s?(?:선보|출시|시작|내놓))", behind)
        ):
            start = self._end + found.start()
            yield NameMention(
                APPLICATIONS,
                found[0],
                Span(self._scene.paragraph.number, start, start + len(found[0])),
            )

    def _items(self, applied: re.Match[str]) -> Iterator[NameMention]:
        position = self._end + applied.start("items")
        for item in re.finditer(r"[^와과]+(?:[와과](?!\s)[^와과]*)*", applied["items"]):
            name = re.sub(r"^\s?(?:부터|에는|에|엔)?\s?", "", item[0])
            start = position + item.start() + len(item[0]) - len(name)
            name = name.strip()
            is_last = position + item.end() == self._end + applied.end("items")
            if is_last and self._text.startswith(cues.SERVICE, start + len(name)):
                name += cues.SERVICE
            if name:
                span = Span(self._scene.paragraph.number, start, start + len(name))
                yield NameMention(APPLICATIONS, name, span)

    def _events(self) -> Iterator[PlacedMention]:
        scene = self._scene
        if cues.STARTS.match(self._behind) or re.match(r"\s?까지", self._behind):
            return
        if (
            any(self._end <= one.start for one in scene.figures)
            and cues.FOR_FIGURES.search(scene.text[self._start - scene.start :])
            and not re.search(r"발표|신청", self._behind)
        ):
            return
        if not _has_verb_of_event(self._behind, self._text[scene.start : self._start]):
            return
        organizations = [one for one in scene.of(ORGANIZATIONS) if one.particle != "보다"]
        before = [one for one in organizations if one.end <= self._start]
        topics = [one for one in before if one.is_topic]
        after = [one for one in organizations if self._end <= one.start < self._until]
        earlier = scene.earlier(ORGANIZATIONS)
        chosen = topics[-1:] or before[-1:] or after[:1] or ([earlier] if earlier else [])
        yield from chosen[:1]
