"""Work is done for as long as somebody waits for it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future

    from starlette.requests import Request

Result = TypeVar("Result")


class DisconnectedError(Exception):
    """The client went away before its answer was ready."""


async def unless_left(request: Request, future: Future[Result]) -> Result:
    """Return a result; where the client goes away first, the future is cancelled.

    Args:
        request: A request whose body is not read.
        future: What the client waits for.

    Raises:
        LeftError: If the client went away.
    """
    waiting, leaving = asyncio.wrap_future(future), asyncio.create_task(_left(request))
    try:
        await asyncio.wait((waiting, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not waiting.done():
            raise DisconnectedError
        return waiting.result()
    finally:
        leaving.cancel()
        waiting.cancel()


async def _left(request: Request) -> None:
    while (await request.receive())["type"] != "http.disconnect":
        pass
