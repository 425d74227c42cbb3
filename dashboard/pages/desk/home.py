"""The first room: a text is brought, or one goes on with what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dash_bootstrap_components as dbc
from dash import html

from dashboard.i18n import Text
from dashboard.pages.attributes import data
from dashboard.pages.desk.controls import BRING, button
from dashboard.pages.desk.rooms import DeskRoom

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dashboard.i18n import Language
    from dashboard.store.values import StoredDraft

_TITLE = Text("글 가져오기", "Bring a text")
_LEAD = Text(
    "기사를 붙여 넣거나 파일을 고르세요. 글은 편집자만 볼 수 있게 보관하며, 인용한 짧은 구절만 "
    "공개합니다.",
    "Paste an article or choose a file. The text is kept for editors only; nothing but the short "
    "quotations is published.",
)
_PASTE = Text("붙여 넣을 글", "Text to paste")
_FILE = Text(
    "파일 고르기 (TXT, HTML, PDF, DOCX, HWPX)", "Choose a file (TXT, HTML, PDF, DOCX, HWPX)"
)
_OPEN = Text("이어서 할 글", "Texts to go on with")
_NONE = Text("저장된 글이 없습니다.", "No text is saved.")
_SAVED = Text("{who}, {at} 저장", "saved by {who}, {at}")
_DONE = Text("발행한 글", "Published texts")
_PUBLISHED = Text(
    "{who}, {at} 발행 · 에디션 {edition}", "published by {who}, {at} · edition {edition}"
)
_ASIDE = Text("치우기", "Put aside")
_FOR_GOOD = Text(
    "목록에서 사라지고 다시 꺼낼 수 없습니다. 같은 글을 새로 가져올 수는 있습니다.",
    "It leaves the list for good; the same text can be brought again.",
)
_YES_ASIDE = Text("이 글 치우기", "Put this text aside")
_UNTITLED = Text("제목 없음", "Untitled")
_ACCEPTED = ".txt,.html,.htm,.pdf,.docx,.hwpx"
_MINUTES = len("2026-11-30T08:05")


def home(
    works: Sequence[StoredDraft],
    published: Sequence[StoredDraft],
    language: Language,
    **told: Any,
) -> DeskRoom:
    """Return the room.

    Args:
        works: What there is to go on with.
        published: What was published lately.
        language: The language.
        **told: What an editor is told.
    """
    lists = [_list(_OPEN, works, _SAVED, language, can_go=True)]
    lists += [_list(_DONE, published, _PUBLISHED, language)] if published else []
    return DeskRoom("home", html.Div([_bring(language), *lists]), **told)


def _bring(language: Language) -> html.Section:
    return html.Section(
        [
            html.H1(_TITLE[language]),
            html.P(_LEAD[language], className="desk-lead"),
            html.Label(_PASTE[language], htmlFor="desk-paste"),
            dbc.Textarea(id="desk-paste", rows=12, class_name="desk-first", spellCheck=False),
            html.Div(
                [
                    button(BRING, language, style="is-first"),
                    html.Button(
                        _FILE[language],
                        type="button",
                        className="desk-button",
                        **data(chooses=_ACCEPTED),
                    ),
                ],
                className="desk-actions",
            ),
        ],
        className="desk-sheet",
    )


def _list(
    title: Text,
    works: Sequence[StoredDraft],
    saved: Text,
    language: Language,
    *,
    can_go: bool = False,
) -> html.Section:
    rows = [
        html.Li(
            [
                html.A(
                    one.title or _UNTITLED[language],
                    href=f"#work={one.draft}",
                    **data(does="open", work=one.draft),
                ),
                html.Small(
                    saved.format(
                        who=one.who,
                        at=f"{one.at[:_MINUTES].replace('T', ' ')} UTC",
                        edition=one.edition,
                    )[language]
                ),
                *([_aside(one, language)] if can_go else []),
            ]
        )
        for one in works
    ]
    content = html.Ul(rows, className="desk-works") if rows else html.P(_NONE[language])
    return html.Section([html.H2(title[language]), content], className="desk-sheet")


def _aside(work: StoredDraft, language: Language) -> html.Details:
    """Return the way to put a text aside: it opens first, since nothing brings the text back."""
    return html.Details(
        [
            html.Summary(_ASIDE[language]),
            html.P(_FOR_GOOD[language]),
            html.Button(
                _YES_ASIDE[language],
                type="button",
                className="desk-button",
                **data(does="put-aside", work=work.draft),
            ),
        ]
    )
