"""Asking the application itself: no server runs and no port is opened."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from dashboard.server.lifespan import alive

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message


_AS_THEY_ARE = bytes(range(33, 127))
"""Signs of an address that are not escaped; ``%`` escapes already."""


async def ask(application: ASGIApp, address: str, host: str) -> tuple[int, bytes]:
    """Return the status and the body that the application answers with.

    Args:
        application: The application.
        address: A path with its parameters, or an address in full.
        host: The host if the address names none.
    """
    status, body = 0, bytearray()
    asked = False

    async def receive() -> Message:
        nonlocal asked
        if asked:  # who asks stays until the answer is whole
            await asyncio.Event().wait()
        asked = True
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status
        status = message.get("status", status)
        body.extend(message.get("body", b""))

    async with alive(application):
        await application(_scope(address, host), receive, send)
    return status, bytes(body)


def _scope(address: str, host: str) -> dict[str, Any]:
    parts = urlsplit(_escaped(address))
    path = f"/{parts.path.removeprefix('/')}"
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": parts.scheme or "http",
        "path": unquote(path),
        "raw_path": path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": [(b"host", (parts.netloc or host).encode()), (b"accept", b"*/*")],
        "client": ("127.0.0.1", 0),
        "server": (parts.hostname or host, parts.port or 80),
    }


def _escaped(address: str) -> str:
    """Return an address as a browser would send it; an argument may have bytes without letters."""
    return quote(os.fsencode(address), safe=_AS_THEY_ARE)
