"""An event loop in a thread of its own."""

from __future__ import annotations

import asyncio
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine


class ClosedError(Exception):
    """The loop has ended."""


class Background:
    """An event loop in a thread of its own, started when something is to be done."""

    def __init__(self) -> None:
        self._lock, self._is_closed = Lock(), False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread: Thread | None = None

    def call(self, function: Callable[..., None], *arguments: Any) -> None:
        """Have a function called in the loop's thread.

        Raises:
            ClosedError: If the loop has ended.
        """
        with self._lock:
            self._started().call_soon_threadsafe(function, *arguments)

    def close(self, last: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Do one last thing in the loop, if it was ever started, and end it."""
        with self._lock:
            self._is_closed = True
            loop, thread = self._loop, self._thread
            self._loop = None
        if loop is None or thread is None:
            return
        asyncio.run_coroutine_threadsafe(_finish(last), loop).result()
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()

    def _started(self) -> asyncio.AbstractEventLoop:
        if self._is_closed:
            raise ClosedError
        if self._loop is None:
            self._loop = asyncio.new_event_loop()
            self._thread = Thread(target=self._loop.run_forever, name="pictures", daemon=True)
            self._thread.start()
        return self._loop


async def _finish(last: Callable[[], Coroutine[Any, Any, None]]) -> None:
    try:
        await last()
    finally:
        await asyncio.get_running_loop().shutdown_default_executor()
