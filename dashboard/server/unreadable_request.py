"""The answer to what the HTTP parser cannot read, such as an address with letters as they are."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from dashboard.i18n import Text
from dashboard.i18n.language import preferred
from dashboard.server.error_content import error_content
from dashboard.server.markup import Html, element
from dashboard.server.problems import problem

if TYPE_CHECKING:
    from dashboard.i18n import Language

_DETAIL = Text(
    "읽을 수 있는 HTTP/1.1 요청이 아닙니다. 주소에 들어가는 한글은 UTF-8로 퍼센트 "
    "인코딩해야 합니다(가 → %EA%B0%80).",
    "This is no HTTP/1.1 request that can be read. In an address, letters beyond ASCII are "
    "percent-encoded as UTF-8 (é → %C3%A9).",
)
_LANGUAGE = re.compile(rb"\naccept-language:([^\r\n]*)", re.IGNORECASE)
_HTML = re.compile(rb"\naccept:[^\r\n]*text/html", re.IGNORECASE)


def unreadable_request(received: bytes) -> bytes:
    """Return a whole HTTP answer.

    Args:
        received: What has arrived last; whatever can be read there says what the client likes.
    """
    accepted = _LANGUAGE.search(received)
    language = preferred(accepted[1].decode("latin-1") if accepted else "")
    answer = problem(400, language, detail=_DETAIL[language])
    answer.headers.update({"Cache-Control": "no-cache", "Connection": "close"})
    body = bytes(answer.body)
    if _HTML.search(received):
        body = _page(body, language).encode()
        answer.headers.update(
            {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
        )
    head = [b"HTTP/1.1 400 Bad Request", *[b"%b: %b" % header for header in answer.raw_headers]]
    return b"\r\n".join([*head, b"", body])


def _page(problem_body: bytes, language: Language) -> str:
    told = json.loads(problem_body)
    head = element("head", Html('<meta charset="utf-8">'), element("title", told["title"]))
    body = element("body", error_content(told, language, "/"))
    return f"<!DOCTYPE html>\n{element('html', head, body, lang=language.value)}\n"
