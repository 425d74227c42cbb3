"""Which name a figure belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dashboard.dataset.names import SUBJECTS
from dashboard.intake.drafts.coined_names import ALLIANCE, APPLICATIONS, MODELS, ORGANIZATIONS
from dashboard.intake.drafts.draft import NameMention, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dashboard.dataset.numerals import ReadFigure
    from dashboard.intake.drafts.mentions import PlacedMention
    from dashboard.intake.drafts.scene import Scene

_ATTRIBUTE = re.compile(
    r"^\s?(?:여\s?)?(?:개의?|파라미터|매개변수|규모|급|에\s?달하는|에\s?이르는|를|을|의|가진|보유한|보유하고\s?있는|갖춘|지닌|적용한|짜리|이상의|수준의|모델인|초거대|대형|언어\s?모델|AI|인공지능|대화형|생성형|인|\s|[‘'「“\"])*$"
)
_HELD_BY = re.compile(
    r"[’'」』”\"]?\s?\((?:약\s?)?|(?:가|이|의)\s(?:보유한|가진|갖춘|지닌)\s(?:약\s)?"
)
_PLANNED_SIZE = re.compile(r"목표|갖추겠|갖출|계획|예정|늘리겠|늘릴|만들겠|개발하겠|구축하겠")
_EACH = "각각"
_NEAR = 10
_ATTACHED = re.compile(r"[’'」』”\"]?\s?\(?[^()]{0,4}$")
_OBJECTS = frozenset({"을", "를"})
_OF_TEXT = "subject"


def subjects_of(kind: str, figure: ReadFigure, scene: Scene) -> tuple[NameMention, ...]:
    """Return what a figure may be about, the likeliest first.

    Args:
        kind: What sort of figure it is; see `FigureReading`.
        figure: The figure.
        scene: Its sentence.
    """
    found = _CHOICES.get(kind, _other)(figure, scene)
    unique: dict[tuple[str, str], NameMention] = {}
    for one in found:
        mention = one if isinstance(one, NameMention) else one.mention
        unique.setdefault(mention.key, mention)
    return tuple(unique.values())


def _size(figure: ReadFigure, scene: Scene) -> Iterable[PlacedMention | NameMention]:
    models = scene.of(MODELS)
    attached = [one for one in models if one.end <= figure.start and _holds(one, figure, scene)]
    yield from reversed(attached)
    if shared := _distributed(figure, scene, MODELS):
        yield shared
    between = ((one, scene.paragraph.text[figure.end : one.start]) for one in models)
    yield from (one for one, gap in between if one.start >= figure.end and _ATTRIBUTE.match(gap))
    free = [one for one in models if one.end <= figure.start and not scene.is_compared(one)]
    free = [one for one in free if not _has_own_size(one, figure, scene)]
    if not free and _PLANNED_SIZE.search(scene.text):
        yield from _unnamed_model(scene)
    yield from reversed(free)
    place = scene.general_model()
    if not free and place and scene.start <= place[0] < figure.start:
        yield from _unnamed_model(scene)
    if earlier := scene.earlier(MODELS):
        yield earlier
    yield from _unnamed_model(scene)
    yield from (one for one in models if not scene.is_compared(one))


def _holds(one: PlacedMention, figure: ReadFigure, scene: Scene) -> bool:
    """Whether a figure is said to be a name's own: `GPT-3(175B)`, `GPT-3가 보유한 1750억개`."""
    return bool(_HELD_BY.fullmatch(scene.paragraph.text[one.end : figure.start]))


def _has_own_size(one: PlacedMention, figure: ReadFigure, scene: Scene) -> bool:
    """Whether a figure between it and this one is its own: each thing has one of a kind."""
    between = [other for other in scene.figures if one.end <= other.start < figure.start]
    bigger = [other for other in between if (other.value or other.high or 0) >= 10**6]
    closed = scene.paragraph.text[one.end : figure.start]
    return bool(bigger) and not re.match(r"[’'」』”\"]?(?:\([^()]*\))?(?:은|는)", closed)


