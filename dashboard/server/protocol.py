"""HTTP as uvicorn speaks it, with bounds on heads and connections, and problems for refusals."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from dashboard.i18n import Languages, Text
from dashboard.server.error_content import error_content
from dashboard.server.limits import BUSY
from dashboard.server.markup import Html, element
from dashboard.server.problems import problem

if TYPE_CHECKING:
    from asyncio import TimerHandle, Transport

    from dashboard.i18n import Language


LANGUAGES = "languages"
"""What the languages are called in the state of a connection."""

LARGEST_HEAD = 64_000

"""Bytes that the address and the headers of a request may have together."""

HEAD_SECONDS = 20.0

"""Time that they may take to arrive, counted from the connection for the first request."""

MOST_CONNECTIONS = 900

"""Connections of a process: below the thousand files that it may commonly have open."""

_DETAIL = Text(
    "읽을 수 있는 HTTP/1.1 요청이 아닙니다. 주소에 들어가는 한글은 UTF-8로 퍼센트 "
    "인코딩해야 합니다(가 → %EA%B0%80).",
    "This is no HTTP/1.1 request that can be read. In an address, letters beyond ASCII are "
    "percent-encoded as UTF-8 (é → %C3%A9).",
)

_LANGUAGE = re.compile(rb"\naccept-language:([^\r\n]*)", re.IGNORECASE)

_HTML = re.compile(rb"\naccept:[^\r\n]*text/html", re.IGNORECASE)


class BoundedHttpProtocol(HttpToolsProtocol):
    """Closes connections whose requests do not begin in time, or begin without an end."""

    patience = HEAD_SECONDS
    most = MOST_CONNECTIONS
    _waiting: TimerHandle | None = None
    _head = 0
    _received = b""

    def connection_made(self, transport: Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        self._stop_waiting()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Read on, and count what belongs to a head."""
        self._received = data
        super().data_received(data)
        if self._waiting is not None:
            self._head += len(data)
            if self._head > LARGEST_HEAD:
                self.send_400_response("The head of the request is too large.")

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - ours says more
        """Refuse what is no request; of its head only what has just arrived is known."""
        self.transport.write(
            unreadable_request(self._received, self.app_state.get(LANGUAGES, Languages()))
        )
        self.transport.close()

    def on_message_begin(self) -> None:
        """Begin to wait for the rest of the head."""
        super().on_message_begin()
        if self._waiting is None:
            self._wait()

    def on_headers_complete(self) -> None:
        """Wait no longer: what follows is bounded by the application."""
        self._stop_waiting()
        self.scope["state"][BUSY] = max(len(self.connections), len(self.tasks)) >= self.most
        super().on_headers_complete()

    def _wait(self) -> None:
        self._head = 0
        self._waiting = self.loop.call_later(self.patience, self.transport.close)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None


def unreadable_request(received: bytes, languages: Languages) -> bytes:
    """Return a whole HTTP answer.

    Args:
        received: What has arrived last; whatever can be read there says what the client likes.
        languages: The languages that there are.
    """
    accepted = _LANGUAGE.search(received)
    language = languages.preferred(accepted[1].decode("latin-1") if accepted else "")
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
