"""Which table a date is for: a model shown, a step of an alliance, a service begun, an event."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dashboard.intake.drafts.coined_names import ALLIANCE, APPLICATIONS, MODELS, ORGANIZATIONS
from dashboard.intake.drafts.draft import NameMention, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.intake.drafts.mentions import PlacedMention
    from dashboard.intake.drafts.scene import Scene

STEPS, EVENTS = "alliance_milestones", "events"
_REPORT = re.compile(
    r"^\s?(?:IT\s|AI\s)?[가-힣A-Z]{0,6}\s?(?:업계|외신|보도|관계자|소식통)?[가-힣\s]{0,8}에\s?따르면"
)
_SHOWN = re.compile(r"공개|발표|출시|선보|내놓|내놨|개발")
_BEGUN = re.compile(r"적용|도입|서비스(?:를)?\s?(?:시작|개시|출시|선보)|시작|출시|가동|운영")
_HELD = re.compile(r"열린|열렸|열리|개최|개막|폐막|진행된|막을\s?(?:올|내)")
_STEP_WORDS: tuple[tuple[str, str], ...] = (
    ("실무\\s?그룹|워킹\\s?그룹|작업반", "working_group"),
    ("까지|종료|끝난|마친", "ends"),
    ("채택|성과를\\s?(?:냈|거뒀)", "result"),
    (
        "(?:성과|결과|서비스|모델|AI)[^.]{0,14}(?:발표할|공개할|선보인다|선보일|내놓을|출시할)",
        "results_due",
    ),
    ("설립하고|설립할|마련|문을\\s?열|개소", "opening"),
    ("강조|제안|제의", "proposed"),
    ("손잡|손을\\s?잡|협약|MOU|가입|맺|체결|협력하기로", "agreed"),
    ("발족|출범|결성|구성|설치|만들|꾸렸|꾸린|설립|세웠|조직", "launched"),
)
_WITH_PARTNER = re.compile(
    r"손잡|손을\s?잡|협약|MOU|체결|협력하기로|협의체를\s?구성|연구센터를\s?(?:설립|세)"
)
_UNNAMED_PLACE = re.compile(r"연구소|연구센터|협의체|협력체|협력|동맹|센터")
_APPLIED = re.compile(
    r"(?P<items>[가-힣A-Za-z ]{2,20}?(?:[와과]\s[가-힣A-Za-z ]{2,20}?)?)(?:\s서비스)?\s?등?에\s"
    r"(?:초거대\s?AI|AI|모델|인공지능|[‘'][^’']+[’'])[를을]\s?(?:적용|도입|탑재)"
)
_FOR_FIGURES = re.compile(r"국고|예산|투입|시장|규모|달러|억\s?원|조\s?원")
_NOTHING = re.compile(r"최근|이번\s주|오늘")
_STARTS = re.compile(r"^\s?부터")


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


def dated_findings(scene: Scene, following: Scene | None) -> Iterator[DatedFinding]:
    """Yield what the dates of a sentence are the dates of.

    Args:
        scene: The sentence.
        following: The one after it, if it is of the same paragraph.
    """
    for start, end, reading in scene.dates:
        if _is_idle(scene, start, end):
            continue
        date = str(reading.date)
        place = _Place(scene, start, end, following)
        for table, column, subject, step in place.findings():
            mention = subject if isinstance(subject, NameMention) else subject.mention
            yield DatedFinding(table, column, mention, start, end, date, step)


def _is_idle(scene: Scene, start: int, end: int) -> bool:
    """Whether a date says when something was reported, or stands in a name that has another."""
    text = scene.paragraph.text
    if _NOTHING.match(text, start) or _REPORT.match(text[end : scene.end]):
        return True
    is_name = text[start:end].isdigit() and text[end : end + 1] != "년"
    others = [one for one in scene.dates if not text[one[0] : one[1]].isdigit()]
    return is_name and bool(others)


class _Place:
    """A date in its sentence."""

    def __init__(self, scene: Scene, start: int, end: int, following: Scene | None) -> None:
        self._scene, self._start, self._end, self._following = scene, start, end, following
        starts = [one[0] for one in scene.dates if one[0] > start]
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
        held = _HELD.search(self._behind)
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
        models = [one for one in self._scene.of(MODELS) if not self._scene.is_compared(one)]
        ahead = [one for one in models if self._end <= one.start < self._until]
        behind = [one for one in models if one.end <= self._start]
        verb = self._text[self._end : self._scene.end]
        if ahead and _SHOWN.search(verb):
            return ahead[0]
        gap = self._text[behind[-1].end : self._start] if behind else ""
        if behind and len(gap) <= len("(minDALL-E)’를 ") + 4 and _SHOWN.search(self._behind):
            return behind[-1]
        return None

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
        if _WITH_PARTNER.search(self._text[self._end : scene.end]) and (
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
        place = _UNNAMED_PLACE.search(scene.paragraph.text, scene.start)
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
        behind = (
            self._text[self._end : self._scene.end] if len(self._scene.dates) == 1 else self._behind
        )
        found = []
        for words, step in _STEP_WORDS:
            if step != "ends" and (match := re.search(words, behind)):
                found.append((match.start(), step))
        return min(found)[1] if found else ""

    def _services(self, *, has_steps: bool) -> Iterator[PlacedMention | NameMention]:
        behind = self._text[self._end : self._scene.end]
        if applied := _APPLIED.search(behind):
            yield from self._items(applied)
            return
        services = [one for one in self._scene.of(APPLICATIONS) if self._end <= one.start]
        if services and _BEGUN.search(behind):
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
            if name:
                span = Span(self._scene.paragraph.number, start, start + len(name))
                yield NameMention(APPLICATIONS, name, span)

    def _events(self) -> Iterator[PlacedMention]:
        scene = self._scene
        if _STARTS.match(self._behind) or re.match(r"\s?까지", self._behind):
            return
        if (
            any(self._end <= one.start for one in scene.figures)
            and _FOR_FIGURES.search(scene.text[self._start - scene.start :])
            and not re.search(r"발표|신청", self._behind)
        ):
            return
        organizations = list(scene.of(ORGANIZATIONS))
        before = [one for one in organizations if one.end <= self._start]
        topics = [one for one in before if one.is_topic]
        after = [one for one in organizations if self._end <= one.start < self._until]
        earlier = scene.earlier(ORGANIZATIONS)
        chosen = topics[-1:] or before[-1:] or after[:1] or ([earlier] if earlier else [])
        yield from chosen[:1]
