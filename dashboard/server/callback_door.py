"""The door of Dash's callback route: what it cannot read is answered here, not with a 500."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.datastructures import Headers
from starlette.requests import Request

from dashboard.server.problems import problem
from dashboard.words.language import preferred

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ROUTE = "/_dash-update-component"
_LARGEST = 1_000_000
"""Bytes that the body of a callback may have; the dashboard's own stay under 100 kB."""


class CallbackDoorMiddleware:
    """Refuses callback requests that no page of the Atlas would send.

    Args:
        app: The application behind the door.
        outputs: Returns the known callbacks by their output, as the browser names them.
    """

    def __init__(self, app: ASGIApp, outputs: Callable[[], Mapping[str, Any]]) -> None:
        self._app, self._outputs = app, outputs

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on if its body is one that Dash can read."""
        if scope["type"] != "http" or not str(scope["path"]).endswith(_ROUTE):
            await self._app(scope, receive, send)
            return
        body = await _body(Request(scope, receive))
        status, detail = (413, "body") if body is None else _fault(body, self._outputs())
        if status:
            language = preferred(Headers(scope=scope).get("accept-language", ""))
            await problem(status, language, detail=detail)(scope, receive, send)
            return
        await self._app(scope, _replay(body or b"", receive), send)


async def _body(request: Request) -> bytes | None:
    """Return the body, or None where it is larger than any of ours."""
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > _LARGEST:
            return None
    return body


def _fault(body: bytes, outputs: Mapping[str, Any]) -> tuple[int, str]:
    try:
        read = json.loads(body)
    except (ValueError, RecursionError):
        return 400, "JSON"
    if not isinstance(read, dict) or not isinstance(read.get("output"), str):
        return 400, "output"
    if not _known(read["output"], outputs):
        return 400, "output"
    lists = [read.get("inputs"), read.get("state", [])]
    if not all(isinstance(one, list) for one in lists) or "outputs" not in read:
        return 400, "inputs"
    return 0, ""


def _known(output: str, outputs: Mapping[str, Any]) -> bool:
    return output in outputs


def _replay(body: bytes, receive: Receive) -> Receive:
    sent = False

    async def again() -> Message:
        nonlocal sent
        if sent:
            return await receive()
        sent = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again
