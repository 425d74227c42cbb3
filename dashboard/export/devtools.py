"""Speaking with a browser through its pipe: a message there, its answer back."""

from __future__ import annotations

import asyncio
import json
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from asyncio.subprocess import Process

LONGEST_ANSWER = 256 * 1024 * 1024
"""Bytes that one answer may have: a large picture, written in letters."""

_END = b"\0"


class BrowserError(Exception):
    """A browser went away, or refused what it was asked."""


class Devtools:
    """The browser's end of a conversation in the Chrome DevTools Protocol.

    Args:
        process: A browser that reads messages from its standard input and writes to its output.
    """

    def __init__(self, process: Process) -> None:
        if process.stdin is None or process.stdout is None:
            raise BrowserError("a browser without a pipe")
        self._input, self._output = process.stdin, process.stdout
        self._numbers = count(1)
        self._asked: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._listening = asyncio.create_task(self._listen())

    @property
    def is_over(self) -> bool:
        """Whether the browser went away."""
        return self._listening.done()

    async def ask(self, method: str, session: str = "", **parameters: Any) -> dict[str, Any]:
        """Return the browser's answer.

        Raises:
            BrowserError: If the browser goes away before it answers, or refuses.
        """
        if self.is_over:
            raise BrowserError("the browser is gone")
        number = next(self._numbers)
        answer = self._asked[number] = asyncio.get_running_loop().create_future()
        message = {"id": number, "method": method, "params": parameters}
        self._input.write(json.dumps(message | _to(session)).encode() + _END)
        try:
            await self._input.drain()
            return _result(await answer)
        except ConnectionError as error:
            raise BrowserError("the browser is gone") from error
        finally:
            self._asked.pop(number, None)

    async def close(self) -> None:
        """End the conversation; a browser ends when nobody speaks with it any more."""
        self._input.close()
        await self._listening

    async def _listen(self) -> None:
        try:
            while True:
                message = json.loads((await self._output.readuntil(_END))[:-1])
                answer = self._asked.get(message.get("id", 0))
                if answer is not None and not answer.done():
                    answer.set_result(message)
        except (
            asyncio.IncompleteReadError,
            asyncio.LimitOverrunError,
            ConnectionError,
            ValueError,
        ):
            for answer in self._asked.values():
                if not answer.done():
                    answer.set_exception(BrowserError("the browser is gone"))


def _to(session: str) -> dict[str, str]:
    return {"sessionId": session} if session else {}


def _result(message: dict[str, Any]) -> dict[str, Any]:
    if "error" in message:
        raise BrowserError(f"the browser refused: {message['error']}")
    result: dict[str, Any] = message["result"]
    if "exceptionDetails" in result:
        raise BrowserError(f"the page failed: {result['exceptionDetails'].get('text')}")
    return result
