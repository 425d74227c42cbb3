"""The cards beside a text: each draft, and the members of each alliance."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.i18n import Text
from dashboard.intake.drafts.history import DraftDecision
from dashboard.intake.drafts.new_things import THINGS
from dashboard.pages.attributes import data
from dashboard.pages.desk.card import Card
from dashboard.pages.desk.card_words import UNKNOWN, in_words, title_of, value_of
from dashboard.pages.desk.controls import (
    ACCEPT,
    EDIT,
    MEMBERS,
    REJECT,
    THING,
    button,
)
from dashboard.pages.desk.marked_text import STATES
from dashboard.pages.desk.name_cards import name_cards
from dashboard.pages.desk.reading import MEMBERS as MEMBERS_CARD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dashboard.i18n import Language
    from dashboard.intake.drafts.draft import AllianceMembers, Draft, NameMention
    from dashboard.intake.drafts.history import DraftHistory
    from dashboard.intake.drafts.new_things import NewThings
    from dashboard.pages.desk.card import Fact
    from dashboard.pages.desk.reading import TextReading

_PLACE = Text("{title} · {paragraph}번째 문단", "{title} · paragraph {paragraph}")
_HEADING = Text("{about} · {value}", "{about} · {value}")
_WRITTEN = Text("적힌 대로", "As written")
_STATUS = Text("상태 · 한정", "Status · bound")
_ABOUT = Text("대상", "About")
_DATE = Text("말하는 때", "Speaks of")
_IS_NEW = Text("{name} (새로 만듦 · {identifier})", "{name} (new · {identifier})")
_IS_KNOWN = Text("{name} (등록됨 · {identifier})", "{name} (known · {identifier})")
_RIVAL = Text("다른 주장: {source}, {value}", "Another claim: {source}, {value}")
_AGREES = Text("같은 주장: {source}, {value}", "The same claim: {source}, {value}")
_NO_RIVAL = Text("같은 대상의 다른 주장 없음", "No other claim about the same")
_REASON = Text("버린 까닭", "Rejected because")
_COUNT = Text("구성원 {count}곳", "{count} members")
_WITH_THE_VALUE = ("unit", "currency", "stated_currency")
_EDITED = Text("고친 값", "Edited")
_ASKED = Text("물음", "Question")
_NEW, _ANSWER = Text("새 대상", "New thing"), Text("뜻 정하기", "Say what it means")


def cards_of(
    reading: TextReading, drafts: tuple[Draft, ...], history: DraftHistory
) -> tuple[Card, ...]:
    """Return the cards of a text, in its order.

    Args:
        reading: The text.
        drafts: Its drafts, about what an editor says they are about.
        history: What was decided.
    """
    states = history.states(one.identifier for one in drafts)
    things = reading.things(history)
    found = [_of_draft(one, states[one.identifier], reading, things) for one in drafts]
    members = reading.decided(history).members(reading.members)
    found += [
        _of_members(place, one, reading, history, things)
        for place, one in enumerate(members, start=1)
    ]
    found += name_cards(reading, history)
    return tuple(sorted(found, key=_order))


def _order(card: Card) -> tuple[int, bool, int]:
    """What a name means is asked before what its paragraph says of it."""
    return card.span.paragraph, card.name is None, card.span.start


def _of_draft(
    draft: Draft, decision: DraftDecision, reading: TextReading, things: NewThings
) -> Card:
    dataset = reading.base.dataset
    return Card(
        draft.identifier,
        title_of(draft.table, dataset),
        _plain(draft.subject.name) if draft.subject else UNKNOWN,
        value_of(draft, decision.changes, dataset),
        draft.span,
        decision,
        tuple(_facts(draft, decision, reading, things)),
        tuple(one.asked for one in draft.questions),
        tuple(_remarks(draft, reading)),
        draft,
    )


def _facts(
    draft: Draft, decision: DraftDecision, reading: TextReading, things: NewThings
) -> Iterator[Fact]:
    package, dataset = reading.base.records.package, reading.base.dataset
    columns = package.tables[draft.table].columns
    yield _WRITTEN, _plain(" … ".join(draft.fragments))
    status, bound = (
        package.vocabularies[name][word].title
        if word in package.vocabularies[name]
        else _plain(word)
        for name, word in (("status", draft.status), ("bound", draft.bound))
    )
    yield _STATUS, Text.of(lambda language: f"{status[language]} · {bound[language]}")
    if draft.subject:
        column = columns.get(draft.subject_column)
        is_linked = column is not None and column.links is not None
        title = column.title if column is not None and is_linked else _ABOUT
        yield title, thing_words(draft.subject, things)
    for name, mention in draft.others.items():
        yield _title_of(name, draft, reading), thing_words(mention, things)
    for name, text in draft.values.items():
        if columns[name].vocabulary and name not in _WITH_THE_VALUE:
            yield columns[name].title, in_words(text, columns[name], dataset)
    if draft.on:
        yield _DATE, in_words(draft.on, next(c for c in _dated(columns)), dataset)
    for name, text in decision.changes.items():
        title = columns[name].title if name in columns else _EDITED
        yield title, in_words(text, columns[name], dataset) if name in columns else _plain(text)
    if decision.reason:
        yield _REASON, _plain(decision.reason)


def _title_of(name: str, draft: Draft, reading: TextReading) -> Text:
    """Return what a column is called: of the draft's table, or of that of the thing it is about."""
    package = reading.base.records.package
    subject = draft.subject.table if draft.subject else ""
    tables = (package.tables.get(one) for one in (draft.table, subject))
    columns = (table.columns.get(name) for table in tables if table)
    return next((one.title for one in columns if one), _ABOUT)


