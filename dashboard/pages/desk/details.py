"""The second half of the first room: what a text says of itself, and what was left out of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.i18n import Text
from dashboard.i18n.edtf import read_edtf
from dashboard.pages.desk.controls import BACK, Key, button, choice, field, form
from dashboard.pages.desk.rooms import DeskRoom

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dashboard.dataset.records import Records
    from dashboard.i18n import Language
    from dashboard.intake.drafts.article_details import ArticleDetails
    from dashboard.intake.texts.manuscript import Omission
    from dashboard.pages.desk.work import Work

_TITLE = Text("글 정보 확인", "Check what the text says of itself")
_LEAD = Text(
    "글에서 찾은 정보입니다. 빈 곳을 채우고 맞지 않는 것을 고치세요.",
    "This was found in the text. Fill in what is missing and correct what is wrong.",
)
_LABELS = {
    "title": Text("제목", "Title"),
    "publisher": Text("발행처", "Publisher"),
    "publisher_en": Text("발행처 (영문)", "Publisher in English"),
    "author": Text("작성자", "Author"),
    "published_on": Text("발행일", "Published on"),
    "url": Text("주소", "Address"),
}
_HINTS = {
    "published_on": Text("예: 2026-11-12, 2026-11", "2026-11-12 or 2026-11"),
    "publisher_en": Text("비우면 로마자로 적습니다.", "Romanized where it is empty."),
}
_COLLECTION = Text("모음", "Collection")
_REQUIRED = ("title", "publisher", "published_on")
_MISSING = Text("꼭 필요한 정보입니다.", "This is needed.")
_NO_DAY = Text(
    "날짜로 읽을 수 없습니다. 2026-11-12처럼 적어 주세요.", "Is no date: write it as 2026-11-12."
)
_LEFT = Text("가져오지 않은 것", "What was not taken over")
_NOTHING_LEFT = Text("빠진 것 없이 모두 가져왔습니다.", "All of it was taken over.")
_NUMBERS = Text("숫자 {numbers}", "numbers {numbers}")
_ONWARD = Key("Enter", "describe", Text("읽고 결정으로", "Read and decide"))
_FAULTS = Text("채우거나 고칠 곳이 있습니다.", "Something has to be filled in or corrected.")
_HASH = 8
_STORED = Text("문단 {count}개 · 해시 {hash}…", "{count} paragraphs · hash {hash}…")


def details(
    work: Work,
    records: Records,
    left_out: Sequence[Omission],
    count: int,
    language: Language,
    faults: Mapping[str, Text] | None = None,
    **told: Any,
) -> DeskRoom:
    """Return the room.

    Args:
        work: The work on the text.
        records: The dataset, for its collections.
        left_out: What was not taken over.
        count: How many paragraphs it has.
        language: The language.
        faults: What is wrong with a field.
        **told: What an editor is told.
    """
    article, faults = work.article, faults or {}
    fields = _fields(article, faults, language)
    collections = {
        one["collection"]: one.said("title", language) or one["collection"]
        for one in records.of("collections")
    }
    chosen = choice("collection", _COLLECTION[language], collections, article.collection)
    stored = _STORED.format(count=count, hash=article.sha256[:_HASH])[language]
    content = html.Div(
        [
            html.Section(
                [
                    html.H1(_TITLE[language]),
                    html.P([_LEAD[language], " ", html.Span(stored)], className="desk-lead"),
                    form(
                        "describe",
                        [*fields, chosen],
                        [button(_ONWARD, language, style="is-first"), button(BACK, language)],
                    ),
                ],
                className="desk-sheet",
            ),
            html.Section(
                [html.H2(_LEFT[language]), _omitted(left_out, language)], className="desk-sheet"
            ),
        ]
    )
    if faults:
        told = {"says": _FAULTS, "is_urgent": True, **told}
    return DeskRoom("details", content, work, **told)


def _fields(
    article: ArticleDetails, faults: Mapping[str, Text], language: Language
) -> list[html.Div]:
    first = next((name for name in _LABELS if name in faults), "")
    first = first or next((name for name in _REQUIRED if not getattr(article, name)), "title")
    return [
        field(
            name,
            words[language],
            getattr(article, name),
            hint=_HINTS[name][language] if name in _HINTS else "",
            invalid=faults[name][language] if name in faults else "",
            is_first=name == first,
            is_required=name in _REQUIRED,
        )
        for name, words in _LABELS.items()
    ]


def described(article: ArticleDetails, values: Mapping[str, str]) -> ArticleDetails:
    """Return an article with what was filled in."""
    known = {name: values[name].strip() for name in (*_LABELS, "collection") if name in values}
    return replace(article, **known)


def faults_of(article: ArticleDetails) -> dict[str, Text]:
    """Return what is wrong with a field, by its name."""
    faults = dict.fromkeys(article.missing, _MISSING)
    if article.published_on:
        try:
            read_edtf(article.published_on)
        except ValueError:
            faults["published_on"] = _NO_DAY
    return faults


def _omitted(left_out: Sequence[Omission], language: Language) -> Any:
    if not left_out:
        return html.P(_NOTHING_LEFT[language])
    rows = []
    for one in left_out:
        numbers = _NUMBERS.format(numbers=", ".join(one.numbers))[language]
        rows.append(
            html.Li(
                [
                    html.B(one.kind[language]),
                    html.Span(one.excerpt),
                    *([html.Small(numbers)] if one.numbers else []),
                ]
            )
        )
    return html.Ul(rows, className="desk-omitted")
