"""Whether a picture still holds: the file goes in, the verdict and the differences come out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from dash import html

from dashboard.i18n import Language, Text
from dashboard.pages.attributes import data
from dashboard.pages.page import Page, Site
from dashboard.requests.urls import url
from dashboard.tokens import DATASET

if TYPE_CHECKING:
    from dashboard.pages.page_request import PageRequest
    from dashboard.requests.choices import ChoiceValues

LARGEST = 10_000_000
"""Bytes that the server reads."""

_TITLE = Text("그림 확인", "Check a picture")
_LEAD = Text(
    "이 사이트에서 내려받은 그림이나 슬라이드를 올리면, 그 뒤로 데이터가 바뀌었는지, 무엇이 "
    "달라졌는지 알려 드립니다.",
    "Upload a picture or slides downloaded from this site to see whether the data behind it "
    "has changed since, and how.",
)
_DROP = Text("여기에 그림을 끌어다 놓거나", "Drop a picture here, or")
_CHOOSE = Text("파일 선택", "Choose a file")
_LIMITS = Text(
    "PNG, SVG, PDF, PPTX · 10 MB까지 · 이 서버에서 읽기만 하고 저장하지 않습니다",
    "PNG, SVG, PDF or PPTX · up to 10 MB · read on this server, not stored",
)
_MEANING = Text("판정의 의미", "What the verdict means")
_MEANINGS = (
    Text(
        "내려받은 그림에는 제작 기록이 들어 있습니다. 어느 차트를 어떤 설정으로 "
        "그렸는지, 데이터의 어느 버전에서 어떤 주장을 사용했고 당시 그 주장의 내용이 "
        "무엇이었는지가 적혀 있습니다. 이 기록을 현재 데이터와 주장 단위로 비교합니다. "
        "데이터가 그대로라는 뜻일 뿐, 수치가 지금도 사실이라는 뜻은 아닙니다.",
        "A downloaded picture carries a record: which chart under which settings, from "
        "which version of the dataset, which claims it rests on and what each of them "
        "stated. The check compares this record with the current data, claim by claim. "
        "That the data is unchanged does not mean that a figure is still true.",
    ),
    Text(
        "그림의 내용 자체를 판독하지는 않습니다. 기록이 적힌 뒤에 그림이 바뀌었으면 "
        "알아내지만, 기록까지 위조한 파일은 가려내지 못합니다. 이 기록은 전자서명이 "
        "아닙니다.",
        "It does not read the picture itself. It notices a picture changed after its "
        "record was written, but not a file whose record was forged along with it. The "
        "record is not a signature.",
    ),
    Text(
        "슬라이드의 기록은 슬라이드와 함께 다른 발표 자료로 옮겨집니다. 수치와 이름을 "
        "대조하므로, 색이나 글꼴을 바꾼 슬라이드는 그대로 유효합니다.",
        "The record of a slide goes with it into another presentation. Figures and names are "
        "compared, so a slide in other colours or fonts still passes.",
    ),
    Text(
        "화면을 캡처하거나 메신저, 일부 편집 프로그램을 거치면 기록이 지워집니다. 그런 그림은 "
        "‘확인 불가’로 표시합니다.",
        "Screenshots, messaging apps and some editors remove the record. Such a picture is "
        "“unknown”.",
    ),
)
_WORDS = {
    "slide": Text("슬라이드", "Slide"),
    "checking": Text("확인하는 중…", "Checking…"),
    "unread": Text("읽을 수 없음", "Unreadable"),
    "large": Text("파일이 10 MB보다 큽니다", "The file is larger than 10 MB"),
    "heading": Text("제목", "Title"),
    "address": Text("원본 주소", "Drawn from"),
    "rights": Text("데이터", "Data"),
    "dataset": Text("데이터 버전", "Dataset version"),
    "software": Text("소프트웨어", "Software"),
    "sources": Text("출처", "Sources"),
    "claims": Text("주장 수", "Claims"),
    "page": Text("이 차트 열기", "Open this chart"),
    "picture": Text("그림 다시 그리기", "Redraw the picture"),
    "changes": Text("변경된 값", "What changed"),
    "about": Text("대상", "About"),
    "column": Text("항목", "Column"),
    "then": Text("당시", "Then"),
    "now": Text("현재", "Now"),
    "nothing": Text("없음", "none"),
    "added": Text("추가된 주장", "Claims added"),
    "gone": Text("삭제된 주장", "Claims removed"),
}


def verify_page() -> Page:
    """Return the page on which a picture is checked."""
    return Page("/verify", _TITLE, _layout, in_navigation=False, summary=_LEAD)


def _layout(site: Site, view: PageRequest, _state: ChoiceValues) -> Any:
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
        ],
        className="prose",
    )


def _address(site: Site, view: PageRequest) -> str:
    """Return where a file is sent to, with the token that this asks for where access is signed."""
    token = site.features.token(DATASET)
    own = [("token", token)] if token else []
    return url(view.prefix, "/api/verify", [("lang", view.language.value), *own])


def _words(language: Language) -> str:
    return json.dumps({name: words[language] for name, words in _WORDS.items()})
