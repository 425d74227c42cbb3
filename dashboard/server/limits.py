"""How long an address, how large and how slow a body may be, and when there are too many."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request

from dashboard.i18n import Text
from dashboard.requests.parameters import LONGEST_QUERY
from dashboard.server.problems import Problem, problem
from dashboard.server.requests import reader_of

if TYPE_CHECKING:
    from starlette.types import Message, Receive, Scope

LONGEST_PATH = 1_000
"""Letters that the path of an address may have."""

BUSY = "busy"
"""What says in the state of a request that its process has too many others at hand."""

SECONDS = 30.0
"""Time that a body may take to arrive."""

_AGAIN = "5"
"""Seconds after which it is worth asking a busy process again."""

_TOO_MANY = Text(
    "서버가 처리 중인 요청이 너무 많습니다",
    "The server is handling too many requests",
)


class RefusedBodyError(HTTPException):
    """A body that is too large or too slow; the rest of it is not waited for."""

    def __init__(self, status: int, largest: int) -> None:
        super().__init__(status)
        self.largest = largest


def beyond_limits(scope: Scope, largest: int) -> Problem | None:
    """Return why a request is not even read, if it is not.

    Args:
        scope: The request.
        largest: Bytes that its body may have.
    """
    if scope.get("state", {}).get(BUSY):
        return _busy(scope)
    if len(scope["query_string"]) > LONGEST_QUERY or len(scope["path"]) > LONGEST_PATH:
        return _closing(414, scope, longest=LONGEST_QUERY)
    announced = Headers(scope=scope).get("content-length", "0")
    # A server of HTTP has read it as a number; elsewhere what comes is counted.
    if announced.isdecimal() and int(announced) > largest:
        return refused_body(RefusedBodyError(413, largest), scope)
    return None


def refused_body(error: RefusedBodyError, scope: Scope) -> Problem:
    """Return what a client is told whose body is refused."""
    members = {"largest": error.largest} if error.status_code == 413 else {}
    return _closing(error.status_code, scope, **members)


def bounded(receive: Receive, largest: int, seconds: float = SECONDS) -> Receive:
    """Return a reader of a body that raises ``RefusedBodyError`` where it is too large or too slow.

    Args:
        receive: Reads the body.
        largest: Bytes that it may have.
        seconds: Time that it may take to arrive.
    """
    deadline = asyncio.get_running_loop().time() + seconds
    received, whole = 0, False

    async def reading() -> Message:
        nonlocal received, whole
        if whole:
            return await receive()
        try:
            async with asyncio.timeout_at(deadline):
                message = await receive()
        except TimeoutError:
            raise RefusedBodyError(408, largest) from None
        received += len(message.get("body", b""))
        whole = not message.get("more_body", False)
        if received > largest:
            raise RefusedBodyError(413, largest)
        return message

    return reading


def _busy(scope: Scope) -> Problem:
    language = reader_of(Request(scope))
    response = problem(503, language, detail=_TOO_MANY[language])
    response.headers["Retry-After"] = _AGAIN
    return response


def _closing(status: int, scope: Scope, **members: int) -> Problem:
    response = problem(status, reader_of(Request(scope)), **members)
    response.headers["Connection"] = "close"
    return response
