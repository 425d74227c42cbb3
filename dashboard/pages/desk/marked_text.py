"""The text, its paragraphs numbered, figures, dates and names marked where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html
from msgspec import Struct

from dashboard.i18n import Text
from dashboard.pages.attributes import data

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dashboard.i18n import Language
    from dashboard.intake.drafts.draft import Span
    from dashboard.pages.desk.card import Card
    from dashboard.pages.desk.reading import TextReading

STATES = {
    "accepted": Text("받음", "accepted"),
    "open": Text("대기", "waiting"),
    "asked": Text("물음", "question"),
    "rejected": Text("버림", "rejected"),
}
"""What a mark looks like, in words."""

_KNOWN, _NEW = Text("등록된 이름", "known name"), Text("새 이름", "new name")
_LEGEND = Text("표시", "Marks")


class _Marked(Struct, frozen=True):
    start: int
    end: int
    style: str
    says: str
    told: Mapping[str, str]


def marked_text(reading: TextReading, cards: Iterable[Card], language: Language) -> html.Ol:
    """Return the text with everything in it that may be claimed."""
    places: dict[int, list[_Marked]] = {}
    for span, mark in _marks(reading, cards, language):
        places.setdefault(span.paragraph, []).append(mark)
    rows = [
        html.Li(list(_parts(text, places.get(number, []))), value=str(number), id=f"desk-p{number}")
        for number, text in enumerate(reading.manuscript.paragraphs, start=1)
    ]
    return html.Ol(rows, className="desk-text")


def legend(language: Language) -> html.P:
    """Return what each kind of mark means."""
    states = [
        html.Span(words[language], className=f"desk-mark is-{name}")
        for name, words in STATES.items()
    ]
    names = [
        html.Span(words[language], className=f"desk-name is-{style}")
        for style, words in (("known", _KNOWN), ("new", _NEW))
    ]
    return html.P([html.B(_LEGEND[language]), *states, *names], className="desk-legend")


def _marks(
    reading: TextReading, cards: Iterable[Card], language: Language
) -> Iterator[tuple[Span, _Marked]]:
    for card in cards:
        if card.span.end > card.span.start:
            told = {"card": card.identifier}
            says = f"{card.title[language]}: {STATES[card.looks][language]}"
            style = f"desk-mark is-{card.looks}"
            yield card.span, _Marked(card.span.start, card.span.end, style, says, told)
    for one in reading.mentions:
        style, words = ("is-new", _NEW) if one.is_new else ("is-known", _KNOWN)
        told = {"table": one.table, "name": one.name}
        mark = _Marked(one.span.start, one.span.end, f"desk-name {style}", words[language], told)
        yield one.span, mark


def _parts(text: str, marks: list[_Marked]) -> Iterator[Any]:
    """Yield a paragraph in pieces; of marks that overlap the first one stays."""
    free: list[_Marked] = []
    for mark in marks:
        if all(mark.end <= other.start or mark.start >= other.end for other in free):
            free.append(mark)
    end = 0
    for mark in sorted(free, key=lambda one: one.start):
        if mark.start > end:
            yield text[end : mark.start]
        words = text[mark.start : mark.end]
        yield html.Span(words, className=mark.style, title=mark.says, **data(**mark.told))
        end = mark.end
    if end < len(text):
        yield text[end:]
