"""What a draft quotes, and the status that the words of its sentence give it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.dataset.qualifiers import with_qualifiers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.dataset.records import Records
    from dashboard.intake.drafts.draft import Draft
    from dashboard.intake.drafts.scene import Scene
    from dashboard.intake.drafts.text_paragraphs import TextParagraph

LONGEST_FRAGMENT, LONGEST_QUOTE = 40, 160
_SAID = ("planned", "forecast", "estimate")
_PLANNED = re.compile(
    r"[가-힣]겠다|[할릴갈될]\s(?:예정|계획|방침)|목표|하기로|나선다|[한운]다[.”\"’]*$"
)
_BOUND_BEHIND = re.compile(
    r"\s?(?:이상|이하|이내|미만|초과|가량|안팎|정도|수준|넘[는은어긴었겼]|넘어선|내(?![가-힣])|육박|에\s(?:이르는|달하는))"
)


def status_of(scene: Scene, position: int, records: Records) -> str:
    """Return the status that the cue words of a sentence give a figure; the last one counts."""
    terms = records.package.vocabularies["status"]
    found = [
        (place, name)
        for name in _SAID
        for cue in terms[name].cues
        if (place := scene.text.rfind(cue)) >= 0
    ]
    after = [one for one in found if one[0] >= position - scene.start]
    return max(after or found, default=(0, "actual"))[1]


def cue_word(scene_text: str, status: str, records: Records) -> str:
    """Return the cue word of a status that stands last in a text; empty where none does."""
    cues = records.package.vocabularies["status"][status].cues
    found = [(scene_text.rfind(cue), cue) for cue in cues if cue in scene_text]
    return max(found, default=(0, ""))[1]


def with_fragments(
    draft: Draft, paragraphs: Mapping[int, TextParagraph], records: Records
) -> Draft:
    """Return a draft with what it quotes: names, figure, date and cue word, in their order."""
    paragraph = paragraphs[draft.paragraph]
    places = sorted(set(_places(draft, paragraph, records)))
    kept: list[tuple[int, int]] = []
    for start, end in places:
        if kept and start <= kept[-1][1]:
            start, end = kept[-1][0], max(end, kept.pop()[1]) if kept else end
        kept.append((start, end))
    fragments = [paragraph.original[start:end].strip() for start, end in kept]
    return replace(draft, fragments=tuple(dict.fromkeys(one for one in fragments if one)))


def _places(draft: Draft, paragraph: TextParagraph, records: Records) -> Iterator[tuple[int, int]]:
    text = paragraph.text
    start, end = draft.span.start, draft.span.end
    behind = _BOUND_BEHIND.match(text, end)
    yield with_qualifiers(text, start), behind.end() if behind else end
    for mention in (draft.subject, *draft.others.values()):
        if mention and mention.span.paragraph == draft.paragraph:
            yield mention.span.start, mention.span.end
    sentence = paragraph.sentence_at(start)
    for reading in paragraph.dates:
        first, last = reading.expressions[0].start, reading.expressions[-1].end
        wanted = {str(reading.date), str(reading.date.latest.year)} & set(draft.values.values())
        if wanted and sentence[0] <= first < sentence[1]:
            yield first, last
    if draft.status != "actual":
        own = text[sentence[0] : sentence[1]]
        if cue := cue_word(own, draft.status, records):
            place = sentence[0] + own.rfind(cue)
            yield place, place + len(cue)