def _distributed(figure: ReadFigure, scene: Scene, *tables: str) -> PlacedMention | None:
    """`하이퍼클로바와 코지피티는 각각 2040억 개, 300억 개`: the n-th name of the n-th figure."""
    place = scene.text.find(_EACH)
    at = scene.start + place
    if place < 0 or figure.start < at:
        return None
    names = [one for one in scene.of(*tables) if one.end <= at]
    figures = [one for one in scene.figures if one.start > at and one.counter == figure.counter]
    if len(names) == len(figures) > 1 and figure in figures:
        return names[figures.index(figure)]
    return None


def _unnamed_model(scene: Scene) -> Iterable[NameMention]:
    place = scene.general_model()
    if place:
        span = Span(scene.paragraph.number, *place)
        yield NameMention(MODELS, scene.paragraph.text[slice(*place)], span)


def _model(figure: ReadFigure, scene: Scene) -> Iterable[PlacedMention | NameMention]:
    topic = scene.topic_before(figure.start, (MODELS,))
    if topic:
        yield topic
    models = [one for one in scene.of(MODELS) if not scene.is_compared(one)]
    yield from sorted(models, key=lambda one: abs(one.start - figure.start))
    if earlier := scene.earlier(MODELS):
        yield earlier
    yield from _unnamed_model(scene)


def _multiple(figure: ReadFigure, scene: Scene) -> Iterable[PlacedMention | NameMention]:
    things = (MODELS, APPLICATIONS, ALLIANCE)
    topic = scene.topic_before(figure.start, things)
    if topic and not scene.is_compared(topic) and not _is_possessor(topic, scene):
        yield topic
    if _PLANNED_SIZE.search(scene.text):
        yield from _unnamed_model(scene)
    yield from _other(figure, scene)


def _is_possessor(topic: PlacedMention, scene: Scene) -> bool:
    """`GPT-3가 보유한 1750억개`: the name belongs to what is compared with."""
    behind = scene.paragraph.text[topic.end : topic.end + 10]
    return bool(re.match(r"[가이]\s?(?:보유한|가진|갖춘)", behind))


def _investor(figure: ReadFigure, scene: Scene) -> Iterable[PlacedMention | NameMention]:
    tables = (ORGANIZATIONS,)
    if shared := _distributed(figure, scene, *tables):
        yield shared
    if topic := scene.topic_before(figure.start, tables):
        yield topic
    yield from reversed([one for one in scene.of(*tables) if one.end <= figure.start])
    if earlier := scene.earlier(*tables):
        yield earlier
    yield from scene.of(*tables)


def _members(figure: ReadFigure, scene: Scene) -> Iterable[PlacedMention | NameMention]:
    alliances = scene.of(ALLIANCE)
    named = [one for one in alliances if not one.is_unnamed]
    yield from sorted(named, key=lambda one: abs(one.start - figure.start))
    unnamed = [one for one in alliances if one.is_unnamed]
    around = [one for one in unnamed if one.start <= figure.start < one.end]
    yield from around
    for earlier in scene.before[:4]:
        if earlier.paragraph.number == scene.paragraph.number:
            yield from (one for one in earlier.of(ALLIANCE) if not one.is_unnamed)
    yield from unnamed
    if before := scene.earlier(ALLIANCE):
        yield before


def _duration(figure: ReadFigure, scene: Scene) -> Iterable[PlacedMention | NameMention]:
    text = scene.paragraph.text
    if re.search(r"빠르|늦|앞서|뒤처|뒤졌", text[figure.end : figure.end + 12]):
        yield from (
            one for one in reversed(scene.of(ORGANIZATIONS, MODELS)) if one.particle == "보다"
        )
    if topic := scene.topic_before(figure.start, (ALLIANCE, APPLICATIONS, MODELS)):
        yield topic
    objects = [one for one in scene.of(APPLICATIONS, MODELS) if one.particle in _OBJECTS]
    yield from (one for one in objects if one.start >= figure.end)
    yield from _other(figure, scene)


def _count(figure: ReadFigure, scene: Scene) -> Iterable[PlacedMention | NameMention]:
    if shared := _distributed_all(figure, scene):
        yield from shared
        return
    behind = [one for one in scene.of(APPLICATIONS, MODELS) if 0 <= one.start - figure.end <= _NEAR]
    yield from behind
    if re.match(
        r"\s?(?:개\s)?(?:대학|기업|기관|곳|연구실|회사|업체)", scene.paragraph.text[figure.end :]
    ):
        yield from _nearest_alliance(figure, scene)
    yield from _conference(figure, scene)
    yield from _other(figure, scene)


