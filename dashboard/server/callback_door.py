"""Guards Dash's callback route: what it cannot read is answered here, not with a 500."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request

from dashboard.i18n import Text
from dashboard.requests.query_string import undecodable_body
from dashboard.server.callback_body import UnreadableBodyError, check_body
from dashboard.server.problems import invalid, problem
from dashboard.server.snapshots import SUPERSEDED

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from dashboard.i18n import Language

_ROUTE = "/_dash-update-component"
_LARGEST = 200_000
"""Bytes that the body of a callback may have; the dashboard's own stay under 20 kB."""


_GONE = Text(
    "이 페이지를 만든 데이터는 더 이상 제공되지 않습니다. 페이지를 새로고침하세요",
    "The data that this page was made from is no longer served. Reload the page",
)


class CallbackDoorMiddleware:
    """Refuses callback requests that no page of the Atlas would send, and every WebSocket.

    Args:
        app: The application behind it.
        callbacks: Returns what each callback declares, by its output, as Dash keeps it.
    """

    def __init__(self, app: ASGIApp, callbacks: Callable[[], Mapping[str, Any]]) -> None:
        self._app, self._callbacks = app, callbacks

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on if it is one that Dash can read."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008})
        elif scope["type"] == "http" and scope["path"] == _ROUTE:
            await self._callback(scope, receive, send)
        else:
            await self._app(scope, receive, send)

    async def _callback(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = Headers(scope=scope)
        language = scope["app"].state.languages.preferred(headers.get("accept-language", ""))
        refusal = _refusal_of_head(scope["method"], headers, language)
        if scope.get("state", {}).get(SUPERSEDED):
            refusal = problem(409, language, detail=_GONE[language])
        if refusal is None:
            try:
                body = await _body(Request(scope, receive))
            except ClientDisconnect:
                return
            refusal = self._refusal_of_body(body, language)
            receive = _replay(body or b"", receive)
        await (refusal or self._app)(scope, receive, send)

    def _refusal_of_body(self, body: bytes | None, language: Language) -> Response | None:
        if body is None:
            return problem(413, language, largest=_LARGEST)
        if faults := undecodable_body(body):
            return invalid(faults, language)
        try:
            check_body(body, self._callbacks())
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
        if len(body) > _LARGEST:
            return None
    return body


def _replay(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def again() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
