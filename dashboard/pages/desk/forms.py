"""The forms of a card: another value, a reason, a new thing, members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_bootstrap_components as dbc
from dash import html

from dashboard.i18n import Text
from dashboard.intake.drafts.described_rows import MEASURES
from dashboard.intake.drafts.new_things import THINGS, proposed_row
from dashboard.intake.proposal import QUOTED
from dashboard.pages.desk.card_words import MEASURE, in_words
from dashboard.pages.desk.controls import CANCEL, Key, button, choice, field, form
from dashboard.pages.desk.name_cards import name_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dashboard.dataset.description import Column
    from dashboard.i18n import Language
    from dashboard.intake.drafts.draft import Draft, NameMention
    from dashboard.intake.drafts.history import DraftHistory
    from dashboard.pages.desk.card import Card
    from dashboard.pages.desk.reading import TextReading

REASONS = (
    Text("이 글이 주장하는 것이 아님", "The text does not claim it"),
    Text("다른 초안과 겹침", "Another draft says the same"),
    Text("잘못 읽은 수치나 날짜", "The figure or date is misread"),
    Text("데이터셋의 범위 밖", "Out of the dataset's scope"),
)
_SAVE = Text("저장", "Save")
_SAVES = {
    "edit": Key("Enter", "send", _SAVE),
    "reject": Key("Enter", "send", Text("버리기", "Reject")),
    "thing": Key("Enter", "send", _SAVE),
    "members": Key("Enter", "send", _SAVE),
    "name": Key("Enter", "send", _SAVE),
}
_REASON = Text("버리는 까닭", "Why it is rejected")
_OTHER_REASON = Text("다른 까닭이면 적어 주세요", "Another reason, if it is one")
_PARAGRAPH = Text("{number}번째 문단", "Paragraph {number}")
_NOTHING = Text("—", "—")
_TABLE = Text("종류", "Kind of thing")
_IDENTIFIER = Text("식별자", "Identifier")
_PROPOSED = Text("이름에서 만든 제안입니다.", "Proposed from the name.")
_KIND = Text("유형", "Type")
_ALLIANCE = Text("연합체", "Alliance")
_MEMBERS = Text(
    "구성원 (글 속의 이름을 눌러도 됩니다)", "Members (names in the text can be clicked)"
)
_NO_ALLIANCE = Text(
    "이 글에 연합체 이름이 없습니다. 먼저 새 대상(n)으로 연합체를 만드세요.",
    "The text names no alliance. Make one first, as a new thing (n).",
)
_LINKED = ("organizations", "models", "alliances", "applications")
_STATUS = "status"
AS_WRITTEN = "as_written"
_BETWEEN = Text("구절 사이에는 ‘ … ’를 둡니다.", "“ … ” stands between fragments.")


def form_of(
    kind: str,
    card: Card,
    reading: TextReading,
    history: DraftHistory,
    language: Language,
    values: Mapping[str, str],
) -> html.Div | None:
    """Return the form of a card.

    Args:
        kind: ``edit``, ``reject``, ``thing`` or ``members``.
        card: The card.
        reading: The text.
        history: What was decided.
        language: The language.
        values: What was typed, and under ``selected`` the words that are selected in the text.
    """
    if kind not in _SAVES:
        return None
    if kind == "edit" and card.name is not None:
        kind = "name"
    elif kind == "edit" and card.draft is None:
        kind = "members"
    parts = list(_PARTS[kind](card, reading, history, language, values))
    actions = [button(_SAVES[kind], language, style="is-first"), button(CANCEL, language)]
    return form(kind, parts, actions, about=card.identifier)


def _reject(
    card: Card, _r: TextReading, _h: DraftHistory, language: Language, _v: object
) -> Iterator[Any]:
    if card.name is not None:
        yield field("other", _REASON[language], is_first=True)
        return
    reasons = {one.ko: one[language] for one in REASONS}
    yield choice("reason", _REASON[language], reasons, REASONS[0].ko, is_first=True)
    yield field("other", _OTHER_REASON[language])


def _edit(
    card: Card,
    reading: TextReading,
    history: DraftHistory,
    language: Language,
    _values: Mapping[str, str],
) -> Iterator[Any]:
    draft = card.draft
    if draft is None:
        return
    yield _fragment(draft, reading, language)
    package = reading.base.records.package
    columns = package.tables[draft.table].columns
    cells = {**draft.values, **card.decision.changes}
    names = [one for one in columns if one in draft.values]
    names += [one for one in card.decision.changes if one in columns and one not in names]
    # A measure that has no words of its own is said by its unit.
    is_coded = MEASURE in names and not _has_words(columns[MEASURE], cells[MEASURE])
    hidden = (draft.subject_column, _STATUS, AS_WRITTEN, *([MEASURE] if is_coded else []))
    names = [one for one in names if one not in hidden]
    for place, name in enumerate(names):
        yield _cell(columns[name], cells.get(name, ""), reading, language, is_first=not place)
    written = cells.get(AS_WRITTEN) or QUOTED.join(draft.fragments)
    title = columns[AS_WRITTEN].title[language]
    yield field(AS_WRITTEN, title, written, hint=_BETWEEN[language])
    things, mentions = reading.things(history), reading.named(history)
    tables = {one.table for one in draft.subjects} & set(THINGS)
    options = {
        things.identifier(one): one.name
        for one in (*draft.subjects, *mentions)
        if one.table in tables or not tables
    }
    if draft.subject and draft.subject.table in THINGS:
        column = columns.get(draft.subject_column)
        label = column.title[language] if column else _TABLE[language]
        yield choice(draft.subject_column, label, options, things.identifier(draft.subject))
    terms = package.vocabularies[_STATUS]
    statuses = {one.name: one.title[language] for one in terms.values()}
    yield choice(_STATUS, columns[_STATUS].title[language], statuses, draft.status)


def _has_words(column: Column, text: str) -> bool:
    return bool(column.vocabulary) or text in MEASURES


def _cell(
    column: Column, text: str, reading: TextReading, language: Language, *, is_first: bool
) -> html.Div:
    label, package = column.title[language], reading.base.records.package
    options: dict[str, str] = {}
    if column.vocabulary:
        terms = package.vocabularies[column.vocabulary]
        known = {one.name: one.title[language] for one in terms.values()}
        options = {"": _NOTHING[language], **known}
        options.setdefault(text, in_words(text, column, reading.base.dataset)[language])
    elif column.name == MEASURE and text in MEASURES:
        options = {name: words[language] for name, words in MEASURES.items()}
    if options:
        return choice(column.name, label, options, text, is_first=is_first)
    unit = package.vocabularies["unit"].get(column.unit or "")
    hint = unit.title[language] if unit else ""
    return field(column.name, label, text, hint=hint, is_first=is_first)


def _fragment(draft: Draft, reading: TextReading, language: Language) -> html.Blockquote:
    text = reading.manuscript.paragraphs[draft.paragraph - 1]
    start, end = draft.span.start, draft.span.end
    place = _PARAGRAPH.format(number=draft.paragraph)[language]
    return html.Blockquote(
        [html.Small(place), " ", text[:start], html.Mark(text[start:end]), text[end:]],
        className="desk-fragment",
    )


def _thing(
    card: Card,
    reading: TextReading,
    history: DraftHistory,
    language: Language,
    values: Mapping[str, str],
) -> Iterator[Any]:
    package, things = reading.base.records.package, reading.things(history)
    about = _about(card)
    table = values.get("table") or (
        about.table if about and about.table in THINGS else "organizations"
    )
    row: Mapping[str, str] = {}
    identifier = ""
    selected = values.get("selected", "").strip()
    if selected or about is None:
        row = {"name_ko": selected, "name_en": ""}
    elif about.is_new and about.table in THINGS:
        identifier = things.identifier(about)
        row = {**proposed_row(about), **things.rows.get((about.table, identifier), {})}
    tables = {one: package.tables[one].title[language] for one in _LINKED}
    yield choice("table", _TABLE[language], tables, table)
    columns = package.tables[table].columns
    for name in ("name_ko", "name_en"):
        label = columns[name].title[language]
        yield field(name, label, row.get(name, ""), is_first=name == "name_ko")
    kind = columns.get("kind")
    if kind is not None and kind.vocabulary:
        terms = package.vocabularies[kind.vocabulary]
        options = {one.name: one.title[language] for one in terms.values()}
        default = row.get("kind") or next(iter(options))
        yield choice("kind", _KIND[language], options, default)
    yield field("identifier", _IDENTIFIER[language], identifier, hint=_PROPOSED[language])


def _about(card: Card) -> NameMention | None:
    if card.draft is not None:
        return card.draft.subject
    if card.name is not None:
        return card.name.mention
    return card.members.alliance if card.members else None


def _members(
    card: Card,
    reading: TextReading,
    history: DraftHistory,
    language: Language,
    _values: Mapping[str, str],
) -> Iterator[Any]:
    named = reading.named(history)
    alliances = {one.name: one.name for one in named if one.table == "alliances"}
    if not alliances:
        yield html.P(_NO_ALLIANCE[language])
        return
    about = card.members.alliance.name if card.members else card.about.ko
    alliance = about if about in alliances else next(iter(alliances))
    enumerated = {
        one.name for of in reading.members if of.alliance.name == alliance for one in of.members
    }
    decided = {
        about: changes.get("role") != "none"
        for (of, about), changes in _decided(history).items()
        if of == alliance
    }
    yield choice("alliance", _ALLIANCE[language], alliances, alliance)
    organizations = [one for one in named if one.table == "organizations"]
    boxes = [
        dbc.Checkbox(
            id=f"desk-member-{place}",
            name=f"member:{one.name}",
            label=one.name,
            value=decided.get(one.name, one.name in enumerated),
            class_name="desk-member",
            input_class_name="desk-first" if not place else "",
        )
        for place, one in enumerate(organizations)
    ]
    yield html.Fieldset([html.Legend(_MEMBERS[language]), *boxes])


def _decided(history: DraftHistory) -> dict[tuple[str, str], Mapping[str, str]]:
    found: dict[tuple[str, str], Mapping[str, str]] = {}
    for action in history.in_force:
        if action.kind == "member":
            alliance, _, organization = action.about.partition("/")
            found[alliance, organization] = action.changes
    return found


def _name(
    card: Card, _r: TextReading, _h: DraftHistory, language: Language, _v: object
) -> Iterator[Any]:
    if card.name is not None:
        yield from name_form(card.name, language)


_PARTS = {"name": _name, "edit": _edit, "reject": _reject, "thing": _thing, "members": _members}
