"""The snapshots that can answer: the current one, and for a while what it replaced."""

from __future__ import annotations

import asyncio
import time
from contextlib import AsyncExitStack, suppress
from typing import TYPE_CHECKING, Protocol

from msgspec import Struct, field

from dashboard.server.lifespan import alive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starlette.types import Receive, Scope, Send

    from dashboard.server.replay import RepeatableRequest
    from dashboard.store.values import Edition

_KEPT = 600.0
"""Seconds that pages made from a snapshot can still change their choices after it was replaced."""

_PATIENCE = 5.0
"""Seconds for a snapshot that another process has loaded already."""


class SnapshotApplication(Protocol):
    """What serves one snapshot."""

    @property
    def recent(self) -> Sequence[RepeatableRequest]:
        """What was asked for lately and can be asked again."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""


class ServedSnapshot(Struct, eq=False):
    """One state of the dataset and what serves it.

    Attributes:
        application: What serves it.
        fingerprint: What the content of its files is known by.
        edition: Which edition of a store it is; None for a folder.
        life: Ends the application once it has begun.
        requests: How many requests it is answering.
        replaced: When another took its place, by the monotonic clock.
    """

    application: SnapshotApplication
    fingerprint: str
    edition: Edition | None
    life: AsyncExitStack = field(default_factory=AsyncExitStack)
    requests: int = 0
    replaced: float = 0.0


class SnapshotSeries:
    """The snapshots that can answer, one of them current.

    Args:
        first: The one that a server starts with.
    """

    def __init__(self, first: ServedSnapshot) -> None:
        self.current = first
        self._replaced: list[ServedSnapshot] = []
        self._swapped = asyncio.Condition()

    async def begin(self) -> None:
        """Start the first.

        Raises:
            RuntimeError: If it cannot start; its own words are in the log.
        """
        await self.current.life.enter_async_context(alive(self.current.application))

    async def wait_for(self, name: str) -> ServedSnapshot | None:
        """Return a snapshot by its fingerprint, which may be about to come; None if it is not."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_PATIENCE), self._swapped:
                await self._swapped.wait_for(lambda: self._find(name))
        return self._find(name)

    def _find(self, name: str) -> ServedSnapshot | None:
        known = (self.current, *self._replaced)
        return next((one for one in known if one.fingerprint == name), None)

    async def replace(self, snapshot: ServedSnapshot) -> None:
        """Put a snapshot in the place of the current one."""
        async with self._swapped:
            self.current.replaced = time.monotonic()
            self._replaced.append(self.current)
            self.current = snapshot
            self._swapped.notify_all()

    async def end_old(self) -> bool:
        """End what nobody needs any more, and say whether there was any.

        Of the snapshots that were replaced the last one is kept for a while.
        """
        late = time.monotonic() - _KEPT
        idle = [
            one
            for place, one in enumerate(self._replaced, start=1)
            if not one.requests and (place < len(self._replaced) or one.replaced < late)
        ]
        for snapshot in idle:
            self._replaced.remove(snapshot)
            await snapshot.life.aclose()
        return bool(idle)

    async def close(self) -> None:
        """End all."""
        for snapshot in (*self._replaced, self.current):
            await snapshot.life.aclose()
