"""`hyperatlas get`: what the server would answer, without a server."""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote, urlsplit

from dashboard.commands.command import Command
from dashboard.commands.output import write_whole
from dashboard.commands.refusal import with_settings
from dashboard.server.application import create_application
from dashboard.server.lifespan import alive

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from starlette.types import ASGIApp, Message

    from dashboard.settings import Settings

_INTERRUPTED = 130

_AS_THEY_ARE = bytes(range(33, 127))
"""Signs of an address that are not escaped; ``%`` escapes already."""


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "address",
        metavar="ADDRESS",
        help="such as /charts/model-sizes.csv?country=KR or /api/tables; in full where the answer "
        "shall name the host",
    )
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="the file for the answer (default: here)"
    )


def _run(options: Namespace) -> int:
    try:
        return with_settings(lambda settings: _get(options, settings))
    except KeyboardInterrupt:
        return _INTERRUPTED


def _get(options: Namespace, settings: Settings) -> int:
    application = create_application(settings)
    try:
        status, body = asyncio.run(
            ask(application, options.address, f"{settings.host}:{settings.port}")
        )
    except ValueError as error:
        print(f"{options.address}: {error}", file=sys.stderr)
        return 2
    if status >= 300:
        print(body.decode(errors="replace"), file=sys.stderr)
        return 1
    return _keep(body, options.output)


def _keep(body: bytes, output: Path | None) -> int:
    if output is None:
        sys.stdout.buffer.write(body)
        sys.stdout.flush()
        return 0
    try:
        write_whole(output, body)
    except OSError as error:
        print(f"{output}: {error.strerror}", file=sys.stderr)
        return 1
    return 0


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


GET = Command("get", "answer an address without a server", _add_arguments, _run)
