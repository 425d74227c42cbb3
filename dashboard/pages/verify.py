"""Whether a picture still holds: the file goes in, the verdict and the differences come out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.figures.query import encode
from dashboard.pages.attributes import data
from dashboard.pages.page import Page, Site
from dashboard.tokens import DATASET
from dashboard.words import Language, Words

if TYPE_CHECKING:
    from dashboard.figures.choices import State
    from dashboard.pages.view import View

LARGEST = 10_000_000
"""Bytes that the server reads."""

_TITLE = Words("그림 확인", "Check a picture")
_LEAD = Words(
    "이 사이트에서 내려받은 그림을 넣으면, 그 그림의 수치가 지금도 맞는지, 그사이 무엇이 "
    "달라졌는지 알려 준다.",
    "Put in a picture taken from this site and learn whether its figures still hold, and what has "
    "changed since.",
)
_DROP = Words("여기에 그림을 끌어 놓거나", "Drop a picture here, or")
_CHOOSE = Words("파일 고르기", "Choose a file")
_LIMITS = Words(
    "PNG, SVG, PDF · 10 MB까지 · 이 서버에서 읽기만 하고 저장하지 않는다",
    "PNG, SVG or PDF · up to 10 MB · read on this server and not kept",
)
_MEANING = Words("판정이 뜻하는 것", "What the verdict means")
_MEANINGS = (
    Words(
        "내려받은 그림에는 기록이 하나 들어 있다. 어느 차트를 어떤 조건으로 그렸는지, 데이터의 "
        "어느 판에서 어떤 주장을 썼고 그 주장이 그때 뭐라고 했는지가 적혀 있다. 확인은 이 기록을 "
        "지금 데이터와 주장 하나하나까지 비교한다.",
        "A picture taken from here carries a record: which chart under which choices, from which "
        "version of the dataset, which claims stood behind it and what each of them stated. The "
        "check holds this record against the data of today, claim by claim.",
    ),
    Words(
        "그림을 눈으로 보듯 읽지는 않는다. 기록이 적힌 뒤에 그림이 바뀌었으면 알아차리지만, "
        "기록까지 함께 꾸며 낸 파일은 가려내지 못한다. 기록은 서명이 아니다.",
        "It does not look at the picture as an eye does. A picture that was changed after its "
        "record was written is noticed; a file whose record was made up along with it is not. The "
        "record is no signature.",
    ),
    Words(
        "화면 캡처와 메신저, 일부 편집 프로그램은 기록을 지운다. 그런 그림은 ‘알 수 없음’이다.",
        "Screenshots, messengers and some editors remove the record. Such a picture is “unknown”.",
    ),
)
_WORDS = {
    "checking": Words("확인하는 중…", "Checking…"),
    "unread": Words("읽을 수 없음", "Not read"),
    "unreachable": Words("서버가 답하지 않습니다", "The server does not answer"),
    "large": Words("파일이 10 MB보다 큽니다", "The file is larger than 10 MB"),
    "heading": Words("제목", "Title"),
    "address": Words("그린 주소", "Drawn from"),
    "rights": Words("데이터", "Data"),
    "dataset": Words("데이터 버전", "Dataset version"),
    "software": Words("소프트웨어", "Software"),
    "sources": Words("기사", "Articles"),
    "claims": Words("주장 수", "Claims"),
    "page": Words("이 차트 열기", "Open this chart"),
    "picture": Words("그림 다시 그리기", "Draw the picture anew"),
    "changes": Words("달라진 값", "What changed"),
    "about": Words("무엇", "About"),
    "column": Words("항목", "Column"),
    "then": Words("그때", "Then"),
    "now": Words("지금", "Now"),
    "nothing": Words("없음", "nothing"),
    "added": Words("새로 들어온 주장", "Claims that were added"),
    "gone": Words("빠진 주장", "Claims that are gone"),
}


def verify_page() -> Page:
    """Return the page on which a picture is checked."""
    return Page("/verify", _TITLE, _layout, in_navigation=False)


def _layout(site: Site, view: View, _state: State) -> Any:
    language = view.language
    return html.Div(
        [
            html.H1(_TITLE[language]),
            html.P(_LEAD[language], className="lead-text"),
            html.Div(
                [
                    html.P(_DROP[language]),
                    html.Button(_CHOOSE[language], id="verify-choose", className="verify-choose"),
                    html.P(_LIMITS[language], className="count"),
                ],
                id="verify",
                className="verify-drop",
                **data(address=_address(site, view), largest=str(LARGEST), words=_words(language)),
            ),
            html.P(id="verify-status", className="verify-status", role="status"),
            html.Div(id="verify-result"),
            html.H2(_MEANING[language]),
            *[html.P(words[language], className="verify-meaning") for words in _MEANINGS],
        ]
    )


def _address(site: Site, view: View) -> str:
    """Return where a file is sent to, with the token that this asks for where access is signed."""
    token = site.offers.token(DATASET)
    own = [("token", token)] if token else []
    return f"{view.prefix}api/verify{encode([('lang', view.language.value), *own])}"


def _words(language: Language) -> str:
    return json.dumps({name: words[language] for name, words in _WORDS.items()})