def _distributed_all(figure: ReadFigure, scene: Scene) -> list[PlacedMention]:
    """`A, B 연구가 각각 1개씩`: every name has the one figure."""
    place = scene.text.find(_EACH, max(0, figure.start - scene.start - 12))
    if place < 0 or not 0 <= figure.start - scene.start - place <= len("각각 약 "):
        return []
    names = [one for one in scene.of(ALLIANCE, MODELS, APPLICATIONS) if one.end <= figure.start]
    later = [
        one for one in scene.figures if one.start > figure.start and one.counter == figure.counter
    ]
    return names if len(names) > 1 and not later else []


def maker_of(
    subjects: tuple[NameMention, ...], scene: Scene, position: int
) -> dict[str, NameMention]:
    """Return whose a service is, by the column that says so; nothing where none is the subject."""
    if not subjects or subjects[0].table != APPLICATIONS:
        return {}
    topic = scene.topic_before(position, (ORGANIZATIONS,)) or scene.earlier(ORGANIZATIONS)
    own = scene.of(ORGANIZATIONS)
    found = topic or (own[0] if own else None)
    return {"organization": found.mention} if found else {}


def is_shared(figure: ReadFigure, scene: Scene) -> bool:
    """Whether a figure is that of each of several names."""
    return bool(_distributed_all(figure, scene))


def _nearest_alliance(figure: ReadFigure, scene: Scene) -> Iterable[PlacedMention]:
    own = sorted(scene.of(ALLIANCE), key=lambda one: abs(one.start - figure.start))
    yield from (one for one in own if not one.is_unnamed)
    for earlier in scene.before[:2]:
        yield from (one for one in reversed(earlier.of(ALLIANCE)) if not one.is_unnamed)
    yield from own
    for earlier in scene.before[:2]:
        yield from reversed(earlier.of(ALLIANCE))


def _conference(figure: ReadFigure, scene: Scene) -> Iterable[PlacedMention]:
    """`xEV 트렌드 코리아에서는 150개 기업이`: a show that its sentence begins with."""
    for one in scene.conferences:
        if one.is_topic and one.end <= figure.start and one.particle.startswith("에서"):
            yield one


def _other(figure: ReadFigure, scene: Scene) -> Iterable[PlacedMention | NameMention]:
    named = (ORGANIZATIONS, MODELS, ALLIANCE, APPLICATIONS)
    if shared := _distributed(figure, scene, *named):
        yield shared
    if topic := scene.topic_before(figure.start, (*named, SUBJECTS)):
        yield topic
    general = [one for one in scene.of(SUBJECTS) if one.end <= figure.start]
    if focus := _introduced(scene):
        yield focus
    yield from (one for one in general if one.particle in _OBJECTS)
    for earlier in scene.before:
        if earlier.paragraph.number == scene.paragraph.number:
            yield from (one for one in earlier.topics if one.table in (*named, SUBJECTS))
    plain = (one for one in scene.of(*named) if not one.is_unnamed)
    around = (one for one in plain if not scene.is_speaker(one))
    yield from sorted(around, key=lambda one: abs(one.start - figure.start))
    yield from general
    if before := scene.earlier(*named):
        yield before


def _introduced(scene: Scene) -> PlacedMention | None:
    """What the sentences before introduced, and this one goes on about."""
    for earlier in scene.before[:3]:
        if earlier.paragraph.number != scene.paragraph.number:
            return None
        shown = [one for one in earlier.of(APPLICATIONS, MODELS) if one.particle in _OBJECTS]
        shown = [
            one
            for one in shown
            if re.match(r".{0,8}(?:출시|공개|선보|내놓|개발)", earlier.paragraph.text[one.end :])
        ]
        if shown:
            return shown[-1]
        if any(one.table == ORGANIZATIONS for one in earlier.topics):
            return None
    return None


_CHOICES: dict[str, Callable[[ReadFigure, Scene], Iterable[PlacedMention | NameMention]]] = {
    "size": _size,
    "model": _model,
    "multiple": _multiple,
    "investor": _investor,
    "recipient": _investor,
    "market": _investor,
    "growth": _investor,
    "members": _members,
    "duration": _duration,
    "count": _count,
}
