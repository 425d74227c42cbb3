"""Starting and ending an application as a server does."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from contextvars import Context
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from starlette.types import ASGIApp, Message


@asynccontextmanager
async def alive(application: ASGIApp) -> AsyncIterator[None]:
    """Start an application, and end it after the block.

    Dash adds its pages at the start to the application that the context names, or else to the one
    made last: in a context of its own that is this one.

    Raises:
        RuntimeError: If it cannot start; its own words are in the log.
    """
    inbox: asyncio.Queue[Message] = asyncio.Queue()
    outbox: asyncio.Queue[Message] = asyncio.Queue()
    scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": {}}
    running = application(scope, inbox.get, outbox.put)
    life: asyncio.Task[None] = asyncio.create_task(running, context=Context())  # type: ignore[arg-type]
    inbox.put_nowait({"type": "lifespan.startup"})
    started = asyncio.create_task(outbox.get())
    await asyncio.wait((life, started), return_when=asyncio.FIRST_COMPLETED)
    if not started.done() or started.result()["type"] != "lifespan.startup.complete":
        started.cancel()
        raise RuntimeError("the application did not start") from (
            life.exception() if life.done() else None
        )
    try:
        yield
    finally:
        inbox.put_nowait({"type": "lifespan.shutdown"})
        await life
