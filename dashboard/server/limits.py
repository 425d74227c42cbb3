"""How long an address, how large and how slow a body may be, and when there are too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import anyio
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request

from dashboard.export.reading import LARGEST
from dashboard.i18n import Text
from dashboard.requests.parameters import LONGEST_QUERY
from dashboard.server.problems import problem
from dashboard.server.requests import reader_of

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

LONGEST_PATH = 1_000
"""Letters that the path of an address may have."""

LARGEST_BODY = 16_000
"""Bytes that a body may have where nothing else is said."""

LARGEST_BODIES = {"/api/verify": LARGEST, "/_dash-update-component": 1_000_000}
"""Bytes that a body may have, by path; the bound of a callback is narrower still."""

BUSY = "busy"
"""What says in the state of a request that its process has too many others at hand."""

_AGAIN = "5"
"""Seconds after which it is worth asking a busy process again."""

_TOO_MANY = Text(
    "서버가 처리 중인 요청이 너무 많습니다",
    "The server is handling too many requests",
)

SECONDS = 30.0
"""Time that a body may take to arrive."""


class LimitsMiddleware:
    """Refuses what is too long, too large, too slow or too much.

    Args:
        app: The application.
        seconds: Time that a body may take to arrive.
    """

    def __init__(self, app: ASGIApp, seconds: float = SECONDS) -> None:
        self._app, self._seconds = app, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on with its body bounded."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        largest = LARGEST_BODIES.get(scope["path"], LARGEST_BODY)
        refusal = _refusal(scope, largest)
        if refusal is not None:
            await refusal(scope, receive, send)
            return
        try:
            await self._app(scope, _bounded(receive, largest, self._seconds), send)
        except HTTPException as error:
            await _refused(error.status_code, scope, largest)(scope, receive, send)


def _refusal(scope: Scope, largest: int) -> Response | None:
    if scope.get("state", {}).get(BUSY):
        return _busy(scope)
    announced = Headers(scope=scope).get("content-length", "0")
    if len(scope["query_string"]) > LONGEST_QUERY or len(scope["path"]) > LONGEST_PATH:
        return _refused(414, scope, largest)
    # A server of HTTP has read it as a number; elsewhere what comes is counted.
    if announced.isdecimal() and int(announced) > largest:
        return _refused(413, scope, largest)
    return None


def _busy(scope: Scope) -> Response:
    language = reader_of(Request(scope))
    response = problem(503, language, detail=_TOO_MANY[language])
    response.headers["Retry-After"] = _AGAIN
    return response


def _refused(status: int, scope: Scope, largest: int) -> Response:
    """Return a refusal; the rest of the body is not waited for."""
    members = {413: {"largest": largest}, 414: {"longest": LONGEST_QUERY}}.get(status, {})
    response = problem(status, reader_of(Request(scope)), **members)
    response.headers["Connection"] = "close"
    return response


def _bounded(receive: Receive, largest: int, seconds: float) -> Receive:
    """Return a reader of a body that raises where it is too large or too slow."""
    deadline = anyio.current_time() + seconds
    received, whole = 0, False

    async def bounded() -> Message:
        nonlocal received, whole
        if whole:
            return await receive()
        with anyio.move_on_at(deadline):
            message = await receive()
            received += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            if received > largest:
                raise HTTPException(413)
            return message
        raise HTTPException(408)

    return bounded
