"""The cards of names that are like a known one: the same, a part, a variant, new, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dashboard.i18n import Text
from dashboard.intake.drafts.history import DECIDE, DraftDecision
from dashboard.intake.drafts.name_questions import IGNORE, NEW, PART, SAME, VARIANT
from dashboard.pages.desk.card import Card
from dashboard.pages.desk.controls import choice, field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.i18n import Language
    from dashboard.intake.drafts.history import Action, DraftHistory
    from dashboard.intake.drafts.name_questions import NameQuestion
    from dashboard.pages.desk.reading import TextReading

NAME = "name-"
"""What the identifier of the card of a name begins with."""

_TITLE = Text("이름", "Name")
_ASKED = Text(
    "등록된 이름과 비슷합니다. 무엇을 가리키는지 정해 주세요.",
    "It is like a name that the dataset has: what does it mean?",
)
_LIKE = Text("비슷한 이름", "Known names like it")
_KNOWN = Text("{name} ({identifier})", "{name} ({identifier})")
_OPEN = Text("뜻을 정하지 않음", "not decided")
_KIND = Text("종류", "Kind of thing")
_ANSWER, _THING = Text("이 이름은", "The name means"), Text("어느 대상의", "Of which thing")
_WHY = Text("까닭 (비워도 됩니다)", "Why (may stay empty)")
ANSWERS = {
    SAME: Text("같은 대상의 다른 표기", "the same, spelled otherwise"),
    PART: Text("그 대상의 일부", "a part of it"),
    VARIANT: Text("그 대상의 변형", "a variant of it"),
    NEW: Text("새 대상", "a new thing"),
    IGNORE: Text("기록하지 않을 이름", "nothing to be recorded"),
}
"""What may be answered, in words."""

_OF = (SAME, PART, VARIANT)
_DECIDED = Text("{answer}: {thing}", "{answer}: {thing}")


def name_cards(reading: TextReading, history: DraftHistory) -> Iterator[Card]:
    """Yield the card of each name that is asked about."""
    answers = {one.about: one for one in history.in_force if one.kind == DECIDE}
    for place, one in enumerate(reading.questions, start=1):
        yield _card(f"{NAME}{place}", one, answers.get(one.about), reading)


def _card(
    identifier: str, asked: NameQuestion, answer: Action | None, reading: TextReading
) -> Card:
    like = ", ".join(
        _KNOWN.format(name=asked.things[one], identifier=one).ko for one in asked.things
    )
    table = reading.base.records.package.tables[asked.mention.table].title
    return Card(
        identifier,
        _TITLE,
        Text(asked.mention.name, asked.mention.name),
        _answered(asked, answer),
        asked.mention.span,
        _decision(answer),
        ((_KIND, table), (_LIKE, Text(like, like))),
        (_ASKED,),
        name=asked,
    )


def _answered(asked: NameQuestion, answer: Action | None) -> Text:
    if answer is None:
        return _OPEN
    words, thing = ANSWERS[answer.changes["answer"]], answer.changes.get("thing", "")
    return _DECIDED.format(answer=words, thing=asked.things[thing]) if thing else words


def _decision(answer: Action | None) -> DraftDecision:
    if answer is None:
        return DraftDecision()
    state = "rejected" if answer.changes["answer"] == IGNORE else "accepted"
    return DraftDecision(state, reason=answer.reason, who=answer.who, on=answer.on)


def name_form(asked: NameQuestion, language: Language) -> Iterator[Any]:
    """Yield the fields that say what a name means."""
    answers = {one: words[language] for one, words in ANSWERS.items()}
    yield choice("answer", _ANSWER[language], answers, SAME, is_first=True)
    if len(asked.things) > 1:
        yield choice("thing", _THING[language], asked.things, next(iter(asked.things)))
    yield field("why", _WHY[language])
