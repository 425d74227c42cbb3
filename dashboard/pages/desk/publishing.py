"""The third room: what an edition would change, in words and in charts; then what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from dash import dcc, html

from dashboard.analysis.change_words import KINDS, counts_in_words, describe_change
from dashboard.dataset.row_changes import ChangeKind, count_changes
from dashboard.i18n import Text
from dashboard.pages.desk.cards import cards_of
from dashboard.pages.desk.controls import (
    ANOTHER,
    BACK,
    PUBLISH,
    READ,
    TAKE_BACK,
    button,
    field,
    form,
)
from dashboard.pages.desk.name_cards import ANSWERS
from dashboard.pages.desk.reading import chosen
from dashboard.pages.desk.rooms import DeskRoom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.dataset.dataset import Dataset
    from dashboard.dataset.description import Package
    from dashboard.dataset.faults import Fault
    from dashboard.dataset.recorded_decision import RecordedDecision
    from dashboard.dataset.row_changes import RowChange
    from dashboard.i18n import Language
    from dashboard.pages.desk.preview import Preview
    from dashboard.pages.desk.reading import TextReading
    from dashboard.pages.desk.work import Work
    from dashboard.store.values import Edition

_TITLE = Text("발행할 내용", "What is published")
_ON = Text("에디션 {version}에 더합니다.", "On top of edition {version}.")
_FIRST = Text(
    "아직 발행한 적이 없습니다. 지금의 데이터셋이 에디션 1, 이 내용이 에디션 2가 됩니다.",
    "Nothing was published yet: the dataset as it is becomes edition 1, this becomes edition 2.",
)
_NOTHING = Text(
    "받은 초안이 없어 발행할 것이 없습니다.", "No draft is accepted: there is nothing to publish."
)
_WHY = Text("발행하는 까닭 (비워도 됩니다)", "Why it is published (may stay empty)")
_FAULTS = Text("고쳐야 발행할 수 있는 것", "What has to be corrected first")
_FAULT = Text("{table}, {column} ‘{value}’: {rule}", "{table}, {column} ‘{value}’: {rule}")
_OPEN = Text("아직 결정하지 않은 초안 {count}건", "{count} drafts are not decided yet")
_STAY = Text("발행되지 않습니다.", "They are not published.")
_ASKED = Text("물음", "Question")
_CHARTS = Text("달라지는 차트", "Charts that change")
_CHANGED_CHARTS = Text("달라진 차트", "Charts that changed")
_CLAIM = Text("{table}: {about}", "{table}: {about}")
_COMPARING = Text("차트를 비교하는 중입니다…", "The charts are being compared…")
_THINGS = Text("함께 더하는 대상과 설명", "Things and notes that come with them")
_NAMES = Text("이름에 대한 결정", "Decisions about names")
_NAME = Text("‘{name}’ — {answer}", "“{name}”: {answer}")
_NAME_OF = Text("‘{name}’ — {answer} ({thing})", "“{name}”: {answer} ({thing})")
_PUBLISHED = Text("에디션 {version} 발행됨", "Edition {version} is published")
_BY = Text(
    "{who}, {at} UTC. 몇 초 안에 모든 서버에 나타납니다.",
    "{who}, {at} UTC. Every server shows it within seconds.",
)
_CLAIMS = Text("주장", "Claims")
_MEANWHILE = Text("그동안 달라진 것", "What changed meanwhile")
_SECONDS = len("2026-11-30T08:05:00")


def publishing(
    work: Work,
    reading: TextReading,
    preview: Preview,
    language: Language,
    meanwhile: Sequence[html.Li] = (),
    **told: Any,
) -> DeskRoom:
    """Return the room before an edition is published.

    Args:
        work: What is worked on.
        reading: Its text.
        preview: What the edition would be.
        language: The language.
        meanwhile: What somebody else has changed meanwhile.
        **told: What an editor is told.
    """
    base = preview.base
    lead = _ON.format(version=base.version) if base.version else _FIRST
    is_possible = bool(preview.changes) and not preview.faults
    go = [button(PUBLISH, language, style="is-first", base=str(base.version or ""))]
    asks = form(
        "publish",
        [field("why", _WHY[language])],
        [*(go if is_possible else []), button(BACK, language)],
        base=str(base.version or ""),
    )
    parts: list[Any] = [html.H1(_TITLE[language]), html.P(lead[language], className="desk-lead")]
    if meanwhile:
        parts += [html.H2(_MEANWHILE[language]), html.Ul(list(meanwhile), className="desk-changes")]
    if preview.faults:
        parts += [
            html.H2(_FAULTS[language]),
            _faults(preview.faults, base.records.package, language),
        ]
    elif not preview.changes:
        parts.append(html.P(_NOTHING[language]))
    else:
        parts += _changes(preview, language)
    parts += [*_undecided(work, reading, language), asks]
    charts = [_charts(work, base.version, language)] if is_possible else []
    content = html.Div([html.Section(parts, className="desk-sheet"), *charts])
    return DeskRoom("publish", content, work, **told)


def _charts(work: Work, version: int | None, language: Language) -> html.Section:
    return html.Section(
        [
            html.H2(_CHARTS[language]),
            html.Div(html.P(_COMPARING[language]), id="desk-charts"),
            dcc.Store(id="desk-compare", data={"work": work.stored.draft, "base": version}),
        ],
        className="desk-sheet",
    )


def published(
    work: Work,
    edition: Edition,
    changes: Sequence[RowChange],
    dataset: Dataset,
    prefix: str,
    language: Language,
    **told: Any,
) -> DeskRoom:
    """Return the room after an edition was published.

    Args:
        work: What was worked on.
        edition: The edition.
        changes: What it changed.
        dataset: What it is.
        prefix: The path that the Atlas lives under.
        language: The language.
        **told: What an editor is told.
    """
    links = [
        html.Li(
            html.A(
                _named(one, dataset)[language], href=f"{prefix}evidence/{one.key}?lang={language}"
            )
        )
        for one in changes
        if one.is_claim and one.kind is not ChangeKind.WITHDRAWN
    ]
    compared = [
        html.Div(html.P(_COMPARING[language]), id="desk-links"),
        dcc.Store(id="desk-changed", data={"version": edition.version}),
    ]
    content = html.Div(
        [
            html.Section(_became(edition, language), className="desk-sheet"),
            html.Section([html.H2(_CHANGED_CHARTS[language]), *compared], className="desk-sheet"),
            html.Section([html.H2(_CLAIMS[language]), html.Ul(links)], className="desk-sheet"),
        ]
    )
    return DeskRoom("published", content, work, **told)


def _became(edition: Edition, language: Language) -> list[Any]:
    counts = dict(zip(ChangeKind, (edition.new, edition.changed, edition.withdrawn), strict=True))
    by = _BY.format(who=edition.who, at=edition.at[:_SECONDS].replace("T", " "))[language]
    return [
        html.H1(_PUBLISHED.format(version=edition.version)[language]),
        html.P(by, className="desk-lead"),
        html.P(counts_in_words(edition.claims, counts, is_first=False)[language]),
        html.Div(
            [
                button(ANOTHER, language, style="is-first"),
                button(READ, language),
                button(TAKE_BACK, language, version=str(edition.version)),
            ],
            className="desk-actions",
        ),
    ]


def _named(change: RowChange, dataset: Dataset) -> Text:
    words = describe_change(change, dataset)
    return _CLAIM.format(table=words.table, about=words.about)


def change_rows(
    changes: Sequence[RowChange], before: Dataset, after: Dataset, language: Language
) -> list[html.Li]:
    """Return changes in words, a row each."""
    return [_change(one, before, after, language) for one in changes]


def _changes(preview: Preview, language: Language) -> list[Any]:
    before, after = preview.base.dataset, preview.after
    assert after is not None  # noqa: S101 - there are changes only where there are no faults
    counts = counts_in_words(0, count_changes(preview.changes), is_first=False)[language]
    claims = [one for one in preview.changes if one.is_claim]
    others = [one for one in preview.changes if not one.is_claim]
    names = [html.Li(_name(one)[language]) for one in preview.decisions]
    decided = [html.H2(_NAMES[language]), html.Ul(names)] if names else []
    return [
        html.P(html.B(counts)),
        html.Ul(change_rows(claims, before, after, language), className="desk-changes"),
        html.Details(
            [
                html.Summary(_THINGS[language]),
                html.Ul(change_rows(others, before, after, language), className="desk-changes"),
            ]
        ),
        *decided,
    ]


def _name(decision: RecordedDecision) -> Text:
    words = _NAME_OF if decision.thing else _NAME
    answer = ANSWERS[decision.answer]
    return words.format(name=decision.about, answer=answer, thing=decision.thing)


def _change(change: RowChange, before: Dataset, after: Dataset, language: Language) -> html.Li:
    words = describe_change(change, before if change.kind is ChangeKind.WITHDRAWN else after)
    says = [html.Li(one[language]) for one in words.says]
    return html.Li(
        [
            html.Span(KINDS[change.kind][language], className=f"desk-kind is-{change.kind}"),
            html.Span(words.table[language], className="desk-table"),
            html.B(words.about[language]),
            html.Ul(says),
        ]
    )


def _faults(faults: Sequence[Fault], package: Package, language: Language) -> html.Ul:
    tables = {one.file: one for one in package.tables.values()}
    rows = []
    for fault in faults:
        table = tables.get(fault.file)
        column = table.columns.get(fault.column) if table else None
        words = _FAULT.format(
            table=table.title if table else fault.file,
            column=column.title if column else fault.column,
            value=fault.value,
            rule=fault.said,
        )
        rows.append(html.Li(words[language]))
    return html.Ul(rows, className="desk-faults")


def _undecided(work: Work, reading: TextReading, language: Language) -> list[Any]:
    drafts, _ = chosen(reading, work.history)
    waiting = [
        one for one in cards_of(reading, drafts, work.history) if one.decision.state == "open"
    ]
    if not waiting:
        return []
    rows = []
    for one in waiting:
        asked = [
            html.Small([html.B(_ASKED[language]), " ", words[language]]) for words in one.questions
        ]
        rows.append(
            html.Li(
                [f"{one.title[language]} · {one.about[language]} · {one.value[language]}", *asked]
            )
        )
    title = f"{_OPEN.format(count=len(rows))[language]} — {_STAY[language]}"
    return [html.H2(title), html.Ul(rows, className="desk-waiting")]