def _dated(columns: Any) -> Iterator[Any]:
    yield from (one for one in columns.values() if one.holds_dates)
    yield next(iter(columns.values()))


def _remarks(draft: Draft, reading: TextReading) -> Iterator[Text]:
    dataset, table = reading.base.dataset, reading.base.records.package.tables[draft.table]
    if table.quantity is None:
        return
    column = table.columns[table.quantity.column]
    for one in draft.rivals:
        words = _AGREES if one.agrees else _RIVAL
        source, value = dataset.publisher_text(one.source), in_words(one.value, column, dataset)
        yield words.format(source=source, value=value)
    if not draft.rivals:
        yield _NO_RIVAL


def _of_members(
    place: int,
    found: AllianceMembers,
    reading: TextReading,
    history: DraftHistory,
    things: NewThings,
) -> Card:
    decided = {
        organization: action.changes
        for action in history.in_force
        if action.kind == "member"
        for alliance, _, organization in [action.about.partition("/")]
        if alliance in (found.alliance.name, found.alliance.identifier)
    }
    taken = [name for name, changes in decided.items() if changes.get("role") != "none"]
    state = "open" if not decided else "accepted" if taken else "rejected"
    names = taken if decided and taken else [one.name for one in found.members]
    listed = _plain(", ".join(names))
    fact = reading.base.records.package.tables["memberships"].columns["organization"].title
    return Card(
        f"{MEMBERS_CARD}{place}",
        title_of("memberships", reading.base.dataset),
        _plain(found.alliance.name),
        _COUNT.format(count=len(names)),
        found.members[0].span,
        DraftDecision(state),
        ((_ABOUT, thing_words(found.alliance, things)), (fact, listed)),
        members=found,
    )


def thing_words(mention: NameMention, things: NewThings) -> Text:
    """Return a name, and whether the dataset has it."""
    if mention.table not in THINGS:
        return _plain(mention.name)
    words = _IS_NEW if mention.is_new else _IS_KNOWN
    return words.format(name=mention.name, identifier=things.identifier(mention))


def card(one: Card, language: Language, form: Any = None, *, is_open: bool = True) -> html.Li:
    """Return a card; the form of what is being done stands in the place of its keys.

    Args:
        one: The card.
        language: The language.
        form: The form.
        is_open: Whether anything can still be decided.
    """
    place = _PLACE.format(title=one.title, paragraph=one.span.paragraph)[language]
    heading = _HEADING.format(about=one.about, value=one.value)[language]
    state = html.Span(STATES[one.looks][language], className=f"desk-state is-{one.looks}")
    facts = [
        html.Div([html.Dt(name[language]), html.Dd(words[language])]) for name, words in one.facts
    ]
    asked = [
        html.P([html.B(_ASKED[language]), " ", words[language]], className="desk-asked")
        for words in one.questions
        if one.decision.state == "open"
    ]
    buttons = list(_buttons(one, language)) if is_open else []
    remarks = [html.P(words[language], className="desk-remark") for words in one.remarks]
    return html.Li(
        [
            html.Div([html.Span(place), state], className="desk-place"),
            html.H3(heading),
            html.Div([html.Dl(facts), *remarks], className="desk-open"),
            *asked,
            form or html.Div(buttons, className="desk-actions desk-open"),
        ],
        className=f"desk-card is-{one.looks}{' has-form' if form else ''}",
        id=f"desk-card-{one.identifier}",
        tabIndex=-1,
        **data(card=one.identifier),
    )


def _buttons(one: Card, language: Language) -> Iterator[html.Button]:
    told: dict[str, Any] = {"about": one.identifier}
    if one.decision.state != "accepted":
        yield button(ACCEPT, language, _NEW if one.name else None, style="is-first", **told)
    if one.members is None:
        yield button(EDIT, language, _ANSWER if one.name else None, **told)
    else:
        yield button(MEMBERS, language, **told)
    if one.decision.state != "rejected":
        yield button(REJECT, language, **told)
    if one.draft is not None:
        yield button(THING, language, **told)


def _plain(text: str) -> Text:
    return Text(text, text)
