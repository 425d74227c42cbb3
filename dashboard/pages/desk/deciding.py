"""The second room: the text at one side, its drafts as cards at the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.i18n import Text
from dashboard.pages.attributes import aria
from dashboard.pages.desk.cards import card, cards_of
from dashboard.pages.desk.controls import BACK, NEXT, ONWARD, PREVIOUS, button
from dashboard.pages.desk.forms import form_of
from dashboard.pages.desk.marked_text import legend, marked_text
from dashboard.pages.desk.reading import chosen
from dashboard.pages.desk.rooms import DeskRoom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.pages.desk.card import Card
    from dashboard.pages.desk.reading import TextReading
    from dashboard.pages.desk.work import Work

_TEXT, _DRAFTS = Text("글", "Text"), Text("초안", "Drafts")
_ABOUT = Text("{publisher} · {on} · 해시 {hash}…", "{publisher} · {on} · hash {hash}…")
_SAVED, _UNSAVED = Text("저장됨", "saved"), Text("아직 저장되지 않음", "not saved yet")
_NONE = Text(
    "이 글에서 수치나 날짜로 된 주장을 찾지 못했습니다.",
    "No claim with a figure or a date was found in this text.",
)
_HASH = 8


def deciding(
    work: Work,
    reading: TextReading,
    language: Language,
    current: str = "",
    doing: str = "",
    values: dict[str, str] | None = None,
    **told: Any,
) -> DeskRoom:
    """Return the room.

    Args:
        work: What is worked on.
        reading: Its text.
        language: The language.
        current: The card that is open; the first that waits if there is none of this name.
        doing: The form that is open in it.
        values: What was typed there, and the words that are selected in the text.
        **told: What an editor is told.
    """
    drafts, _ = chosen(reading, work.history)
    cards = cards_of(reading, drafts, work.history)
    current = _open(cards, current)
    rows = []
    for one in cards:
        is_asked = doing and one.identifier == current
        form = (
            form_of(doing, one, reading, work.history, language, values or {}) if is_asked else None
        )
        rows.append(card(one, language, form, is_open=work.is_open))
    text = [marked_text(reading, cards, language), legend(language)]
    content = html.Div(
        [_sheet(work, text, language), _listed(rows, language)], className="desk-two"
    )
    decided = sum(one.decision.state != "open" for one in cards)
    going = button(ONWARD, language, style="is-first") if work.is_open else button(BACK, language)
    name = "decide" if work.is_open else "read"
    return DeskRoom(name, content, work, current, (len(cards), decided), (going,), **told)


def _sheet(work: Work, text: list[Any], language: Language) -> html.Section:
    return html.Section(
        [html.H1(work.article.title), html.P(_about(work, language), className="desk-lead"), *text],
        className="desk-sheet desk-beside",
        tabIndex=0,
        role="region",
        **aria(label=_TEXT[language]),
    )


def _listed(rows: list[html.Li], language: Language) -> html.Section:
    return html.Section(
        [
            html.H2(_DRAFTS[language], className="visually-hidden"),
            html.Ol(rows, className="desk-cards") if rows else html.P(_NONE[language]),
            html.P([button(PREVIOUS, language), button(NEXT, language)], className="desk-turns"),
        ]
    )


def _about(work: Work, language: Language) -> str:
    article = work.article
    about = _ABOUT.format(
        publisher=article.publisher, on=article.published_on, hash=article.sha256[:_HASH]
    )[language]
    return f"{about} · {(_SAVED if work.is_saved else _UNSAVED)[language]}"


def after(cards: Sequence[Card], current: str) -> str:
    """Return the next card that waits, or else the one that is open."""
    places = [one.identifier for one in cards]
    place = places.index(current) if current in places else -1
    later = [*cards[place + 1 :], *cards[: place + 1]]
    return next((one.identifier for one in later if one.decision.state == "open"), current)


def _open(cards: Sequence[Card], current: str) -> str:
    names = [one.identifier for one in cards]
    if current in names:
        return current
    return next(
        (one.identifier for one in cards if one.decision.state == "open"), *names[:1] or [""]
    )
