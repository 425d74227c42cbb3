"""What a draft quotes, and the status that the words of its sentence give it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from dashboard.dataset.counters import after_counter
from dashboard.dataset.qualifiers import with_qualifiers
from dashboard.i18n.edtf import Edtf, read_edtf

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.dataset.records import Records
    from dashboard.intake.drafts.draft import Draft
    from dashboard.intake.drafts.scene import Scene
    from dashboard.intake.drafts.text_paragraphs import TextParagraph

LONGEST_FRAGMENT, LONGEST_QUOTE = 40, 160
_SAID = ("planned", "forecast", "estimate")
_NEAR = 6
_TO_COME = frozenset({"planned", "forecast"})
_DAYS = ("year", "to_year", "on", "announced_on", "starts_on", "ends_on")
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


def settled_status(status: str, values: Mapping[str, str], scene: Scene) -> str:
    """Return a status that fits the dates of a draft: what is over is no plan and no forecast."""
    days = [day for name in _DAYS if (day := _day(values.get(name, "")))]
    published = scene.paragraph.published
    if status in _TO_COME and days and published:
        return "actual" if max(days).latest < published.earliest else status
    return status


def _day(text: str) -> Edtf | None:
    try:
        return read_edtf(text) if text else None
    except ValueError:
        return None


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


def _unit(
    draft: Draft, paragraph: TextParagraph, sentence: tuple[int, int], records: Records
) -> Iterator[tuple[int, int]]:
    """The word of the unit that stands nearest to the figure, best behind it."""
    term = records.package.vocabularies["unit"].get(draft.values.get("unit", ""))
    found = [
        (place.start() < draft.span.end, abs(place.start() - draft.span.end), place.span())
        for cue in (term.cues if term else ())
        for place in re.finditer(re.escape(cue), paragraph.text[: sentence[1]])
        if place.start() >= sentence[0]
    ]
    words = [one for one in found if one[2][1] - one[2][0] > 1]
    inside = [one for one in found if draft.span.start <= one[2][0] < draft.span.end]
    if words and not inside:
        start, end = min(words)[2]
        whole = min(start, draft.span.start), max(end, draft.span.end)
        length = (end - start) + (draft.span.end - draft.span.start)
        is_near = whole[1] - whole[0] - length <= _NEAR
        is_plain = paragraph.original[slice(*whole)] == paragraph.text[slice(*whole)]
        yield whole if is_near and is_plain else (start, end)


def _stated(
    draft: Draft, paragraph: TextParagraph, sentence: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """The same money in another currency."""
    stated = draft.values.get("stated_amount")
    for figure in paragraph.figures if stated else ():
        is_it = figure.value is not None and f"{figure.value.normalize():f}" == stated
        if is_it and sentence[0] <= figure.start < sentence[1]:
            yield figure.start, after_counter(paragraph.text, figure.end)


def _places(draft: Draft, paragraph: TextParagraph, records: Records) -> Iterator[tuple[int, int]]:
    text = paragraph.text
    start, end = draft.span.start, draft.span.end
    behind = _BOUND_BEHIND.match(text, end)
    yield with_qualifiers(text, start), behind.end() if behind else end
    for mention in (draft.subject, *draft.others.values()):
        if mention and mention.span.paragraph == draft.paragraph:
            yield mention.span.start, mention.span.end
    sentence = paragraph.sentence_at(start)
    yield from _unit(draft, paragraph, sentence, records)
    yield from _stated(draft, paragraph, sentence)
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
