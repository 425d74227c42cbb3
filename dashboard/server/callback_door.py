"""Guards Dash's callback route: what it cannot read is answered here, not with a 500."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.requests import ClientDisconnect

from dashboard.i18n import Text
from dashboard.requests.query_string import undecodable_body
from dashboard.server.callback_body import UnreadableBodyError, check_body
from dashboard.server.problems import invalid, problem
from dashboard.server.requests import reader_of
from dashboard.server.snapshots import SUPERSEDED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.datastructures import Headers
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.i18n import Language

LARGEST_CALLBACK = 200_000
"""Bytes that the body of a callback may have; the dashboard's own stay under 20 kB."""


_GONE = Text(
    "이 페이지를 만든 데이터는 더 이상 제공되지 않습니다. 페이지를 새로고침하세요",
    "The data that this page was made from is no longer served. Reload the page",
)


async def checked_callback(
    request: Request, callbacks: Mapping[str, Any], dash: ASGIApp
) -> ASGIApp:
    """Return what answers a callback: Dash, or why no page of the Atlas would send it.

    Args:
        request: The request.
        callbacks: What each callback declares, by its output, as Dash keeps it.
        dash: The application of Dash.
    """
    language = reader_of(request)
    refusal = _refusal_of_head(request.method, request.headers, language)
    if request.scope["state"].get(SUPERSEDED):
        refusal = problem(409, language, detail=_GONE[language])
    if refusal is not None:
        return refusal
    try:
        body = await _body(request)
    except ClientDisconnect:
        return problem(400, language)
    return _refusal_of_body(body, callbacks, language) or Replayed(dash, body or b"")


def _refusal_of_body(
    body: bytes | None, callbacks: Mapping[str, Any], language: Language
) -> Response | None:
    if body is None:
        return problem(413, language, largest=LARGEST_CALLBACK)
    if faults := undecodable_body(body):
        return invalid(faults, language)
    try:
        check_body(body, callbacks)
    except UnreadableBodyError as error:
        return problem(400, language, detail=str(error))
    return None


def _refusal_of_head(method: str, headers: Headers, language: Language) -> Response | None:
    if method != "POST":
        return problem(405, language, allowed=["POST"])
    if headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        return problem(415, language, allowed=["application/json"])
    return None


async def _body(request: Request) -> bytes | None:
    """Return the body, or None where it is larger than any of ours."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > LARGEST_CALLBACK:
            return None
    return body


class Replayed:
    """An application whose request has a body that was read already."""

    def __init__(self, app: ASGIApp, body: bytes) -> None:
        self._app, self._body = app, body

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        sent = False

        async def again() -> Message:
            nonlocal sent
            if sent:
                return await receive()
            sent = True
            return {"type": "http.request", "body": self._body, "more_body": False}

        await self._app(scope, again, send)
